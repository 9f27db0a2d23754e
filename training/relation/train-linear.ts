import { createRandom, shuffled } from '../language/random.js'

/** Features of one example as rows of the model with their values, scaled to length one. */
export interface LinearExample {
  readonly rows: Uint32Array
  readonly values: Float32Array
  /** Columns that are right; more than one where the label does not tell them apart. */
  readonly right: readonly number[]
  /** How much the example counts. */
  readonly weight: number
}

export interface LinearSettings {
  readonly rows: number
  readonly columns: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
}

/**
 * Multinomial logistic regression by AdaGrad over shuffled examples, the same for the same input. Where several columns
 * are right the gradient is of the logarithm of their sum. `decay` shrinks the rows that an example touches.
 */
export function trainLinear(examples: readonly LinearExample[], settings: LinearSettings): Float32Array {
  const { rows, columns, epochs, rate, decay } = settings
  const weights = new Float32Array(rows * columns)
  const squares = new Float32Array(rows * columns).fill(1e-4)
  const random = createRandom(7)
  const p = new Float64Array(columns)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      probabilities(weights, example, columns, p)
      let mass = 0
      for (const k of example.right) mass += p[k]!
      for (let k = 0; k < columns; k++) {
        const want = example.right.includes(k) ? p[k]! / mass : 0
        const error = (p[k]! - want) * example.weight
        for (let j = 0; j < example.rows.length; j++) {
          const at = example.rows[j]! * columns + k
          const gradient = error * example.values[j]! + decay * weights[at]!
          squares[at]! += gradient * gradient
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return weights
}

/** Probability of each column, written into `into`. */
export function probabilities(
  weights: Float32Array,
  example: LinearExample,
  columns: number,
  into: Float64Array,
): Float64Array {
  into.fill(0)
  for (let j = 0; j < example.rows.length; j++) {
    const at = example.rows[j]! * columns
    const value = example.values[j]!
    for (let k = 0; k < columns; k++) into[k]! += weights[at + k]! * value
  }
  let top = Number.NEGATIVE_INFINITY
  for (const sum of into) top = Math.max(top, sum)
  let total = 0
  for (let k = 0; k < columns; k++) {
    into[k] = Math.exp(into[k]! - top)
    total += into[k]!
  }
  for (let k = 0; k < columns; k++) into[k]! /= total
  return into
}
