import type { BlockKind, NoiseKind } from '../schema/index.js'
import { closingCredit, creditedAgencies } from './agencies.js'
import { isCaption } from './captions.js'
import { printedDates } from './civil-dates.js'
import { type Dateline, datelineOf } from './dateline.js'
import { countWords, type Draft, endsSentence, isProse } from './draft.js'
import { closesArticle, isFurniture, opensLinks } from './furniture.js'
import { isByline, leadingStamp, type Stamp, stampLine } from './stamps.js'
import { sliceStrip } from './strip.js'

/** A stamp with its words and whether it stands before the running text. */
export interface FoundStamp extends Stamp {
  readonly words: string
  readonly place: 'head' | 'body' | 'tail'
}

/** The blocks of an article with their kinds, and what was read on the way. */
export interface Classified {
  readonly drafts: readonly Draft[]
  readonly stamps: readonly FoundStamp[]
  readonly dateline: (Dateline & { readonly words: string }) | null
  readonly agencies: readonly string[]
}

interface State {
  drafts: Draft[]
  readonly stamps: FoundStamp[]
  readonly agencies: string[]
  dateline: Classified['dateline']
}

/** Says of each block what it is. Short inputs (no running text at all) lose nothing but lines without a word. */
export function classify(drafts: readonly Draft[], knownTitle: string | null): Classified {
  const state: State = { drafts: [...drafts], stamps: [], agencies: [], dateline: null }
  const worded = drafts.filter((d) => d.noise === undefined)
  const hasProse = worded.some((d) => isProse(d.strip.text))
  if (!hasProse && worded.length <= 3) {
    cutHeads(state)
    return state
  }
  markFurniture(state)
  markStamps(state)
  markCaptions(state)
  markClose(state)
  cutHeads(state)
  cutTails(state)
  markTitle(state, knownTitle, hasProse)
  markRepeats(state)
  markStandfirst(state)
  markTail(state, hasProse)
  markHeadings(state)
  return state
}

const textOf = (draft: Draft): string => draft.strip.text

function mark(state: State, i: number, noise: NoiseKind): void {
  state.drafts[i] = { ...state.drafts[i]!, noise }
}

function live(state: State): number[] {
  return state.drafts.flatMap((draft, i) => (draft.noise === undefined ? [i] : []))
}

