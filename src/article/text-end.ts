import { live, mark, type State, textOf } from './classification.js'
import { countWords, endsSentence, isProse } from './draft.js'

/** Lines after the running text: names of writers, links, credits. Lists and articles without prose keep theirs. */
export function markTail(state: State, hasProse: boolean): void {
  if (!hasProse) return
  const order = live(state)
  const told = (text: string): boolean => isProse(text) || (endsSentence(text) && countWords(text) >= 5)
  const last = order.filter((i) => told(textOf(state.drafts[i]!)) && !isBio(textOf(state.drafts[i]!))).at(-1)
  if (last === undefined) return
  for (const i of order) {
    if (i <= last || state.drafts[i]!.kind === 'list-item' || state.drafts[i]!.kind === 'title') continue
    const text = textOf(state.drafts[i]!)
    const opens = /[:–—-]$/.test(text) && i !== order.at(-1)
    const cutOff = i === order.at(-1) && i === last + 1 && readsOn(text)
    const stays = endsSentence(text) || opens || cutOff || countWords(text) >= 15 || /[.!?]["”’)]*\s\p{Lu}/u.test(text)
    if (isBio(text) || !stays) mark(state, i, 'boilerplate')
  }
}

/** Whether a line without an end is a sentence that was cut off, and no headline: six words, most of them small. */
function readsOn(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return words.length >= 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.55
}

function isBio(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4} is (?:an? |the )?(?:[\p{L}’'-]+ ){0,4}(?:writer|reporter|correspondent|columnist|editor|journalist|contributor|fellow|professor)\b/u.test(
      text,
    ) && text.length < 400
  )
}
