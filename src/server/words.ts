import { inert } from '../export/index.js'
import { actorOf as namedActor, nameOf, type RecordView } from '../query/index.js'
import type { RecordEvent } from '../reconcile/index.js'
import type { Actor } from './contract/common.js'
import type { EventItem } from './contract/events.js'
import type { Desk } from './desk.js'

export function actorOf(desk: Desk, code: string): Actor {
  return { code, name: nameOf(desk.views.knowledge, code) }
}

/** The state or body that is meant by a code or name of it. @throws ChanceryError `usage` */
export async function actorMeant(desk: Desk, words: string): Promise<Actor> {
  const { codes } = await desk.views.at({})
  return namedActor(words, desk.views.knowledge, codes)
}

export const actorsOf = (desk: Desk, codes: readonly string[]): Actor[] => codes.map((code) => actorOf(desk, code))

/** What a person said of an event last. */
function decidedOf(event: RecordEvent, view: RecordView): EventItem['decided'] {
  const last = event.decided.at(-1)
  if (last === undefined) return null
  const action = view.record.decisions.find(({ decision }) => decision.id === last)?.decision.action.do
  return action === 'accept' ? 'accepted' : action === 'reject' ? 'rejected' : 'corrected'
}

/** Events as lists show them, each in words. */
export async function eventItems(desk: Desk, view: RecordView, events: readonly RecordEvent[]): Promise<EventItem[]> {
  const words = await desk.teller.tell(events)
  return events.map((event) => ({
    id: event.id,
    words: words.get(event.id)!,
    date: event.date,
    type: event.type,
    kind: event.kind,
    status: event.status,
    place: event.place === null ? null : inert(event.place),
    actor: actorsOf(desk, event.actor),
    recipient: actorsOf(desk, event.recipient),
    symmetric: event.symmetric,
    persons: event.persons.map(inert),
    articles: new Set(event.reports.map((report) => report.article)).size,
    origins: event.origins.length,
    confidence: event.confidence,
    score: event.ploverScore,
    quad: event.quad,
    contradictions: event.disagreements.filter((id) => view.disagreement(id)?.nature === 'contradiction').length,
    partOf: event.links.find(({ kind }) => kind === 'part-of')?.event ?? null,
    parts: event.links.filter(({ kind }) => kind === 'has-part').length,
    decided: decidedOf(event, view),
  }))
}
