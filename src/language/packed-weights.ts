import { largestInput } from './wasm/round-rows.js'

/** The largest whole number that a weight is rounded to, for sums over `rows` products. */
const largestWeight = (rows: number): number => Math.min(4095, Math.floor((2 ** 31 - 1) / (largestInput * rows)))

/**
 * Packs a matrix of `rows` × `columns` floats (even, a multiple of 8) for `multiplyIntegers`: for every eight columns
 * all pairs of rows, of each pair eight columns, of each column the two numbers side by side. Returns the scale.
 */
export function packWeights(weights: Float32Array, rows: number, columns: number, out: Int16Array): number {
  let largest = 1e-9
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / largestWeight(rows)
  let at = 0
  for (let column = 0; column < columns; column += 8)
    for (let row = 0; row < rows; row += 2)
      for (let j = column; j < column + 8; j++) {
        out[at++] = Math.round(weights[row * columns + j]! / scale)
        out[at++] = Math.round(weights[(row + 1) * columns + j]! / scale)
      }
  return scale
}
