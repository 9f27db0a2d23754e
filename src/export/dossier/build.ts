import type {
  Disagreement,
  LedgerEntry,
  Membership,
  OfficeHeld,
  PromiseMade,
  RecordEvent,
  Relation,
  Tier,
} from '../../reconcile/index.js'
import { compareEdtf, edtfBounds } from '../../schema/index.js'
import type { FullVersion } from '../../store/index.js'
import { periodOf } from '../period.js'
import { dateWords, yearOf } from '../words/dates.js'
import { eventWords } from '../words/event-words.js'
import { inert } from '../words/inert.js'
import { moneyWords } from '../words/money.js'
import { asNoun } from '../words/nouns.js'
import { type MentionInArticle, partyWords } from '../words/party-words.js'
import { type EvidenceBook, openEvidence } from './evidence-book.js'
import type {
  Citation,
  Dossier,
  DossierDisagreement,
  DossierEvent,
  DossierFact,
  DossierTier,
  DossierYear,
  Party,
} from './model.js'

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

/** Reports shown of one line; the rest are counted. */
const mostCitations = 12

/** What a line is made with. */
export interface Desk {
  readonly book: EvidenceBook
  readonly nameOf: (code: string) => string
  readonly isNameOf: (words: string, code: string) => boolean
}

/** One report of each origin first, then its copies. */
function reportsInOrder(event: RecordEvent): readonly string[] {
  const seen = new Set<string>()
  const first: string[] = []
  const copies: string[] = []
  for (const { mention, origin } of event.reports) {
    ;(seen.has(origin) ? copies : first).push(mention)
    seen.add(origin)
  }
  return [...first, ...copies].slice(0, mostCitations)
}

function mentionsOf(event: RecordEvent, { book }: Desk): MentionInArticle[] {
  return event.mentions.flatMap((id) => {
    const [mention, version] = [book.mention(id), book.versionOf(id)]
    return mention !== undefined && 'actorText' in mention && version?.codedArticle
      ? [{ mention, coded: version.codedArticle }]
      : []
  })
}

/** Sums of money that the sources name for an event: `: USD 5 billion`. */
function sumsOf(event: RecordEvent): string {
  const sums = event.money.map(({ amount, currency, amountText }) =>
    moneyWords({ amount, currency, ...(amountText === undefined ? {} : { amountText: inert(amountText) }) }),
  )
  return sums.length === 0 ? '' : `: ${[...new Set(sums)].join(' or ')}`
}

/** What happened, in one plain sentence. */
export function wordsOfEvent(event: RecordEvent, desk: Desk): string {
  if (event.name !== undefined) return inert(event.name)
  const mentions = mentionsOf(event, desk)
  const names = (codes: readonly string[], side: 'actor' | 'recipient'): string[] =>
    codes.map((code) => partyWords(code, side, event.kind, mentions, desk))
  const { type, kind, status, symmetric } = event
  const place = event.place === null ? null : inert(event.place)
  const told = { type, kind, status, symmetric, place, quotes: event.reports.map((report) => report.quote) }
  const words = eventWords({
    ...told,
    actors: names(event.actor, 'actor'),
    recipients: names(event.recipient, 'recipient'),
  })
  return words + sumsOf(event)
}

export function dossierEvent(event: RecordEvent, desk: Desk): DossierEvent {
  const { id, date, type, kind, status, place } = event
  return {
    ...{ id, date, type, kind, status, place },
    words: wordsOfEvent(event, desk),
    articles: new Set(event.reports.map((report) => report.article)).size,
    origins: event.origins.length,
    citations: desk.book.citeAll(reportsInOrder(event)),
  }
}

