/** How EDTF dates lie to each other: the days they span, what they share, which comes first. */
import { civilDate, civilDay, daysInMonth } from './civil-day.js'
import { type Edtf, type EdtfDate, type EdtfEnd, edtfDate, parseEdtf } from './edtf.js'

/** First and last civil day that a date can mean, both included; an open or unknown end is infinite. */
export interface DayBounds {
  readonly min: number
  readonly max: number
}

/** Whether a date says its year: one that does not (`XXXX-04-18`) has no place in time. */
export function hasYear(date: string | null | undefined): date is string {
  return date != null && !date.startsWith('XXXX')
}

export type EdtfPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'unknown'

/** Seasons are those of the northern hemisphere by whole months; winter begins in the December of its year. */
const seasonStart: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }

function yearRange(year: string): readonly [number, number] {
  return [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
}

function dateBounds(date: EdtfDate): DayBounds {
  const [first, last] = yearRange(date.year)
  const { month, day } = date
  if (month === null) return { min: civilDay(first, 1, 1), max: civilDay(last, 12, 31) }
  if (month === 'XX') {
    const fixed = typeof day === 'number' ? day : null
    return { min: civilDay(first, 1, fixed ?? 1), max: civilDay(last, 12, fixed ?? 31) }
  }
  if (month > 12) {
    const start = seasonStart[month]!
    const end = start === 12 ? civilDay(last + 1, 3, 1) : civilDay(last, start + 3, 1)
    return { min: civilDay(first, start, 1), max: end - 1 }
  }
  if (typeof day === 'number') {
    // 29 February of a year not said falls on the nearest leap years of the range.
    const inside = (year: number): number => Math.min(day, daysInMonth(year, month))
    return { min: civilDay(first, month, inside(first)), max: civilDay(last, month, inside(last)) }
  }
  return { min: civilDay(first, month, 1), max: civilDay(last, month, daysInMonth(last, month)) }
}

function endBounds(end: EdtfEnd): DayBounds {
  return typeof end === 'string' ? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY } : dateBounds(end)
}

function boundsOf(edtf: Edtf): DayBounds {
  return edtf.kind === 'date' ? dateBounds(edtf) : { min: endBounds(edtf.from).min, max: endBounds(edtf.to).max }
}

/** Bounds of an EDTF string, or null where it cannot be read. A qualifier does not widen them. */
export function edtfBounds(text: string): DayBounds | null {
  const edtf = parseEdtf(text)
  return edtf === null ? null : boundsOf(edtf)
}

/** Whether a date names a part of every year: `XXXX-04-18`, `XXXX-04`. Its bounds alone would meet everything. */
function isRecurrent(edtf: Edtf): edtf is EdtfDate & { readonly month: number } {
  return edtf.kind === 'date' && edtf.year === 'XXXX' && typeof edtf.month === 'number'
}

function recurrentMeets(date: EdtfDate & { readonly month: number }, bounds: DayBounds): boolean {
  if (bounds.max - bounds.min >= 366) return true
  const last = civilDate(bounds.max).year
  // Winter begins in the year before the one it ends in.
  for (let year = civilDate(bounds.min).year - 1; year <= last; year++) {
    const own = dateBounds({ ...date, year: String(year).padStart(4, '0') })
    if (own.min <= bounds.max && bounds.min <= own.max) return true
  }
  return false
}

/** Whether two dates can mean a day in common; false where either cannot be read. */
export function edtfOverlaps(a: string, b: string): boolean {
  const [first, second] = [parseEdtf(a), parseEdtf(b)]
  if (first === null || second === null) return false
  if (isRecurrent(first) && isRecurrent(second)) return recurrentMeets(first, dateBounds({ ...second, year: '2000' }))
  if (isRecurrent(first)) return recurrentMeets(first, boundsOf(second))
  if (isRecurrent(second)) return recurrentMeets(second, boundsOf(first))
  const [x, y] = [boundsOf(first), boundsOf(second)]
  return x.min <= y.max && y.min <= x.max
}

/** Whether every day of `inner` lies in `outer`; false where either cannot be read. */
export function edtfContains(outer: string, inner: string): boolean {
  if (outer === inner) return parseEdtf(outer) !== null
  const [x, y] = [edtfBounds(outer), edtfBounds(inner)]
  const first = parseEdtf(outer)
  if (x === null || y === null || first === null || isRecurrent(first)) return false
  return x.min <= y.min && y.max <= x.max
}

/** Order by first day, then the narrower first, then as text: a total order for sorting. Unreadable dates come last. */
export function compareEdtf(a: string, b: string): number {
  const [x, y] = [edtfBounds(a), edtfBounds(b)]
  if (x !== null && y !== null) {
    if (x.min !== y.min) return x.min < y.min ? -1 : 1
    if (x.max !== y.max) return x.max < y.max ? -1 : 1
  } else if (x !== null || y !== null) return x === null ? 1 : -1
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** How narrow a date is; `unknown` for what cannot be read or names no year and no month. */
export function edtfPrecision(text: string): EdtfPrecision {
  const edtf = parseEdtf(text)
  if (edtf === null) return 'unknown'
  if (edtf.kind === 'interval') return 'interval'
  if (typeof edtf.day === 'number') return 'day'
  if (typeof edtf.month === 'number') return edtf.month > 12 ? 'season' : 'month'
  const unsaid = edtf.year.length - edtf.year.replaceAll('X', '').length
  return (['year', 'decade', 'century'] as const)[unsaid] ?? 'unknown'
}

/** EDTF of a day number: `edtfOfDay(0)` is `1970-01-01`. */
export function edtfOfDay(dayNumber: number): string {
  const { year, month, day } = civilDate(dayNumber)
  return edtfDate(year, month, day)
}

/** Day number of an EDTF day with a year, qualified or not; null for anything wider. */
export function dayOfEdtf(text: string): number | null {
  const bounds = edtfBounds(text)
  return bounds !== null && bounds.min === bounds.max ? bounds.min : null
}
