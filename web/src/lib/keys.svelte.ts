/**
 * Keys of the page. A view names its own while it is made, and they are shown by `?` for as long as it is there:
 *
 *     keys('Review', [{ key: 'a', what: 'Accept', act: accept }])
 */
export interface Key {
  /** `KeyboardEvent.key`: `a`, `?`, `ArrowLeft`. */
  readonly key: string
  readonly what: string
  readonly act: (event: KeyboardEvent) => void
}

interface Group {
  readonly name: string
  readonly keys: readonly Key[]
}

class Known {
  groups = $state.raw<readonly Group[]>([])
}
export const known = new Known()

/** To be called while a component is made. */
export function keys(name: string, list: readonly Key[]): void {
  $effect.pre(() => {
    const group: Group = { name, keys: list }
    // Read outside the effect's own tracking: adding to the list must not run it again.
    queueMicrotask(() => {
      known.groups = [...known.groups, group]
    })
    return () => {
      known.groups = known.groups.filter((other) => other !== group)
    }
  })
}

const typing =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]), textarea, select, [contenteditable]'

/** Whether a key pressed here is meant for a field that is typed into. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null
}

/** Does what a pressed key means; the view that came last goes before the others. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (document.querySelector('dialog[open]')) return
  const found = known.groups
    .toReversed()
    .flatMap((group) => group.keys)
    .find(({ key }) => key === event.key)
  if (found === undefined) return
  event.preventDefault()
  found.act(event)
}

/** Moves to the next (1) or the one before (-1) of the lines of the page: all that is marked `data-line`. */
export function stepLine(step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('main [data-line]')]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? lines.find((line) => line.getBoundingClientRect().top >= 0) : lines[at + step]
  next?.focus()
}
