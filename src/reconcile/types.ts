import type { Fingerprint } from '../article/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { CodedArticle } from '../schema/index.js'
import type { Naming, OfficeHeld } from './record/actor.js'
import type { Origin, RecordArticle } from './record/article.js'
import type { DecisionOutcome } from './record/decision.js'
import type { Disagreement } from './record/disagreement.js'
import type { RecordEvent } from './record/event.js'
import type { Membership, Relation } from './record/relation.js'

export type * from './record/actor.js'
export type * from './record/article.js'
export type * from './record/decision.js'
export type * from './record/disagreement.js'
export type * from './record/event.js'
export type * from './record/money.js'
export type * from './record/pieces.js'
export type * from './record/proof.js'
export type * from './record/relation.js'

/** A coded article with what the shell knows of the text it was coded from. */
export interface ReconcileInput extends CodedArticle {
  /** SHA-256 of the source bytes: equal bytes are one origin. */
  readonly hash?: string
  /** Sample of the cleaned text's shingles, by which reprints are found. */
  readonly fingerprint?: Fingerprint
  /** Day or instant at which it was read, ISO 8601: from then on an undated article is known. */
  readonly readAt?: string
  /** What all versions of one article share (the id of its first text). Only the version read last is reconciled. */
  readonly versionOf?: string
  /** The decoded source in which the spans of its mentions count: their sentences are compared where it is given. */
  readonly text?: string
}

export interface ReconcileOptions {
  /** Ladders, offices, persons and bodies; without it nothing is ranked and names are compared as written. */
  readonly knowledge?: Knowledge
  /** What held on this day, EDTF. */
  readonly asOf?: string
  /** Only articles published by this day, or read by it where they are undated. */
  readonly knownBy?: string
}

/** All that is concluded from the mentions of all articles. */
export interface ConcludedRecord {
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly articles: readonly RecordArticle[]
  readonly origins: readonly Origin[]
  /** By date, undated last. */
  readonly events: readonly RecordEvent[]
  readonly relations: readonly Relation[]
  readonly offices: readonly OfficeHeld[]
  readonly memberships: readonly Membership[]
  readonly naming: readonly Naming[]
  readonly disagreements: readonly Disagreement[]
  readonly decisions: readonly DecisionOutcome[]
}
