import { sentenceFeatures } from '../../src/language/annotate.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import type { KeyIndex } from '../../src/language/word-vectors.js'
import type { Example } from './examples.js'

/** Classes in order of their frequency, then of the alphabet. */
export function classesOf(lists: Iterable<readonly string[]>): string[] {
  const counts = new Map<string, number>()
  for (const list of lists) for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}

/** Keys of features seen at least `least` times, in order of their first occurrence. */
export function keysOf(examples: readonly Example[], lexicon: Lexicon, least: number): Uint32Array<ArrayBuffer> {
  const counts = new Map<number, number>()
  for (const example of examples)
    for (const key of sentenceFeatures(example.forms, lexicon))
      if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Uint32Array.from([...counts].filter(([, n]) => n >= least).map(([key]) => key))
}

/** Rows of the features of each word of a sentence, -1 where unknown. */
export function rowsOf(forms: readonly string[], lexicon: Lexicon, index: KeyIndex): Int32Array {
  return Int32Array.from(sentenceFeatures(forms, lexicon), (key) => index.find(key))
}
