import { KeyIndex } from './word-vectors.js'

/** How many classes a word of the lexicon has: inflection, kind of noun, kind of verb, kind of name. */
export const lexiconClasses = 4

/** What is known of words beyond the treebanks: classes by the key of the form (`features.ts`). */
export interface Lexicon {
  readonly index: KeyIndex
  /** `lexiconClasses` for each row; 0 is none. */
  readonly classes: Uint8Array
}

export const createLexicon = (keys: Uint32Array, classes: Uint8Array): Lexicon => ({
  index: new KeyIndex(keys),
  classes,
})
