import { featuresPerWord, formFeature } from '../../src/language/features.js'
import { Network } from '../../src/language/network.js'
import { distanceKind, distances, layOut, roundUp, type Shape } from '../../src/language/network-shape.js'
import { adamUpdate, corrections, createAdam } from './adam.js'
import { type Gradients, layerBackward, linearBackward, reserveGradients, softmaxBackward } from './backward.js'
import { type Random, shuffled } from './random.js'

/** A sentence as numbers. */
export interface Lesson {
  readonly rows: Int32Array
  /** Class numbers; -1 throughout where the corpus does not tell. */
  readonly tags: Int32Array
  /** Index of the head in the sentence, -1 root, or -2 where the corpus does not tell. */
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly names: Int32Array
}

export interface Settings {
  readonly epochs: number
  readonly batchWords: number
  readonly rate: number
  readonly dropout: number
  readonly wordDropout: number
  /** Share of all single features that are hidden. */
  readonly featureDropout: number
  readonly nameWeight: number
}

/** A network in training: its weights are in `net.floats`, its word vectors in `vectors`. */
export interface Trained {
  readonly net: Network
  readonly vectors: Float32Array
}

const maxBatch = 2600

export class Trainer {
  readonly net: Network
  readonly vectors: Float32Array
  readonly #g: Gradients
  readonly #adam
  readonly #vectorAdam
  readonly #random: Random
  readonly #settings: Settings
  #step = 0

  constructor(shape: Shape, vectorRows: number, settings: Settings, random: Random) {
    const [gradients, reserved] = reserveGradients(layOut(shape).size, shape, maxBatch)
    this.net = new Network(shape, { capacity: maxBatch, scratch: 400_000, reserved })
    this.#g = gradients
    this.#random = random
    this.#settings = settings
    this.vectors = Float32Array.from({ length: vectorRows * shape.width }, () => (random() - 0.5) * 0.2)
    this.#adam = createAdam(this.net.layout.size)
    this.#vectorAdam = createAdam(this.vectors.length)
    for (const tensor of Object.values(this.net.layout.tensors)) {
      if (tensor.name.endsWith('bias') || tensor.name.endsWith('cell')) continue
      const scale =
        tensor.name === 'arc'
          ? 0.1
          : Math.sqrt(6 / (tensor.rows + (tensor.name.startsWith('layer') ? shape.width : tensor.columns)))
      for (let i = 0; i < tensor.rows * tensor.columns; i++) this.net.floats[tensor.at + i] = (random() * 2 - 1) * scale
    }
  }

  /** One pass over the lessons; `progress` from 0 to 1 of the whole training. Returns the mean loss per word. */
  epoch(lessons: readonly Lesson[], epoch: number): number {
    const { batchWords, epochs } = this.#settings
    const order = shuffled(lessons, this.#random)
    let total = 0
    for (const l of order) total += l.tags.length
    let done = 0
    let loss = 0
    let batch: Lesson[] = []
    let words = 0
    const flush = (): void => {
      if (batch.length === 0) return
      loss += this.#learn(batch, (epoch + done / total) / epochs)
      done += words
      batch = []
      words = 0
    }
    for (const lesson of order) {
      if (words + lesson.tags.length > maxBatch) flush()
      batch.push(lesson)
      words += lesson.tags.length
      if (words >= batchWords) flush()
    }
    flush()
    return loss / total
  }

  #learn(batch: readonly Lesson[], progress: number): number {
    const { loss, used } = this.gradient(batch)
    this.#update(used, used.length / featuresPerWord, progress)
    return loss
  }

  /** Where the gradient of weight 0 lies in `net.floats` after `gradient`. */
  get gradientAt(): number {
    return this.#g.weights
  }

