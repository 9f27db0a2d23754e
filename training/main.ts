import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameClasses } from '../src/language/decode-names.js'
import { createLexicon } from '../src/language/lexicon.js'
import { KeyIndex, type WordVectors } from '../src/language/word-vectors.js'
import { buildLexicon } from './language/build-lexicon.js'
import { score } from './language/dev-scores.js'
import { readTreebank } from './language/examples.js'
import { readNames, unsure } from './language/name-corpora.js'
import { createRandom } from './language/random.js'
import { type Lesson, Trainer } from './language/train-network.js'
import { classesOf, keysOf, rowsOf } from './language/vocabulary.js'

const arg = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const shared = process.env.CHANCERY_DATA ?? '../shared/data'
const read = (path: string): string => readFileSync(join(shared, path), 'utf8')
if (!existsSync(shared)) throw new Error('no data')

const width = arg('width', 192)
const epochs = arg('epochs', 10)
const limit = arg('limit', 1e9)
const built = buildLexicon(read)
const lexicon = createLexicon(built.keys, built.classes)
console.log('lexicon', built.keys.length)
const treebanks = [
  readTreebank(read('ud/en_ewt-train.conllu')),
  readTreebank(read('ud/en_gum-train.conllu'), arg('gumnames', 1) ? lexicon : undefined),
].map((l) => l.slice(0, limit))
const devs = { ewt: readTreebank(read('ud/en_ewt-dev.conllu')), gum: readTreebank(read('ud/en_gum-dev.conllu')) }
const nameTrain = ['wikigold', 're3d-train', 'crossner-politics-train'].flatMap((f) =>
  readNames(read(`ner/${f}.conll`), lexicon, f.startsWith('re3d')),
)
const held = nameTrain.filter((_, i) => i % 10 === 0)
const examples = [...treebanks.flat(), ...nameTrain.filter((_, i) => i % 10 !== 0)].filter((e) => e.forms.length < 400)

const keys = keysOf(examples, lexicon, 2)
const index = new KeyIndex(keys)
const tags = classesOf(treebanks.flat().map((e) => e.tags!))
const labels = classesOf(treebanks.flat().map((e) => e.labels!))
const tagIndex = new Map(tags.map((t, i) => [t, i]))
const labelIndex = new Map(labels.map((t, i) => [t, i]))
const lessons = examples.map(
  (e): Lesson => ({
    rows: rowsOf(e.forms, lexicon, index),
    tags: Int32Array.from(e.forms, (_, i) => (e.tags ? tagIndex.get(e.tags[i]!)! : -1)),
    heads: Int32Array.from(e.forms, (_, i) => (e.heads ? e.heads[i]! : -2)),
    labels: Int32Array.from(e.forms, (_, i) => (e.labels ? labelIndex.get(e.labels[i]!)! : -1)),
    names: Int32Array.from(e.forms, (_, i) => (e.names && e.names[i] !== unsure ? e.names[i]! : -1)),
  }),
)
console.log(keys.length, 'vectors', tags.length, 'tags', labels.length, 'labels', lessons.length, 'lessons')
const trainer = new Trainer(
  {
    width,
    layers: arg('layers', 3),
    near: arg('near', 0),
    arcs: arg('arcs', 96),
    labelWidth: arg('label', 96),
    tags: tags.length,
    labels: labels.length,
    names: nameClasses,
  },
  keys.length,
  {
    epochs,
    batchWords: arg('batch', 1000),
    rate: arg('rate', 0.002),
    dropout: arg('dropout', 0.25),
    wordDropout: arg('hide', 0.15),
    nameWeight: 1,
  },
  createRandom(1),
)
console.log('dense', trainer.net.layout.size)
const vectors: WordVectors = {
  index,
  add(row, floats, at) {
    for (let j = 0; j < width; j++) floats[at + j]! += trainer.vectors[row * width + j]!
  },
}
for (let epoch = 0; epoch < epochs; epoch++) {
  const t = Date.now()
  const loss = trainer.epoch(lessons, epoch)
  const t2 = Date.now()
  const s = Object.entries(devs).map(
    ([n, d]) => `${n} ${JSON.stringify(score(trainer.net, vectors, { tags, labels }, lexicon, d))}`,
  )
  const t3 = Date.now()
  console.log(
    epoch,
    loss.toFixed(4),
    (t2 - t) / 1000,
    's',
    ...s,
    'names',
    score(trainer.net, vectors, { tags, labels }, lexicon, held).names,
    'w/s',
    Math.round((49800 / (t3 - t2)) * 1000),
  )
}

import { mkdirSync, writeFileSync } from 'node:fs'

mkdirSync('.training-cache', { recursive: true })
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1]! : 'net'
const f = (a: Float32Array | Uint32Array): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength)
writeFileSync(`.training-cache/${out}.weights`, f(trainer.net.floats.subarray(0, trainer.net.layout.size)))
writeFileSync(`.training-cache/${out}.vectors`, f(trainer.vectors))
writeFileSync(`.training-cache/${out}.keys`, f(keys))
writeFileSync(`.training-cache/${out}.json`, JSON.stringify({ shape: trainer.net.shape, tags, labels }))
