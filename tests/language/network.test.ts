import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKernels } from '../../src/language/wasm/kernels.js'

describe('the compiled loops', () => {
  it('multiply matrices, adding to what is there', () => {
    const sizes = fc.record({
      n: fc.integer({ min: 1, max: 11 }),
      k: fc.integer({ min: 1, max: 9 }),
      m: fc.constantFrom(8, 16, 24),
    })
    fc.assert(
      fc.property(sizes, ({ n, k, m }) => {
        const { floats, multiply } = createKernels(n * k + k * m + n * m)
        const b = n * k
        const c = b + k * m
        for (let i = 0; i < c + n * m; i++) floats[i] = (i * 7) % 11
        const expected = Float32Array.from({ length: n * m }, (_, at) => {
          const [row, column] = [Math.floor(at / m), at % m]
          let sum = floats[c + at]!
          for (let i = 0; i < k; i++) sum += floats[row * k + i]! * floats[b + i * m + column]!
          return sum
        })
        multiply(0, 4 * b, 4 * c, n, k, m, 4 * k, 4 * m, 4 * m)
        expect(floats.slice(c, c + n * m)).toEqual(expected)
      }),
    )
  })

  it('run a cell as its formula says', () => {
    const width = 4
    const { floats, recur } = createKernels(64)
    // gates 0–11, before 12, cell 16, input 20, output 24, weights 28
    for (let i = 0; i < 36; i++) floats[i] = Math.sin(i)
    const f32 = floats.slice()
    recur(0, 48, 64, 80, 96, 112, width)
    const s = (x: number): number => x / Math.sqrt(1 + x * x)
    const g = (x: number): number => 0.5 + 0.5 * s(x)
    for (let j = 0; j < width; j++) {
      const before = f32[12 + j]!
      const f = g(f32[4 + j]! + f32[28 + j]! * before)
      const r = g(f32[8 + j]! + f32[32 + j]! * before)
      const c = f * before + (1 - f) * f32[j]!
      expect(floats[16 + j]).toBeCloseTo(c, 5)
      expect(floats[24 + j]).toBeCloseTo(r * s(c) + (1 - r) * f32[20 + j]!, 5)
    }
  })
})
