import { inOrderOfTime } from './compare-events.js'
import type { Concluded } from './conclude-event.js'
import type { DyadConclusion } from './dyad.js'
import type { OfficeConclusion } from './offices.js'
import { byText, knownFrom } from './order.js'
import type { Origins } from './origins.js'
import type { PreparedArticle } from './prepare.js'
import type {
  ConcludedRecord,
  DecisionOutcome,
  Disagreement,
  EventLink,
  Membership,
  Naming,
  RecordArticle,
  RecordEvent,
} from './types.js'

/** All parts of a record as they stand. */
export interface Parts {
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly articles: readonly PreparedArticle[]
  readonly origins: Origins
  readonly events: readonly Concluded[]
  readonly dyads: ReadonlyMap<string, DyadConclusion>
  readonly offices: ReadonlyMap<string, OfficeConclusion>
  readonly naming: ReadonlyMap<string, readonly Naming[]>
  readonly outcomes: readonly DecisionOutcome[]
}

/** Puts the parts together in an order that depends on nothing but their content. */
export function assemble(parts: Parts): ConcludedRecord {
  const dyads = [...parts.dyads].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
  const offices = [...parts.offices].sort(([a], [b]) => byText(a, b)).map(([, one]) => one)
  const links = new Map<string, EventLink[]>()
  const disagreements = new Map<string, Disagreement>()
  for (const dyad of dyads) {
    for (const [event, list] of dyad.links) links.set(event, [...(links.get(event) ?? []), ...list])
    for (const one of dyad.disagreements) disagreements.set(one.id, one)
  }
  for (const { own } of parts.events) for (const one of own) disagreements.set(one.id, one)
  for (const one of offices)
    for (const disagreement of one.disagreements) disagreements.set(disagreement.id, disagreement)
  const byEvent = new Map<string, string[]>()
  for (const { id, events } of disagreements.values()) {
    for (const event of events) {
      const known = byEvent.get(event)
      if (known) known.push(id)
      else byEvent.set(event, [id])
    }
  }
  const inferred = new Map(dyads.flatMap((dyad) => [...dyad.published]))
  const memberships = new Map<string, Membership>()
  for (const dyad of dyads)
    for (const one of dyad.memberships) memberships.set(`${one.of} ${one.body} ${one.status}`, one)
  return {
    asOf: parts.asOf,
    knownBy: parts.knownBy,
    articles: parts.articles
      .map((one) => articleOf(one, parts.origins, inferred))
      .sort((a, b) => byText(a.knownFrom ?? '9', b.knownFrom ?? '9') || byText(a.id, b.id)),
    origins: parts.origins.all(),
    events: inOrderOfTime(parts.events, (one) => one.event).map(({ event }) =>
      whole(event, links.get(event.id), byEvent.get(event.id)),
    ),
    relations: dyads.flatMap((dyad) => (dyad.relation === null ? [] : [dyad.relation])),
    offices: offices.flatMap((one) => one.held),
    memberships: [...memberships].sort(([a], [b]) => byText(a, b)).map(([, one]) => one),
    naming: [...parts.naming].sort(([a], [b]) => byText(a, b)).flatMap(([, one]) => one),
    disagreements: [...disagreements.values()].sort((a, b) => byText(a.id, b.id)),
    decisions: parts.outcomes,
  }
}

function whole(
  event: Concluded['event'],
  links: readonly EventLink[] | undefined,
  disagreements: readonly string[] | undefined,
): RecordEvent {
  const unique = new Map((links ?? []).map((link) => [`${link.kind} ${link.event}`, link]))
  return {
    ...event,
    links: [...unique].sort(([a], [b]) => byText(a, b)).map(([, link]) => link),
    disagreements: [...(disagreements ?? [])].sort(byText),
  }
}

function articleOf({ input }: PreparedArticle, origins: Origins, inferred: ReadonlyMap<string, string>): RecordArticle {
  return {
    id: input.id,
    title: input.title,
    outlet: input.outlet,
    agencies: input.agencies,
    url: input.url,
    published: input.published,
    knownFrom: knownFrom(input),
    knownBecause: input.published !== null ? 'published' : input.readAt === undefined ? null : 'read',
    publishedInferred: input.published === null ? (inferred.get(input.id) ?? null) : null,
    origin: origins.of(input.id).id,
  }
}