function cited(evidence: readonly { readonly mention: string }[], desk: Desk): readonly Citation[] {
  return desk.book.citeAll([...new Set(evidence.map((proof) => proof.mention))].slice(0, mostCitations))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function tierFact(tier: Tier, desk: Desk): DossierTier {
  const since = tier.since === null ? '' : `, since ${dateWords(tier.since)}`
  const until = tier.until === null ? '' : `, until ${dateWords(tier.until)}`
  const rung =
    tier.ladder === null || tier.level === null
      ? ''
      : ` (level ${tier.level} on the ladder of ${desk.nameOf(tier.ladder)})`
  const words = `${capital(inert(tier.label))}${since}${until}${rung}`
  return { label: tier.label, words, date: tier.since, citations: cited(tier.evidence, desk) }
}

function establishedFact({ established }: Relation, desk: Desk): DossierFact | null {
  if (established === null || established.date === null) return null
  const computed = established.derived ? ', as computed from what the articles say' : ''
  const words = `Since ${dateWords(established.date)}${computed}`
  return { words, date: established.date, citations: cited(established.evidence, desk) }
}

function ledgerFact(entry: LedgerEntry, desk: Desk): DossierFact {
  const money = moneyWords({
    amount: entry.amount,
    currency: entry.currency,
    ...(entry.amountText === null ? {} : { amountText: inert(entry.amountText) }),
  })
  const stage = entry.stage === null ? '' : `, ${entry.stage}`
  const said = entry.according.length === 0 ? '' : `, according to ${entry.according.map(inert).join(', ')}`
  const overlap = entry.overlaps.length === 0 ? '' : '; may be part of another sum here'
  const words = `${capital(entry.kind.replace('-', ' '))} from ${asNoun(desk.nameOf(entry.from))} to ${asNoun(desk.nameOf(entry.to))}: ${money}${stage}${said}${overlap}`
  return { words, date: entry.period, citations: cited(entry.evidence, desk) }
}

function officeFact(office: OfficeHeld, desk: Desk): DossierFact {
  const [first, last] = [office.seen[0], office.seen.at(-1)]
  const known =
    office.agrees === false && office.known !== null ? ` (the tables name ${inert(office.known.person)})` : ''
  const words = `${inert(office.person)}: ${inert(office.office)}, ${desk.nameOf(office.of)}${known}`
  return { words, date: spanOf(first, last), citations: cited(office.evidence, desk) }
}

/** From the first to the last of some days, as one EDTF date; the first alone where they are no plain days. */
function spanOf(first: string | undefined, last: string | undefined): string | null {
  if (first === undefined) return null
  return last === undefined || first === last || first.includes('/') || last.includes('/') ? first : `${first}/${last}`
}

function membershipFact(membership: Membership, desk: Desk): DossierFact {
  const states = { member: 'member of', applicant: 'applicant to', invited: 'invited to', joined: 'joined' }
  const words = `${desk.nameOf(membership.of)}: ${states[membership.status]} ${asNoun(desk.nameOf(membership.body))}`
  return { words, date: membership.asOf, citations: cited(membership.evidence, desk) }
}

function promiseFact(promise: PromiseMade, events: ReadonlyMap<string, RecordEvent>, desk: Desk): DossierFact {
  const event = events.get(promise.event)
  const what = event === undefined ? `Promise of ${promise.by.map(desk.nameOf).join(', ')}` : wordsOfEvent(event, desk)
  const due = promise.due === null ? '' : `, due ${dateWords(promise.due)}`
  return { words: `${what}${due}: ${promise.outcome}`, date: promise.made, citations: cited(promise.evidence, desk) }
}

function disagreementOf(disagreement: Disagreement, desk: Desk): DossierDisagreement {
  const { field, nature, about } = disagreement
  const sides = disagreement.sides.map((side) => {
    const citations = cited(side.evidence, desk)
    const articles = new Set(side.evidence.map((proof) => proof.article)).size
    return { value: inert(side.value), articles, origins: side.origins.length, citations }
  })
  return { field, nature, about: inert(about), sides }
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

const urgency = ['contradiction', 'granularity', 'translation', 'single-source', 'compatible']

/** Makes one relation readable: every line in plain words, with the words of articles that prove it. */
export function buildDossier(request: DossierRequest): Dossier {
  const { a, b, asOf, knownBy, conclusions } = request
  const { relation } = conclusions
  const { nameOf, isNameOf } = request
  const desk: Desk = { book: openEvidence(request.versions), nameOf, isNameOf }
  const byId = new Map(conclusions.events.map((event) => [event.id, event]))
  const facts = <T>(list: readonly T[], make: (item: T) => DossierFact): readonly DossierFact[] =>
    list.map(make).toSorted(byDate)
  // The state of the relation comes first on the page, so its articles have the first numbers.
  const tiers = relation.tiers.map((tier) => tierFact(tier, desk))
  const relationsSince = establishedFact(relation, desk)
  const events = conclusions.events.toSorted(byDate).map((event) => dossierEvent(event, desk))
  const agreements = facts(relation.agreements, ({ event: id, date, fields, evidence }) => {
    const event = byId.get(id)
    const about = fields.length === 0 ? '' : ` (${fields.join(', ')})`
    const words = event === undefined ? 'An agreement' : wordsOfEvent(event, desk)
    return { words: words + about, date, citations: cited(evidence, desk) }
  })
  return {
    ...{ a, b, asOf, knownBy },
    counts: { events: events.length, articles: relation.articles.length, origins: relation.origins.length },
    period: periodOf(conclusions.events),
    level: tiers.at(-1) ?? null,
    earlierLevels: tiers.slice(0, -1).reverse(),
    relationsSince,
    years: yearsOf(events),
    agreements,
    promises: facts(relation.promises, (promise) => promiseFact(promise, byId, desk)),
    money: facts(relation.money.entries, (entry) => ledgerFact(entry, desk)),
    offices: facts(conclusions.offices, (office) => officeFact(office, desk)),
    memberships: facts(conclusions.memberships, (membership) => membershipFact(membership, desk)),
    disagreements: conclusions.disagreements
      .toSorted((x, y) => urgency.indexOf(x.nature) - urgency.indexOf(y.nature))
      .map((disagreement) => disagreementOf(disagreement, desk)),
    articles: desk.book.articles(),
  }
}
