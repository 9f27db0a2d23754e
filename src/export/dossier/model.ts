import type { EventType, Kind, Status } from '../../schema/index.js'
import type { Fact, SideFact } from './facts.js'

/** Words of an article that prove a line, in their surroundings. All of it is article text: escape it. */
export interface Citation {
  /** Place of the article in the dossier's list, from 1. */
  readonly article: number
  readonly mention: string
  /** Sentence or paragraph before and after the quote. */
  readonly before: string
  readonly quote: string
  readonly after: string
  /** Who the article says says so, outermost first. */
  readonly according: readonly string[]
}

export interface Party {
  readonly code: string
  readonly name: string
}

/** One event, ready to be read. */
export interface DossierEvent {
  readonly id: string
  /** EDTF, or null. */
  readonly date: string | null
  readonly words: string
  readonly type: EventType
  readonly kind: Kind | null
  readonly status: Status
  readonly place: string | null
  readonly articles: number
  /** Articles that do not repeat each other or one agency. */
  readonly origins: number
  readonly citations: readonly Citation[]
}

/** A state of things that articles assert. */
export type DossierFact = Fact<Citation>

export interface DossierTier extends DossierFact {
  readonly label: string
}

export type DossierSide = SideFact<Citation>

export interface DossierDisagreement {
  readonly field: string
  readonly nature: string
  /** What it is about, in plain words. */
  readonly about: string
  readonly sides: readonly DossierSide[]
}

export interface DossierArticle {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  readonly published: string | null
  readonly publishedFrom: string | null
  /** Day it was read, for what has no publication date. */
  readonly readOn: string
}

export interface DossierYear {
  /** `2023`, `2010s`; null where the date is unknown. */
  readonly year: string | null
  readonly events: readonly DossierEvent[]
}

/** One relation's record made readable: everything is words and dates, and every line has the words that prove it. */
export interface Dossier {
  readonly a: Party
  readonly b: Party
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly counts: { readonly events: number; readonly articles: number; readonly origins: number }
  /** First and last day of its dated events, EDTF. */
  readonly period: { readonly first: string; readonly last: string } | null
  readonly level: DossierTier | null
  /** Levels named before, latest first. */
  readonly earlierLevels: readonly DossierTier[]
  readonly relationsSince: DossierFact | null
  readonly years: readonly DossierYear[]
  readonly agreements: readonly DossierFact[]
  readonly promises: readonly DossierFact[]
  readonly money: readonly DossierFact[]
  readonly offices: readonly DossierFact[]
  readonly memberships: readonly DossierFact[]
  readonly disagreements: readonly DossierDisagreement[]
  readonly articles: readonly DossierArticle[]
}
