import { type Diagnostic, edtfOfDay, isCivilDate } from '../schema/index.js'
import { edtf, type PrintedDate, printedDates, weekdayOn } from './civil-dates.js'
import type { Classified, FoundStamp } from './classification.js'

/** The day of publication and the words or the field that gave it. */
export interface Published {
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A date that a page states in its head: `meta article:published_time`, `JSON-LD datePublished`. */
export interface StatedDate {
  readonly value: string
  readonly from: string
}

export interface DateSources {
  readonly given?: string
  readonly stated: readonly StatedDate[]
  readonly classified: Classified
  /** Addresses and file names, which often hold the day. */
  readonly paths: readonly { readonly text: string; readonly from: string }[]
  /** Cleaned text, for the years and weekdays that must agree. */
  readonly text: string
  /** `month-first` or `day-first` where the outlet's country is known. */
  readonly order: 'day-first' | 'month-first' | null
}

/** Stamps from the most to the least telling. */
const rank: readonly FoundStamp['sort'][] = ['label', 'clock', 'day', 'updated', 'today']

/**
 * The day of publication: what was given, then what the page states, the article's own stamp, the address, the dateline,
 * and only then a bare line with a weekday, which may be the day on which the page was saved. Null where nothing says it.
 */
export function publication(sources: DateSources): Published {
  if (sources.given !== undefined) {
    const day = civilDay(sources.given)
    if (day !== null) return { published: day, publishedFrom: 'given', diagnostics: [] }
    const message = `The given date "${sources.given.slice(0, 40)}" is no date: write it as 2023-09-13.`
    const rest = publication({ ...withoutGiven(sources) })
    return { ...rest, diagnostics: [{ code: 'bad-input', severity: 'warning', message }, ...rest.diagnostics] }
  }
  const first = stated(sources) ?? stamped(sources) ?? addressed(sources) ?? datelined(sources) ?? today(sources)
  const found = first === null ? null : withDayOf(sources.classified.dateline, first)
  return found ? { ...found, diagnostics: [] } : { published: null, publishedFrom: null, diagnostics: [] }
}

interface Found {
  readonly published: string
  readonly publishedFrom: string
}

/** A stamp that gives a month alone leaves the day to the dateline; of the two months the agency's is right. */
function withDayOf(line: Classified['dateline'], found: Found): Found {
  if (!line?.date || !/^\d{4}-\d\d$/.test(found.published)) return found
  const year = line.date.year ?? Number(found.published.slice(0, 4))
  return { published: edtf({ ...line.date, year }), publishedFrom: line.words }
}

function withoutGiven({ given: _, ...rest }: DateSources): DateSources {
  return rest
}

const secondsOfDay = 86_400

/** The civil day of a date or a time as machines write them. A time with a zone is read in that zone: the day as written. */
export function civilDay(value: string): string | null {
  const text = value.trim()
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text)
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), iso[3] === undefined ? 1 : Number(iso[3])]
    if (!isCivilDate(year, month, day) || year < 1500) return null
    return iso[3] === undefined ? `${iso[1]}-${iso[2]}` : edtf({ year, month, day })
  }
  if (/^\d{4}$/.test(text)) return text
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return edtfOfDay(Math.floor(Number(text.slice(0, 10)) / secondsOfDay))
  const date = printedDates(text).find((d) => d.year !== null && d.ambiguous === undefined)
  return date ? edtf(date) : null
}

function stated(sources: DateSources): Found | null {
  for (const { value, from } of sources.stated) {
    const day = civilDay(value)
    if (day !== null) return { published: day, publishedFrom: from }
  }
  return null
}

function stamped(sources: DateSources): Found | null {
  const stamps = sources.classified.stamps.filter((s) => s.sort !== 'today')
  const head = stamps.filter((s) => s.place === 'head')
  for (const sort of rank) {
    for (const stamp of [...head, ...stamps]) {
      if (stamp.sort !== sort) continue
      const found = settled(stamp.date, stamp.words, sources)
      if (found) return found
    }
  }
  return null
}

/** A stamp's date, where the order of its day and month can be told. */
function settled(date: PrintedDate, words: string, sources: DateSources): Found | null {
  const found = (d: PrintedDate): Found => ({ published: edtf(d), publishedFrom: words })
  if (date.ambiguous === undefined) return found(date)
  const other = { ...date, month: date.day, day: date.month }
  if (sources.order !== null) return found(sources.order === 'day-first' ? date : other)
  const near = [date, other].filter((d) => agrees(d, sources))
  return near.length === 1 ? found(near[0]!) : null
}

/** Whether another date of the text or the address stands within a month before the day. */
function agrees(date: PrintedDate, sources: DateSources): boolean {
  const texts = [sources.text, ...sources.classified.stamps.map((s) => s.words), ...sources.paths.map((p) => p.text)]
  return texts.some((text) =>
    printedDates(text).some((d) => {
      if (d.ambiguous || (d.year !== null && d.year !== date.year)) return false
      const days = (date.month - d.month) * 30.4 + date.day - d.day
      return days >= -2 && days <= 20
    }),
  )
}

function addressed(sources: DateSources): Found | null {
  for (const { text, from } of sources.paths) {
    const match =
      /(?<!\d)((?:19|20)\d\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text) ??
      /(?<!\d)((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text)
    if (match) {
      const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
      if (isCivilDate(date.year, date.month, date.day))
        return { published: edtf(date), publishedFrom: `${from} ${match[0]}` }
    }
    const named = printedDates(text.replace(/[_-]/g, ' ')).find((d) => d.year !== null && d.ambiguous === undefined)
    if (named) return { published: edtf(named), publishedFrom: from }
  }
  return null
}

/** The day of the dateline, with the year from the page where it has none; `XXXX-03-05` where nothing gives the year. */
function datelined(sources: DateSources): Found | null {
  const line = sources.classified.dateline
  if (!line?.date) return null
  const { date } = line
  if (date.year !== null) return { published: edtf(date), publishedFrom: line.words }
  const dated = printedDates(sources.text).filter((d) => d.year !== null && d.ambiguous === undefined)
  const pages = sources.classified.stamps.map((s) => s.date)
  const near = [...pages, ...dated].find(
    (d) => d.year !== null && Math.abs((date.month - d.month) * 30.4 + date.day - d.day) <= 10,
  )
  const path = sources.paths.map((p) => /(?<!\d)((?:19|20)\d\d)[-/]/.exec(p.text)?.[1]).find((y) => y !== undefined)
  const year = near?.year ?? (path === undefined ? null : Number(path))
  return { published: edtf({ ...date, year }), publishedFrom: line.words }
}

/** A bare day on the page, where no date of the text contradicts it. */
function today(sources: DateSources): Found | null {
  const stamp = sources.classified.stamps.find((s) => s.sort === 'today' && s.place === 'head')
  if (!stamp) return null
  const { date } = stamp
  if (date.weekday !== undefined && weekdayOn(date.year!, date.month, date.day) !== date.weekday) return null
  const contradicted = printedDates(sources.text).some((d) => {
    if (d.ambiguous) return false
    if (d.weekday !== undefined && d.year === null) return weekdayOn(date.year!, d.month, d.day) !== d.weekday
    return false
  })
  return contradicted ? null : settled(date, stamp.words, sources)
}
