import type { RecordView } from '../../query/index.js'
import type { RecordEvent } from '../../reconcile/index.js'
import { openCitations } from '../citations.js'
import type { EventItem } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { eventItems } from '../words.js'
import { type Quoting, short, shortOrNull } from './quotes.js'
import type { Event } from './shapes.js'

/** Persons of one event that are named; a summit may have hundreds. */
const mostPersons = 8

/** An event of the API, its words cut to a length that a line bears. */
export function shortEvent(item: EventItem): Omit<Event, 'quotes'> {
  const { id, date, status, type, kind, articles, origins, confidence, contradictions, decided } = item
  return {
    ...{ id, date, status, type, kind, articles, origins, confidence, contradictions, decided },
    words: short(item.words, 400),
    place: shortOrNull(item.place),
    persons: item.persons.slice(0, mostPersons).map((name) => short(name)),
    actor: item.actor.map(({ code }) => code),
    recipient: item.recipient.map(({ code }) => code),
  }
}

/** Events in words, each with the quote of its first report. */
export async function eventsToShow(
  desk: Desk,
  view: RecordView,
  events: readonly RecordEvent[],
  quoting: Quoting,
): Promise<Event[]> {
  const proofs = events.map(({ reports }) => reports.slice(0, 1))
  const [items, cite] = await Promise.all([eventItems(desk, view, events), openCitations(desk, view, proofs.flat())])
  return items.map((item, i) => ({ ...shortEvent(item), quotes: quoting.quotes(cite(proofs[i]!)) }))
}
