import type { Proposal } from '../types.js'
import type { Word } from '../words.js'

/** One class of expressions: proposes what begins at a word, or null. Looks a bounded number of words around. */
export interface TimeParser {
  readonly rule: string
  read(words: readonly Word[], at: number): Omit<Proposal, 'rule'> | null
}