/** Lines of the page around the article, and the lists of links that some of them open. */
function markFurniture(state: State): void {
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
function markClose(state: State): void {
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

function markStamps(state: State): void {
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

function markCaptions(state: State): void {
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

/** How many blocks with a few words are searched for a dateline. */
const headBlocks = 5

/** Cuts stamps and datelines off the head of the first blocks. */
function cutHeads(state: State): void {
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
function cutTails(state: State): void {
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

/** The headline: what the caller or the page calls so, else the line before the running text that shares most with it. */
function markTitle(state: State, knownTitle: string | null, hasProse: boolean): void {
  const order = live(state)
  const cued = order.find((i) => state.drafts[i]!.kind === 'title')
  if (cued !== undefined) {
    markAbove(state, order, cued)
    return
  }
  const known =
    knownTitle === null ? undefined : order.slice(0, 6).find((i) => isTitle(textOf(state.drafts[i]!), knownTitle))
  const title = known ?? (hasProse && knownTitle === null ? likelyTitle(state, order) : undefined)
  if (title !== undefined) {
    state.drafts[title] = { ...state.drafts[title]!, kind: 'title' }
    markAbove(state, order, title)
  }
  if (hasProse) markScraps(state, order)
}

/** How many lines before the running text are weighed as headlines. */
const titleLines = 8

function likelyTitle(state: State, order: readonly number[]): number | undefined {
  const first = order.findIndex((i) => isProse(textOf(state.drafts[i]!)))
  const told = new Set(order.slice(first, first + 5).flatMap((i) => contentWords(textOf(state.drafts[i]!))))
  let best: number | undefined
  let most = -1
  for (const i of order.slice(0, Math.min(first, titleLines))) {
    const { kind } = state.drafts[i]!
    const text = textOf(state.drafts[i]!)
    const words = countWords(text)
    if (kind === 'list-item' || words < 2 || words > 32 || /[.:;,]["”’]?$/.test(text)) continue
    const shared = new Set(contentWords(text).filter((word) => told.has(word))).size
    if (shared > most) [best, most] = [i, shared]
  }
  return most > 0 || (best !== undefined && countWords(textOf(state.drafts[best]!)) >= 4) ? best : undefined
}

/** A few words between headline and running text that end no sentence: places, sections, names of writers. */
function markScraps(state: State, order: readonly number[]): void {
  for (const i of order) {
    const text = textOf(state.drafts[i]!)
    if (isProse(text)) return
    const draft = state.drafts[i]!
    if (
      draft.noise === undefined &&
      draft.kind === 'paragraph' &&
      countWords(text) < 5 &&
      !endsSentence(text) &&
      !/[:–—-]$/.test(text)
    ) {
      mark(state, i, 'boilerplate')
    }
  }
}

/** What stands above a headline belongs to the page: section names, kickers. */
function markAbove(state: State, order: readonly number[], title: number): void {
  for (const i of order) {
    if (i >= title) break
    if (!isProse(textOf(state.drafts[i]!))) mark(state, i, 'boilerplate')
  }
}

/** Whether a line is a known title, or the title without the names of section and outlet around it. */
function isTitle(line: string, title: string): boolean {
  const [a, b] = [key(line), key(title)]
  return (
    a === b || (countWords(line) >= 3 && a.length >= b.length * 0.5 && (b.startsWith(`${a} `) || b.endsWith(` ${a}`)))
  )
}

function key(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Blocks that say again what a block before them says word for word. */
function markRepeats(state: State): void {
  const seen = new Map<string, number>()
  for (const i of live(state)) {
    const text = key(textOf(state.drafts[i]!))
    const before = seen.get(text)
    if (before === undefined || countWords(text) < (endsSentence(textOf(state.drafts[i]!)) ? 5 : 3)) {
      seen.set(text, i)
      continue
    }
    mark(state, i, 'boilerplate')
    // A line printed twice that is no sentence is the text of a picture.
    const first = state.drafts[before]!
    if (first.kind === 'paragraph' && !endsSentence(textOf(first)) && !isProse(textOf(first)))
      mark(state, before, 'caption')
  }
}

/** A block between the headline and the first paragraph whose words the first paragraph says again. */
function markStandfirst(state: State): void {
  const order = live(state)
  const at = order[0] !== undefined && state.drafts[order[0]]!.kind === 'title' ? 1 : 0
  const [stand, lead] = [order[at], order[at + 1]]
  if (stand === undefined || lead === undefined) return
  const text = textOf(state.drafts[stand]!)
  if (state.drafts[stand]!.kind !== 'paragraph' || countWords(text) > 45 || /[.!?]["”’)]*\s\p{Lu}/u.test(text)) return
  const words = contentWords(text)
  const told = new Set(contentWords(textOf(state.drafts[lead]!)))
  const again = words.filter((word) => told.has(word)).length
  if (words.length >= 6 && again >= words.length * 0.8) mark(state, stand, 'caption')
}

const small = new Set(
  'a an the of to in on at by for with and or as is was were are be has have had his her its their that this it he she they after before from'.split(
    ' ',
  ),
)

function contentWords(text: string): string[] {
  return key(text)
    .split(' ')
    .filter((word) => !small.has(word))
}

/** Lines after the running text: names of writers, links, credits. Lists and articles without prose keep theirs. */
function markTail(state: State, hasProse: boolean): void {
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

/** Short lines between paragraphs that end no sentence are headings of sections. */
function markHeadings(state: State): void {
  const order = live(state)
  for (const [n, i] of order.entries()) {
    const draft = state.drafts[i]!
    const text = textOf(draft)
    if (draft.kind !== 'paragraph' || n === 0 || n === order.length - 1) continue
    const kind: BlockKind =
      countWords(text) <= 12 &&
      !endsSentence(text) &&
      /^[-–—=*\s]*[\p{Lu}\p{N}“"‘']/u.test(text) &&
      (!/[,:;–—-]$/.test(text) || /^[-–—]/.test(text))
        ? 'heading'
        : 'paragraph'
    if (kind === 'heading' && isProse(textOf(state.drafts[order[n + 1]!]!))) state.drafts[i] = { ...draft, kind }
  }
}
