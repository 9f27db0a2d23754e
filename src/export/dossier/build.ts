import type { Disagreement, Membership, OfficeHeld, RecordEvent, Relation } from '../../reconcile/index.js'
import { compareEdtf, edtfBounds } from '../../schema/index.js'
import type { FullVersion } from '../../store/index.js'
import { periodOf } from '../period.js'
import { yearOf } from '../words/dates.js'
import { inert } from '../words/inert.js'
import { dossierEvent, type EventDesk, wordsOfEvent } from './event.js'
import { openEvidence } from './evidence-book.js'
import {
  agreementFact,
  byUrgency,
  establishedFact,
  type FactDesk,
  ledgerFact,
  membershipFact,
  officeFact,
  promiseFact,
  sideFacts,
  tierFact,
} from './facts.js'
import type { Citation, Dossier, DossierEvent, DossierFact, DossierYear, Party } from './model.js'

/** What was concluded of one pair. */
export interface PairConclusions {
  readonly relation: Relation
  readonly events: readonly RecordEvent[]
  readonly disagreements: readonly Disagreement[]
  /** Offices and memberships of both sides. */
  readonly offices: readonly OfficeHeld[]
  readonly memberships: readonly Membership[]
}

export interface DossierRequest {
  readonly a: Party
  readonly b: Party
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly conclusions: PairConclusions
  /** The texts that hold the evidence. */
  readonly versions: readonly FullVersion[]
  /** Name of a state or body by its code. */
  readonly nameOf: (code: string) => string
  /** Whether words only name a state once more: its adjective, its capital, a seat of its power. */
  readonly isNameOf: (words: string, code: string) => boolean
}

/** The chronology: years in order, the undated last. */
function yearsOf(events: readonly DossierEvent[]): DossierYear[] {
  const years = new Map<string | null, DossierEvent[]>()
  for (const event of events) {
    const year = yearOf(event.date)
    const list = years.get(year)
    if (list === undefined) years.set(year, [event])
    else list.push(event)
  }
  const inOrder = [...years].map(([year, list]) => ({ year, events: list }))
  return inOrder.toSorted((x, y) =>
    x.year === null ? 1 : y.year === null ? -1 : Number.parseInt(x.year, 10) - Number.parseInt(y.year, 10),
  )
}

/** First day of a date; of one with an open beginning its last; the undated come last. */
function placeInTime(date: string | null): number {
  const bounds = date === null ? null : edtfBounds(date)
  if (bounds === null) return Number.POSITIVE_INFINITY
  return Number.isFinite(bounds.min) ? bounds.min : bounds.max
}

const byDate = (x: { readonly date: string | null }, y: { readonly date: string | null }): number => {
  const [first, second] = [placeInTime(x.date), placeInTime(y.date)]
  if (first !== second) return first < second ? -1 : 1
  return x.date === null || y.date === null ? 0 : compareEdtf(x.date, y.date)
}

/** Makes one relation readable: every line in plain words, with the words of articles that prove it. */
export function buildDossier(request: DossierRequest): Dossier {
  const { a, b, asOf, knownBy, conclusions } = request
  const { relation } = conclusions
  const { nameOf, isNameOf } = request
  const book = openEvidence(request.versions)
  const told: EventDesk = { book, nameOf, isNameOf }
  const byId = new Map(conclusions.events.map((event) => [event.id, event]))
  const desk: FactDesk<Citation> = {
    nameOf,
    eventWords: (id) => (byId.has(id) ? wordsOfEvent(byId.get(id)!, told) : null),
    cite: (evidence) => book.citeAll(evidence.map((proof) => proof.mention)),
  }
  const facts = <T>(
    list: readonly T[],
    make: (item: T, desk: FactDesk<Citation>) => DossierFact,
  ): readonly DossierFact[] => list.map((item) => make(item, desk)).toSorted(byDate)
  // The state of the relation comes first on the page, so its articles have the first numbers.
  const tiers = relation.tiers.map((tier) => ({ label: tier.label, ...tierFact(tier, desk) }))
  const relationsSince = establishedFact(relation, desk)
  const events = conclusions.events.toSorted(byDate).map((event) => dossierEvent(event, told))
  const agreements = facts(relation.agreements, agreementFact)
  return {
    ...{ a, b, asOf, knownBy },
    counts: { events: events.length, articles: relation.articles.length, origins: relation.origins.length },
    period: periodOf(conclusions.events),
    level: tiers.at(-1) ?? null,
    earlierLevels: tiers.slice(0, -1).reverse(),
    relationsSince,
    years: yearsOf(events),
    agreements,
    promises: facts(relation.promises, promiseFact),
    money: facts(relation.money.entries, ledgerFact),
    offices: facts(conclusions.offices, officeFact),
    memberships: facts(conclusions.memberships, membershipFact),
    disagreements: conclusions.disagreements.toSorted(byUrgency).map((disagreement) => {
      const { field, nature, about } = disagreement
      return { field, nature, about: inert(about), sides: sideFacts(disagreement, desk) }
    }),
    articles: book.articles(),
  }
}
