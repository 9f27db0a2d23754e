import type { RecordEvent } from '../../reconcile/index.js'
import { edtfBounds, edtfOfDay } from '../../schema/index.js'
import { wellFormed } from '../../sources/index.js'
import { whereOf } from '../where.js'
import { dateWords } from '../words/dates.js'
import { inert } from '../words/inert.js'
import { isWebAddress } from '../words/markup.js'
import type { CitedArticle, ExportDesk, Format } from './format.js'
import { articlesOf, publisherOf, told } from './portions.js'

/** Longest time that a calendar shows as one entry, in days: a month. What is dated by its year alone is left out. */
const longestDays = 31

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const lineOctets = 75

/** A line cut into folded ones, no character cut in two. */
function folded(line: string): string {
  let out = ''
  let size = 0
  for (const sign of line) {
    const octets = Buffer.byteLength(sign)
    if (size + octets > lineOctets) {
      out += '\r\n '
      size = 1
    }
    out += sign
    size += octets
  }
  return `${out}\r\n`
}

/** Text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string => wellFormed(inert(text)).replace(/[\\;,]/g, '\\$&')

const compact = (day: string): string => day.replaceAll('-', '')

function statusOf(event: RecordEvent): string {
  if (event.status === 'denied' || event.links.some(({ kind }) => kind === 'called-off')) return 'CANCELLED'
  return event.status === 'planned' ? 'TENTATIVE' : 'CONFIRMED'
}

/** Where a line was read: `“quote” (Outlet, 13 September 2023)`. */
function proofOf(quote: string, article: CitedArticle | null): string {
  const source = article === null ? '' : publisherOf(article) || article.title || article.name
  const from = [source, article?.published ? dateWords(article.published) : ''].filter(Boolean).join(', ')
  return `“${escaped(quote)}”${from === '' ? '' : ` (${escaped(from)})`}`
}

function* entryOf(event: RecordEvent, words: string, desk: ExportDesk): Generator<string> {
  const bounds = event.date === null ? null : edtfBounds(event.date)
  if (bounds === null || !(bounds.max - bounds.min < longestDays)) return
  const articles = articlesOf(event, desk)
  const where = whereOf(event, desk.locate)
  const stamp = articles.map(({ readAt }) => readAt.slice(0, 10)).sort()[0] ?? edtfOfDay(bounds.min)
  yield 'BEGIN:VEVENT'
  yield `UID:${encodeURIComponent(wellFormed(event.id))}@chancery`
  yield `DTSTAMP:${compact(stamp)}T000000Z`
  yield `DTSTART;VALUE=DATE:${compact(edtfOfDay(bounds.min))}`
  yield `DTEND;VALUE=DATE:${compact(edtfOfDay(bounds.max + 1))}`
  yield `SUMMARY:${escaped(words)}`
  const proofs = event.reports.map(({ quote, article }) => proofOf(quote, desk.article(article)))
  // Without a day of its own an entry covers all days that it may have happened on.
  const note = bounds.min === bounds.max || event.date?.includes('/') ? [] : [escaped(`In ${dateWords(event.date)}`)]
  yield `DESCRIPTION:${[...note, ...proofs].join('\\n')}`
  if (event.place !== null) yield `LOCATION:${escaped(event.place)}`
  if (where?.precision === 'city') yield `GEO:${where.latitude};${where.longitude}`
  yield `STATUS:${statusOf(event)}`
  yield 'TRANSP:TRANSPARENT'
  yield `CATEGORIES:${escaped(event.kind ?? event.type)}`
  const url = articles.find((article) => article.url !== null && isWebAddress(article.url))?.url
  if (url != null) yield `URL:${inert(url)}`
  yield 'END:VEVENT'
}

/** An iCalendar (RFC 5545) of whole days; plans are tentative, what was called off or denied is cancelled. */
export const ics: Format = {
  contentType: 'text/calendar; charset=utf-8',
  ending: 'ics',
  async *write(events, desk) {
    yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chancery//Record//EN\r\nCALSCALE:GREGORIAN\r\n'
    yield folded(`X-WR-CALNAME:${escaped(desk.title)}`)
    for await (const { event, words } of told(events, desk)) {
      for (const line of entryOf(event, words, desk)) yield folded(line)
    }
    yield 'END:VCALENDAR\r\n'
  },
}
