import { type Annotation, annotate } from './annotate.js'
import { lemmatise } from './lemmatise.js'
import { createLexicon } from './lexicon.js'
import { readModel } from './model-file.js'
import { featuresOf, participle } from './morphology.js'
import { Network } from './network.js'
import { longestSentence, splitSentences } from './split-sentences.js'
import { tokenise } from './tokenise.js'
import type { Language, Sentence, Token } from './types.js'
import { byteVectors } from './word-vectors.js'

/** Words that go through the network at a time: enough for its matrices, small enough for the processor's cache. */
const batchWords = 512

/** Words of one sentence of any length the network is given at a time: `Network` has room for these. */
const capacity = batchWords + longestSentence

/** Room for the scores of the longest sentence and its heads turned around. */
const scratch = longestSentence * (longestSentence + 8) + 256 * (longestSentence + 8)

/**
 * The language engine from the bytes of a model file (`models/en.bin`).
 * Throws `ChanceryError` with code `bad-model` where these are no model.
 */
export function createLanguage(bytes: Uint8Array | ArrayBuffer): Language {
  const model = readModel(bytes)
  const net = new Network(model.shape, capacity, scratch)
  net.floats.set(model.weights)
  const vectors = byteVectors(model.keys, model.vectors, model.vectorScales, model.shape.width)
  const lexicon = createLexicon(model.lexiconKeys, model.lexiconClasses)
  const rootLabel = model.labels.indexOf('root')
  const uposOf = model.tags.map((tag) => tag.slice(0, tag.indexOf(' ')))
  const xposOf = model.tags.map((tag) => tag.slice(tag.indexOf(' ') + 1))
  const lemmas = new Map<string, string>()
  for (let i = 0; i < model.lemmas.length; i += 2) lemmas.set(model.lemmas[i]!, model.lemmas[i + 1]!)
  const byForm = new Map<string, string>()
  for (let i = 0; i < model.formFeatures.length; i += 2) byForm.set(model.formFeatures[i]!, model.formFeatures[i + 1]!)
  const features = { byTag: model.features, byForm }
  const splitter = Float32Array.from(model.splitter, (w) => w * model.splitterScale)
  const participleTags = new Set(model.tags.flatMap((tag, i) => (tag.endsWith(' VBN') ? [i] : [])))

  const build = (
    forms: readonly string[],
    starts: readonly number[],
    ends: readonly number[],
    found: Annotation,
  ): Sentence => {
    const passive = passives(found, forms, model.labels)
    const tokens = forms.map((form, index): Token => {
      const tag = found.tags[index]!
      const upos = uposOf[tag]!
      const xpos = xposOf[tag]!
      return {
        index,
        form,
        lemma: lemmatise(form, upos, xpos, lemmas),
        upos,
        xpos,
        feats:
          upos === 'VERB' && participleTags.has(tag)
            ? participle(passive[index] === 1)
            : featuresOf(form, tag, features),
        head: found.heads[index]!,
        deprel: model.labels[found.labels[index]!]!,
        start: starts[index]!,
        end: ends[index]!,
      }
    })
    return { start: starts[0]!, end: ends.at(-1)!, tokens, entities: found.names }
  }

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

  return {
    analyse(text) {
      const words = tokenise(text)
      const ends = splitSentences(text, words, splitter, model.splitterBias)
      let begin = 0
      const forms = ends.map((end) => {
        const list: string[] = []
        for (let i = begin; i < end; i++) list.push(text.slice(words.starts[i], words.ends[i]))
        begin = end
        return list
      })
      const sentences: Sentence[] = []
      begin = 0
      let s = 0
      for (const annotation of run(forms)) {
        const end = ends[s]!
        sentences.push(build(forms[s]!, words.starts.slice(begin, end), words.ends.slice(begin, end), annotation))
        begin = end
        s++
      }
      return sentences
    },
    annotate(given) {
      const pieces: string[][] = []
      const counts: number[] = []
      for (const forms of given) {
        counts.push(Math.ceil(forms.length / longestSentence))
        for (let i = 0; i < forms.length; i += longestSentence) pieces.push(forms.slice(i, i + longestSentence))
      }
      const results = [...run(pieces)]
      let at = 0
      return given.map((forms, s) => {
        const starts: number[] = []
        const ends: number[] = []
        let place = 0
        for (const form of forms) {
          starts.push(place)
          ends.push(place + form.length)
          place += form.length + 1
        }
        const found = joinPieces(results.slice(at, at + counts[s]!))
        at += counts[s]!
        return build(forms, starts, ends, found)
      })
    },
  }
}

/** One annotation of a sentence that went through the network in pieces: later roots hang on the first. */
function joinPieces(pieces: readonly Annotation[]): Annotation {
  if (pieces.length === 1) return pieces[0]!
  const tags: number[] = []
  const heads: number[] = []
  const labels: number[] = []
  const names: { from: number; to: number; label: Annotation['names'][number]['label'] }[] = []
  let root = -1
  for (const piece of pieces) {
    const shift = tags.length
    piece.heads.forEach((head, i) => {
      heads.push(head < 0 ? root : head + shift)
      if (head < 0 && root < 0) root = i + shift
    })
    tags.push(...piece.tags)
    labels.push(...piece.labels)
    names.push(...piece.names.map((n) => ({ ...n, from: n.from + shift, to: n.to + shift })))
  }
  return { tags: Uint16Array.from(tags), heads: Int32Array.from(heads), labels: Uint8Array.from(labels), names }
}

const formsOfHave = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', 've', "'d", '’d'])

/** Which words are passive if they are participles: with a passive auxiliary, or without "have". */
function passives(found: Annotation, forms: readonly string[], labels: readonly string[]): Uint8Array {
  const count = forms.length
  const perfect = new Uint8Array(count)
  const passive = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const head = found.heads[i]!
    if (head < 0) continue
    const label = labels[found.labels[i]!]!
    if (label === 'aux:pass' || label === 'nsubj:pass') passive[head] = 1
    else if (label === 'aux' && formsOfHave.has(forms[i]!.toLowerCase())) perfect[head] = 1
  }
  for (let i = 0; i < count; i++) if (perfect[i] === 0) passive[i] = 1
  return passive
}
