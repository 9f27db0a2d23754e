import { relationTypes } from '../../src/coding/relation/index.js'
import type { PairExample } from './examples.js'
import { probabilities } from './train-linear.js'

/** The 15 roots of PLV: CONCEDE and RETREAT are one, YIELD. */
const rootOf = (column: number): string => {
  const type = relationTypes[column]!
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type
}

export interface RootScore {
  readonly pairs: number
  readonly accuracy: number
  readonly macroF1: number
  /** Right and wanted, by root. */
  readonly byRoot: Readonly<Record<string, string>>
}

/** The root that a model gives to an example: the one whose types have most probability together. */
export function rootBy(weights: Float32Array, example: PairExample): string {
  const sums = new Map<string, number>()
  const p = probabilities(weights, example, relationTypes.length, new Float64Array(relationTypes.length))
  for (let k = 0; k < p.length; k++) sums.set(rootOf(k), (sums.get(rootOf(k)) ?? 0) + p[k]!)
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Accuracy over the 15 roots, and F1 averaged over those that occur. */
export function scoreRoots(said: readonly { readonly example: PairExample; readonly root: string }[]): RootScore {
  const roots = new Map<string, { want: number; said: number; right: number }>()
  const tally = (root: string) => {
    if (!roots.has(root)) roots.set(root, { want: 0, said: 0, right: 0 })
    return roots.get(root)!
  }
  let right = 0
  for (const { example, root } of said) {
    const want = rootOf(example.right[0]!)
    tally(want).want++
    tally(root).said++
    if (want === root) {
      tally(want).right++
      right++
    }
  }
  const wanted = [...roots.entries()].filter(([, t]) => t.want > 0).sort()
  const f1 = wanted.map(([, t]) => (2 * t.right) / (t.want + t.said))
  return {
    pairs: said.length,
    accuracy: right / Math.max(1, said.length),
    macroF1: f1.reduce((a, b) => a + b, 0) / Math.max(1, f1.length),
    byRoot: Object.fromEntries(wanted.map(([root, t]) => [root, `${t.right}/${t.want}`])),
  }
}
