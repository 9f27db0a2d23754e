import type { Location } from '../../coordinates.js'
import type { RecordEvent } from '../../reconcile/index.js'
import { daysOf, fractionOfYear } from '../days.js'
import { whereOf } from '../where.js'
import { type Cell, tsvRow } from './cells.js'
import type { ExportDesk, Format } from './format.js'
import { numberOf, pairsOf } from './pairs.js'
import { articlesOf } from './portions.js'

const actorColumns = ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
const typeColumns = ['Type1Code', 'Type2Code', 'Type3Code']
const geoColumns = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']
const prefixed = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}${name}`)

/** The 61 columns of GDELT 2.0's event table; a file has no header. */
export const gdeltColumns: readonly string[] = [
  ...['GlobalEventID', 'Day', 'MonthYear', 'Year', 'FractionDate'],
  ...prefixed('Actor1', [...actorColumns, ...typeColumns]),
  ...prefixed('Actor2', [...actorColumns, ...typeColumns]),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...prefixed('Actor1Geo_', geoColumns),
  ...prefixed('Actor2Geo_', geoColumns),
  ...prefixed('ActionGeo_', geoColumns),
  ...['DATEADDED', 'SOURCEURL'],
]

const blank = (count: number): Cell[] => new Array<Cell>(count).fill('')

function actorCells(code: string | null, event: RecordEvent, desk: ExportDesk): Cell[] {
  if (code === null) return blank(10)
  const state = desk.knowledge.state(code)
  const country = state?.code ?? desk.knowledge.body(code)?.of ?? ''
  const sector = event.sectors[code] ?? ''
  const name = desk.names.nameOf(code).toUpperCase()
  return [`${code}${sector}`, name, country, state === undefined ? code : '', '', '', '', sector, '', '']
}

/** GDELT's kinds of places: 1 a country, 3 a city of the United States, 4 a city elsewhere. */
function geoCells(where: Location | null, desk: ExportDesk): Cell[] {
  if (where === null) return [0, ...blank(7)]
  const fips = desk.knowledge.state(where.country)?.fips ?? ''
  const country = desk.names.nameOf(where.country)
  const { latitude, longitude } = where
  if (where.precision === 'country') return [1, country, fips, fips, '', latitude, longitude, fips]
  const kind = where.country === 'USA' ? 3 : 4
  return [kind, `${where.name}, ${country}`, fips, `${fips}${where.adm1}`, '', latitude, longitude, where.geonameId]
}

function dayCells(date: string | null): Cell[] {
  const { first } = daysOf(date)
  if (first === null) return blank(4)
  const digits = first.replaceAll('-', '')
  return [digits, digits.slice(0, -2), digits.slice(0, -4), fractionOfYear(first)]
}

function* rowsOf(event: RecordEvent, desk: ExportDesk): Generator<string> {
  const { cameo } = event
  if (cameo === null || event.status === 'denied') return
  const articles = articlesOf(event, desk)
  const added = articles.map(({ published, readAt }) => daysOf(published).first ?? readAt.slice(0, 10)).sort()[0]
  const action = geoCells(whereOf(event, desk.locate), desk)
  for (const pair of pairsOf(event)) {
    const home = (code: string | null): Location | null =>
      code === null || desk.knowledge.state(code) === undefined ? null : desk.locate(desk.names.nameOf(code), code)
    yield tsvRow([
      numberOf(event.id, pair),
      ...dayCells(event.date),
      ...actorCells(pair.source, event, desk),
      ...actorCells(pair.target, event, desk),
      1,
      ...[cameo, cameo.slice(0, 3), cameo.slice(0, 2)],
      event.quad,
      event.goldstein,
      ...[event.reports.length, event.origins.length, articles.length],
      '',
      ...geoCells(home(pair.source), desk),
      ...geoCells(home(pair.target), desk),
      ...action,
      added === undefined ? '' : `${added.replaceAll('-', '')}000000`,
      articles[0]?.url ?? articles[0]?.name,
    ])
  }
}

/** GDELT 2.0 events: 61 columns, no header, one row for each pair of actors. */
export const gdelt: Format = {
  contentType: 'text/tab-separated-values; charset=utf-8; header=absent',
  ending: 'export.CSV',
  async *write(events, desk) {
    for (const event of events) yield* rowsOf(event, desk)
  },
}
