import { decodeNames } from './decode-names.js'
import { decodeTree } from './decode-tree.js'
import { casingOf, featuresPerWord, writeFeatures } from './features.js'
import type { Lexicon } from './lexicon.js'
import type { Network } from './network.js'
import { roundUp } from './network-shape.js'
import type { NamedEntity } from './types.js'
import type { WordVectors } from './word-vectors.js'

/** What the network finds of one sentence, as class numbers. */
export interface Annotation {
  readonly tags: Uint16Array
  /** Index of the head in the sentence, -1 for the root. */
  readonly heads: Int32Array
  readonly labels: Uint8Array
  readonly names: readonly NamedEntity[]
}

function argmax(floats: Float32Array, at: number, count: number, from = 0): number {
  let best = from
  for (let j = from + 1; j < count; j++) if (floats[at + j]! > floats[at + best]!) best = j
  return best
}

/** The numbers of all words of a sentence. */
export function sentenceFeatures(forms: readonly string[], lexicon: Lexicon): Uint32Array {
  const out = new Uint32Array(forms.length * featuresPerWord)
  const casing = casingOf(forms)
  for (let i = 0; i < forms.length; i++) writeFeatures(forms[i]!, i === 0, casing, lexicon, out, i * featuresPerWord)
  return out
}

/** Tags, trees and names of a batch of sentences, together at most `net.capacity` words. */
export function annotate(
  net: Network,
  vectors: WordVectors,
  sentences: readonly (readonly string[])[],
  lexicon: Lexicon,
  rootLabel: number,
): Annotation[] {
  const { floats, space, shape } = net
  const ends: number[] = []
  let words = 0
  for (const forms of sentences) {
    const features = sentenceFeatures(forms, lexicon)
    for (let i = 0; i < forms.length; i++) {
      const at = space.inputs[0]! + (words + i) * shape.width
      floats.fill(0, at, at + shape.width)
      for (let k = 0; k < featuresPerWord; k++) {
        const row = vectors.index.find(features[i * featuresPerWord + k]!)
        if (row >= 0) vectors.add(row, floats, at)
      }
    }
    words += forms.length
    ends.push(words)
  }
  for (let layer = 0; layer < shape.layers; layer++) net.runLayer(layer, ends)
  net.runTags(words)
  net.runHeads(words)
  net.runDependents(words)

  const heads = new Int32Array(words)
  const headInBatch = new Int32Array(words)
  let begin = 0
  for (const end of ends) {
    const stride = net.runArcs(begin, end)
    decodeTree(floats, space.scratch, stride, end - begin, heads, begin)
    for (let i = begin; i < end; i++) headInBatch[i] = heads[i]! < 0 ? -1 : heads[i]! + begin
    begin = end
  }
  net.runLabels(headInBatch, words)

  const tagStride = roundUp(shape.tags)
  const labelStride = roundUp(shape.labels)
  const nameStride = roundUp(shape.names)
  begin = 0
  return ends.map((end): Annotation => {
    const count = end - begin
    const tags = new Uint16Array(count)
    const labels = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const word = begin + i
      tags[i] = argmax(floats, space.tagScores + word * tagStride, shape.tags)
      labels[i] =
        heads[word]! < 0
          ? rootLabel
          : bestLabel(floats, space.labelScores + word * labelStride, shape.labels, rootLabel)
    }
    const names = decodeNames(floats, space.nameScores + begin * nameStride, nameStride, count)
    const annotation = { tags, labels, names, heads: heads.slice(begin, end) }
    begin = end
    return annotation
  })
}

/** The best relation but `root`, which only the root has. */
function bestLabel(floats: Float32Array, at: number, count: number, rootLabel: number): number {
  let best = rootLabel === 0 ? 1 : 0
  for (let j = 0; j < count; j++) if (j !== rootLabel && floats[at + j]! > floats[at + best]!) best = j
  return best
}
