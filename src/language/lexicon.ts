import { KeyIndex } from './word-vectors.js'

/** How many classes a word of the lexicon has: inflection, kind of noun, kind of verb, kind of name. */
export const lexiconClasses = 4

/** What is known of words beyond the treebanks: classes by the key of the form (`features.ts`). */
export interface Lexicon {
  readonly index: KeyIndex
  /** `lexiconClasses` for each row; 0 is none. */
  readonly classes: Uint8Array
}

/** Inflections of a word in the lexicon, as bits: the set of them is its first class. */
export const inflection = {
  noun: 1,
  plural: 2,
  verb: 4,
  third: 8,
  past: 16,
  gerund: 32,
  adjective: 64,
  adverb: 128,
} as const

/** Kinds of names that a word is part of, as bits: the set of them is its last class. */
export const nameBit = { country: 1, demonym: 2, city: 4, placePart: 8, given: 16, surname: 32, body: 64 } as const

export const createLexicon = (keys: Uint32Array, classes: Uint8Array): Lexicon => ({
  index: new KeyIndex(keys),
  classes,
})
