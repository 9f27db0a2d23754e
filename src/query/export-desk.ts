import type { Locate } from '../coordinates.js'
import { type CitedArticle, type ExportDesk, inert, openEvidence, reportsInOrder } from '../export/index.js'
import type { LedgerEntry } from '../reconcile/index.js'
import { namesFrom } from './actors.js'
import type { EventTeller } from './describe.js'
import type { EventFilter } from './filter.js'
import type { RecordView } from './view.js'
import type { Views } from './views.js'

export interface ExportRequest {
  readonly views: Views
  /** The record at the times asked for, whose events are exported. */
  readonly view: RecordView
  readonly filter: EventFilter
  readonly teller: EventTeller
  readonly locate: Locate
  /** Version of the product. */
  readonly version: string
  /** What the export is called where the filter names no pair and no party. */
  readonly title: string
}

/** Whether a ledger's entry passes: by its own sides, and by its events where more is asked for. */
function moneyTest(filter: EventFilter, view: RecordView): (entry: LedgerEntry) => boolean {
  const { pair, party, ...rest } = filter
  const passing = Object.keys(rest).length === 0 ? null : new Set(view.events(filter).map(({ id }) => id))
  return ({ from, to, events }) => {
    if (pair !== undefined && !pair.every((code) => code === from || code === to)) return false
    if (party?.length && !party.some((code) => code === from || code === to)) return false
    return passing === null || events.some((id) => passing.has(id))
  }
}

/** What formats are written from: the record, and what its file is asked for by portions. */
export async function openExport(request: ExportRequest): Promise<ExportDesk> {
  const { views, view, filter, teller, locate, version } = request
  const { store, knowledge } = views
  const names = namesFrom(knowledge)
  const texts = new Map((await store.versions(true)).map((text) => [text.id, text]))
  const parties = (filter.pair ?? filter.party ?? []).map(names.nameOf)
  return {
    title: inert(parties.length === 0 ? request.title : parties.join(filter.pair ? ' and ' : ', ')),
    version,
    names,
    knowledge,
    locate,
    record: view.record,
    event: (id) => view.event(id),
    article: (id): CitedArticle | null => {
      const [article, text] = [view.article(id), texts.get(id)]
      if (article === null || text === undefined) return null
      const { title, outlet, agencies, url, published } = article
      const { name, language, readAt } = text
      return { id, name, title, outlet, agencies, url, published, language, readAt }
    },
    isContradiction: (id) => view.disagreement(id)?.nature === 'contradiction',
    hasMoney: moneyTest(filter, view),
    tell: (events) => teller.tell(events),
    anchors: async (mentions) => new Map((await store.anchors(mentions)).map((anchor) => [anchor.mention, anchor])),
    book: async (events) => {
      const wanted = new Set(events.flatMap(reportsInOrder))
      const articles = events.flatMap(({ reports }) => reports.filter(({ mention }) => wanted.has(mention)))
      return openEvidence(await store.fullVersions([...new Set(articles.map(({ article }) => article))]))
    },
  }
}
