import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLogistic, probabilityOf } from '../../eval/logistic.js'
import { type ConfidenceFeatures, confidenceOf } from '../../src/coding/confidence.js'
import { weights } from '../../src/coding/confidence-weights.js'

const names = Object.keys(weights) as (keyof ConfidenceFeatures)[]
const plain = Object.fromEntries(names.map((name) => [name, 0])) as unknown as ConfidenceFeatures
const anyFeatures = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: names.length, maxLength: names.length })
  .map((values) => Object.fromEntries(names.map((name, i) => [name, values[i]!])) as unknown as ConfidenceFeatures)

describe('confidence', () => {
  it('is a probability in steps of a hundredth, never certain', () => {
    fc.assert(
      fc.property(anyFeatures, (features) => {
        const confidence = confidenceOf(features)
        expect(confidence).toBeGreaterThanOrEqual(0.05)
        expect(confidence).toBeLessThanOrEqual(0.98)
        expect(Math.round(confidence * 100) / 100).toBe(confidence)
      }),
    )
  })

  it.each(['weak', 'alone', 'pronoun', 'distance'] as const)(
    'is not raised by what makes an event doubtful: %s',
    (name) => {
      expect(confidenceOf({ ...plain, [name]: 1 })).toBeLessThanOrEqual(confidenceOf(plain))
    },
  )
})

describe('the fit', () => {
  const samples = Array.from({ length: 200 }, (_, i) => ({
    features: [i % 2, i % 3 === 0 ? 1 : 0],
    isKept: i % 2 === 0,
  }))

  it('finds what separates and leaves what does not near 0', () => {
    const model = fitLogistic(samples, 1)
    expect(model.weights[0]).toBeLessThan(-2)
    expect(Math.abs(model.weights[1]!)).toBeLessThan(0.2)
    expect(probabilityOf(model, [0, 0])).toBeGreaterThan(0.9)
  })

  it('gives the same constants for the same samples', () => {
    expect(fitLogistic(samples, 1)).toEqual(fitLogistic(samples, 1))
  })

  it('gives the share kept where nothing is known', () => {
    const model = fitLogistic(
      samples.map(({ isKept }) => ({ features: [0], isKept })),
      1,
    )
    expect(probabilityOf(model, [0])).toBeCloseTo(0.5, 3)
  })
})
