import { stem } from '../joining/plain-words.js'
import { numberOfWord } from './number-words.js'

/** So many of something: `12 agreements`. */
export interface Count {
  readonly value: number
  /** Stem of the noun. */
  readonly noun: string
}

/** Words that a number may count over without naming what: `five bilateral documents` counts documents. */
const between = new Set([
  'bilateral',
  'cooperation',
  'new',
  'joint',
  'more',
  'other',
  'separate',
  'different',
  'key',
  'major',
])
const noCount = new Set([
  'million',
  'billion',
  'trillion',
  'thousand',
  'percent',
  'per',
  'year',
  'years',
  'days',
  'day',
  'months',
  'weeks',
  'hours',
  'am',
  'pm',
  'and',
  'of',
  'to',
  'or',
  'in',
  'leaders',
  'sides',
  'countries',
  'nations',
])

/** What a quote counts; times, shares, sums and "both sides" are not counts. */
export function countsIn(quote: string): readonly Count[] {
  const words = quote.toLowerCase().match(/[a-z]+(?:-[a-z]+)?|\d[\d,.]*/g) ?? []
  const out: Count[] = []
  for (const [i, word] of words.entries()) {
    const value = numberOfWord(word.replace(/[,.]+$/, '').replaceAll(',', ''))
    if (value === null || (value >= 1900 && value <= 2100)) continue
    let next = i + 1
    while (next < words.length && between.has(words[next]!)) next++
    const noun = words[next]
    if (noun === undefined || noCount.has(noun) || !/^[a-z]{3,}s$/.test(noun)) continue
    out.push({ value, noun: stem(noun) })
  }
  return out
}
