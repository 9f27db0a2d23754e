import type { BlockKind } from '../schema/index.js'
import { live, mark, type State, textOf } from './classification.js'
import { countWords, endsSentence, isProse } from './draft.js'

/** The headline: what the caller or the page calls so, else the line before the running text that shares most with it. */
export function markTitle(state: State, knownTitle: string | null, hasProse: boolean): void {
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
export function markRepeats(state: State): void {
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
export function markStandfirst(state: State): void {
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

/** Short lines between paragraphs that end no sentence are headings of sections. */
export function markHeadings(state: State): void {
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
