/**
 * The gold files of the examples, as `eval/gold/README.md` describes them. What the scorers read too is named
 * in `eval/scoring/gold.ts`.
 */
import type { EventType, Kind, Status } from '../../src/schema/index.js'
import type * as Scored from '../scoring/gold.js'

export interface GoldEvent extends Scored.GoldEvent {
  readonly id: string
  readonly kind: Kind
  readonly actorText?: readonly string[]
  readonly recipientText?: readonly string[]
}

export interface GoldFact extends Scored.GoldFact {
  readonly id: string
}

export interface GoldArticle {
  readonly id: string
  /** Path of the dispatch below `examples/`. */
  readonly source: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agency: readonly string[]
  readonly published: string | null
  readonly publishedWhy: string
  readonly events: readonly GoldEvent[]
  readonly facts: readonly GoldFact[]
  readonly people: readonly Scored.GoldPerson[]
  readonly noise: readonly { readonly span: string; readonly what: string; readonly fix: string | null }[]
  readonly notCoded: readonly { readonly span: string; readonly why: string }[]
}

export interface RecordEvent {
  readonly id: string
  readonly what: string
  readonly type: EventType
  readonly kind: Kind
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly date: string | null
  readonly status: Status
  readonly becomes?: string
  readonly reports: readonly {
    readonly article: string
    readonly event: string
    readonly quote: string
    readonly date: string | null
  }[]
}

export type Nature = 'contradiction' | 'granularity' | 'translation' | 'single-source' | 'compatible'

export interface Disagreement {
  readonly id: string
  readonly topic: string
  readonly field: string
  readonly nature: Nature
  readonly claims: readonly { readonly article: string; readonly value: string | null; readonly quote: string }[]
  readonly resolution: string
  readonly events: readonly string[]
  /** Looked at only for the report: every third of the list. */
  readonly heldOut: boolean
}

export interface GoldRecord {
  readonly articles: readonly { readonly id: string; readonly reprintOf?: string; readonly replaces?: string }[]
  readonly events: readonly RecordEvent[]
  readonly disagreements: readonly Disagreement[]
}

/** What is wrong, one line each. */
export type Problems = string[]
