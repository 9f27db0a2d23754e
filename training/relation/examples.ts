import {
  collectFeatures,
  hashOf,
  type Pair,
  type PairText,
  relationTypes,
  type WordClasses,
} from '../../src/coding/relation/index.js'
import type { LabelledPair } from './read-pairs.js'
import type { LinearExample } from './train-linear.js'

/** An example to learn from or to score, with the text's label beside it. */
export interface PairExample extends LinearExample {
  readonly id: string
}

/** Turns labelled pairs into rows of a model of `rows` rows. A pair that the text does not hold is left out. */
export function examplesOf(
  pairs: readonly LabelledPair[],
  read: (text: string) => PairText,
  classes: WordClasses,
  rows: number,
  weight: number,
): PairExample[] {
  return pairs.flatMap((pair) => {
    const held = new Map<number, number>()
    const found = collectFeatures(read(pair.text), pair satisfies Pair, classes, (name, value) => {
      const row = hashOf(name) & (rows - 1)
      held.set(row, (held.get(row) ?? 0) + value)
    })
    if (!found) return []
    const length = Math.sqrt([...held.values()].reduce((sum, value) => sum + value * value, 0))
    return [
      {
        id: pair.id,
        rows: Uint32Array.from(held.keys()),
        values: Float32Array.from(held.values(), (value) => value / length),
        right: pair.types.map((type) => relationTypes.indexOf(type)),
        weight,
      },
    ]
  })
}
