import type { Word } from '../../time/index.js'
import type { Hedges } from './types.js'

type Sense = 'approx' | 'atLeast' | 'atMost'

/** Phrases before a number, longest first within a last word. */
const before: readonly (readonly [string, Sense])[] = [
  ['about', 'approx'],
  ['around', 'approx'],
  ['approximately', 'approx'],
  ['roughly', 'approx'],
  ['nearly', 'approx'],
  ['almost', 'approx'],
  ['some', 'approx'],
  ['circa', 'approx'],
  ['an estimated', 'approx'],
  ['estimated', 'approx'],
  ['close to', 'approx'],
  ['in the region of', 'approx'],
  ['~', 'approx'],
  ['at least', 'atLeast'],
  ['more than', 'atLeast'],
  ['over', 'atLeast'],
  ['above', 'atLeast'],
  ['exceeding', 'atLeast'],
  ['in excess of', 'atLeast'],
  ['upwards of', 'atLeast'],
  ['upward of', 'atLeast'],
  ['no less than', 'atLeast'],
  ['no fewer than', 'atLeast'],
  ['not less than', 'atLeast'],
  ['well over', 'atLeast'],
  ['a minimum of', 'atLeast'],
  ['up to', 'atMost'],
  ['at most', 'atMost'],
  ['less than', 'atMost'],
  ['fewer than', 'atMost'],
  ['under', 'atMost'],
  ['below', 'atMost'],
  ['as much as', 'atMost'],
  ['as many as', 'atMost'],
  ['no more than', 'atMost'],
  ['not more than', 'atMost'],
  ['a maximum of', 'atMost'],
]

const byLastWord = new Map<string, { readonly words: readonly string[]; readonly sense: Sense }[]>()
for (const [phrase, sense] of before) {
  const words = phrase.split(' ')
  const last = words.at(-1)!
  byLastWord.set(
    last,
    [...(byLastWord.get(last) ?? []), { words, sense }].sort((a, b) => b.words.length - a.words.length),
  )
}

const after: readonly (readonly [readonly string[], Sense])[] = [
  [['or', 'more'], 'atLeast'],
  [['or', 'so'], 'approx'],
  [['or', 'less'], 'atMost'],
  [['+'], 'atLeast'],
]

/** The hedges around words `from` to `to`, and the words with them included. */
export function readHedges(words: readonly Word[], from: number, to: number): Hedges & { from: number; to: number } {
  const found: Record<Sense, boolean> = { approx: false, atLeast: false, atMost: false }
  let first = from
  let last = to
  for (let steps = 0; steps < 2; steps++) {
    const candidates = byLastWord.get(words[first - 1]?.lower ?? '')
    const hedge = candidates?.find(({ words: phrase }) =>
      phrase.every((word, i) => words[first - phrase.length + i]?.lower === word),
    )
    if (hedge === undefined) break
    found[hedge.sense] = true
    first -= hedge.words.length
  }
  for (const [phrase, sense] of after) {
    if (!phrase.every((word, i) => words[last + i]?.lower === word)) continue
    found[sense] = true
    last += phrase.length
    break
  }
  return { ...found, from: first, to: last }
}
