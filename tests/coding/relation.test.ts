import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Pair,
  type PairText,
  readPairText,
  readRelationModel,
  relationTypes,
  typeOfPair,
  writeRelationModel,
} from '../../src/coding/index.js'
import { findEntities } from '../../src/entities/index.js'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { loadRelationModel } from '../../src/relation-model.js'
import { isHeldOut, readPlv, unmark } from '../../training/relation/read-pairs.js'

const language = loadLanguage()
const knowledge = loadKnowledge()
const patterns = loadPatterns()
const model = loadRelationModel()

function read(text: string): PairText {
  const sentences = language.analyse(text)
  return readPairText(sentences, findEntities(sentences, knowledge, { published: null, home: null }), patterns)
}

/** A sentence whose source stands in [brackets] and whose target in {braces}. */
function pairOf(marked: string): { text: string; pair: Pair } {
  const { text, source, target } = unmark(
    marked.replace('[', '<s>').replace(']', '</s>').replace('{', '<t>').replace('}', '</t>'),
  )!
  return { text, pair: { source, target } }
}

describe('the type of a pair', () => {
  it.each([
    ['[French President Emmanuel Macron] met {Chancellor Olaf Scholz} in Berlin.', 'CONSULT', 'meeting'],
    ['[Norway] condemned {Russia} for the attack.', 'ACCUSE', 'criticism'],
    ['[Turkey] rejected {a proposal by Greece}.', 'REJECT', 'refusal'],
    ['[Ghana] agreed to open its borders to {Togo}.', 'AGREE', 'pledge'],
    ['[Police in Kenya] arrested {two journalists}.', 'COERCE', 'arrest'],
    ['[Israeli warplanes] bombed {a village in Lebanon}.', 'ASSAULT', 'attack'],
    ['[The United Nations] urged {Sudan} to end the fighting.', 'REQUEST', 'appeal'],
    ['[Canada] expelled {an Indian diplomat}.', 'SANCTION', 'sanctions'],
  ])('%s', (marked, type, kind) => {
    const { text, pair } = pairOf(marked)
    const opinion = typeOfPair(model, read(text), pair)
    expect(opinion).toMatchObject({ type, kind })
    expect(opinion!.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1)
  })

  it('is told without a target', () => {
    const { text, pair } = pairOf('[The rebels of Colombia] {surrendered}.')
    expect(typeOfPair(model, read(text), { ...pair, target: null })).not.toBeNull()
  })

  it('is told across sentences, and the same each time', () => {
    const text = 'Xi spoke. Maduro listened.'
    const pair = { source: { start: 0, end: 2 }, target: { start: 10, end: 16 } }
    expect(typeOfPair(model, read(text), pair)).toEqual(typeOfPair(model, read(text), pair))
  })

  it('is null where no word stands', () => {
    const pair = { source: { start: 0, end: 2 }, target: { start: 90, end: 95 } }
    expect(typeOfPair(model, read('Xi met Maduro.'), pair)).toBeNull()
  })

  it('stands any text and any spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
        const pair = { source: { start: a, end: a + 4 }, target: { start: b, end: b + 4 } }
        const opinion = typeOfPair(model, read(text), pair)
        if (opinion) {
          expect(relationTypes).toContain(opinion.type)
          expect(opinion.confidence).toBeGreaterThan(0)
          expect(opinion.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the model file', () => {
  it('is read as it was written', () => {
    const table = new Map([
      ['attack.v', [3, 40]],
      ['attack.n', [5]],
      ['war.n', [5, 1000]],
    ])
    const weights = Int8Array.from({ length: 64 * 16 }, (_, i) => (i % 255) - 127)
    const again = readRelationModel(writeRelationModel(weights, 0.5, table))
    expect(again.weights).toEqual(weights)
    expect(again.scale).toBe(0.5)
    expect(again.classes.of('attack', 'v')).toEqual([3, 40])
    expect(again.classes.of('war', 'n')).toEqual([5, 1000])
    expect(again.classes.of('peace', 'n')).toEqual([])
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('this is no model of relations at all')],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => readRelationModel(bytes)).toThrow(/Train it again|relation model/)
  })

  it('is refused when it was cut off', () => {
    const whole = writeRelationModel(new Int8Array(16 * 16), 1, new Map())
    expect(() => readRelationModel(whole.subarray(0, whole.length - 3))).toThrow(/length/)
  })

  it('is at most three megabytes', () => {
    expect(readFileSync('models/relation.bin').length).toBeLessThanOrEqual(3_000_000)
  })
})

describe('accuracy on the pairs that were held out', () => {
  const path = '../shared/gold/plover/plv-train.tsv'
  it.skipIf(!existsSync(path))('is at least what was asked for', () => {
    const held = readPlv(readFileSync(path, 'utf8')).filter(({ id }) => isHeldOut(id))
    const root = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)
    const right = held.filter(({ text, source, target, types }) => {
      const opinion = typeOfPair(model, read(text), { source, target })
      return opinion && root(opinion.type) === root(types[0]!)
    })
    expect(right.length / held.length).toBeGreaterThanOrEqual(0.74)
  })
})
