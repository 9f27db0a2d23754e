import {
  agreementFact,
  type Fact,
  type FactDesk,
  inert,
  ledgerFact,
  officeFact,
  promiseFact,
  sideFacts,
  sumWords,
  tierFact,
} from '../export/index.js'
import type {
  Agreement as RecordAgreement,
  Disagreement as RecordDisagreement,
  RecordEvent,
  Ledger as RecordLedger,
  OfficeHeld as RecordOffice,
  PromiseMade as RecordPromise,
  Tier as RecordTier,
} from '../reconcile/index.js'
import type { Citation, Line } from './contract/common.js'
import type { Agreement, Disagreement, Ledger, OfficeHeld, PromiseMade, Tier } from './contract/relations.js'
import type { Desk } from './desk.js'
import { actorOf, actorsOf } from './words.js'

type Facts = FactDesk<Citation>

/** A line of the record as an answer has it. */
export const lineOf = (fact: Fact<Citation>): Line => ({ ...fact, citations: [...fact.citations] })

export function tierLine(tier: RecordTier, facts: Facts, desk: Desk): Tier {
  return {
    ...lineOf(tierFact(tier, facts)),
    label: inert(tier.label),
    wordings: tier.wordings.map(inert),
    ladder: tier.ladder === null ? null : actorOf(desk, tier.ladder),
    level: tier.level,
    rungs: tier.ladder === null ? [] : desk.views.knowledge.ladder(tier.ladder).map(({ label }) => label),
    since: tier.since,
    until: tier.until,
    seen: [...tier.seen],
  }
}

export function officeLine(office: RecordOffice, facts: Facts, desk: Desk): OfficeHeld {
  return {
    ...lineOf(officeFact(office, facts)),
    person: inert(office.person),
    names: office.names.map(inert),
    office: inert(office.office),
    of: actorOf(desk, office.of),
    seen: [...office.seen],
    origins: office.origins.length,
    known: office.known,
    agrees: office.agrees,
  }
}

export function agreementLine(
  agreement: RecordAgreement,
  event: RecordEvent | null,
  facts: Facts,
  desk: Desk,
): Agreement {
  return {
    ...lineOf(agreementFact(agreement, facts)),
    event: agreement.event,
    parties: actorsOf(desk, event?.parties ?? []),
    fields: [...agreement.fields],
    status: agreement.status,
  }
}

export function promiseLine(promise: RecordPromise, facts: Facts, desk: Desk): PromiseMade {
  return {
    ...lineOf(promiseFact(promise, facts)),
    event: promise.event,
    by: actorsOf(desk, promise.by),
    made: promise.made,
    due: promise.due,
    outcome: promise.outcome,
    outcomeEvents: [...promise.outcomeEvents],
    because: promise.because,
  }
}

export function ledgerLines({ entries, totals }: RecordLedger, facts: Facts, desk: Desk): Ledger {
  return {
    entries: entries.map((entry) => ({
      ...lineOf(ledgerFact(entry, facts)),
      id: entry.id,
      from: actorOf(desk, entry.from),
      to: actorOf(desk, entry.to),
      kind: entry.kind,
      stage: entry.stage,
      sum: { amount: entry.amount, currency: entry.currency, words: sumWords(entry) },
      according: entry.according.map(inert),
      events: [...entry.events],
      origins: entry.origins.length,
      overlaps: [...entry.overlaps],
    })),
    totals: totals.map(({ from, to, entries: counted, leftOut, ...total }) => ({
      ...total,
      from: actorOf(desk, from),
      to: actorOf(desk, to),
      entries: [...counted],
      leftOut: [...leftOut],
    })),
  }
}

export function disagreementLine(disagreement: RecordDisagreement, facts: Facts, desk: Desk): Disagreement {
  return {
    id: disagreement.id,
    field: disagreement.field,
    nature: disagreement.nature,
    subject: facts.eventWords(disagreement.events[0] ?? ''),
    about: inert(disagreement.about),
    parties: actorsOf(desk, disagreement.parties),
    events: [...disagreement.events],
    sides: sideFacts(disagreement, facts).map((side) => ({ ...side, citations: [...side.citations] })),
  }
}
