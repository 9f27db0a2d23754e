import { type Meaning, makeMention } from './make-mention.js'
import { type Markers, markersOf } from './markers.js'
import { isOfficeNoun } from './office-nouns.js'
import type { Resolution } from './resolution.js'
import type { Reading } from './signals.js'
import type { Mention } from './types.js'

/** A phrase that describes its actor by a common noun: `the Venezuelan president`, `both countries`. */
export interface NounPhrase {
  readonly reading: Reading
  /** The head noun. */
  readonly at: number
  readonly lemma: string
  readonly plural: boolean
  /** First token of the phrase. */
  readonly left: number
  /** Words before the head, lower case. */
  readonly words: readonly string[]
  /** States that mark the noun. */
  readonly marks: Markers
  /** Whether the head is an office. */
  readonly office: boolean
}

export function nounPhraseAt(resolution: Resolution, reading: Reading, at: number): NounPhrase {
  const { tokens } = reading.sentence
  const token = tokens[at]!
  const lemma = token.lemma.toLowerCase()
  const left = reading.tree.left[at]!
  return {
    reading,
    at,
    lemma,
    plural: token.xpos === 'NNS' || token.xpos === 'NNPS' || token.feats.includes('Number=Plur'),
    left,
    words: tokens.slice(left, at).map((t) => t.form.toLowerCase()),
    marks: markersOf(resolution, reading, at),
    office: isOfficeNoun(reading, at) || resolution.context.knowledge.officeByLabel(lemma) !== undefined,
  }
}

/** The mention of a phrase from the first state that marks it, or from `start`, to its head or the last such state. */
export function mentionOf(phrase: NounPhrase, meaning: Meaning, start?: number): Mention {
  const { at, left, marks } = phrase
  const from = Math.max(left, Math.min(marks.from, at))
  return makeMention(phrase.reading, start ?? from, Math.max(at + 1, marks.to), meaning)
}
