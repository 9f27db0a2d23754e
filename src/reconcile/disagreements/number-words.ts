import { readNumber, readOrdinal, wordsIn } from '../../time/index.js'

/** How numbers in letters begin, and few other words: most words of a text are turned away at once. */
const beginning = /^(?:t[weh]|f[oi]|s[ei]|e[il]|ni)[a-z]*(?:-[a-z]+)?$/i

/** A number in digits or letters, `12`, `twelve`, `twenty-five`; null where it is none, and for `one`, which seldom counts. */
export function numberOfWord(word: string): number | null {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  if (!beginning.test(word)) return null
  const words = wordsIn(word)
  const read = readNumber(words, 0)
  return read !== null && read.to === words.length && read.value > 1 ? read.value : null
}

/** `5th`, `fifth`, `twenty-fifth`; null where it is no ordinal. */
export function ordinalOfWord(word: string): number | null {
  const words = wordsIn(word)
  const read = readOrdinal(words, 0)
  return read !== null && read.to === words.length ? read.value : null
}
