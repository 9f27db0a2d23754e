/** Dates of the calendar in words: `Tuesday, September 12, 2023`, `13th of September`, `March 3-5`, `January 2005`. */
import { readOrdinal } from '../numbers.js'
import type { Said } from '../types.js'
import { doubtfulMonths, months, shortMonths, weekdays } from '../vocabulary.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'

type DateSaid = Extract<Said, { form: 'date' }>

interface MonthRead {
  readonly month: number
  readonly to: number
  /** Needs a day or a year beside it. */
  readonly short: boolean
}

/** A month's name, capitalised; a short form takes its full stop along. */
export function readMonth(words: readonly Word[], at: number): MonthRead | null {
  const word = words[at]
  if (word === undefined) return null
  const full = months.get(word.lower)
  // Without its capital (`december 1991`) a month needs a day or a year as well, and must not be another word.
  if (full !== undefined && !(word.capital || !doubtfulMonths.has(word.lower))) return null
  if (full !== undefined) return { month: full, to: at + 1, short: !word.capital }
  if (!word.capital) return null
  const short = shortMonths.get(word.lower)
  if (short === undefined) return null
  return { month: short, to: words[at + 1]?.lower === '.' ? at + 2 : at + 1, short: true }
}

interface DayRead {
  readonly day: number
  readonly to: number
  readonly ordinal: boolean
}

/** A day of the month: `13`, `13th`. */
export function readDay(words: readonly Word[], at: number): DayRead | null {
  const value = words[at]?.value
  if (value === null || value === undefined || !Number.isInteger(value) || value < 1 || value > 31) return null
  if (words[at]!.text.length > 2) return null
  const ordinal = readOrdinal(words, at)
  if (ordinal !== null) return { day: value, to: ordinal.to, ordinal: true }
  const next = words[at + 1]
  // `April 2.5 %`, `3m`, `5%`: not a day
  if (next?.glued && (/^\p{L}/u.test(next.text) || next.lower === '%' || next.lower === ':')) return null
  return { day: value, to: at + 1, ordinal: false }
}

/** A year of four digits, from 1000 to 2199. */
export function readYear(words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (word === undefined || word.value === null || !/^[12]\d{3}$/.test(word.text)) return null
  const next = words[at + 1]
  if (next?.glued && (/^\p{L}/u.test(next.text) || next.lower === '%')) return null
  return word.value < 2200 ? word.value : null
}

/** A year after a day or a month, past a comma or `of`. */
function readFollowingYear(words: readonly Word[], at: number): { year: number; to: number } | null {
  const skip = words[at]?.lower === ',' || words[at]?.lower === 'of' ? at + 1 : at
  const year = readYear(words, skip)
  return year === null ? null : { year, to: skip + 1 }
}

const rangeWords = new Set(['-', 'to', 'through', 'until', 'till', 'and', '/'])

/** The second day of `3-5`, `3 to 5`, `3 and 4`; later than the first. */
function readSecondDay(words: readonly Word[], at: number, first: number): DayRead | null {
  if (!rangeWords.has(words[at]?.lower ?? '')) return null
  const skip = words[at + 1]?.lower === 'the' ? at + 2 : at + 1
  const second = readDay(words, skip)
  return second !== null && second.day > first ? second : null
}

function dayOrRange(year: number | null, month: number, first: number, last: number | null): Said {
  const from: DateSaid = { form: 'date', year, month, day: first }
  return last === null ? from : { form: 'range', from, to: { form: 'date', year, month, day: last } }
}

/** `September 8`, `Sept. 8-14, 2023`, `April 18th`. */
function readMonthFirst(words: readonly Word[], at: number): { to: number; said: Said } | null {
  const month = readMonth(words, at)
  if (month === null) return null
  const start = words[month.to]?.lower === 'the' ? month.to + 1 : month.to
  const day = readDay(words, start)
  if (day !== null) {
    const second = readSecondDay(words, day.to, day.day)
    // `June 5 to 20 countries`, `May 5 and 7 people`: only a dash or an ordinal is sure
    const sure = second !== null && (isDash(words[day.to]) || second.ordinal || endsDay(words, second.to))
    const last = sure ? second : null
    const end = last?.to ?? day.to
    const year = readFollowingYear(words, end)
    return { to: year?.to ?? end, said: dayOrRange(year?.year ?? null, month.month, day.day, last?.day ?? null) }
  }
  const year = readFollowingYear(words, month.to)
  if (year !== null) return { to: year.to, said: { form: 'date', year: year.year, month: month.month, day: null } }
  return null
}

function isDash(word: Word | undefined): boolean {
  return word?.lower === '-'
}

/** What follows is no noun that the number could count. */
export function endsDay(words: readonly Word[], at: number): boolean {
  const next = words[at]
  return next === undefined || !/^\p{Ll}/u.test(next.text) || notCounted.has(next.lower)
}
const notCounted = new Set(
  'in at on by for to and or with when where as after before during the while but of this last next from he she they it we'.split(
    ' ',
  ),
)

/** `the Sixth of September`, `the twelfth day of November`. */
function readWrittenDay(words: readonly Word[], at: number): DayRead | null {
  const ordinal = words[at]?.value === null ? readOrdinal(words, at) : null
  if (ordinal === null || ordinal.value > 31) return null
  const to = words[ordinal.to]?.lower === 'day' ? ordinal.to + 1 : ordinal.to
  return words[to]?.lower === 'of' ? { day: ordinal.value, to, ordinal: true } : null
}

/** `13 September 2023`, `the 13th of September`, `3-5 March`, `28th to 30th of April`. */
function readDayFirst(words: readonly Word[], at: number): { to: number; said: Said } | null {
  const day = readDay(words, at) ?? readWrittenDay(words, at)
  if (day === null) return null
  const second = readSecondDay(words, day.to, day.day)
  const afterDays = second?.to ?? day.to
  const of = words[afterDays]?.lower === 'of' && (day.ordinal || second !== null) ? afterDays + 1 : afterDays
  const month = readMonth(words, of)
  if (month === null) return null
  const year = readFollowingYear(words, month.to)
  // `the May 5 March verdict`: a month that is also a word needs nothing more here, its capital decides
  return {
    to: year?.to ?? month.to,
    said: dayOrRange(year?.year ?? null, month.month, day.day, second?.day ?? null),
  }
}

/** The date after a weekday: `Tuesday, September 12`, `Wednesday (13 September)`. */
function skipWeekday(words: readonly Word[], at: number): number {
  if (!weekdays.has(words[at]?.lower ?? '')) return at
  const mark = words[at + 1]?.lower
  const next = mark === ',' || mark === '(' || mark === 'the' || mark === '.' ? at + 2 : at + 1
  return words[next]?.lower === 'the' ? next + 1 : next
}

export const calendarDate: TimeParser = {
  rule: 'time/date',
  read(words, at) {
    const start = skipWeekday(words, at)
    const found = readMonthFirst(words, start) ?? readDayFirst(words, start)
    return found === null ? null : { from: at, ...found }
  },
}
