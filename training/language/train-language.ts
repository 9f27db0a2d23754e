import { nameClasses } from '../../src/language/decode-names.js'
import { createLexicon } from '../../src/language/lexicon.js'
import { writeModel } from '../../src/language/model-file.js'
import type { Shape } from '../../src/language/network-shape.js'
import { KeyIndex, type WordVectors } from '../../src/language/word-vectors.js'
import { buildLexicon } from './build-lexicon.js'
import { type Read, readCorpora } from './corpora.js'
import { type Classes, score } from './dev-scores.js'
import { learnFeatures, learnLemmas } from './lemma-table.js'
import { toLessons } from './lessons.js'
import { quantiseBytes, quantiseRows, quantiseWeights } from './quantise.js'
import { createRandom } from './random.js'
import { type Settings, Trainer } from './train-network.js'
import { trainSplitter } from './train-splitter.js'
import { classesOf, keysOf } from './vocabulary.js'

/** What may be set from outside; the defaults are those of the published model. */
export interface Options {
  readonly width: number
  readonly settings: Settings
  readonly seed: number
}

export const published: Options = {
  width: 192,
  seed: 1,
  settings: {
    epochs: 12,
    batchWords: 600,
    rate: 0.003,
    dropout: 0.3,
    wordDropout: 0.2,
    featureDropout: 0.03,
    nameWeight: 1,
  },
}

/** A feature is known when it is seen this often. */
const leastSeen = 2

/** Trains the whole engine; returns the bytes of its model file. `log` gets a line for each step. */
export function trainLanguage(read: Read, options: Options, log: (line: string) => void): Uint8Array {
  const built = buildLexicon(read)
  const lexicon = createLexicon(built.keys, built.classes)
  const corpora = readCorpora(read, lexicon)
  const classes: Classes = {
    tags: classesOf(corpora.trees.map((e) => e.tags!)),
    labels: classesOf(corpora.trees.map((e) => e.labels!)),
  }
  const keys = keysOf([...corpora.trees, ...corpora.names], lexicon, leastSeen)
  const index = new KeyIndex(keys)
  const lessons = toLessons([...corpora.trees, ...corpora.names, ...corpora.variants], classes, lexicon, index)
  const shape: Shape = {
    width: options.width,
    layers: 3,
    near: 3,
    arcs: 128,
    distances: true,
    labelWidth: 96,
    tags: classes.tags.length,
    labels: classes.labels.length,
    names: nameClasses,
  }
  log(`${lessons.length} sentences, ${keys.length} features, lexicon of ${built.keys.length} forms`)

  const trainer = new Trainer(shape, keys.length, options.settings, createRandom(options.seed))
  const vectors: WordVectors = {
    index,
    add(row, floats, at) {
      for (let j = 0; j < shape.width; j++) floats[at + j]! += trainer.vectors[row * shape.width + j]!
    },
  }
  for (let epoch = 0; epoch < options.settings.epochs; epoch++) {
    const loss = trainer.epoch(lessons, epoch)
    const scores = Object.entries(corpora.held).map(([name, examples]) => {
      const { upos, uas, las, names } = score(trainer.net, vectors, classes, lexicon, examples)
      return name === 'names' ? `names ${names}` : `${name} upos ${upos} uas ${uas} las ${las}`
    })
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}; ${scores.join('; ')}`)
  }

  const splitter = trainSplitter(corpora.raw, lexicon)
  const splitterBytes = quantiseBytes(splitter.weights)
  const [features, formFeatures] = learnFeatures(corpora.trees, classes.tags)
  const rows = quantiseRows(trainer.vectors, shape.width)
  const weights = quantiseWeights(trainer.net)
  return writeModel({
    name: 'chancery-en',
    shape,
    ...classes,
    features,
    formFeatures,
    lemmas: learnLemmas(corpora.trees, lexicon),
    splitterBias: splitter.bias,
    splitterScale: splitterBytes.scale,
    splitter: splitterBytes.bytes,
    keys,
    vectors: rows.bytes,
    vectorScales: rows.scales,
    weights: weights.values,
    weightScales: weights.scales,
    lexiconKeys: built.keys,
    lexiconClasses: built.classes,
  })
}
