import {
  ambassadorFact,
  byUrgency,
  establishedFact,
  inert,
  mechanismFact,
  membershipFact,
  periodOf,
  shownOf,
} from '../export/index.js'
import { conclusionsOfPair, type RecordView } from '../query/index.js'
import type { Proof, RecordEvent } from '../reconcile/index.js'
import { edtfBounds, hasYear } from '../schema/index.js'
import { openFacts } from './citations.js'
import type { Actor } from './contract/common.js'
import type { Relation } from './contract/relations.js'
import type { Desk } from './desk.js'
import { agreementLine, disagreementLine, ledgerLines, lineOf, officeLine, promiseLine, tierLine } from './lines.js'
import { actorOf, eventItems } from './words.js'

/** Events shown of what happened last, and of what is planned. */
const mostShown = 5

/** How many events there are of each kind, or type where they have none; the most frequent first. */
function kindsOf(events: readonly RecordEvent[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, type } of events) counts.set(kind ?? type, (counts.get(kind ?? type) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([, x], [, y]) => y - x))
}

const dayOf = ({ date }: RecordEvent): number =>
  (date === null ? null : edtfBounds(date)?.min) ?? Number.POSITIVE_INFINITY

/** What was concluded of a pair, in words with their proofs; null where the record holds nothing of it. */
export async function relationAnswer(desk: Desk, view: RecordView, a: Actor, b: Actor): Promise<Relation | null> {
  const conclusions = conclusionsOfPair(view, a.code, b.code)
  if (conclusions === null) return null
  const { relation, events, offices, memberships } = conclusions
  const disagreements = conclusions.disagreements.toSorted(byUrgency)
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const latest = events.filter((event) => event.status === 'happened' && hasYear(event.date))
  const upcoming = relation.promises.flatMap(({ event, outcome }) => {
    const plan = eventOf.get(event)
    return outcome === 'open' && plan?.status === 'planned' ? [plan] : []
  })
  const lines: readonly { readonly evidence: readonly Proof[] }[] = [
    ...(relation.established === null ? [] : [relation.established]),
    ...relation.tiers,
    ...relation.mechanisms,
    ...memberships,
    ...relation.ambassadors,
    ...offices,
    ...relation.agreements,
    ...relation.promises,
    ...relation.money.entries,
    ...disagreements.flatMap(({ sides }) => sides),
  ]
  const told = [
    ...[...relation.agreements, ...relation.promises].map(({ event }) => event),
    ...disagreements.flatMap(({ events: [first] }) => first ?? []),
  ].flatMap((id) => eventOf.get(id) ?? [])
  const facts = await openFacts(
    desk,
    view,
    lines.flatMap(({ evidence }) => shownOf(evidence)),
    told,
  )
  const established = establishedFact(relation, facts)
  const period = periodOf(events)
  return {
    ...{ a, b },
    counts: { events: events.length, articles: relation.articles.length, origins: relation.origins.length },
    first: period?.first ?? null,
    last: period?.last ?? null,
    established: established === null ? null : lineOf(established),
    tiers: relation.tiers.map((tier) => tierLine(tier, facts, desk)),
    latest: await eventItems(desk, view, latest.slice(-mostShown).reverse()),
    upcoming: await eventItems(desk, view, upcoming.toSorted((x, y) => dayOf(x) - dayOf(y) || 0).slice(0, mostShown)),
    kinds: kindsOf(events),
    mechanisms: relation.mechanisms.map((mechanism) => ({
      ...lineOf(mechanismFact(mechanism, facts)),
      name: inert(mechanism.name),
      what: mechanism.what,
    })),
    memberships: memberships.map((membership) => lineOf(membershipFact(membership, facts))),
    ambassadors: relation.ambassadors.map((ambassador) => ({
      ...lineOf(ambassadorFact(ambassador, facts)),
      person: inert(ambassador.person),
      of: actorOf(desk, ambassador.of),
      to: ambassador.to === null ? null : actorOf(desk, ambassador.to),
    })),
    offices: offices.map((office) => officeLine(office, facts, desk)),
    agreements: relation.agreements.map((one) => agreementLine(one, eventOf.get(one.event) ?? null, facts, desk)),
    promises: relation.promises.map((promise) => promiseLine(promise, facts, desk)),
    money: ledgerLines(relation.money, facts, desk),
    series: relation.series.map((point) => ({ ...point })),
    disagreements: disagreements.map((one) => disagreementLine(one, facts, desk)),
  }
}
