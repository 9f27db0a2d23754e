import { distances, roundUp, type Shape } from './network-shape.js'

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

/** Where all of a network lies in its memory. */
export interface Plan {
  readonly space: Workspace
  /** Where packed weights begin, in floats; 0 where none are kept. */
  readonly packedAt: number
  /** Floats in all. */
  readonly size: number
}

/** Lays the room for a batch behind `weights` floats, each part on a border of four. */
export function planOf(shape: Shape, weights: number, { capacity, scratch, reserved = 0, packed = false }: Room): Plan {
  let at = weights + reserved
  const take = (length: number): number => {
    const start = at
    at += (length + 3) & ~3
    return start
  }
  const { width, layers, arcs, labelWidth } = shape
  const space: Workspace = {
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
  const packedAt = packed ? take(weights / 2 + 8) : 0
  return { space, packedAt, size: at }
}
