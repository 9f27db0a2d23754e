import { closingCredit } from './agencies.js'
import { live, mark, type State, textOf } from './classification.js'
import { datelineOf } from './dateline.js'
import { countWords, isProse } from './draft.js'
import { isByline, leadingStamp } from './stamps.js'
import { sliceStrip } from './strip.js'

/** How many blocks with a few words are searched for a dateline. */
const headBlocks = 5

/** Cuts stamps and datelines off the head of the first blocks. */
export function cutHeads(state: State): void {
  const isHead = (i: number): boolean => countWords(textOf(state.drafts[i]!)) >= 4
  const speeches = live(state).filter((i) => /^[\p{Lu}\s.'’-]{2,40}:\s/u.test(textOf(state.drafts[i]!))).length > 1
  for (const i of live(state).filter(isHead).slice(0, 3)) {
    const text = textOf(state.drafts[i]!)
    const stamp = leadingStamp(text)
    if (!stamp) continue
    state.stamps.push({ ...stamp, words: stampWords(text.slice(0, stamp.end)), place: 'head' })
    cut(state, i, stamp.end)
    break
  }
  const lead = live(state).find((i) => isProse(textOf(state.drafts[i]!)))
  for (const i of live(state).filter(isHead).slice(0, headBlocks)) {
    const text = textOf(state.drafts[i]!)
    const line = datelineOf(text, speeches, i === lead && state.drafts[i]!.kind === 'paragraph')
    if (!line || line.end >= text.length) continue
    state.dateline = { ...line, words: text.slice(0, line.end).trim() }
    state.agencies.push(...line.agencies)
    cut(state, i, line.end)
    break
  }
  for (const i of live(state).slice(0, headBlocks))
    if (isByline(textOf(state.drafts[i]!))) mark(state, i, 'boilerplate')
}

function stampWords(text: string): string {
  return text.trim().replace(/\s*[|–—:-]+$/, '')
}

/** Parts a block in two at `offset`; the head becomes boilerplate. */
function cut(state: State, i: number, offset: number): void {
  const draft = state.drafts[i]!
  const head = sliceStrip(draft.strip, 0, draft.strip.text.slice(0, offset).trimEnd().length)
  const rest = draft.strip.text.slice(offset)
  const body = sliceStrip(draft.strip, draft.strip.text.length - rest.trimStart().length, draft.strip.text.length)
  state.drafts.splice(i, 1, { ...draft, strip: head, noise: 'boilerplate' }, { ...draft, strip: body, apart: false })
}

/** Signs by which agencies and press offices end a text. */
const endMark =
  /\s*(?:\b(?:Enditem|enditem|ENDITEM|ENDS|Ends)\b|\/end(?:item)?\/?|-\s?(?:ends?|30)\s?-|#{2,}|[■▪●◼]|\(END\))[\s.]*$/

/** Cuts end marks and agencies' names off the end of the last paragraphs. */
export function cutTails(state: State): void {
  for (const i of live(state).slice(-3)) {
    const mark = endMark.exec(textOf(state.drafts[i]!).slice(-40))
    if (mark) cutEnd(state, i, textOf(state.drafts[i]!).length - mark[0].length)
  }
  for (const i of live(state).slice(-3)) {
    const credit = closingCredit(textOf(state.drafts[i]!))
    if (!credit || credit.start < 20) continue
    state.agencies.push(...credit.agencies)
    cutEnd(state, i, credit.start)
    return
  }
}

/** Parts a block in two at `offset`; the end becomes boilerplate. */
function cutEnd(state: State, i: number, offset: number): void {
  const draft = state.drafts[i]!
  if (offset <= 0) return
  const rest = textOf(draft).slice(offset)
  const from = offset + rest.length - rest.trimStart().length
  const head = sliceStrip(draft.strip, 0, textOf(draft).slice(0, offset).trimEnd().length)
  const tail = sliceStrip(draft.strip, from, textOf(draft).length)
  state.drafts.splice(i, 1, { ...draft, strip: head }, { ...draft, strip: tail, noise: 'boilerplate', apart: false })
}
