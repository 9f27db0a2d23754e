import type { RecordEvent } from '../../reconcile/index.js'
import { daysOf } from '../days.js'
import { contextsOf } from '../plover.js'
import { whereOf } from '../where.js'
import { type Cell, several, tsvRow } from './cells.js'
import type { ExportDesk, Format } from './format.js'
import { articlesOf, publisherOf } from './portions.js'

/** Columns of one side of an event; POLECAT has the same nine for both. */
const sideColumns = (side: string): readonly string[] => [
  `${side} Name`,
  `${side} Country`,
  `${side} COW`,
  `Primary ${side} Sector`,
  `${side} Sectors`,
  `${side} Title`,
  `${side} Name Raw`,
  `Wikipedia ${side} ID`,
]

export const polecatColumns: readonly string[] = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...sideColumns('Actor'),
  ...sideColumns('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename'],
  ...['Feature Type', 'Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations'],
  ...['Language', 'Version'],
]

const quads = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT']

function side(codes: readonly string[], raw: readonly string[], event: RecordEvent, desk: ExportDesk): Cell[] {
  const { knowledge, names } = desk
  const of = (value: (code: string) => string | null | undefined): string =>
    several(codes.map(value).filter((one): one is string => one != null && one !== ''))
  const sectors = [...new Set(codes.flatMap((code) => event.sectors[code] ?? []))]
  return [
    of(names.nameOf),
    of((code) => knowledge.state(code)?.code ?? knowledge.body(code)?.of),
    of((code) => knowledge.state(code)?.cow),
    sectors[0],
    several(sectors),
    null,
    several(raw),
    null,
  ]
}

function rowOf(event: RecordEvent, desk: ExportDesk): readonly Cell[] {
  const where = whereOf(event, desk.locate)
  const articles = articlesOf(event, desk)
  const all = event.symmetric
  const texts = event.reports[0]
  const [actorText, recipientText] = [texts?.actorText ?? [], texts?.recipientText ?? []]
  const isCity = where?.precision === 'city'
  return [
    event.id,
    daysOf(event.date).first,
    event.type,
    event.mode,
    event.ploverScore,
    quads[event.quad - 1],
    several(contextsOf(event)),
    ...side(
      all ? [...event.actor, ...event.recipient] : event.actor,
      all ? [...actorText, ...recipientText] : actorText,
      event,
      desk,
    ),
    ...side(all ? [] : event.recipient, all ? [] : recipientText, event, desk),
    where?.name ?? event.place,
    isCity ? where.name : null,
    null,
    null,
    where?.country,
    where?.latitude,
    where?.longitude,
    where?.geonameId,
    several(event.places),
    where === null ? null : isCity ? 'PPL' : 'PCL',
    several(new Set(articles.map(publisherOf).filter(Boolean))),
    several(new Set(articles.flatMap(({ published }) => published ?? []))),
    several(event.persons),
    several(event.parties.filter((code) => desk.knowledge.state(code) === undefined).map(desk.names.nameOf)),
    several(event.places),
    several(new Set(articles.map(({ language }) => language))),
    `chancery ${desk.version}`,
  ]
}

/** POLECAT's forty columns with a header, one row an event; an empty cell is `None`. */
export const polecat: Format = {
  contentType: 'text/tab-separated-values; charset=utf-8',
  ending: 'polecat.tsv',
  async *write(events, desk) {
    yield tsvRow(polecatColumns)
    for (const event of events) yield tsvRow(rowOf(event, desk), 'None')
  },
}
