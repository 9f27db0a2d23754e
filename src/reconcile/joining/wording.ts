import { fold } from '../../knowledge/index.js'
import { commonWords, emptyWords, stem } from './plain-words.js'
import { meaningOf } from './synonyms.js'

/** Words of a mention that tell which event is meant, as sorted hashes with what each is worth. */
export interface Wording {
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
  readonly words: readonly string[]
  /** Whether some word is worth more than a common one. */
  readonly isTelling: boolean
}

const common = 0.35
const telling = 1.2
/** Two telling words that stand side by side are worth more than each alone. */
const pair = 0.8

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Folded words of a text, in order: lower case, without accents and punctuation. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * The wording of a text without words of grammar, of reporting, and of `leftOut` (names of the parties and persons,
 * folded: they are compared on their own).
 */
export function wordingOf(text: string, leftOut: ReadonlySet<string>): Wording {
  const worth = new Map<string, number>()
  let before: string | null = null
  for (const word of foldedWords(text)) {
    const stemmed = stem(word)
    if (word.length < 2 || leftOut.has(word) || emptyWords.has(stemmed)) {
      before = null
      continue
    }
    const isCommon = commonWords.has(stemmed)
    const meaning = meaningOf(stemmed)
    worth.set(meaning, isCommon ? common : telling)
    if (before !== null) worth.set(`${before} ${meaning}`, pair)
    before = meaning
  }
  const sorted = [...worth].map(([word, weight]) => ({ word, weight, hash: hashOf(word) }))
  sorted.sort((a, b) => a.hash - b.hash)
  return {
    hashes: sorted.map((one) => one.hash),
    weights: sorted.map((one) => one.weight),
    words: sorted.map((one) => one.word),
    isTelling: sorted.some((one) => one.weight === telling),
  }
}

/** Sum of what the shared words are worth; the words themselves are put into `into` where it is given. */
export function sharedWorth(a: Wording, b: Wording, into?: string[]): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.hashes.length && j < b.hashes.length) {
    const difference = a.hashes[i]! - b.hashes[j]!
    if (difference === 0) {
      sum += a.weights[i]!
      into?.push(a.words[i]!)
      i++
      j++
    } else if (difference < 0) i++
    else j++
  }
  return sum
}

/** How many telling words two wordings share; numbers, and pairs of words, are not counted. */
export function tellingShared(a: Wording, b: Wording): number {
  const shared: string[] = []
  sharedWorth(a, b, shared)
  return shared.filter((word) => !/[\d ]/.test(word) && !commonWords.has(word)).length
}
