import { annotate } from '../../src/language/annotate.js'
import { nameLabels } from '../../src/language/decode-names.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import type { Network } from '../../src/language/network.js'
import type { WordVectors } from '../../src/language/word-vectors.js'
import type { Example } from './examples.js'

/** The class names that the numbers of the network stand for. */
export interface Classes {
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

/** Shares of right answers in percent, over the words of gold sentences; F1 over names. */
export interface Scores {
  readonly upos: number
  readonly xpos: number
  readonly uas: number
  /** Without subtypes. */
  readonly las: number
  readonly names: number
}

const universal = (label: string): string => label.split(':')[0]!

/** Groups sentences into batches of at most `capacity` words. */
export function* batches<T extends { readonly forms: readonly string[] }>(
  items: readonly T[],
  capacity: number,
): Generator<T[]> {
  let batch: T[] = []
  let words = 0
  for (const item of items) {
    if (words + item.forms.length > capacity && batch.length > 0) {
      yield batch
      batch = []
      words = 0
    }
    batch.push(item)
    words += item.forms.length
  }
  if (batch.length > 0) yield batch
}

export function score(
  net: Network,
  vectors: WordVectors,
  classes: Classes,
  lexicon: Lexicon,
  examples: readonly Example[],
): Scores {
  let words = 0
  let upos = 0
  let xpos = 0
  let uas = 0
  let las = 0
  let found = 0
  let gold = 0
  let right = 0
  const rootLabel = classes.labels.indexOf('root')
  for (const batch of batches(examples, 1000)) {
    const results = annotate(
      net,
      vectors,
      batch.map((e) => e.forms),
      lexicon,
      rootLabel,
    )
    results.forEach((result, s) => {
      const example = batch[s]!
      if (example.names !== null) {
        const spans = new Set(result.names.map((n) => `${n.from} ${n.to} ${n.label}`))
        const keep = (l: string): boolean => l === 'PER' || l === 'ORG' || l === 'LOC'
        found += result.names.filter((n) => keep(n.label)).length
        example.names.forEach((state, i) => {
          if (state === 255) return
          const label = state % 2 === 1 ? nameLabels[(state - 1) / 2]! : 'MISC'
          if (!keep(label)) return
          let to = i + 1
          while (example.names![to] === state + 1) to++
          gold++
          if (spans.has(`${i} ${to} ${label}`)) right++
        })
      }
      if (example.tags === null) return
      example.tags.forEach((tag, i) => {
        words++
        const predicted = classes.tags[result.tags[i]!]!
        if (predicted.split(' ')[0] === tag.split(' ')[0]) upos++
        if (predicted.split(' ')[1] === tag.split(' ')[1]) xpos++
        if (result.heads[i] === example.heads![i]) {
          uas++
          if (universal(classes.labels[result.labels[i]!]!) === universal(example.labels![i]!)) las++
        }
      })
    })
  }
  const share = (n: number, of: number): number => (of === 0 ? 0 : Math.round((10000 * n) / of) / 100)
  return {
    upos: share(upos, words),
    xpos: share(xpos, words),
    uas: share(uas, words),
    las: share(las, words),
    names: share(2 * right, found + gold),
  }
}
