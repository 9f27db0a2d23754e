import type { Network } from '../../src/language/network.js'
import { distances } from '../../src/language/network-shape.js'

/** The derivative of s(x) = x / √(1 + x²), from its value. */
const slope = (s: number): number => {
  const rest = 1 - s * s
  return rest <= 0 ? 0 : rest * Math.sqrt(rest)
}

/** Room for gradients, as indices into the network's floats. */
export interface Gradients {
  /** Where the gradient of weight i lies: `weights + i`. */
  readonly weights: number
  readonly inputs: readonly number[]
  readonly gates: number
  readonly heads: number
  readonly dependents: number
  readonly distances: number
  readonly label: number
  readonly turned: number
}

export function reserveGradients(layoutSize: number, shape: Network['shape'], capacity: number): [Gradients, number] {
  let at = layoutSize
  const take = (n: number): number => {
    const start = at
    at += (n + 3) & ~3
    return start
  }
  const { width, layers, arcs, labelWidth } = shape
  const gradients: Gradients = {
    weights: take(layoutSize),
    inputs: Array.from({ length: layers + 1 }, () => take(capacity * width)),
    gates: take(capacity * 3 * width),
    heads: take(capacity * (2 * arcs + 2 * labelWidth)),
    dependents: take(capacity * arcs),
    distances: take(capacity * distances),
    label: take(capacity * labelWidth),
    turned: take(Math.max(3 * width * width, capacity * width, width * (2 * arcs + 2 * labelWidth)) + 1024),
  }
  return [gradients, at - layoutSize]
}

function turn(floats: Float32Array, from: number, stride: number, rows: number, columns: number, to: number): void {
  for (let i = 0; i < rows; i++) {
    const row = from + i * stride
    for (let j = 0; j < columns; j++) floats[to + j * rows + i] = floats[row + j]!
  }
}

/** Backward pass of `Network.linear`: adds to the gradients of weights and bias, and to `dInput` unless it is -1. */
export function linearBackward(
  net: Network,
  g: Gradients,
  name: string,
  input: number,
  inputStride: number,
  dOut: number,
  dInput: number,
  dInputStride: number,
  words: number,
): void {
  const { floats } = net
  const { at, rows, columns } = net.tensor(name)
  const bias = g.weights + net.tensor(`${name}.bias`).at
  for (let i = 0; i < words; i++) {
    const row = dOut + i * columns
    for (let j = 0; j < columns; j++) floats[bias + j]! += floats[row + j]!
  }
  turn(floats, input, inputStride, words, rows, g.turned)
  net.product(g.turned, words, dOut, columns, g.weights + at, columns, rows, words, columns)
  if (dInput < 0) return
  turn(floats, at, columns, rows, columns, g.turned)
  net.product(dOut, columns, g.turned, rows, dInput, dInputStride, words, columns, rows)
}

