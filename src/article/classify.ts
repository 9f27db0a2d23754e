import type { BlockKind, NoiseKind } from '../schema/index.js'
import { closingCredit, creditedAgencies } from './agencies.js'
import { isCaption } from './captions.js'
import { type Dateline, datelineOf } from './dateline.js'
import { countWords, type Draft, endsSentence, isProse } from './draft.js'
import { isFurniture, opensLinks } from './furniture.js'
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
    if (!stamp || datelineOf(text)) continue
    const place = i < first ? 'head' : i > last ? 'tail' : 'body'
    if (place === 'body' && stamp.sort === 'day' && i > first + 1) continue
    state.stamps.push({ ...stamp, words: text, place })
    state.agencies.push(...agenciesOfByline(text.slice(0, stamp.date.start).replace(/^\W*(?:source|via)\s*:/i, '')))
    mark(state, i, 'boilerplate')
  }
}

function markCaptions(state: State): void {
  const order = live(state)
  const last = order.filter((i) => isProse(textOf(state.drafts[i]!))).at(-1)
  for (const i of order) {
    const { cue } = state.drafts[i]!
    if (cue === 'caption' || cue?.endsWith('cutline') || isCaption(textOf(state.drafts[i]!), i === last))
      mark(state, i, 'caption')
  }
}

/** Cuts stamps and datelines off the head of the first blocks of running text. */
function cutHeads(state: State): void {
  const order = live(state)
  const speeches = order.filter((i) => /^[\p{Lu}\s.'’-]{2,40}:\s/u.test(textOf(state.drafts[i]!))).length > 1
  for (const i of order.filter((j) => countWords(textOf(state.drafts[j]!)) >= 6).slice(0, 3)) {
    const stamp = leadingStamp(textOf(state.drafts[i]!))
    if (stamp) {
      state.stamps.push({
        ...stamp,
        words: textOf(state.drafts[i]!)
          .slice(0, stamp.end)
          .trim()
          .replace(/\s*[|–—:-]+$/, ''),
        place: 'head',
      })
      cut(state, i, stamp.end)
    }
    const at = stamp ? state.drafts.findIndex((d, j) => j > i && d.noise === undefined) : i
    const text = textOf(state.drafts[at]!)
    const line = state.dateline ? null : datelineOf(text, speeches)
    if (line && line.end < text.length) {
      state.dateline = { ...line, words: text.slice(0, line.end).trim() }
      state.agencies.push(...line.agencies)
      cut(state, at, line.end)
      return
    }
    if (stamp) return
  }
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

/** The headline: the first block, where it has no sentence's end and running text follows. */
function markTitle(state: State, knownTitle: string | null, hasProse: boolean): void {
  const order = live(state)
  const cued = order.find((i) => state.drafts[i]!.kind === 'title')
  if (cued !== undefined) {
    markAbove(state, order, cued)
    return
  }
  const known =
    knownTitle === null ? undefined : order.slice(0, 4).find((i) => sameWords(textOf(state.drafts[i]!), knownTitle))
  const first = known ?? order[0]
  if (first === undefined) return
  if (known === undefined && (!hasProse || knownTitle !== null || !looksTitle(state, order))) return
  state.drafts[first] = { ...state.drafts[first]!, kind: 'title' }
  markAbove(state, order, first)
}

/** What stands above a headline belongs to the page: section names, kickers. */
function markAbove(state: State, order: readonly number[], title: number): void {
  for (const i of order) {
    if (i >= title) break
    if (!isProse(textOf(state.drafts[i]!))) mark(state, i, 'boilerplate')
  }
}

function looksTitle(state: State, order: readonly number[]): boolean {
  const draft = state.drafts[order[0]!]!
  const text = textOf(draft)
  const next = order.slice(1, 5).some((i) => isProse(textOf(state.drafts[i]!)))
  const words = countWords(text)
  return draft.kind !== 'list-item' && next && words >= 2 && words <= 32 && !/[.:;,]["”’]?$/.test(text)
}

function sameWords(a: string, b: string): boolean {
  return key(a) === key(b)
}

function key(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Blocks that say again what a block before them says word for word. */
function markRepeats(state: State): void {
  const seen = new Map<string, number>()
  for (const i of live(state)) {
    const text = key(textOf(state.drafts[i]!))
    if (countWords(text) >= 4 && seen.has(text)) mark(state, i, 'boilerplate')
    else seen.set(text, i)
  }
}

/** A block between the headline and the first paragraph whose words the first paragraph says again. */
function markStandfirst(state: State): void {
  const order = live(state)
  const at = order[0] !== undefined && state.drafts[order[0]]!.kind === 'title' ? 1 : 0
  const [stand, lead] = [order[at], order[at + 1]]
  if (stand === undefined || lead === undefined) return
  const text = textOf(state.drafts[stand]!)
  if (state.drafts[stand]!.kind !== 'paragraph' || countWords(text) > 60) return
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
  const prose = order.filter((i) => isProse(textOf(state.drafts[i]!)) && !isBio(textOf(state.drafts[i]!)))
  const last = prose.at(-1)
  if (last === undefined) return
  for (const i of order) {
    if (i <= last || state.drafts[i]!.kind === 'list-item' || state.drafts[i]!.kind === 'title') continue
    const text = textOf(state.drafts[i]!)
    const told = /[.!?]["”’)]*\s\p{Lu}/u.test(text)
    const opens = told || (/:$/.test(text) && state.drafts[i + 1]?.kind === 'list-item')
    if (isBio(text) || (!endsSentence(text) && !opens && countWords(text) < 15)) mark(state, i, 'boilerplate')
  }
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
      countWords(text) <= 12 && !endsSentence(text) && /^[\p{Lu}\p{N}“"‘']/u.test(text) && !/[,:;–—-]$/.test(text)
        ? 'heading'
        : 'paragraph'
    if (kind === 'heading' && isProse(textOf(state.drafts[order[n + 1]!]!))) state.drafts[i] = { ...draft, kind }
  }
}
