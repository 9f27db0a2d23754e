/** The gold files of the examples, as `eval/gold/README.md` describes them. Only what the checks read is named here. */
import type { EventType, Kind, Status } from '../../src/schema/index.js'

export interface GoldReading {
  readonly type: EventType
  readonly kind: Kind
  readonly status?: Status
}

export interface GoldEvent extends GoldReading {
  readonly id: string
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly symmetric: boolean
  readonly date: string | null
  readonly place: string | null
  readonly status: Status
  readonly quote: string
  readonly actorText?: readonly string[]
  readonly recipientText?: readonly string[]
  readonly placeAlso?: readonly string[]
  readonly alt?: readonly (GoldReading & { readonly date?: string })[]
}

export interface GoldFact {
  readonly id: string
  readonly fact: string
  readonly quote: string
  readonly [field: string]: unknown
}

export interface GoldPerson {
  readonly name: string
  readonly of: string | null
  readonly office: string | null
  readonly alsoNamed?: readonly string[]
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
  readonly people: readonly GoldPerson[]
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
