import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWordClasses, readPairText, relationTypes, writeRelationModel } from '../../src/coding/relation/index.js'
import { findEntities } from '../../src/entities/index.js'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { examplesOf, type PairExample } from './examples.js'
import { isHeldOut, readPlover, readPlv } from './read-pairs.js'
import { readStories } from './read-stories.js'
import { type RootScore, rootBy, scoreRoots } from './score-roots.js'
import { trainLinear } from './train-linear.js'
import { wordNetClasses } from './wordnet-classes.js'

/** 2^16 rows of 16 bytes: one MiB; twice as many were no better in cross-validation. */
const rows = 1 << 16
const columns = relationTypes.length
const settings = { rows, columns, epochs: 30, rate: 0.1, decay: 0.0003 }
/** What a machine-written story counts beside a sentence that a person labelled. */
const storyWeight = 0.05
const folds = 4

export interface RelationReport {
  /** Over the learnt pairs, each scored by a model that has not seen its quarter. */
  readonly crossValidated: RootScore
  /** Over the pairs whose number is divisible by five, which no model sees. */
  readonly heldOut: RootScore
  readonly bytes: number
}

/**
 * Trains the model of relations from `../shared` and the language model of the package, and writes it. The same input
 * gives the same bytes.
 *
 * @param shared the folder that holds `gold` and `data`
 * @param out the model file
 */
export function trainRelation(shared = '../shared', out = 'models/relation.bin'): RelationReport {
  const read = (path: string): string => readFileSync(join(shared, path), 'utf8')
  if (!existsSync(join(shared, 'gold/plover')))
    throw new Error(`${shared}/gold/plover is not there: nothing to learn from`)
  const language = loadLanguage()
  const knowledge = loadKnowledge()
  const patterns = loadPatterns()
  const table = wordNetClasses()
  const classes = createWordClasses(table)
  const analyse = (text: string) => {
    const sentences = language.analyse(text)
    return readPairText(sentences, findEntities(sentences, knowledge, { published: null, home: null }), patterns)
  }
  const plv = examplesOf(readPlv(read('gold/plover/plv-train.tsv')), analyse, classes, rows, 1)
  const plover = examplesOf(readPlover(read('gold/plover/plover-gsr-dev.json')), analyse, classes, rows, 1)
  const stories = examplesOf(
    readStories(read('data/stories/gpt_synthetic_events_2023-10-19_19.csv'), language.analyse),
    analyse,
    classes,
    rows,
    storyWeight,
  )
  const learnt = plv.filter(({ id }) => !isHeldOut(id))
  const beside = [...plover, ...stories]
  const crossValidated = scoreRoots(
    Array.from({ length: folds }, (_, fold) => {
      const weights = trainLinear([...learnt.filter((_, i) => i % folds !== fold), ...beside], settings)
      return judged(
        weights,
        learnt.filter((_, i) => i % folds === fold),
      )
    }).flat(),
  )
  const weights = trainLinear([...learnt, ...beside], settings)
  const heldOut = scoreRoots(
    judged(
      weights,
      plv.filter(({ id }) => isHeldOut(id)),
    ),
  )
  const { levels, scale } = quantised(weights)
  const bytes = writeRelationModel(levels, scale, table)
  writeFileSync(out, bytes)
  return { crossValidated, heldOut, bytes: bytes.length }
}

function judged(weights: Float32Array, examples: readonly PairExample[]) {
  return examples.map((example) => ({ example, root: rootBy(weights, example) }))
}

/** Weights as signed bytes; `scale` is what one step is worth. */
function quantised(weights: Float32Array): { levels: Int8Array; scale: number } {
  let largest = 1e-9
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  return { levels: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale }
}
