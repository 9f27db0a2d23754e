import type { Location } from '../../coordinates.js'
import type { RecordEvent } from '../../reconcile/index.js'
import { daysOf } from '../days.js'
import { whereOf } from '../where.js'
import { several } from './cells.js'
import type { CitedArticle, ExportDesk } from './format.js'
import { articlesOf, publisherOf } from './portions.js'

/** An event with what its row is made from. */
export interface EventRow {
  readonly event: RecordEvent
  readonly words: string
  readonly where: Location | null
  readonly articles: readonly CitedArticle[]
  readonly desk: ExportDesk
}

/** A column of the flat table of events, which CSV and Parquet share. */
export interface Column {
  readonly name: string
  readonly type: 'text' | 'whole' | 'number' | 'truth'
  readonly of: (row: EventRow) => string | number | boolean | null
}

export function rowOf(event: RecordEvent, words: string, desk: ExportDesk): EventRow {
  return { event, words, where: whereOf(event, desk.locate), articles: articlesOf(event, desk), desk }
}

const text = (name: string, of: (row: EventRow) => string | null): Column => ({ name, type: 'text', of })
const whole = (name: string, of: (row: EventRow) => number | null): Column => ({ name, type: 'whole', of })
const number = (name: string, of: (row: EventRow) => number | null): Column => ({ name, type: 'number', of })
const named = (codes: readonly string[], { desk }: EventRow): string => several(codes.map(desk.names.nameOf))
const each = (row: EventRow, of: (article: CitedArticle) => string | null): string =>
  several(new Set(row.articles.map(of).filter((one): one is string => one !== null && one !== '')))

/** One row an event; lists stand in one cell, parted by semicolons. */
export const eventColumns: readonly Column[] = [
  text('id', ({ event }) => event.id),
  text('date', ({ event }) => event.date),
  text('first_day', ({ event }) => daysOf(event.date).first),
  text('last_day', ({ event }) => daysOf(event.date).last),
  text('words', ({ words }) => words),
  text('type', ({ event }) => event.type),
  text('kind', ({ event }) => event.kind),
  text('mode', ({ event }) => event.mode),
  text('status', ({ event }) => event.status),
  text('actor', ({ event }) => several(event.actor)),
  text('actor_name', (row) => named(row.event.actor, row)),
  text('recipient', ({ event }) => several(event.recipient)),
  text('recipient_name', (row) => named(row.event.recipient, row)),
  { name: 'symmetric', type: 'truth', of: ({ event }) => event.symmetric },
  text('persons', ({ event }) => several(event.persons)),
  text('place', ({ event }) => event.place),
  text('place_country', ({ where }) => where?.country ?? null),
  text('place_precision', ({ where }) => where?.precision ?? null),
  number('latitude', ({ where }) => where?.latitude ?? null),
  number('longitude', ({ where }) => where?.longitude ?? null),
  text('contexts', ({ event }) => several(event.contexts)),
  whole('quad', ({ event }) => event.quad),
  number('score', ({ event }) => event.ploverScore),
  text('cameo', ({ event }) => event.cameo),
  number('goldstein', ({ event }) => event.goldstein),
  whole('articles', ({ articles }) => articles.length),
  whole('origins', ({ event }) => event.origins.length),
  number('confidence', ({ event }) => event.confidence),
  whole('contradictions', ({ event, desk }) => event.disagreements.filter((id) => desk.isContradiction(id)).length),
  text('part_of', ({ event }) => event.links.find(({ kind }) => kind === 'part-of')?.event ?? null),
  text('quote', ({ event }) => event.reports[0]?.quote ?? null),
  text('sources', (row) => each(row, publisherOf)),
  text('published', (row) => each(row, ({ published }) => published)),
  text('urls', (row) => each(row, ({ url }) => url)),
]
