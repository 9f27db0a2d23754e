/** Sizes of the network. `width` is a multiple of 16, `arcs` and `labelWidth` of 8. */
export interface Shape {
  /** Length of a word's vector; half of it for each direction of reading. */
  readonly width: number
  readonly layers: number
  /** How many of the first layers see the word before (reading forwards) or after (backwards) as well. */
  readonly near: number
  /** Length of the vectors that are compared to find a head. */
  readonly arcs: number
  /** Whether a word also says how far its head may be. */
  readonly distances: boolean
  /** Length of the vectors that tell the relation. */
  readonly labelWidth: number
  readonly tags: number
  readonly labels: number
  readonly names: number
}

/** A matrix of weights: its place in the block of floats, from the start of the weights. */
export interface Tensor {
  readonly name: string
  readonly at: number
  readonly rows: number
  readonly columns: number
}

/** The next multiple of eight: the matrix product works on eight columns at a time. */
export const roundUp = (n: number): number => (n + 7) & ~7

/** How many kinds of distance between a word and its head are told apart. */
export const distances = 16

/** The kind of the distance `head - dependent`: exact for near words, coarser for far ones, by direction. */
export function distanceKind(difference: number): number {
  const far = Math.abs(difference)
  const step = far < 5 ? far - 1 : far < 8 ? 4 : far < 15 ? 5 : far < 30 ? 6 : 7
  return difference < 0 ? step : 8 + step
}

/** All weights of a network but its word vectors, by name; `size` is the sum of their lengths. */
export interface Layout {
  readonly shape: Shape
  readonly tensors: Readonly<Record<string, Tensor>>
  readonly size: number
}

export function layOut(shape: Shape): Layout {
  const tensors: Record<string, Tensor> = {}
  let at = 0
  const add = (name: string, rows: number, columns: number): void => {
    tensors[name] = { name, at, rows, columns }
    at += rows * columns
  }
  const { width, layers, arcs, labelWidth } = shape
  for (let layer = 0; layer < layers; layer++) {
    add(`layer${layer}`, width, 3 * width)
    add(`layer${layer}.bias`, 1, 3 * width)
    add(`layer${layer}.cell`, 2, width)
    if (layer < shape.near) add(`layer${layer}.near`, width, 3 * width)
  }
  const heads = 2 * arcs + 2 * labelWidth
  add('heads', width, heads)
  add('heads.bias', 1, heads)
  add('arc', arcs, arcs)
  add('arc.bias', 1, arcs)
  if (shape.distances) {
    add('distance', arcs, distances)
    add('distance.bias', 1, distances)
  }
  add('root', 1, arcs + labelWidth)
  add('label', labelWidth, roundUp(shape.labels))
  add('label.bias', 1, roundUp(shape.labels))
  add('tag', width, roundUp(shape.tags))
  add('tag.bias', 1, roundUp(shape.tags))
  add('name', width, roundUp(shape.names))
  add('name.bias', 1, roundUp(shape.names))
  return { shape, tensors, size: at }
}