  /**
   * The loss of a batch and its gradient: left in `net.floats` for the weights, and for the inputs of the first layer,
   * which the vectors of the features in `used` add up to.
   */
  gradient(batch: readonly Lesson[]): { readonly loss: number; readonly used: Int32Array } {
    const { net } = this
    const g = this.#g
    const { floats, space, shape } = net
    const { width, layers, arcs, labelWidth } = shape
    const { dropout, wordDropout, featureDropout, nameWeight } = this.#settings
    const random = this.#random
    const ends: number[] = []
    let words = 0
    for (const lesson of batch) {
      words += lesson.tags.length
      ends.push(words)
    }
    floats.fill(0, g.weights, g.weights + net.layout.size)
    for (const at of g.inputs) floats.fill(0, at, at + words * width)
    floats.fill(0, g.heads, g.heads + words * (2 * arcs + 2 * labelWidth))
    floats.fill(0, g.dependents, g.dependents + words * arcs)
    floats.fill(0, g.distances, g.distances + words * distances)
    floats.fill(0, g.label, g.label + words * labelWidth)

    // Word vectors
    const used = new Int32Array(words * featuresPerWord)
    let at = 0
    for (const lesson of batch)
      for (let i = 0; i < lesson.tags.length; i++, at++) {
        const out = space.inputs[0]! + at * width
        floats.fill(0, out, out + width)
        const hide = random() < wordDropout
        for (let k = 0; k < featuresPerWord; k++) {
          const gone = (hide && k <= formFeature + 1) || (featureDropout > 0 && random() < featureDropout)
          const row = gone ? -1 : lesson.rows[i * featuresPerWord + k]!
          used[at * featuresPerWord + k] = row
          if (row < 0) continue
          const from = row * width
          for (let j = 0; j < width; j++) floats[out + j]! += this.vectors[from + j]!
        }
      }

    // Layers, each with a mask that is the same for all words of a sentence
    const masks: Float32Array[] = []
    const mask = (place: number, stride: number, share: number): void => {
      const scale = 1 / (1 - share)
      const values = new Float32Array(ends.length * stride)
      for (let i = 0; i < values.length; i++) values[i] = random() < share ? 0 : scale
      masks.push(values)
      applyMask(floats, place, stride, values, ends)
    }
    mask(space.inputs[0]!, width, dropout)
    for (let layer = 0; layer < layers; layer++) {
      net.runLayer(layer, ends)
      mask(space.inputs[layer + 1]!, width, dropout)
    }
    net.runTags(words)
    net.runHeads(words)
    const headStride = 2 * arcs + 2 * labelWidth
    mask(space.heads, headStride, dropout)
    net.runDependents(words)

    // Gold answers
    const tags = new Int32Array(words)
    const labels = new Int32Array(words)
    const names = new Int32Array(words)
    const heads = new Int32Array(words)
    let begin = 0
    for (const lesson of batch) {
      tags.set(lesson.tags, begin)
      labels.set(lesson.labels, begin)
      names.set(lesson.names, begin)
      for (let i = 0; i < lesson.heads.length; i++)
        heads[begin + i] = lesson.heads[i]! < 0 ? -1 : lesson.heads[i]! + begin
      begin += lesson.tags.length
    }
    const norm = 1 / this.#settings.batchWords
    let loss = 0

    // Tags and names
    loss += softmaxBackward(floats, space.tagScores, roundUp(shape.tags), shape.tags, tags, words, norm)
    const tagInput = space.inputs[net.tagLayer]!
    linearBackward(net, g, 'tag', tagInput, width, space.tagScores, g.inputs[net.tagLayer]!, width, words)
    const top = space.inputs[layers]!
    loss += softmaxBackward(
      floats,
      space.nameScores,
      roundUp(shape.names),
      shape.names,
      names,
      words,
      norm * nameWeight,
    )
    linearBackward(net, g, 'name', top, width, space.nameScores, g.inputs[layers]!, width, words)

    // Relations, given the right heads
    net.runLabels(heads, words)
    loss += softmaxBackward(floats, space.labelScores, roundUp(shape.labels), shape.labels, labels, words, norm)
    linearBackward(net, g, 'label', space.label, labelWidth, space.labelScores, g.label, labelWidth, words)
    const root = net.tensor('root').at
    for (let i = 0; i < words; i++) {
      if (labels[i]! < 0) continue
      const dDependent = g.heads + i * headStride + 2 * arcs
      const dHead = heads[i]! < 0 ? g.weights + root + arcs : g.heads + heads[i]! * headStride + 2 * arcs + labelWidth
      for (let k = 0; k < labelWidth; k++) {
        if (floats[space.label + i * labelWidth + k]! <= 0) continue
        const d = floats[g.label + i * labelWidth + k]!
        floats[dDependent + k]! += d
        floats[dHead + k]! += d
      }
    }

    // Heads
    begin = 0
    for (let s = 0; s < batch.length; s++) {
      const end = ends[s]!
      if (batch[s]!.heads[0] !== -2) loss += this.#arcsBackward(begin, end, heads, norm)
      begin = end
    }
    linearBackward(net, g, 'arc', space.heads, headStride, g.dependents, g.heads, headStride, words)
    if (shape.distances)
      linearBackward(net, g, 'distance', space.heads, headStride, g.distances, g.heads, headStride, words)
    for (let i = 0; i < words; i++) {
      const row = i * headStride
      for (let j = 0; j < 2 * arcs; j++) if (floats[space.heads + row + j]! <= 0) floats[g.heads + row + j] = 0
    }
    applyMask(floats, g.heads, headStride, masks.pop()!, ends)
    linearBackward(net, g, 'heads', top, width, g.heads, g.inputs[layers]!, width, words)

    for (let layer = layers - 1; layer >= 0; layer--) {
      applyMask(floats, g.inputs[layer + 1]!, width, masks.pop()!, ends)
      layerBackward(net, g, layer, ends)
    }
    applyMask(floats, g.inputs[0]!, width, masks.pop()!, ends)
    return { loss: loss / norm, used }
  }

