import type { Sentence } from '../../language/index.js'
import type { Span } from '../../schema/index.js'
import { findTimes, type Word, wordsOf } from '../../time/index.js'
import { readAge, readCount, readOrdinalOf, readPercent } from './counts.js'
import { readHedges } from './hedges.js'
import { readMoney } from './money.js'
import type { Quantity, Read } from './types.js'

/** The readers in order: the first that reads at a word stands, for money and percent would else be counts. */
const readers: readonly (readonly [string, (words: readonly Word[], at: number) => Read<Quantity> | null])[] = [
  ['quantity/money', readMoney],
  ['quantity/percent', readPercent],
  ['quantity/age', readAge],
  ['quantity/ordinal', readOrdinalOf],
  ['quantity/count', readCount],
]

/**
 * Sums of money, counts, ordinals, percentages and ages of a sentence, in its order and apart. What is an expression
 * of time (`times`, as found by `findTimes`) is left out.
 */
export function findQuantities(
  sentence: Sentence,
  times: readonly Span[] = findTimes(sentence, { published: null }),
): Quantity[] {
  const words = wordsOf(sentence)
  const taken = timesAt(words, times)
  const quantities: Quantity[] = []
  for (let at = 0; at < words.length; at++) {
    const found = taken.has(at) ? null : readAt(words, at, taken)
    if (found === null) continue
    quantities.push(found.quantity)
    at = Math.max(at, found.to - 1)
  }
  return quantities
}

function timesAt(words: readonly Word[], times: readonly Span[]): Set<number> {
  const taken = new Set<number>()
  let at = 0
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (at < words.length && words[at]!.end <= time.start) at++
    for (let i = at; i < words.length && words[i]!.start < time.end; i++) taken.add(i)
  }
  return taken
}

function readAt(
  words: readonly Word[],
  at: number,
  taken: ReadonlySet<number>,
): { quantity: Quantity; to: number } | null {
  for (const [rule, reader] of readers) {
    const read = reader(words, at)
    // A sum a year is read with its period, which is no time of its own.
    if (read === null || (read.kind !== 'money' && taken.has(read.to - 1))) continue
    const { from, to, ...hedges } = readHedges(words, read.from, read.to)
    const [first, last] = [words[from]!, words[to - 1]!]
    const place = { from: first.token, to: last.token + 1, start: first.start, end: last.end }
    const approx = hedges.approx || ('value' in read ? read.value : 'amount' in read ? read.amount : 0) === null
    const quantity = { ...read, ...hedges, approx, ...place, rule } as Quantity
    return { quantity: withText(words, read, quantity), to }
  }
  return null
}

/** The words of a sum that has no number. */
function withText(words: readonly Word[], read: Read<Quantity>, quantity: Quantity): Quantity {
  if (quantity.kind !== 'money' || quantity.amount !== null) return quantity
  let text = ''
  for (let i = read.from; i < read.to; i++) text += (i > read.from && !words[i]!.glued ? ' ' : '') + words[i]!.text
  return { ...quantity, amountText: text }
}
