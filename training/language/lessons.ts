import type { Lexicon } from '../../src/language/lexicon.js'
import type { KeyIndex } from '../../src/language/word-vectors.js'
import type { Classes } from './dev-scores.js'
import type { Example } from './examples.js'
import { unsure } from './name-corpora.js'
import type { Lesson } from './train-network.js'
import { rowsOf } from './vocabulary.js'

/** Turns sentences to numbers. */
export function toLessons(examples: readonly Example[], classes: Classes, lexicon: Lexicon, index: KeyIndex): Lesson[] {
  const tagIndex = new Map(classes.tags.map((tag, i) => [tag, i]))
  const labelIndex = new Map(classes.labels.map((label, i) => [label, i]))
  return examples.map(({ forms, tags, heads, labels, names }) => ({
    rows: rowsOf(forms, lexicon, index),
    tags: Int32Array.from(forms, (_, i) => (tags === null ? -1 : tagIndex.get(tags[i]!)!)),
    heads: Int32Array.from(forms, (_, i) => (heads === null ? -2 : heads[i]!)),
    labels: Int32Array.from(forms, (_, i) => (labels === null ? -1 : labelIndex.get(labels[i]!)!)),
    names: Int32Array.from(forms, (_, i) => (names === null || names[i] === unsure ? -1 : names[i]!)),
  }))
}