  #arcsBackward(begin: number, end: number, heads: Int32Array, norm: number): number {
    const { net } = this
    const { floats, space } = net
    const { arcs, labelWidth } = net.shape
    const g = this.#g
    const count = end - begin
    const stride = net.runArcs(begin, end)
    const gold = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      gold[i] = heads[begin + i]! < 0 ? 0 : heads[begin + i]! - begin + 1
      floats[space.scratch + i * stride + i + 1] = -1e9
    }
    const loss = softmaxBackward(floats, space.scratch, stride, count + 1, gold, count, norm)
    const headStride = 2 * arcs + 2 * labelWidth
    const root = net.tensor('root').at
    for (let i = 0; i < count; i++) {
      const dependent = space.dependents + (begin + i) * arcs
      const dDependent = g.dependents + (begin + i) * arcs
      for (let j = 0; j <= count; j++) {
        const d = floats[space.scratch + i * stride + j]!
        if (d === 0 || (d < 1e-9 && d > -1e-9)) continue
        if (j > 0) floats[g.distances + (begin + i) * distances + distanceKind(j - 1 - i)]! += d
        const shift = space.heads + (begin + j - 1) * headStride + arcs
        const head = j === 0 ? root : shift
        const dHead = j === 0 ? g.weights + root : shift - space.heads + g.heads
        for (let k = 0; k < arcs; k++) {
          floats[dDependent + k]! += d * floats[head + k]!
          floats[dHead + k]! += d * floats[dependent + k]!
        }
      }
    }
    return loss
  }

  #update(used: Int32Array, words: number, progress: number): void {
    const { net } = this
    const g = this.#g
    const { width } = net.shape
    this.#step++
    const warm = Math.min(1, this.#step / 200)
    const rate = this.#settings.rate * warm * Math.max(0.01, 1 - progress)
    const correction = corrections(this.#step)
    // Clip by the norm of the gradient of the dense weights
    let square = 0
    const size = net.layout.size
    for (let i = g.weights; i < g.weights + size; i++) square += net.floats[i]! * net.floats[i]!
    const clip = Math.min(1, 5 / (Math.sqrt(square) + 1e-9))
    if (clip < 1) for (let i = g.weights; i < g.weights + size; i++) net.floats[i]! *= clip
    adamUpdate(this.#adam, net.floats, 0, net.floats, g.weights, 0, size, rate, correction)

    const slots = new Map<number, number>()
    for (const row of used) if (row >= 0 && !slots.has(row)) slots.set(row, slots.size)
    const sums = new Float32Array(slots.size * width)
    for (let i = 0; i < words; i++) {
      const from = g.inputs[0]! + i * width
      for (let k = 0; k < featuresPerWord; k++) {
        const row = used[i * featuresPerWord + k]!
        if (row < 0) continue
        const to = slots.get(row)! * width
        for (let j = 0; j < width; j++) sums[to + j]! += net.floats[from + j]! * clip
      }
    }
    for (const [row, slot] of slots)
      adamUpdate(this.#vectorAdam, this.vectors, row * width, sums, slot * width, row * width, width, rate, correction)
  }
}

function applyMask(
  floats: Float32Array,
  at: number,
  stride: number,
  values: Float32Array,
  ends: readonly number[],
): void {
  let begin = 0
  ends.forEach((end, s) => {
    const mask = s * stride
    for (let i = begin; i < end; i++) {
      const row = at + i * stride
      for (let j = 0; j < stride; j++) floats[row + j]! *= values[mask + j]!
    }
    begin = end
  })
}
