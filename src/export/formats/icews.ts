import type { RecordEvent } from '../../reconcile/index.js'
import { daysOf } from '../days.js'
import { whereOf } from '../where.js'
import { cameoNames } from './cameo-names.js'
import { type Cell, tsvRow } from './cells.js'
import type { ExportDesk, Format } from './format.js'
import { numberOf, pairsOf } from './pairs.js'
import { articlesOf, publisherOf } from './portions.js'
import { icewsSectors } from './sectors.js'

export const icewsColumns: readonly string[] = [
  ...[
    'Event ID',
    'Event Date',
    'Source Name',
    'Source Sectors',
    'Source Country',
    'Event Text',
    'CAMEO Code',
    'Intensity',
  ],
  ...['Target Name', 'Target Sectors', 'Target Country', 'Story ID', 'Sentence Number', 'Publisher'],
  ...['City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
]

/** Name, sectors and country of one side. */
function sideOf(code: string | null, event: RecordEvent, desk: ExportDesk): Cell[] {
  if (code === null) return ['', '', '']
  const sector = event.sectors[code]
  const country = desk.knowledge.state(code)?.name ?? desk.names.nameOf(desk.knowledge.body(code)?.of ?? '')
  return [desk.names.nameOf(code), (sector && icewsSectors.get(sector)) ?? '', country]
}

function* rowsOf(event: RecordEvent, desk: ExportDesk): Generator<string> {
  const { cameo } = event
  if (cameo === null || event.status === 'denied') return
  const where = whereOf(event, desk.locate)
  const [article] = articlesOf(event, desk)
  for (const pair of pairsOf(event)) {
    yield tsvRow([
      numberOf(event.id, pair),
      daysOf(event.date).first,
      ...sideOf(pair.source, event, desk),
      cameoNames.get(cameo) ?? event.kind ?? event.type,
      cameo,
      event.goldstein,
      ...sideOf(pair.target, event, desk),
      article?.id,
      '',
      article === undefined ? '' : publisherOf(article),
      where?.precision === 'city' ? where.name : '',
      '',
      '',
      where === null ? '' : desk.names.nameOf(where.country),
      where?.latitude,
      where?.longitude,
    ])
  }
}

/** ICEWS's twenty columns with a header, one row for each pair of actors. */
export const icews: Format = {
  contentType: 'text/tab-separated-values; charset=utf-8; header=present',
  ending: 'icews.tsv',
  async *write(events, desk) {
    yield tsvRow(icewsColumns)
    for (const event of events) yield* rowsOf(event, desk)
  },
}
