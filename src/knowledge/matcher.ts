import { type Unit, uncased, units, upper, words } from './fold.js'
import type { Layer } from './layer.js'
import { forms, isWeak } from './trie.js'
import type { Entry, Form, Match, Named } from './types.js'

/** A layer with its entries, and what a later layer has replaced. */
export interface Shelf {
  readonly layer: Layer
  readonly entry: (number: number) => Entry
  readonly isReplaced: (number: number) => boolean
}

/** Function words that an all-capitals headline makes look like names or acronyms: "WHO SAID SO". */
const headlineWords = new Set(
  'am an as at be can do for go he him his how in is it me may no of off on or so the to up was car we who will'.split(
    ' ',
  ),
)

/** All matches in a sentence, one pass over its units for each layer. */
export function matchForms(shelves: readonly Shelf[], tokens: readonly string[]): Match[] {
  const list = units(tokens)
  const spans = new Map<number, Named[]>()
  const shouting = isShouting(list)
  for (const shelf of shelves) {
    const numbers = shelf.layer.wordsOf(list)
    for (let from = 0; from < list.length; from++)
      shelf.layer.walk(list, numbers, from, (to, output) => {
        const named = namedBy(shelf, output, shouting && to === from + 1 ? (list[from] as Unit).text : null)
        if (named) put(spans, from * width + to, named)
      })
  }
  return toMatches(spans, list, tokens)
}

/** More units than any sentence has: packs a span into one number. */
const width = 65536

function put(spans: Map<number, Named[]>, key: number, named: Named): void {
  const list = spans.get(key)
  if (!list) spans.set(key, [named])
  else if (!list.some((one) => one.entry === named.entry && one.only === named.only)) list.push(named)
}

function namedBy(shelf: Shelf, output: number, headlineWord: string | null): Named | null {
  const { image } = shelf.layer
  const number = image.outputEntry[output] as number
  if (shelf.isReplaced(number)) return null
  const flags = image.outputFlags[output] as number
  const only = image.outputOnly[output] as number
  return {
    entry: shelf.entry(number),
    form: forms[flags & 15] as Form,
    weak: (flags & isWeak) !== 0 || (headlineWord !== null && headlineWords.has(headlineWord)),
    ...(only === 0 ? {} : { only: shelf.layer.string(only).split(' ') }),
  }
}

/** Whether a sentence has no small letter: then capitals prove nothing. */
function isShouting(list: readonly Unit[]): boolean {
  let letters = 0
  for (const unit of list) {
    if (unit.shape !== upper && unit.shape !== uncased) return false
    if (unit.shape === upper) letters++
  }
  return letters > 2
}

function toMatches(spans: ReadonlyMap<number, Named[]>, list: readonly Unit[], tokens: readonly string[]): Match[] {
  const keys = [...spans.keys()].sort((a, b) => {
    const from = Math.floor(a / width) - Math.floor(b / width)
    return from !== 0 ? from : b - a
  })
  const out: Match[] = []
  let reach = 0
  for (const key of keys) {
    const from = Math.floor(key / width)
    const to = key % width
    const first = list[from] as Unit
    const last = list[to - 1] as Unit
    const isWhole = first.start === 0 && last.end === (tokens[last.token] as string).length
    out.push({
      from: first.token,
      to: last.token + 1,
      inside: isWhole ? null : [first.start, last.end],
      nested: to <= reach,
      entries: spans.get(key) as Named[],
    })
    reach = Math.max(reach, to)
  }
  return out
}

/** What a whole phrase names; where it is nothing, what it names without its leading article. */
export function lookupPhrase(shelves: readonly Shelf[], phrase: string): Named[] {
  const list = units(words(phrase))
  const found = lookupUnits(shelves, list)
  return found.length === 0 && list.length > 1 && list[0]?.text === 'the' ? lookupUnits(shelves, list.slice(1)) : found
}

function lookupUnits(shelves: readonly Shelf[], list: readonly Unit[]): Named[] {
  const spans = new Map<number, Named[]>()
  for (const shelf of shelves)
    shelf.layer.walk(list, shelf.layer.wordsOf(list), 0, (to, output) => {
      if (to !== list.length) return
      const named = namedBy(shelf, output, null)
      if (named) put(spans, 0, named)
    })
  return spans.get(0) ?? []
}
