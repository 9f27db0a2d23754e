/** The record of the examples against the articles: each article event in one record event, each claim in its text. */
import { parseEdtf } from '../../src/schema/index.js'
import type { GoldArticle, GoldRecord, Problems } from './shapes.js'

const natures = new Set(['contradiction', 'granularity', 'translation', 'single-source', 'compatible'])
const fields = new Set(['date', 'place', 'number', 'amount', 'office', 'level', 'direction', 'happened'])

/** How many disagreements of each nature there are, and how many of them are held out. */
export function countNatures(record: GoldRecord): Record<string, { all: number; heldOut: number }> {
  const counts: Record<string, { all: number; heldOut: number }> = {}
  for (const { nature, heldOut } of record.disagreements) {
    counts[nature] ??= { all: 0, heldOut: 0 }
    counts[nature].all++
    if (heldOut) counts[nature].heldOut++
  }
  return counts
}

/** The problems of the record. @param texts source text of each article on one line, by its id */
export function checkRecord(
  record: GoldRecord,
  articles: readonly GoldArticle[],
  texts: ReadonlyMap<string, string>,
): Problems {
  const problems: Problems = []
  const want = (ok: boolean, where: string, what: string): void => {
    if (!ok) problems.push(`${where}: ${what}`)
  }
  const events = new Map(articles.flatMap((article) => article.events.map((event) => [event.id, event] as const)))
  const ids = new Set(record.events.map((event) => event.id))
  want(ids.size === record.events.length, 'record', 'an event stands twice')

  const told = new Map<string, string>()
  for (const event of record.events) {
    want(event.date === null || parseEdtf(event.date) !== null, event.id, `no date: ${event.date}`)
    want(event.becomes === undefined || ids.has(event.becomes), event.id, `becomes unknown ${event.becomes}`)
    want(event.reports.length > 0, event.id, 'no reports')
    for (const report of event.reports) {
      const other = told.get(report.event)
      want(other === undefined, report.event, `stands in ${other} and ${event.id}`)
      told.set(report.event, event.id)
      const mention = events.get(report.event)
      want(mention !== undefined, event.id, `tells unknown ${report.event}`)
      if (mention === undefined) continue
      want(report.event.startsWith(`${report.article}-e`), report.event, `is no event of ${report.article}`)
      want(report.quote === mention.quote && report.date === mention.date, report.event, 'quote or date differs')
      want(
        mention.type === event.type && mention.kind === event.kind && mention.status === event.status,
        report.event,
        `type, kind or status differs from ${event.id}`,
      )
    }
  }
  for (const id of events.keys()) want(told.has(id), id, 'stands in no record event')

  for (const [index, each] of record.disagreements.entries()) {
    want(natures.has(each.nature), each.id, `unknown nature ${each.nature}`)
    want(fields.has(each.field), each.id, `unknown field ${each.field}`)
    want(each.events.length > 0, each.id, 'names no event')
    for (const id of each.events) want(ids.has(id), each.id, `names unknown ${id}`)
    want(each.nature === 'single-source' || each.claims.length > 1, each.id, 'has one claim only')
    want(each.heldOut === (index % 3 === 2), each.id, 'every third is held out, and no other')
    for (const { article, quote } of each.claims) {
      want(texts.get(article)?.includes(quote) === true, each.id, `not in ${article}: ${quote}`)
    }
  }
  return problems
}
