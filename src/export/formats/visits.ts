import type { RecordEvent } from '../../reconcile/index.js'
import { daysOf } from '../days.js'
import { whereOf } from '../where.js'
import { csvRow, several } from './cells.js'
import type { ExportDesk, Format } from './format.js'
import { articlesOf, publisherOf, told } from './portions.js'

export const visitColumns: readonly string[] = [
  ...['visit', 'visitor', 'visitor_name', 'persons', 'host', 'host_name', 'start_date', 'end_date', 'date', 'status'],
  ...['country', 'country_name', 'locale', 'latitude', 'longitude', 'remarks', 'tour', 'legs', 'within'],
  ...['articles', 'origins', 'confidence', 'quote', 'sources', 'urls'],
]

/** Visits that this one holds: the legs of a tour, in order of date; and other things that happened within it. */
function partsOf(visit: RecordEvent, desk: ExportDesk): { legs: readonly string[]; within: readonly string[] } {
  const parts = visit.links.filter(({ kind }) => kind === 'has-part').map(({ event }) => event)
  const isVisit = (id: string): boolean => desk.event(id)?.kind === 'visit'
  return { legs: parts.filter(isVisit), within: parts.filter((id) => !isVisit(id)) }
}

function rowOf(visit: RecordEvent, words: string, desk: ExportDesk): string {
  const { first, last } = daysOf(visit.date)
  const where = whereOf(visit, desk.locate)
  const articles = articlesOf(visit, desk)
  const whole = visit.links.find(({ kind }) => kind === 'part-of')?.event
  const { legs, within } = partsOf(visit, desk)
  // Where no place is named, a visit is to the country that receives it.
  const host = visit.recipient.find((code) => desk.knowledge.state(code) !== undefined)
  const country = where?.country ?? host
  return csvRow([
    visit.id,
    several(visit.actor),
    several(visit.actor.map(desk.names.nameOf)),
    several(visit.persons),
    several(visit.recipient),
    several(visit.recipient.map(desk.names.nameOf)),
    first,
    last,
    visit.date,
    visit.links.some(({ kind }) => kind === 'called-off') ? 'called off' : visit.status,
    country,
    country === undefined ? '' : desk.names.nameOf(country),
    visit.place,
    where?.latitude,
    where?.longitude,
    words,
    whole !== undefined && desk.event(whole)?.kind === 'visit' ? whole : '',
    several(legs),
    several(within),
    articles.length,
    visit.origins.length,
    visit.confidence,
    visit.reports[0]?.quote,
    several(new Set(articles.map(publisherOf).filter(Boolean))),
    several(new Set(articles.flatMap(({ url }) => url ?? []))),
  ])
}

/** One row a visit; the legs of a tour are rows of their own that name the tour. */
export const visits: Format = {
  contentType: 'text/csv; charset=utf-8; header=present',
  ending: 'visits.csv',
  async *write(events, desk) {
    yield csvRow(visitColumns)
    const wanted = events.filter(({ kind }) => kind === 'visit')
    for await (const { event, words } of told(wanted, desk)) yield rowOf(event, words, desk)
  },
}
