import type { RecordEvent } from '../../reconcile/index.js'
import { dossierEvent } from '../dossier/event.js'
import type { DossierArticle, DossierEvent } from '../dossier/model.js'
import { periodOf } from '../period.js'
import { dateWords, yearOf } from '../words/dates.js'
import { inert } from '../words/inert.js'
import type { ExportDesk } from './format.js'
import { portionsOf } from './portions.js'

/** Events of one year ready to be read, as they come; a year whose events stand apart comes again. */
export interface ChronologyPart {
  readonly year: string | null
  /** Whether the part before was of another year. */
  readonly isNew: boolean
  readonly event: DossierEvent
}

/** Tells events in their order, and numbers the articles they cite: `articles` grows as parts are taken. */
export async function* chronologyOf(
  events: readonly RecordEvent[],
  desk: ExportDesk,
  articles: DossierArticle[],
): AsyncGenerator<ChronologyPart> {
  const numbers = new Map<string, number>()
  let before: string | null | undefined
  for (const part of portionsOf(events)) {
    const book = await desk.book(part)
    for (const event of part) {
      const told = dossierEvent(event, { book, ...desk.names })
      const citations = told.citations.map((citation) => {
        const article = book.articles()[citation.article - 1]!
        const number = numbers.get(article.id) ?? articles.length + 1
        if (number > articles.length) {
          numbers.set(article.id, number)
          articles.push({ ...article, number })
        }
        return { ...citation, article: number }
      })
      const year = yearOf(event.date)
      yield { year, isNew: year !== before, event: { ...told, words: inert(told.words), citations } }
      before = year
    }
  }
}

/** How many events there are and when they happened, in one line. */
export function summaryOf(events: readonly RecordEvent[]): string {
  const period = periodOf(events)
  const when = period === null ? '' : `, ${dateWords(period.first)} to ${dateWords(period.last)}`
  return `${events.length} ${events.length === 1 ? 'event' : 'events'}${when}`
}
