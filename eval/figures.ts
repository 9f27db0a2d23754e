/** Tallies as rows to read. */
import { percent, points, type Row } from './accuracy-page.js'
import { quality, rate, type Share, type Tally } from './score.js'

const share = (one: Share): string => (one.of === 0 ? '-' : `${points(rate(one))} of ${one.of}`)
const shareOf = (one: Share): string => (one.of === 0 ? '-' : `${percent(rate(one))} of ${one.of}`)

export const heads: Row = ['', 'precision', 'recall', 'F1', 'gold', 'coded']

/** What is counted by F1. */
export function qualityRows({ events, facts, people }: Tally): readonly Row[] {
  const { gold, predicted, lenient, strict } = events
  const named = [
    ['events, lenient', { gold, predicted, right: lenient }],
    ['events, strict', { gold, predicted, right: strict }],
    ['facts', facts],
    ['people', people],
  ] as const
  return named.map(([name, found]): Row => {
    const { precision, recall, f1 } = quality(found)
    return [name, points(precision), points(recall), `**${points(f1)}**`, found.gold, found.predicted]
  })
}

/** What is judged of each event or person that was found. */
export function shareRows(tally: Tally): readonly Row[] {
  return [
    ['kind right', share(tally.kind)],
    ['date right', share(tally.date)],
    ['place right', share(tally.place)],
    ['status right', share(tally.status)],
    ['symmetric right', share(tally.symmetric)],
    ['publication date right', share(tally.published)],
    ['state and office of a person right', share(tally.office)],
    ['quotes that stand at their offsets', shareOf(tally.quotes)],
    ['dates invented', shareOf(tally.inventedDate)],
    ['places invented', shareOf(tally.inventedPlace)],
    ['actor and recipient swapped', shareOf(tally.swapped)],
  ]
}

/** Recall of each kind of event, the most frequent first. */
export function kindRows({ byKind }: Tally): readonly Row[] {
  return Object.entries(byKind)
    .sort(([a, x], [b, y]) => y.of - x.of || (a < b ? -1 : 1))
    .map(([kind, one]): Row => [kind, `${one.right} of ${one.of}`])
}
