import { commonWordTable } from './common-words.js'
import type { Draft } from './draft.js'

/**
 * What the reader may ask about words. The default knows common English words and no names; a caller that has a
 * dictionary of names passes its own.
 */
export interface Vocabulary {
  /** Whether a lower-case word is English. */
  isWord(word: string): boolean
  /** Whether a capitalised word is part of a known name: `Maduro`, `Beijing`. */
  isName(word: string): boolean
}

const common = new Set<string>()
for (const line of commonWordTable) {
  const head = line.slice(0, 2)
  for (const tail of line.slice(3).split(',')) common.add(head + tail)
}

export const plainVocabulary: Vocabulary = { isWord: (word) => common.has(word), isName: () => false }

/** A name without accents, in lower case: `Nicolás` and `nicolas` are one. */
export function fold(word: string): string {
  // Most words are plain, and have no accent to take off.
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** What the words of one text prove about each other: how often each is printed, and which names stand side by side. */
export interface WordsOfText {
  readonly count: ReadonlyMap<string, number>
  /** Folded capitalised words, and how often each is printed inside a sentence or in a name of several words. */
  readonly names: ReadonlyMap<string, number>
  /** Folded pairs of capitalised words: `nicolas maduro`. */
  readonly pairs: ReadonlySet<string>
  /** Words printed more than once, by their first and last letter. */
  readonly again: ReadonlyMap<string, readonly string[]>
}

export function wordsOf(drafts: readonly Draft[]): WordsOfText {
  const count = new Map<string, number>()
  const names = new Map<string, number>()
  const pairs = new Set<string>()
  for (const { strip } of drafts) {
    let before = ''
    let end = -2
    // The bound: see long-runs.ts.
    for (const match of strip.text.matchAll(/\p{L}{1,9999}/gu)) {
      const word = match[0]
      count.set(word, (count.get(word) ?? 0) + 1)
      const capital = /^\p{Lu}/u.test(word)
      const beside = match.index === end + 1 && strip.text[end] === ' '
      if (capital) {
        const name = fold(word)
        if (end >= 0) names.set(name, (names.get(name) ?? 0) + 1)
        if (beside && before !== '') pairs.add(`${before} ${name}`)
        before = name
      } else before = ''
      end = match.index + word.length
    }
  }
  const again = new Map<string, string[]>()
  for (const [word, times] of count) {
    if (times < 2 || word.length < 6 || word.length > 22) continue
    const ends = word[0]! + word.at(-1)!
    const others = again.get(ends)
    if (others) others.push(word)
    else again.set(ends, [word])
  }
  return { count, names, pairs, again }
}
