import { type Annotation, annotate } from './annotate.js'
import { createBuilder, joinPieces } from './build-sentence.js'
import { createLexicon } from './lexicon.js'
import { readModel } from './model-file.js'
import { Network } from './network.js'
import { longestSentence, splitSentences } from './split-sentences.js'
import { tokenise } from './tokenise.js'
import type { Language, Sentence } from './types.js'
import { byteVectors } from './word-vectors.js'

/** Words that go through the network at a time: enough for its matrices, small enough for the processor's cache. */
const batchWords = 512

/** Room for a batch: the last sentence may reach over its end. */
const capacity = batchWords + longestSentence

/**
 * The language engine from the bytes of a model file (`models/en.bin`).
 * Throws `ChanceryError` with code `bad-model` where these are no model.
 */
export function createLanguage(bytes: Uint8Array | ArrayBuffer): Language {
  const model = readModel(bytes)
  // Scores of the longest sentence's heads, and the heads' vectors turned around
  const scratch = (longestSentence + model.shape.arcs) * (longestSentence + 8)
  const net = new Network(model.shape, { capacity, scratch, packed: true })
  net.setWeights(model.weights, model.weightScales)
  const vectors = byteVectors(model.keys, model.vectors, model.vectorScales, model.shape.width)
  const lexicon = createLexicon(model.lexiconKeys, model.lexiconClasses)
  const splitter = Float32Array.from(model.splitter, (w) => w * model.splitterScale)
  const rootLabel = model.labels.indexOf('root')
  const parataxis = model.labels.indexOf('parataxis')
  const build = createBuilder(model, lexicon)

  /** All sentences through the network, a batch at a time. */
  function* run(sentences: readonly (readonly string[])[]): Generator<Annotation> {
    let from = 0
    while (from < sentences.length) {
      let to = from
      let words = 0
      while (to < sentences.length && (to === from || words + sentences[to]!.length <= batchWords))
        words += sentences[to++]!.length
      yield* annotate(net, vectors, sentences.slice(from, to), lexicon, rootLabel)
      from = to
    }
  }

  function analyse(text: string): Sentence[] {
    const words = tokenise(text)
    const ends = splitSentences(text, words, splitter, model.splitterBias, lexicon)
    const begins = [0, ...ends]
    const forms = ends.map((end, s) => {
      const list: string[] = []
      for (let i = begins[s]!; i < end; i++) list.push(text.slice(words.starts[i], words.ends[i]))
      return list
    })
    return Array.from(run(forms), (found, s) =>
      build(forms[s]!, words.starts.slice(begins[s], ends[s]), words.ends.slice(begins[s], ends[s]), found),
    )
  }

  function annotateWords(given: readonly (readonly string[])[]): Sentence[] {
    const pieces: string[][] = []
    for (const forms of given)
      for (let i = 0; i < forms.length; i += longestSentence) pieces.push(forms.slice(i, i + longestSentence))
    const found = run(pieces)
    return given.map((forms): Sentence => {
      if (forms.length === 0) return { start: 0, end: 0, tokens: [], entities: [] }
      const own: Annotation[] = []
      for (let i = 0; i < forms.length; i += longestSentence) own.push(found.next().value as Annotation)
      let place = 0
      const starts = forms.map((form) => {
        const start = place
        place += form.length + 1
        return start
      })
      const ends = forms.map((form, i) => starts[i]! + form.length)
      return build(forms, starts, ends, joinPieces(own, parataxis))
    })
  }

  return { analyse, annotate: annotateWords }
}
