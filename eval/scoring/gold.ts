/** Gold as the scorer reads it: the rule book's fields, and those by which an annotator leaves room for other readings. */
import type { EventType, Kind, Status } from '../../src/schema/index.js'

export interface GoldEvent {
  readonly type: EventType
  readonly kind: Kind | null
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly symmetric: boolean
  readonly date: string | null
  readonly place: string | null
  readonly status: Status
  readonly quote: string
  /** Wider or further places that are right too. */
  readonly placeAlso?: readonly string[]
  /** Why a fair coder might leave it out: it counts where it is found and is not missed where it is not. */
  readonly doubt?: string
  /** Other fair readings: each replaces the fields that it names. */
  readonly alt?: readonly Partial<Omit<GoldEvent, 'alt' | 'doubt'>>[]
}

export interface GoldFact {
  readonly fact: string
  readonly quote: string
  readonly doubt?: string
  readonly [field: string]: unknown
}

export interface GoldPerson {
  readonly name: string
  readonly of: string | null
  readonly office: string | null
  readonly alsoNamed?: readonly string[]
  readonly officeAlso?: string | readonly string[]
  readonly doubt?: string
}

export interface GoldArticle {
  readonly id: string
  readonly published?: string | null
  readonly events: readonly GoldEvent[]
  readonly facts?: readonly GoldFact[]
  readonly people?: readonly GoldPerson[]
}

/** A gold event and its other fair readings. */
export function readings(event: GoldEvent): readonly GoldEvent[] {
  return [event, ...(event.alt ?? []).map((other) => ({ ...event, ...other }))]
}
