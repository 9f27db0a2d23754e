import { flushSync } from 'svelte'

/** On paper nothing can be opened: lines whose words are there already show them. */
class Printing {
  now = $state(false)
}
export const printing = new Printing()

/** To be called when the browser is about to print (true) and has printed (false): the page changes before it goes on. */
export function setPrinting(now: boolean): void {
  flushSync(() => {
    printing.now = now
  })
}
