import { knowsBases } from '../../src/language/features.js'
import { lemmaByRule, lemmaKind } from '../../src/language/lemmatise.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import type { Example } from './examples.js'

/** The most frequent value of each key, ties by the alphabet. */
function mostFrequent(pairs: Iterable<readonly [string, string]>): Map<string, readonly [string, number]> {
  const counts = new Map<string, Map<string, number>>()
  for (const [key, value] of pairs) {
    let values = counts.get(key)
    if (values === undefined) {
      values = new Map()
      counts.set(key, values)
    }
    values.set(value, (values.get(value) ?? 0) + 1)
  }
  const best = new Map<string, readonly [string, number]>()
  for (const [key, values] of counts) {
    const sorted = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    best.set(key, sorted[0]!)
  }
  return best
}

/** Lemmas that the rules get wrong: `form/kind` and lemma, alternating. */
export function learnLemmas(examples: readonly Example[], lexicon: Lexicon): string[] {
  const knows = knowsBases(lexicon)
  function* pairs(): Generator<readonly [string, string]> {
    for (const example of examples) {
      if (example.lemmas === null || example.tags === null) continue
      for (let i = 0; i < example.forms.length; i++) {
        const [upos, xpos] = example.tags[i]!.split(' ') as [string, string]
        const low = example.forms[i]!.toLowerCase().replaceAll('’', "'")
        if (low.length > 24) continue
        const lemma = example.lemmas[i]!
        yield [`${low}/${lemmaKind(upos, xpos)}`, upos === 'PROPN' ? lemma.toLowerCase() : lemma]
      }
    }
  }
  const table: string[] = []
  for (const [key, [lemma]] of [...mostFrequent(pairs())].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const slash = key.lastIndexOf('/')
    if (lemmaByRule(key.slice(0, slash), key.slice(slash + 1), knows) !== lemma) table.push(key, lemma)
  }
  return table
}

/** Features by tag class, and those of single forms that differ from them (seen twice at least). */
export function learnFeatures(examples: readonly Example[], tags: readonly string[]): [string[], string[]] {
  const index = new Map(tags.map((tag, i) => [tag, i]))
  const rows: [string, number, string][] = []
  for (const example of examples) {
    if (example.feats === null || example.tags === null) continue
    for (let i = 0; i < example.forms.length; i++)
      rows.push([
        example.forms[i]!.toLowerCase(),
        index.get(example.tags[i]!)!,
        example.feats[i] === '_' ? '' : example.feats[i]!,
      ])
  }
  const byTag = mostFrequent(rows.map(([, tag, feats]) => [String(tag), feats] as const))
  const features = tags.map((_, i) => byTag.get(String(i))?.[0] ?? '')
  const forms: string[] = []
  for (const [key, [feats, count]] of mostFrequent(rows.map(([form, tag, f]) => [`${form}/${tag}`, f] as const)))
    if (count > 1 && features[Number(key.slice(key.lastIndexOf('/') + 1))] !== feats) forms.push(key, feats)
  return [features, forms]
}
