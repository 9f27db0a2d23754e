import { distanceKind, distances, type Layout, layOut, roundUp, type Shape, type Tensor } from './network-shape.js'
import { packWeights } from './packed-weights.js'
import { createKernels, type Kernels } from './wasm/kernels.js'

/** Where each intermediate result of a batch lies, as indices into `floats`. */
export interface Workspace {
  /** Inputs of each layer, and after the last its output: `words × width`. */
  readonly inputs: readonly number[]
  /** Candidates and gates of each layer: `words × 3·width`, first all of the forward direction. */
  readonly gates: readonly number[]
  readonly cells: readonly number[]
  /** Per word: as dependent (arcs), as head (arcs), as dependent (label), as head (label). */
  readonly heads: number
  /** Dependents times the arc matrix: `words × arcs`. */
  readonly dependents: number
  /** What each word says of the distance of its head: `words × distances`. */
  readonly distances: number
  readonly label: number
  readonly labelScores: number
  readonly tagScores: number
  readonly nameScores: number
  /** The input of a layer rounded to whole numbers, two in each float's room, and what to multiply each row by. */
  readonly rounded: number
  readonly rowScales: number
  readonly productScales: number
  /** A row of zeros. */
  readonly zeros: number
  /** Free room for what comes and goes. */
  readonly scratch: number
}

/** How much room a network needs. */
export interface Room {
  /** Words of a batch, at most. */
  readonly capacity: number
  /** Floats for what comes and goes. */
  readonly scratch: number
  /** Floats kept free after the weights, for the trainer. */
  readonly reserved?: number
  /** Whether to multiply with whole numbers, once `setWeights` has set them. */
  readonly packed?: boolean
}

/** The network: weights, room for one batch of at most `capacity` words, and the passes over it. */
export class Network {
  readonly layout: Layout
  readonly capacity: number
  readonly shape: Shape
  readonly kernels: Kernels
  readonly floats: Float32Array<ArrayBuffer>
  readonly space: Workspace
  /** The layer whose output tells the tags: the one before the last. */
  readonly tagLayer: number

  /** Where the packed matrices lie, in bytes, and their scales: empty while the network is in training. */
  readonly #packed = new Map<string, { readonly at: number; readonly scale: number }>()
  readonly #packedAt: number

  constructor(shape: Shape, { capacity, scratch, reserved = 0, packed = false }: Room) {
    this.capacity = capacity
    this.shape = shape
    this.layout = layOut(shape)
    this.tagLayer = Math.max(1, shape.layers - 1)
    let at = this.layout.size + reserved
    const take = (length: number): number => {
      const start = at
      at += (length + 3) & ~3
      return start
    }
    const { width, layers, arcs, labelWidth } = shape
    this.space = {
      inputs: Array.from({ length: layers + 1 }, () => take(capacity * width)),
      gates: Array.from({ length: layers }, () => take(capacity * 3 * width)),
      cells: Array.from({ length: layers }, () => take(capacity * width)),
      heads: take(capacity * (2 * arcs + 2 * labelWidth)),
      dependents: take(capacity * arcs),
      distances: take(capacity * distances),
      label: take(capacity * labelWidth),
      labelScores: take(capacity * roundUp(shape.labels)),
      tagScores: take(capacity * roundUp(shape.tags)),
      nameScores: take(capacity * roundUp(shape.names)),
      zeros: take(width),
      rounded: take((capacity * width) / 2),
      rowScales: take(capacity),
      productScales: take(capacity),
      scratch: take(scratch),
    }
    this.#packedAt = packed ? take(this.layout.size / 2 + 8) : 0
    this.kernels = createKernels(at)
    this.floats = this.kernels.floats
  }

  /** Sets all weights from numbers of 16 bits, each tensor with its scale. */
  setWeights(values: Int16Array, scales: Float32Array): void {
    Object.values(this.layout.tensors).forEach(({ at, rows, columns }, i) => {
      for (let j = at; j < at + rows * columns; j++) this.floats[j] = values[j]! * scales[i]!
    })
    if (this.#packedAt > 0) this.#pack()
  }

  /** Packs the matrices that are multiplied with the inputs of layers. */
  #pack(): void {
    const integers = new Int16Array(this.floats.buffer)
    let at = 2 * this.#packedAt
    for (const { name, at: from, rows, columns } of Object.values(this.layout.tensors)) {
      if (rows !== this.shape.width || columns % 8 !== 0) continue
      const size = rows * columns
      const scale = packWeights(
        this.floats.subarray(from, from + size),
        rows,
        columns,
        integers.subarray(at, at + size),
      )
      this.#packed.set(name, { at: 2 * at, scale })
      at += size
    }
  }

