import type { Proposal } from '../types.js'
import type { Word } from '../words.js'

/** A pure step over the settled proposals of a sentence, which stay in order and apart. */
export type TimeRefiner = (words: readonly Word[], proposals: readonly Proposal[]) => Proposal[]
