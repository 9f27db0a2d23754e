import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeTree } from '../../src/language/decode-tree.js'

const decode = (scores: readonly (readonly number[])[]): number[] => {
  const count = scores.length
  const heads = new Int32Array(count)
  decodeTree(Float32Array.from(scores.flat()), 0, count + 1, count, heads, 0)
  return [...heads]
}

const isTree = (heads: readonly number[]): boolean =>
  heads.filter((h) => h < 0).length === 1 &&
  heads.every((_, i) => {
    let at = i
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at]!
    }
    return true
  })

/** The best score of any tree, by trying all. */
function best(scores: readonly (readonly number[])[]): number {
  const n = scores.length
  let found = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(n).fill(-1)
  const go = (i: number, sum: number): void => {
    if (i === n) {
      if (isTree(heads)) found = Math.max(found, sum)
      return
    }
    for (let h = -1; h < n; h++) {
      if (h === i) continue
      heads[i] = h
      go(i + 1, sum + scores[i]![h + 1]!)
    }
  }
  go(0, 0)
  return found
}

describe('the best tree', () => {
  it('breaks a cycle where it costs least', () => {
    expect(
      decode([
        [0, -9, 10],
        [5, 10, -9],
      ]),
    ).toEqual([1, -1])
  })

  it('has one root even where two words would rather be roots', () => {
    expect(
      decode([
        [10, -9, 1],
        [10, 2, -9],
      ]),
    ).toEqual([-1, 0])
  })

  it('is a tree, and no tree scores higher', () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      }),
    )
    fc.assert(
      fc.property(matrix, (scores) => {
        const heads = decode(scores)
        expect(isTree(heads)).toBe(true)
        const sum = heads.reduce((s, h, i) => s + scores[i]![h + 1]!, 0)
        expect(sum).toBe(best(scores))
      }),
      { numRuns: 300 },
    )
  })
})
