import type { LedgerEntry, Relation } from '../../reconcile/index.js'
import { csvRow, several } from './cells.js'
import type { ExportDesk, Format } from './format.js'
import { publisherOf } from './portions.js'

export const flowColumns: readonly string[] = [
  ...['flow', 'from', 'from_name', 'to', 'to_name', 'kind', 'stage', 'amount', 'currency', 'amount_words', 'period'],
  ...['counted', 'overlaps', 'events', 'according', 'articles', 'origins', 'quote', 'sources', 'urls'],
]

function rowOf(entry: LedgerEntry, counted: boolean, desk: ExportDesk): string {
  const ids = [...new Set(entry.evidence.map(({ article }) => article))]
  const articles = ids.flatMap((id) => desk.article(id) ?? [])
  return csvRow([
    entry.id,
    entry.from,
    desk.names.nameOf(entry.from),
    entry.to,
    desk.names.nameOf(entry.to),
    entry.kind,
    entry.stage,
    entry.amount,
    entry.currency,
    entry.amountText,
    entry.period,
    counted,
    several(entry.overlaps),
    several(entry.events),
    several(entry.according),
    articles.length,
    entry.origins.length,
    entry.evidence[0]?.quote,
    several(new Set(articles.map(publisherOf).filter(Boolean))),
    several(new Set(articles.flatMap(({ url }) => url ?? []))),
  ])
}

/** Whether an entry is in the largest sum that can be added without counting money twice. */
function countedIn({ money }: Relation): ReadonlySet<string> {
  return new Set(money.totals.flatMap(({ entries }) => entries))
}

/** One row a sum of money; sums that may be partly the same name one another. */
export const flows: Format = {
  contentType: 'text/csv; charset=utf-8; header=present',
  ending: 'flows.csv',
  async *write(_, desk) {
    yield csvRow(flowColumns)
    for (const relation of desk.record.relations) {
      const counted = countedIn(relation)
      for (const entry of relation.money.entries) {
        if (desk.hasMoney(entry)) yield rowOf(entry, counted.has(entry.id), desk)
      }
    }
  },
}
