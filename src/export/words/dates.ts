import { type EdtfDate, type EdtfEnd, parseEdtf } from '../../schema/index.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const seasons = ['spring', 'summer', 'autumn', 'winter']

function yearWords(year: string): string {
  if (year === 'XXXX') return 'year unknown'
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`
  return year.endsWith('X') ? `${year.slice(0, 3)}0s` : year
}

function dayAndMonth(date: EdtfDate): string {
  const { month, day } = date
  if (month === null || month === 'XX') return ''
  const name = month > 12 ? seasons[month - 21]! : months[month - 1]!
  return typeof day === 'number' ? `${day} ${name}` : name
}

/** A date without its qualifier: `13 September 2023`, `spring 2024`, `2010s`, `18 April, year unknown`. */
function plainDate(date: EdtfDate): string {
  const near = dayAndMonth(date)
  if (near === '') return yearWords(date.year)
  return date.year === 'XXXX' ? `${near}, ${yearWords(date.year)}` : `${near} ${yearWords(date.year)}`
}

function qualified(date: EdtfDate): string {
  const words = plainDate(date)
  if (date.qualifier === '~') return `about ${words}`
  if (date.qualifier === '?') return `${words}, uncertain`
  return date.qualifier === '%' ? `about ${words}, uncertain` : words
}

/** Both ends of a span that lies in one month, or in one year, name it once. */
function spanWords(from: EdtfDate, to: EdtfDate): string {
  const sameYear = from.year === to.year && from.qualifier === '' && to.qualifier === ''
  if (sameYear && typeof from.day === 'number' && typeof to.day === 'number') {
    return from.month === to.month ? `${from.day}–${plainDate(to)}` : `${dayAndMonth(from)} – ${plainDate(to)}`
  }
  return `${qualified(from)} – ${qualified(to)}`
}

function intervalWords(from: EdtfEnd, to: EdtfEnd): string {
  if (typeof from === 'string') return typeof to === 'string' ? 'date unknown' : `until ${qualified(to)}`
  if (typeof to === 'string') return to === '..' ? `from ${qualified(from)} on` : `from ${qualified(from)}, end unknown`
  return spanWords(from, to)
}

/** An EDTF date in English words: `13 September 2023`, `8–14 September 2023`, `about 2019`, `date unknown`. */
export function dateWords(edtf: string | null): string {
  const date = edtf === null ? null : parseEdtf(edtf)
  if (date === null) return edtf ?? 'date unknown'
  return date.kind === 'date' ? qualified(date) : intervalWords(date.from, date.to)
}

/** The year, decade or century that a date begins in; null where it is not known. */
export function yearOf(edtf: string | null): string | null {
  const date = edtf === null ? null : parseEdtf(edtf)
  if (date === null) return null
  const first = date.kind === 'date' ? date : typeof date.from === 'string' ? date.to : date.from
  return typeof first === 'string' || first.year === 'XXXX' ? null : yearWords(first.year)
}
