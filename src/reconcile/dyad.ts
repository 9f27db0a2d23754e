import type { Knowledge } from '../knowledge/index.js'
import { edtfBounds, hasYear } from '../schema/index.js'
import type { Concluded } from './conclude-event.js'
import { flowDisagreements } from './disagreements/flow-disagreements.js'
import { quantityDisagreements } from './disagreements/quantity-disagreements.js'
import { rivalTellings } from './disagreements/rival-tellings.js'
import { inOrderOfTime } from './joining/compare-events.js'
import { knownFrom } from './order.js'
import { dyadKey, type PreparedArticle } from './prepare.js'
import { sidesOfClaims } from './proof.js'
import { concludeAgreements } from './relation/agreements.js'
import { concludeAmbassadors } from './relation/ambassadors.js'
import { deniesThePlan } from './relation/denials.js'
import { concludeEstablished } from './relation/established.js'
import { type Links, linkEvents } from './relation/event-links.js'
import { distinct, factsOf } from './relation/facts.js'
import { concludeLedger } from './relation/ledger.js'
import { concludeMechanisms } from './relation/mechanisms.js'
import { concludeMemberships } from './relation/memberships.js'
import { concludePromises } from './relation/promises.js'
import { concludeSeries } from './relation/series.js'
import { concludeTiers } from './relation/tiers.js'
import { hadBegun } from './times.js'
import type { Disagreement, Membership, Relation } from './types.js'

/** All that is concluded of one pair, or of a lone actor, who has no relation. */
export interface DyadConclusion {
  readonly relation: Relation | null
  readonly links: Links
  readonly disagreements: readonly Disagreement[]
  readonly memberships: readonly Membership[]
  readonly published: readonly (readonly [string, string])[]
}

export interface DyadSurroundings {
  readonly originOf: (article: string) => string
  readonly knowledge: Knowledge | undefined
  readonly asOf: string | null
}

/** Concludes one pair from its events and the articles that speak of it. */
export function concludeDyad(
  key: string,
  unsorted: readonly Concluded[],
  articles: readonly PreparedArticle[],
  around: DyadSurroundings,
): DyadConclusion {
  const { originOf, knowledge, asOf } = around
  const events = inOrderOfTime(unsorted, (one) => one.event)
  const codes = key.split(' ')
  const [a, b] = codes
  const links = linkEvents(events)
  const holds = (date: string | null | undefined, article: PreparedArticle['input']): boolean =>
    asOf === null || hadBegun(date, knownFrom(article), asOf)
  const membershipFacts = factsOf(articles, 'membership').filter(
    ({ fact, article }) => dyadKey(fact.of, fact.body) === key && holds(fact.asOf, article),
  )
  const memberships = concludeMemberships(membershipFacts, events, knowledge)
  const bare = { links, memberships, published: [] as const }
  if (codes.length !== 2 || !a || !b)
    return { ...bare, relation: null, disagreements: disputes(events, links, originOf) }

  const isOurs = (dyad: readonly [string, string]): boolean => dyadKey(dyad[0], dyad[1]) === key
  const started = concludeEstablished(
    key,
    factsOf(articles, 'relations-since').filter(({ fact, article }) => isOurs(fact.dyad) && holds(fact.date, article)),
    events,
    originOf,
    knowledge,
  )
  const { tiers, disagreements: wordings } = concludeTiers(
    key,
    factsOf(articles, 'tier').filter(
      ({ fact, article }) => isOurs(fact.dyad) && holds(fact.since ?? fact.asOf, article),
    ),
    events,
    knowledge,
    originOf,
  )
  const flows = factsOf(articles, 'flow').filter(
    ({ fact, article }) => dyadKey(fact.from, fact.to) === key && holds(fact.period, article),
  )
  const money = concludeLedger(flows, events, originOf)
  const known = asOf === null ? articles : articles.filter(({ input }) => hadBegun(null, knownFrom(input), asOf))
  const disagreements = [
    ...disputes(events, links, originOf),
    ...quantityDisagreements(key, known, events, originOf),
    ...flowDisagreements(key, flows, known, originOf, knowledge),
    ...rivalTellings(events, originOf),
    ...wordings,
    ...(started.disagreement ? [started.disagreement] : []),
  ]
  const own = new Set(events.map(({ event }) => event.id))
  const dated = events.flatMap(({ event }) => (hasYear(event.date) ? [event] : []))
  const told = distinct([
    ...events.flatMap(({ event }) => event.reports.map((report) => report.article)),
    ...articles.map((one) => one.input.id),
  ])
  const latest =
    distinct(articles.map((one) => one.input.published))
      .filter((one) => edtfBounds(one))
      .at(-1) ?? null
  const relation: Relation = {
    dyad: [a, b],
    events: events.map(({ event }) => event.id),
    articles: told,
    origins: distinct(told.map(originOf)),
    first: dated[0]?.date ?? null,
    last: [...dated].sort((x, y) => lastDay(x.date!) - lastDay(y.date!)).at(-1)?.date ?? null,
    established: started.established,
    tiers,
    mechanisms: concludeMechanisms(events),
    memberships,
    ambassadors: concludeAmbassadors(
      key,
      factsOf(articles, 'office').filter(({ fact, article }) => holds(fact.asOf, article)),
      events,
    ),
    agreements: concludeAgreements(events),
    promises: concludePromises(events, links, asOf ?? latest),
    money,
    series: concludeSeries(events),
    disagreements: distinct([...disagreements, ...events.flatMap((one) => one.own)].map((one) => one.id)),
  }
  const isEmpty = own.size === 0 && !started.established && tiers.length === 0 && money.entries.length === 0
  return { ...bare, relation: isEmpty ? null : relation, disagreements, published: started.published }
}

/** Last day of a date; an open end counts by its start. */
function lastDay(date: string): number {
  const bounds = edtfBounds(date)
  if (bounds === null) return Number.NEGATIVE_INFINITY
  return Number.isFinite(bounds.max) ? bounds.max : bounds.min
}

/** Events that one source tells as done or agreed and another denies. */
function disputes(
  events: readonly Concluded[],
  links: Links,
  originOf: (article: string) => string,
): readonly Disagreement[] {
  const byId = new Map(events.map((one) => [one.event.id, one]))
  const out: Disagreement[] = []
  for (const denial of events) {
    const { event } = denial
    if (event.status !== 'denied') continue
    for (const link of links.get(event.id) ?? []) {
      const other = byId.get(link.event)
      if (link.kind !== 'disputed' || !other) continue
      const { status } = other.event
      // What was called off had been planned: of the two, the one that says it never was is the denial.
      if (status === 'denied' && !deniesThePlan(denial)) continue
      const claims = [other.event, event].flatMap((one) =>
        one.reports.map(({ article, mention, quote }) => ({
          value: one === event ? 'denied' : status === 'denied' ? 'called off' : status,
          proof: { article, mention, quote },
        })),
      )
      out.push({
        id: `d-status-${other.event.id}-${event.id}`,
        field: 'status',
        nature: 'contradiction',
        about: `one source has it ${status === 'happened' ? 'done' : 'agreed'}, another denies it`,
        events: [other.event.id, event.id],
        parties: event.parties,
        sides: sidesOfClaims(claims, originOf),
      })
    }
  }
  return out
}
