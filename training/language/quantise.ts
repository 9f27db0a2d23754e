/** Rows of floats as signed bytes, each row with its scale. */
export function quantiseRows(values: Float32Array, width: number): { bytes: Int8Array; scales: Float32Array } {
  const rows = values.length / width
  const bytes = new Int8Array(values.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    let max = 1e-9
    for (let j = 0; j < width; j++) max = Math.max(max, Math.abs(values[row * width + j]!))
    scales[row] = max / 127
    for (let j = 0; j < width; j++) bytes[row * width + j] = Math.round((values[row * width + j]! / max) * 127)
  }
  return { bytes, scales }
}
