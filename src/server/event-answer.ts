import { inert, openEvidence, sumWords } from '../export/index.js'
import type { RecordView } from '../query/index.js'
import type { RecordEvent, Report as RecordReport } from '../reconcile/index.js'
import { edtfOverlaps } from '../schema/index.js'
import { articleRefOf } from './article-words.js'
import { citationOf } from './citations.js'
import type { EventDetail, Report } from './contract/events.js'
import type { Desk } from './desk.js'
import { eventItems } from './words.js'

/** Mentions that name a day or a place which another source contradicts. */
function opposed(event: RecordEvent, view: RecordView, field: 'date' | 'place'): ReadonlySet<string> {
  const about = event.disagreements.flatMap((id) => view.disagreement(id) ?? []).filter((each) => each.field === field)
  const real = about.filter(({ nature }) => nature === 'contradiction' || nature === 'single-source')
  return new Set(real.flatMap(({ sides }) => sides.flatMap(({ mentions }) => mentions)))
}

/** Fields in which a report contradicts what was concluded; one that says less, or says it in other words, does not. */
function createDiffers(event: RecordEvent, view: RecordView): (report: RecordReport) => Report['differs'] {
  const [dates, places] = [opposed(event, view, 'date'), opposed(event, view, 'place')]
  // A person may have concluded what no source says.
  const isDecided = event.decided.length > 0
  return ({ date, place, status, mention }) => [
    ...(date !== null && event.date !== null && !edtfOverlaps(date, event.date) && (isDecided || dates.has(mention))
      ? ['date' as const]
      : []),
    ...(place !== null && place !== event.place && (isDecided || places.has(mention)) ? ['place' as const] : []),
    ...(status !== event.status ? ['status' as const] : []),
  ]
}

/** What each article says of an event, in its own words. */
async function reportsOf(desk: Desk, view: RecordView, event: RecordEvent): Promise<Report[]> {
  const articles = [...new Set(event.reports.map(({ article }) => article))]
  const [texts, versions] = await Promise.all([desk.views.store.fullVersions(articles), desk.views.versions()])
  const book = openEvidence(texts)
  const differs = createDiffers(event, view)
  return event.reports.flatMap((report): Report[] => {
    const citation = citationOf(book, report.mention)
    const mention = book.mention(report.mention)
    if (citation === null || mention === undefined || !('confidence' in mention)) return []
    const original = versions.get(view.copyOf(report.article) ?? '')
    return [
      {
        ...citation,
        origin: report.origin,
        copyOf: original === undefined ? null : articleRefOf(original),
        published: report.published,
        date: report.date,
        place: report.place === null ? null : inert(report.place),
        status: report.status,
        actorText: report.actorText.map(inert),
        recipientText: report.recipientText.map(inert),
        confidence: mention.confidence,
        rule: mention.rule,
        differs: differs(report),
      },
    ]
  })
}

/** One event with all that was concluded of it, and what each article says. */
export async function eventAnswer(desk: Desk, view: RecordView, event: RecordEvent): Promise<EventDetail> {
  const linked = event.links.flatMap((link) => {
    const other = view.event(link.event)
    return other === null ? [] : [{ link, other }]
  })
  const [items, reports] = await Promise.all([
    eventItems(desk, view, [event, ...linked.map(({ other }) => other)]),
    reportsOf(desk, view, event),
  ])
  const [item, ...others] = items
  return {
    ...item!,
    name: event.name === undefined ? null : inert(event.name),
    mode: event.mode,
    contexts: [...event.contexts],
    sectors: { ...event.sectors },
    dateFrom: event.dateFrom,
    places: event.places.map(inert),
    cameo: event.cameo,
    goldstein: event.goldstein,
    money: event.money.map((sum) => ({ amount: sum.amount, currency: sum.currency, words: sumWords(sum) })),
    reports,
    merges: event.merges.map(({ mentions, score, because }) => ({
      mentions: [...mentions],
      score,
      because: because.map(inert),
    })),
    links: linked.map(({ link }, i) => ({ kind: link.kind, because: link.because.map(inert), event: others[i]! })),
    disagreements: [...event.disagreements],
    decisions: [...event.decided],
    aliases: [...event.aliases],
  }
}
