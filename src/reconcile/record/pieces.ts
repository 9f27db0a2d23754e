import type { Naming, OfficeHeld } from './actor.js'
import type { Origin, RecordArticle } from './article.js'
import type { DecisionOutcome } from './decision.js'
import type { Disagreement } from './disagreement.js'
import type { RecordEvent } from './event.js'
import type { Membership, Relation } from './relation.js'

/** What a record consists of, part by part: each piece stands under a key of its own and is replaced as a whole. */
export interface Piece {
  /** Under its id, as are origins, events, disagreements and decisions. */
  readonly articles: RecordArticle
  readonly origins: Origin
  readonly events: RecordEvent
  /** Under two codes and a space between. */
  readonly relations: Relation
  /** All who held one office, under its state and name. */
  readonly offices: readonly OfficeHeld[]
  /** Under state, body and status. */
  readonly memberships: Membership
  /** How one actor and its people are called, under its code. */
  readonly naming: readonly Naming[]
  readonly disagreements: Disagreement
  readonly decisions: DecisionOutcome
}

export type Part = keyof Piece

/** A record in its pieces, in no order. */
export type RecordPieces = { readonly [P in Part]: ReadonlyMap<string, Piece[P]> }

/** Pieces of one part that are new or other than before, and keys of those that are no more. */
export interface Exchange<T> {
  readonly put: readonly (readonly [key: string, piece: T])[]
  readonly gone: readonly string[]
}

/** How a record differs from what it was. */
export type RecordPatch = { readonly [P in Part]: Exchange<Piece[P]> }
