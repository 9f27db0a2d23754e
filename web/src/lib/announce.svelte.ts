import { untrack } from 'svelte'

/** What a screen reader is told of changes that are only seen; `App` holds the one live region. */
class Announced {
  text = $state('')
}
export const announced = new Announced()

export function announce(text: string): void {
  // The same words twice would not be told again: a sign without width makes them new.
  const before = untrack(() => announced.text)
  announced.text = before === text ? `${text}\u200b` : text
}
