/**
 * Reader and writer of EDTF (ISO 8601-2:2019, Extended Date/Time Format), at the level that the record holds:
 * days, months, seasons, years, decades and centuries (`201X`, `19XX`), days without a year (`XXXX-04-18`),
 * the qualifiers `~ ? %` after a date, and intervals with open (`..`) or unknown (empty) ends.
 */
import { isCivilDate } from './civil-day.js'

/** `~` approximate, `?` uncertain, `%` both. */
export type EdtfQualifier = '' | '~' | '?' | '%'

export interface EdtfDate {
  readonly kind: 'date'
  /** Four characters: digits, then `X` for what is not said: `2023`, `201X`, `XXXX`. */
  readonly year: string
  /** 1 to 12; 21 to 24 for spring, summer, autumn, winter; `XX` for a month not said; null for none. */
  readonly month: number | 'XX' | null
  readonly day: number | 'XX' | null
  readonly qualifier: EdtfQualifier
}

/** An end of an interval: `..` is open, `''` is unknown. */
export type EdtfEnd = EdtfDate | '..' | ''

export interface EdtfInterval {
  readonly kind: 'interval'
  readonly from: EdtfEnd
  readonly to: EdtfEnd
}

export type Edtf = EdtfDate | EdtfInterval

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/

function parseDate(text: string): EdtfDate | null {
  const match = datePattern.exec(text)
  if (match === null) return null
  const year = match[1]!
  const month = readPart(match[2])
  const day = readPart(match[3])
  if (typeof month === 'number' && !(month >= 1 && month <= 12) && !(month >= 21 && month <= 24)) return null
  if (day !== null && typeof month === 'number' && month > 12) return null
  if (typeof day === 'number') {
    // A year that is not said may be a leap year; so may a month that is not said have 31 days.
    const knownYear = year.includes('X') ? 2000 : Number(year)
    if (!isCivilDate(knownYear, month === 'XX' || month === null ? 1 : month, day)) return null
  }
  return { kind: 'date', year, month, day, qualifier: match[4] as EdtfQualifier }
}

function readPart(digits: string | undefined): number | 'XX' | null {
  if (digits === undefined) return null
  return digits === 'XX' ? 'XX' : Number(digits)
}

function parseEnd(text: string): EdtfEnd | null {
  return text === '' || text === '..' ? text : parseDate(text)
}

/** Reads an EDTF string; null where it is not EDTF of the level above. An interval must not run backwards. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/')
  if (slash < 0) return parseDate(text)
  const from = parseEnd(text.slice(0, slash))
  const to = parseEnd(text.slice(slash + 1))
  if (from === null || to === null) return null
  if (typeof from === 'string' && typeof to === 'string') return null
  if (typeof from !== 'string' && typeof to !== 'string' && runsBackwards(from, to)) return null
  return { kind: 'interval', from, to }
}

/** Compares as text down to the part that both have; seasons and months are not compared with each other. */
function runsBackwards(from: EdtfDate, to: EdtfDate): boolean {
  const depth = (date: EdtfDate): number => {
    if (typeof date.month !== 'number' || date.month > 12) return 4
    return typeof date.day === 'number' ? 10 : 7
  }
  const length = Math.min(depth(from), depth(to))
  const first = formatDate(from).slice(0, length).replaceAll('X', '0')
  const last = formatDate(to).slice(0, length).replaceAll('X', '9')
  return first > last
}

function formatDate(date: EdtfDate): string {
  let text = date.year
  if (date.month !== null) text += `-${twoDigits(date.month)}`
  if (date.month !== null && date.day !== null) text += `-${twoDigits(date.day)}`
  return text + date.qualifier
}

function twoDigits(part: number | 'XX'): string {
  return String(part).padStart(2, '0')
}

/** Writes EDTF; `formatEdtf(parseEdtf(text)) === text` for every text that can be read. */
export function formatEdtf(edtf: Edtf): string {
  if (edtf.kind === 'date') return formatDate(edtf)
  const end = (value: EdtfEnd): string => (typeof value === 'string' ? value : formatDate(value))
  return `${end(edtf.from)}/${end(edtf.to)}`
}

/** A date from numbers: `edtfDate(2023, 9, 13)` is `2023-09-13`; a null year is written `XXXX`. */
export function edtfDate(
  year: number | null,
  month: number | null = null,
  day: number | null = null,
  qualifier: EdtfQualifier = '',
): string {
  const digits = year === null ? 'XXXX' : String(year).padStart(4, '0')
  return formatDate({ kind: 'date', year: digits, month, day, qualifier })
}

/** The EDTF with another qualifier on its date, or on both ends of its interval: `qualified('2023-12', '~')`. */
export function qualified(text: string, qualifier: EdtfQualifier): string {
  return text
    .split('/')
    .map((part) => (part === '' || part === '..' ? part : part.replace(/[~?%]$/, '') + qualifier))
    .join('/')
}
