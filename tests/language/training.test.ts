import { describe, expect, it } from 'vitest'
import { featuresPerWord } from '../../src/language/features.js'
import { quantiseRows } from '../../training/language/quantise.js'
import { createRandom } from '../../training/language/random.js'
import { type Lesson, Trainer } from '../../training/language/train-network.js'

const shape = { width: 16, layers: 3, near: 2, distances: true, arcs: 8, labelWidth: 8, tags: 5, labels: 4, names: 13 }
const settings = {
  epochs: 1,
  batchWords: 1,
  rate: 0.01,
  dropout: 0,
  wordDropout: 0,
  featureDropout: 0,
  nameWeight: 1,
}
const rows = 30

function lesson(heads: readonly number[], seed: number): Lesson {
  const random = createRandom(seed)
  const numbers = (length: number, below: number): Int32Array =>
    Int32Array.from({ length }, () => Math.floor(random() * below))
  const count = heads.length
  return {
    rows: numbers(count * featuresPerWord, rows),
    tags: numbers(count, shape.tags),
    heads: Int32Array.from(heads),
    labels: numbers(count, shape.labels),
    names: numbers(count, shape.names),
  }
}

const lessons = [lesson([1, -1, 1, 4, 1], 1), lesson([-1, 0, 1], 2)]

describe('training', () => {
  it('follows the gradient of the loss in every tensor', () => {
    const trainer = new Trainer(shape, rows, settings, createRandom(3))
    const { floats, layout } = trainer.net
    const random = createRandom(5)
    // Biases and cell weights begin at zero: elsewhere more shows
    for (let i = 0; i < layout.size; i++) floats[i]! += (random() - 0.5) * 0.2
    trainer.gradient(lessons)
    const gradient = floats.slice(trainer.gradientAt, trainer.gradientAt + layout.size)
    for (const tensor of Object.values(layout.tensors)) {
      let expected = 0
      let found = 0
      for (let probe = 0; probe < 6; probe++) {
        const at = tensor.at + Math.floor(random() * tensor.rows * tensor.columns)
        const before = floats[at]!
        const step = 1 / 256
        floats[at] = before + step
        const above = trainer.gradient(lessons).loss
        floats[at] = before - step
        const below = trainer.gradient(lessons).loss
        floats[at] = before
        expected += Math.abs(gradient[at]!)
        found += Math.abs(gradient[at]! - (above - below) / (2 * step))
      }
      expect(found, tensor.name).toBeLessThan(0.02 * expected + 0.02)
    }
  })

  it('learns its lessons, and the same way each time', () => {
    const run = (): readonly number[] => {
      const trainer = new Trainer(shape, rows, { ...settings, epochs: 250, batchWords: 8 }, createRandom(4))
      return Array.from({ length: 250 }, (_, epoch) => trainer.epoch(lessons, epoch))
    }
    const losses = run()
    expect(losses.at(-1)!).toBeLessThan(0.3 * losses[0]!)
    expect(run()).toEqual(losses)
  })

  it('keeps vectors in bytes to within half a step', () => {
    const values = Float32Array.from({ length: 16 }, (_, i) => Math.sin(i) * (i < 8 ? 1 : 0.01))
    const { bytes, scales } = quantiseRows(values, 8)
    values.forEach((value, i) => {
      const scale = scales[Math.floor(i / 8)]!
      expect(Math.abs(bytes[i]! * scale - value)).toBeLessThanOrEqual(0.51 * scale)
    })
  })
})
