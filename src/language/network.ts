import { distanceKind, distances, type Layout, layOut, roundUp, type Shape, type Tensor } from './network-shape.js'
import { createRoundedProducts, type RoundedProducts } from './rounded-products.js'
import { createKernels, type Kernels } from './wasm/kernels.js'
import { planOf, type Room, type Workspace } from './workspace.js'

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

  readonly #rounded: RoundedProducts

  constructor(shape: Shape, room: Room) {
    this.capacity = room.capacity
    this.shape = shape
    this.layout = layOut(shape)
    this.tagLayer = Math.max(1, shape.layers - 1)
    const plan = planOf(shape, this.layout.size, room)
    this.space = plan.space
    this.kernels = createKernels(plan.size)
    this.floats = this.kernels.floats
    this.#rounded = createRoundedProducts(this.kernels, this.layout, plan, shape.width)
  }

  /** Sets all weights from numbers of 16 bits, each tensor with its scale. */
  setWeights(values: Int16Array, scales: Float32Array): void {
    Object.values(this.layout.tensors).forEach(({ at, rows, columns }, i) => {
      for (let j = at; j < at + rows * columns; j++) this.floats[j] = values[j]! * scales[i]!
    })
    this.#rounded.pack()
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

  /** `out = bias + input·weights`, where the input is that of `layer` and has just been rounded. */
  #fromLayer(name: string, layer: number, out: number, words: number): void {
    const { width } = this.shape
    if (!this.#rounded.isOn()) {
      this.linear(name, this.space.inputs[layer]!, width, out, words)
      return
    }
    const { columns } = this.tensor(name)
    const bias = this.tensor(`${name}.bias`).at
    for (let i = 0; i < words; i++) this.floats.copyWithin(out + i * columns, bias, bias + columns)
    this.#rounded.add(name, 0, out, words, 0, columns)
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
    this.#rounded.round(input, words)
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
      if (count > 0 && this.#rounded.isOn()) {
        const name = `layer${layer}.near`
        this.#rounded.add(name, begin, row + columns, count, 0, half)
        this.#rounded.add(name, begin + 1, row + half, count, half, half)
      } else if (count > 0) {
        this.product(first, width, at, columns, row + columns, columns, count, width, half)
        this.product(first + width, width, at + half, columns, row + half, columns, count, width, half)
      }
      begin = end
    }
  }

  /** Scores of tags, from the layer before the last. */
  runTags(words: number): void {
    this.#rounded.round(this.space.inputs[this.tagLayer]!, words)
    this.#fromLayer('tag', this.tagLayer, this.space.tagScores, words)
  }

  /** Scores of names, and the vectors by which heads are found, from the last layer. */
  runHeads(words: number): void {
    const { layers, arcs, labelWidth } = this.shape
    this.#rounded.round(this.space.inputs[layers]!, words)
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