/** Backward pass of `Network.runLayer`; the gradient of the output is in `g.inputs[layer + 1]`. */
export function layerBackward(net: Network, g: Gradients, layer: number, ends: readonly number[]): void {
  const { floats } = net
  const { width } = net.shape
  const half = width / 2
  const words = ends.at(-1) ?? 0
  const X = net.space.inputs[layer]!
  const G = net.space.gates[layer]!
  const C = net.space.cells[layer]!
  const dX = g.inputs[layer]!
  const dH = g.inputs[layer + 1]!
  const cellWeights = net.tensor(`layer${layer}.cell`).at
  const carry = new Float64Array(half)
  for (let direction = 0; direction < 2; direction++) {
    const shift = direction * half
    const v = cellWeights + direction * width
    const dv = g.weights + v
    let begin = 0
    for (const end of ends) {
      carry.fill(0)
      const last = direction === 0 ? end - 1 : begin
      const step = direction === 0 ? -1 : 1
      for (let count = end - begin, i = last; count > 0; count--, i += step) {
        const x = X + i * width + shift
        const c = C + i * width + shift
        const before = count > 1 ? C + (i + step) * width + shift : net.space.zeros
        const gate = G + i * 3 * width + direction * 3 * half
        const dGate = g.gates + i * 3 * width + direction * 3 * half
        const dx = dX + i * width + shift
        const dh = dH + i * width + shift
        for (let j = 0; j < half; j++) {
          const d = floats[dh + j]!
          const r = floats[gate + 2 * half + j]!
          const f = floats[gate + half + j]!
          const z = floats[gate + j]!
          const cell = floats[c + j]!
          const previous = floats[before + j]!
          const s = cell / Math.sqrt(1 + cell * cell)
          const dr = d * (s - floats[x + j]!) * 0.5 * slope(2 * r - 1)
          floats[dx + j]! += d * (1 - r)
          const dc = carry[j]! + d * r * slope(s)
          const df = dc * (previous - z) * 0.5 * slope(2 * f - 1)
          floats[dGate + j] = dc * (1 - f)
          floats[dGate + half + j] = df
          floats[dGate + 2 * half + j] = dr
          carry[j] = dc * f + df * floats[v + j]! + dr * floats[v + half + j]!
          floats[dv + j]! += df * previous
          floats[dv + half + j]! += dr * previous
        }
      }
      begin = end
    }
  }
  linearBackward(net, g, `layer${layer}`, X, width, g.gates, dX, width, words)
  if (layer < net.shape.near) nearBackward(net, g, layer, ends)
}

/** Backward pass of what neighbours add to the gates. */
function nearBackward(net: Network, g: Gradients, layer: number, ends: readonly number[]): void {
  const { floats } = net
  const { width } = net.shape
  const words = ends.at(-1) ?? 0
  const X = net.space.inputs[layer]!
  const dX = g.inputs[layer]!
  const { at } = net.tensor(`layer${layer}.near`)
  const columns = 3 * width
  const half = columns / 2
  const sentences = (work: (begin: number, count: number) => void): void => {
    let begin = 0
    for (const end of ends) {
      if (end - begin > 1) work(begin, end - begin - 1)
      begin = end
    }
  }
  turn(floats, X, width, words, width, g.turned)
  sentences((begin, count) => {
    const before = g.turned + begin
    const dForward = g.gates + (begin + 1) * columns
    net.product(before, words, dForward, columns, g.weights + at, columns, width, count, half)
    const dBackward = g.gates + begin * columns + half
    net.product(before + 1, words, dBackward, columns, g.weights + at + half, columns, width, count, half)
  })
  turn(floats, at, columns, width, columns, g.turned)
  sentences((begin, count) => {
    const dForward = g.gates + (begin + 1) * columns
    const first = dX + begin * width
    net.product(dForward, columns, g.turned, width, first, width, count, half, width)
    const dBackward = g.gates + begin * columns + half
    net.product(dBackward, columns, g.turned + half * width, width, first + width, width, count, half, width)
  })
}

/** Turns scores into the gradient of cross entropy in place; returns the loss. `gold[i]` < 0 leaves row i out. */
export function softmaxBackward(
  floats: Float32Array,
  at: number,
  stride: number,
  classes: number,
  gold: Int32Array,
  words: number,
  weight: number,
): number {
  let loss = 0
  for (let i = 0; i < words; i++) {
    const row = at + i * stride
    const right = gold[i]!
    if (right < 0) {
      floats.fill(0, row, row + stride)
      continue
    }
    let max = Number.NEGATIVE_INFINITY
    for (let j = 0; j < classes; j++) if (floats[row + j]! > max) max = floats[row + j]!
    let sum = 0
    for (let j = 0; j < classes; j++) {
      const e = Math.exp(floats[row + j]! - max)
      sum += e
      floats[row + j] = e
    }
    const scale = weight / sum
    loss -= weight * Math.log(floats[row + right]! / sum + 1e-12)
    for (let j = 0; j < classes; j++) floats[row + j]! *= scale
    floats[row + right]! -= weight
    for (let j = classes; j < stride; j++) floats[row + j] = 0
  }
  return loss
}
