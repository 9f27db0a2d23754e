import type {
  Agreement,
  Ambassador,
  Disagreement,
  LedgerEntry,
  Mechanism,
  Membership,
  OfficeHeld,
  PromiseMade,
  Proof,
  Relation,
  Tier,
} from '../../reconcile/index.js'
import { dateWords } from '../words/dates.js'
import { inert } from '../words/inert.js'
import { moneyWords } from '../words/money.js'
import { asNoun } from '../words/nouns.js'

/** A state of things that articles assert, in words, with citations of some shape. */
export interface Fact<C> {
  readonly words: string
  /** EDTF, or null. */
  readonly date: string | null
  readonly citations: readonly C[]
}

/** What facts are put into words with. */
export interface FactDesk<C> {
  /** Name of a state or body by its code. */
  readonly nameOf: (code: string) => string
  /** An event in one sentence, by its id; null for one that is not there. */
  readonly eventWords: (id: string) => string | null
  /** The words that prove it, in the order given. */
  readonly cite: (evidence: readonly Proof[]) => readonly C[]
}

/** Reports shown of one line; the rest are counted. */
export const mostCitations = 12

/** The proofs that are shown: the first of each mention, as many as one line has. */
export function shownOf(evidence: readonly Proof[]): readonly Proof[] {
  const shown = new Map<string, Proof>()
  for (const proof of evidence) {
    if (shown.size === mostCitations) break
    if (!shown.has(proof.mention)) shown.set(proof.mention, proof)
  }
  return [...shown.values()]
}

const cited = <C>(evidence: readonly Proof[], desk: FactDesk<C>): readonly C[] => desk.cite(shownOf(evidence))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const when = (before: string, date: string | null): string => (date === null ? '' : `, ${before} ${dateWords(date)}`)

export function tierFact<C>(tier: Tier, desk: FactDesk<C>): Fact<C> {
  const rung =
    tier.ladder === null || tier.level === null
      ? ''
      : ` (level ${tier.level} on the ladder of ${desk.nameOf(tier.ladder)})`
  const words = `${capital(inert(tier.label))}${when('since', tier.since)}${when('until', tier.until)}${rung}`
  return { words, date: tier.since, citations: cited(tier.evidence, desk) }
}

export function establishedFact<C>({ established }: Relation, desk: FactDesk<C>): Fact<C> | null {
  if (established === null || established.date === null) return null
  const computed = established.derived ? ', as computed from what the articles say' : ''
  const words = `Since ${dateWords(established.date)}${computed}`
  return { words, date: established.date, citations: cited(established.evidence, desk) }
}

export function ledgerFact<C>(entry: LedgerEntry, desk: FactDesk<C>): Fact<C> {
  const stage = entry.stage === null ? '' : `, ${entry.stage}`
  const said = entry.according.length === 0 ? '' : `, according to ${entry.according.map(inert).join(', ')}`
  const overlap = entry.overlaps.length === 0 ? '' : '; may be part of another sum here'
  const words = `${capital(entry.kind.replace('-', ' '))} from ${asNoun(desk.nameOf(entry.from))} to ${asNoun(desk.nameOf(entry.to))}: ${sumWords(entry)}${stage}${said}${overlap}`
  return { words, date: entry.period, citations: cited(entry.evidence, desk) }
}

/** A sum of the record in words. */
export function sumWords({
  amount,
  currency,
  amountText,
}: {
  readonly amount: number | null
  readonly currency: string | null
  readonly amountText?: string | null
}): string {
  return moneyWords({ amount, currency, ...(amountText == null ? {} : { amountText: inert(amountText) }) })
}

export function officeFact<C>(office: OfficeHeld, desk: FactDesk<C>): Fact<C> {
  const known =
    office.agrees === false && office.known !== null ? ` (the tables name ${inert(office.known.person)})` : ''
  const words = `${inert(office.person)}: ${inert(office.office)}, ${desk.nameOf(office.of)}${known}`
  return { words, date: spanOf(office.seen), citations: cited(office.evidence, desk) }
}

/** From the first to the last of some days, as one EDTF date; the first alone where they are no plain days. */
function spanOf(days: readonly string[]): string | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined) return null
  return last === undefined || first === last || first.includes('/') || last.includes('/') ? first : `${first}/${last}`
}

export function membershipFact<C>(membership: Membership, desk: FactDesk<C>): Fact<C> {
  const states = { member: 'member of', applicant: 'applicant to', invited: 'invited to', joined: 'joined' }
  const words = `${desk.nameOf(membership.of)}: ${states[membership.status]} ${asNoun(desk.nameOf(membership.body))}`
  return { words, date: membership.asOf, citations: cited(membership.evidence, desk) }
}

export function mechanismFact<C>(mechanism: Mechanism, desk: FactDesk<C>): Fact<C> {
  const words = `${capital(inert(mechanism.name))}${when('since', mechanism.since)}`
  return { words, date: mechanism.since, citations: cited(mechanism.evidence, desk) }
}

export function ambassadorFact<C>(ambassador: Ambassador, desk: FactDesk<C>): Fact<C> {
  const { person, of, to, credentials, seen } = ambassador
  const host = to === null ? '' : ` to ${asNoun(desk.nameOf(to))}`
  const words = `${inert(person)}: ambassador of ${asNoun(desk.nameOf(of))}${host}${when('credentials presented', credentials)}`
  return { words, date: credentials ?? spanOf(seen), citations: cited(ambassador.evidence, desk) }
}

export function promiseFact<C>(promise: PromiseMade, desk: FactDesk<C>): Fact<C> {
  const what = desk.eventWords(promise.event) ?? `Promise of ${promise.by.map(desk.nameOf).join(', ')}`
  const words = `${what}${when('due', promise.due)}: ${promise.outcome}`
  return { words, date: promise.made, citations: cited(promise.evidence, desk) }
}

export function agreementFact<C>({ event, date, fields, evidence }: Agreement, desk: FactDesk<C>): Fact<C> {
  const about = fields.length === 0 ? '' : ` (${fields.join(', ')})`
  const words = `${desk.eventWords(event) ?? 'An agreement'}${about}`
  return { words, date, citations: cited(evidence, desk) }
}

/** One value that some sources have, with how many of them have it. */
export interface SideFact<C> {
  readonly value: string
  readonly articles: number
  readonly origins: number
  readonly citations: readonly C[]
}

export function sideFacts<C>(disagreement: Disagreement, desk: FactDesk<C>): readonly SideFact<C>[] {
  return disagreement.sides.map((side) => ({
    value: inert(side.value),
    articles: new Set(side.evidence.map((proof) => proof.article)).size,
    origins: side.origins.length,
    citations: cited(side.evidence, desk),
  }))
}

const urgency = ['contradiction', 'granularity', 'translation', 'single-source', 'compatible']

/** Contradictions first, then what matters less. */
export const byUrgency = (x: Disagreement, y: Disagreement): number =>
  urgency.indexOf(x.nature) - urgency.indexOf(y.nature)
