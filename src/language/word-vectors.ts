/** Rows of a table by 32-bit keys: open addressing, at most half full. */
export class KeyIndex {
  readonly #keys: Uint32Array
  readonly #rows: Int32Array
  readonly #mask: number

  /** `keys[i]` is the key of row i; keys are not 0 and not repeated. */
  constructor(keys: Uint32Array) {
    let size = 16
    while (size < 2 * keys.length) size *= 2
    this.#mask = size - 1
    this.#keys = new Uint32Array(size)
    this.#rows = new Int32Array(size)
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row]! & this.#mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#keys[slot] = keys[row]!
      this.#rows[slot] = row
    }
  }

  /** The row of a key, or -1. */
  find(key: number): number {
    if (key === 0) return -1
    let slot = key & this.#mask
    while (this.#keys[slot] !== 0) {
      if (this.#keys[slot] === key) return this.#rows[slot]!
      slot = (slot + 1) & this.#mask
    }
    return -1
  }
}

/** Vectors of the numbers that describe words. */
export interface WordVectors {
  readonly index: KeyIndex
  /** Adds the vector of a row to `floats` from `at` on. */
  add(row: number, floats: Float32Array, at: number): void
}

/** Vectors as signed bytes, each row with its scale. */
export function byteVectors(keys: Uint32Array, values: Int8Array, scales: Float32Array, width: number): WordVectors {
  return {
    index: new KeyIndex(keys),
    add(row, floats, at) {
      const scale = scales[row]!
      const from = row * width
      for (let j = 0; j < width; j++) floats[at + j]! += scale * values[from + j]!
    },
  }
}