  tensor(name: string): Tensor {
    return this.layout.tensors[name]!
  }

  /** `out = bias + input·weights` for `words` rows; strides in floats. */
  linear(name: string, input: number, inputStride: number, out: number, words: number): void {
    const { at, rows, columns } = this.tensor(name)
    const bias = this.tensor(`${name}.bias`).at
    for (let i = 0; i < words; i++) this.floats.copyWithin(out + i * columns, bias, bias + columns)
    this.product(input, inputStride, at, columns, out, columns, words, rows, columns)
  }

  /** Rounds the input of a layer for the products that follow. */
  #round(layer: number, words: number): void {
    if (this.#packed.size === 0) return
    const { rounded, rowScales, inputs } = this.space
    this.kernels.roundRows(4 * inputs[layer]!, 4 * rounded, 4 * rowScales, words, this.shape.width)
  }

  /** `out = bias + input·weights`, where the input is that of `layer` and has just been rounded. */
  #fromLayer(name: string, layer: number, out: number, words: number): void {
    const { width } = this.shape
    if (this.#packed.size === 0) {
      this.linear(name, this.space.inputs[layer]!, width, out, words)
      return
    }
    const { columns } = this.tensor(name)
    const bias = this.tensor(`${name}.bias`).at
    for (let i = 0; i < words; i++) this.floats.copyWithin(out + i * columns, bias, bias + columns)
    this.#addRounded(name, 0, out, words, 0, columns)
  }

  /** Adds rounded rows from `first` on, times the columns from `column` on of a packed matrix, to rows at `out`. */
  #addRounded(name: string, first: number, out: number, rows: number, column: number, columns: number): void {
    const { at, scale } = this.#packed.get(name)!
    const { rounded, rowScales, productScales } = this.space
    const { width } = this.shape
    const { floats } = this
    for (let i = 0; i < rows; i++) floats[productScales + i] = floats[rowScales + first + i]! * scale
    this.kernels.multiplyIntegers(
      4 * rounded + 2 * width * first,
      at + 2 * width * column,
      4 * out,
      rows,
      width,
      columns,
      2 * width,
      4 * this.tensor(name).columns,
      4 * productScales,
    )
  }

  /** `C += A·B` by indices and strides in floats. */
  product(
    a: number,
    strideA: number,
    b: number,
    strideB: number,
    c: number,
    strideC: number,
    n: number,
    k: number,
    m: number,
  ): void {
    this.kernels.multiply(4 * a, 4 * b, 4 * c, n, k, m, 4 * strideA, 4 * strideB, 4 * strideC)
  }

  /** One recurrent layer over the sentences of the batch; `ends` are the places after their last words. */
  runLayer(layer: number, ends: readonly number[]): void {
    const { width } = this.shape
    const words = ends.at(-1) ?? 0
    const input = this.space.inputs[layer]!
    const output = this.space.inputs[layer + 1]!
    const gates = this.space.gates[layer]!
    const cells = this.space.cells[layer]!
    this.#round(layer, words)
    this.#fromLayer(`layer${layer}`, layer, gates, words)
    if (layer < this.shape.near) this.#addNear(layer, ends)
    const half = width / 2
    const weights = this.tensor(`layer${layer}.cell`).at
    const { recur } = this.kernels
    for (let direction = 0; direction < 2; direction++) {
      const shift = direction * half
      let begin = 0
      for (const end of ends) {
        const first = direction === 0 ? begin : end - 1
        const step = direction === 0 ? 1 : -1
        let before = this.space.zeros
        for (let count = end - begin, i = first; count > 0; count--, i += step) {
          const cell = cells + i * width + shift
          recur(
            4 * (gates + i * 3 * width + direction * 3 * half),
            4 * before,
            4 * cell,
            4 * (input + i * width + shift),
            4 * (output + i * width + shift),
            4 * (weights + direction * width),
            half,
          )
          before = cell
        }
        begin = end
      }
    }
  }

  /** Adds to the gates what the neighbour says: the word before to the forward half, the word after to the other. */
  #addNear(layer: number, ends: readonly number[]): void {
    const { width } = this.shape
    const input = this.space.inputs[layer]!
    const gates = this.space.gates[layer]!
    const { at } = this.tensor(`layer${layer}.near`)
    const columns = 3 * width
    const half = columns / 2
    let begin = 0
    for (const end of ends) {
      const count = end - begin - 1
      const first = input + begin * width
      const row = gates + begin * columns
      if (count > 0 && this.#packed.size > 0) {
        const name = `layer${layer}.near`
        this.#addRounded(name, begin, row + columns, count, 0, half)
        this.#addRounded(name, begin + 1, row + half, count, half, half)
      } else if (count > 0) {
        this.product(first, width, at, columns, row + columns, columns, count, width, half)
        this.product(first + width, width, at + half, columns, row + half, columns, count, width, half)
      }
      begin = end
    }
  }

  /** Scores of tags, from the layer before the last. */
  runTags(words: number): void {
    this.#round(this.tagLayer, words)
    this.#fromLayer('tag', this.tagLayer, this.space.tagScores, words)
  }

  /** Scores of names, and the vectors by which heads are found, from the last layer. */
  runHeads(words: number): void {
    const { layers, arcs, labelWidth } = this.shape
    this.#round(layers, words)
    this.#fromLayer('name', layers, this.space.nameScores, words)
    this.#fromLayer('heads', layers, this.space.heads, words)
    const stride = 2 * arcs + 2 * labelWidth
    const { floats } = this
    for (let i = 0; i < words; i++) {
      const row = this.space.heads + i * stride
      for (let j = row; j < row + 2 * arcs; j++) if (floats[j]! < 0) floats[j] = 0
    }
  }

  /** Dependents times the arc matrix. */
  runDependents(words: number): void {
    const { arcs, labelWidth } = this.shape
    this.linear('arc', this.space.heads, 2 * arcs + 2 * labelWidth, this.space.dependents, words)
    if (this.shape.distances)
      this.linear('distance', this.space.heads, 2 * arcs + 2 * labelWidth, this.space.distances, words)
  }

  /**
   * Scores of all heads for the words `begin` to `end` of one sentence, written to the scratch room:
   * row i, column 0 for the root, column j + 1 for word j. Returns the length of a row.
   */
  runArcs(begin: number, end: number): number {
    const { arcs, labelWidth } = this.shape
    const { floats } = this
    const count = end - begin
    const columns = roundUp(count + 1)
    const stride = 2 * arcs + 2 * labelWidth
    const scores = this.space.scratch
    const turned = scores + count * columns
    const root = this.tensor('root').at
    const heads = this.space.heads + begin * stride + arcs
    for (let k = 0; k < arcs; k++) {
      const row = turned + k * columns
      floats[row] = floats[root + k]!
      for (let j = 0; j < count; j++) floats[row + 1 + j] = floats[heads + j * stride + k]!
      for (let j = count + 1; j < columns; j++) floats[row + j] = 0
    }
    for (let i = 0; i < count; i++) {
      const row = scores + i * columns
      const own = this.space.distances + (begin + i) * distances
      floats[row] = 0
      for (let j = 0; j < count; j++) floats[row + 1 + j] = j === i ? 0 : floats[own + distanceKind(j - i)]!
      for (let j = count + 1; j < columns; j++) floats[row + j] = 0
    }
    this.product(this.space.dependents + begin * arcs, arcs, turned, columns, scores, columns, count, arcs, columns)
    return columns
  }

  /** Scores of relations; `headOf[i]` is the head of word i in the batch, or -1 for the root. */
  runLabels(headOf: Int32Array, words: number): void {
    const { arcs, labelWidth } = this.shape
    const { floats } = this
    const stride = 2 * arcs + 2 * labelWidth
    const root = this.tensor('root').at + arcs
    for (let i = 0; i < words; i++) {
      const dependent = this.space.heads + i * stride + 2 * arcs
      const head = headOf[i]! < 0 ? root : this.space.heads + headOf[i]! * stride + 2 * arcs + labelWidth
      const out = this.space.label + i * labelWidth
      for (let k = 0; k < labelWidth; k++) {
        const sum = floats[dependent + k]! + floats[head + k]!
        floats[out + k] = Math.max(sum, 0)
      }
    }
    this.linear('label', this.space.label, labelWidth, this.space.labelScores, words)
  }
}
