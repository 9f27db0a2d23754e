/** How long nothing is typed until a word counts as typed, in milliseconds. */
const wait = 120

/** What stands in a field once typing has paused, so that a word typed at once is asked for once. */
export function settled(typed: () => string): { readonly text: string } {
  let text = $state('')
  $effect(() => {
    const now = typed().trim()
    const timer = setTimeout(() => (text = now), wait)
    return () => clearTimeout(timer)
  })
  return {
    get text() {
      return text
    },
  }
}
