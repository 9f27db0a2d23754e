import { closingCredit, creditedAgencies } from './agencies.js'
import { isCaption } from './captions.js'
import { printedDates } from './civil-dates.js'
import { live, mark, type State, textOf } from './classification.js'
import { datelineOf } from './dateline.js'
import { countWords, isProse } from './draft.js'
import { closesArticle, isFurniture, opensLinks } from './furniture.js'
import { isByline, leadingStamp, stampLine } from './stamps.js'

/** Lines of the page around the article, and the lists of links that some of them open. */
export function markFurniture(state: State): void {
  let links = false
  for (const i of live(state)) {
    const draft = state.drafts[i]!
    const text = textOf(draft)
    if (!links && stampLine(text) !== null) continue
    const credited = creditedAgencies(text)
    if (credited) state.agencies.push(...credited)
    if (opensLinks(text)) {
      links = true
      mark(state, i, 'boilerplate')
    } else if (credited || draft.cue === 'pullquote') {
      mark(state, i, 'boilerplate')
    } else if (isFurniture(text) || isByline(text)) {
      state.agencies.push(...agenciesOfByline(text))
      mark(state, i, 'boilerplate')
    } else if (links && !isProse(text) && countWords(text) <= 30 && draft.kind !== 'heading') {
      mark(state, i, 'boilerplate')
    } else links = false
  }
}

/** What follows the end of an article belongs to the page, even where it is written in sentences. */
export function markClose(state: State): void {
  const prose = state.drafts.map((d) => d.noise === undefined && isProse(textOf(d)))
  const closer = state.drafts.findIndex((d, i) => {
    if (!closesArticle(textOf(d))) return false
    const before = prose.slice(0, i).filter(Boolean).length
    return before > 0 && before >= prose.slice(i).filter(Boolean).length
  })
  if (closer < 0) return
  for (let i = closer; i < state.drafts.length; i++)
    if (state.drafts[i]!.noise === undefined) mark(state, i, 'boilerplate')
}

function agenciesOfByline(line: string): string[] {
  if (/^(?:reporting|additional reporting|writing|editing) by\b/i.test(line) && /\bediting by\b/i.test(line))
    return ['Reuters']
  const parts = line.replace(/^(?:by|from|©|copyright|\(c\))\s*/i, '').split(/\s*[|,–—]\s*|\s-\s|\s\d{4}\s/)
  return parts.flatMap((part) => creditedAgencies(part) ?? [])
}

export function markStamps(state: State): void {
  const prose = live(state).filter((i) => isProse(textOf(state.drafts[i]!)))
  const first = prose[0] ?? -1
  const last = prose.at(-1) ?? -1
  for (const i of live(state)) {
    const text = textOf(state.drafts[i]!)
    const stamp = stampLine(text)
    if (!stamp || startsText(text)) continue
    const place = i < first ? 'head' : i > last ? 'tail' : 'body'
    if (place === 'body' && stamp.sort === 'day' && i > first + 1) continue
    state.stamps.push({ ...stamp, words: text, place })
    state.agencies.push(...agenciesOfByline(text.slice(0, stamp.date.start).replace(/^\W*(?:source|via)\s*:/i, '')))
    mark(state, i, 'boilerplate')
  }
}

/** Whether a stamp or a dateline is only the head of a line that goes on with a headline or a sentence. */
function startsText(text: string): boolean {
  const dateline = datelineOf(text)
  if (dateline && countWords(text.slice(dateline.end)) >= 6) return true
  const stamp = leadingStamp(text)
  if (!stamp) return false
  const rest = text.slice(stamp.end)
  return countWords(rest) >= 3 && printedDates(rest).length === 0 && !isByline(rest) && !/^[|·•(]|[|·•]/.test(rest)
}

export function markCaptions(state: State): void {
  const order = live(state)
  const last = order.filter((i) => isProse(withoutCredit(textOf(state.drafts[i]!)))).at(-1)
  for (const i of order) {
    const { cue } = state.drafts[i]!
    if (
      cue === 'caption' ||
      cue?.endsWith('cutline') ||
      isCaption(textOf(state.drafts[i]!), i === last || state.drafts[i]!.kind !== 'paragraph')
    )
      mark(state, i, 'caption')
  }
}

function withoutCredit(text: string): string {
  return text.slice(0, closingCredit(text)?.start ?? text.length)
}
