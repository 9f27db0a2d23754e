/** Logistic regression with a small penalty on each weight but the bias. Deterministic: the same samples, the same constants. */

export interface Sample {
  readonly features: readonly number[]
  readonly isKept: boolean
}

export interface Model {
  readonly bias: number
  readonly weights: readonly number[]
}

export const probabilityOf = ({ bias, weights }: Model, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, bias)))

/**
 * Gradient ascent with a fixed step and number of rounds, which is more than enough for some hundred samples of some
 * twenty features between 0 and 2.
 *
 * @param penalty strength of the pull of each weight towards 0, in samples
 */
export function fitLogistic(samples: readonly Sample[], penalty: number): Model {
  const width = samples[0]?.features.length ?? 0
  let bias = 0
  let weights = Array.from({ length: width }, () => 0)
  const step = 2 / Math.max(1, samples.length)
  for (let round = 0; round < 4000; round++) {
    let upBias = 0
    const up = weights.map((weight) => -penalty * weight)
    for (const { features, isKept } of samples) {
      const error = (isKept ? 1 : 0) - probabilityOf({ bias, weights }, features)
      upBias += error
      for (const [i, value] of features.entries()) up[i]! += error * value
    }
    bias += step * upBias
    weights = weights.map((weight, i) => weight + step * up[i]!)
  }
  return { bias, weights }
}
