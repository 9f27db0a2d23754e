import type { Network } from '../../src/language/network.js'

/** Rows of floats as signed bytes, each row with its scale. */
export function quantiseRows(values: Float32Array, width: number): { bytes: Int8Array; scales: Float32Array } {
  const rows = values.length / width
  const bytes = new Int8Array(values.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const one = quantiseBytes(values.subarray(row * width, (row + 1) * width))
    bytes.set(one.bytes, row * width)
    scales[row] = one.scale
  }
  return { bytes, scales }
}

const largest = (values: Float32Array): number => values.reduce((max, v) => Math.max(max, Math.abs(v)), 1e-9)

/** Floats as signed bytes with one scale. */
export function quantiseBytes(values: Float32Array): { bytes: Int8Array; scale: number } {
  const scale = largest(values) / 127
  return { bytes: Int8Array.from(values, (v) => Math.round(v / scale)), scale }
}

/** The weights of a network as signed numbers of 16 bits, each tensor with its scale. */
export function quantiseWeights(net: Network): { values: Int16Array; scales: Float32Array } {
  const tensors = Object.values(net.layout.tensors)
  const values = new Int16Array(net.layout.size)
  const scales = tensors.map(({ at, rows, columns }) => {
    const floats = net.floats.subarray(at, at + rows * columns)
    const scale = largest(floats) / 32767
    floats.forEach((v, i) => {
      values[at + i] = Math.round(v / scale)
    })
    return scale
  })
  return { values, scales: Float32Array.from(scales) }
}
