/** Adam (Kingma & Ba 2015) over a block of floats, or over single rows of it. */
export interface Adam {
  readonly first: Float32Array
  readonly second: Float32Array
}

export const createAdam = (length: number): Adam => ({
  first: new Float32Array(length),
  second: new Float32Array(length),
})

const beta1 = 0.9
const beta2 = 0.98
const epsilon = 1e-8

/** Corrections for the zero start of the moments, by step from 1. */
export const corrections = (step: number): readonly [number, number] => [1 - beta1 ** step, 1 - beta2 ** step]

export function adamUpdate(
  adam: Adam,
  weights: Float32Array,
  at: number,
  gradient: Float32Array,
  gradientAt: number,
  momentsAt: number,
  length: number,
  rate: number,
  correction: readonly [number, number],
): void {
  const { first, second } = adam
  const scale = rate / correction[0]
  const root = 1 / correction[1]
  for (let i = 0; i < length; i++) {
    const g = gradient[gradientAt + i]!
    const m = beta1 * first[momentsAt + i]! + (1 - beta1) * g
    const v = beta2 * second[momentsAt + i]! + (1 - beta2) * g * g
    first[momentsAt + i] = m
    second[momentsAt + i] = v
    weights[at + i]! -= (scale * m) / (Math.sqrt(v * root) + epsilon)
  }
}
