import type { Layout } from './network-shape.js'
import { packWeights } from './packed-weights.js'
import type { Kernels } from './wasm/kernels.js'
import type { Plan } from './workspace.js'

/** Products of the inputs of layers with packed weights, in whole numbers of 16 bits. */
export interface RoundedProducts {
  /** Packs the matrices that are multiplied with the inputs of layers. */
  pack(): void
  /** Whether there are packed weights: none while the network is in training. */
  isOn(): boolean
  /** Rounds rows of inputs for the products that follow. */
  round(input: number, words: number): void
  /** Adds rounded rows from `first` on, times the columns from `column` on of a packed matrix, to rows at `out`. */
  add(name: string, first: number, out: number, rows: number, column: number, columns: number): void
}

/** @param width columns of the inputs */
export function createRoundedProducts(
  kernels: Kernels,
  layout: Layout,
  { space, packedAt }: Plan,
  width: number,
): RoundedProducts {
  const { floats } = kernels
  const { rounded, rowScales, productScales } = space
  // Where the packed matrices lie, in bytes, and their scales.
  const packed = new Map<string, { readonly at: number; readonly scale: number }>()
  return {
    pack() {
      if (packedAt === 0) return
      const integers = new Int16Array(floats.buffer)
      let at = 2 * packedAt
      for (const { name, at: from, rows, columns } of Object.values(layout.tensors)) {
        if (rows !== width || columns % 8 !== 0) continue
        const size = rows * columns
        const scale = packWeights(floats.subarray(from, from + size), rows, columns, integers.subarray(at, at + size))
        packed.set(name, { at: 2 * at, scale })
        at += size
      }
    },
    isOn: () => packed.size > 0,
    round(input, words) {
      if (packed.size > 0) kernels.roundRows(4 * input, 4 * rounded, 4 * rowScales, words, width)
    },
    add(name, first, out, rows, column, columns) {
      const { at, scale } = packed.get(name)!
      for (let i = 0; i < rows; i++) floats[productScales + i] = floats[rowScales + first + i]! * scale
      kernels.multiplyIntegers(
        4 * rounded + 2 * width * first,
        at + 2 * width * column,
        4 * out,
        rows,
        width,
        columns,
        2 * width,
        4 * layout.tensors[name]!.columns,
        4 * productScales,
      )
    },
  }
}
