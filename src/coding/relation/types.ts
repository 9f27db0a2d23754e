import { type EventType, eventTypes, type Kind, type Span } from '../../schema/index.js'

/** What the model makes of a pair: the type, the finer kind, and how sure it is, between 0 and 1. */
export interface PairOpinion {
  readonly type: EventType
  readonly kind: Kind
  readonly confidence: number
  /** Probability of each type, in the order of `eventTypes`. */
  readonly probabilities: readonly number[]
}

/** Two phrases of a text; offsets are UTF-16 and half-open, in the text that was analysed. */
export interface Pair {
  readonly source: Span
  /** Null where the text names nobody to whom it is done. */
  readonly target: Span | null
}

/** The model's columns. */
export const relationTypes: readonly EventType[] = eventTypes
