/** A date printed in a text, to the day. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** Null where the text gives a month and a day alone. */
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** 0 (Sunday) to 6, where a weekday stands beside it. */
  readonly weekday?: number
  /** Set where day and month are both at most 12 and the writing does not say which is which: the day is read first. */
  readonly ambiguous?: true
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const month =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const weekday = '(?:(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day|\\.)?,?\\s+(?:the )?)?'
const year = '(?:,?\\s+(?:of )?((?:19|20)\\d\\d)(?!\\d))'

const forms = {
  iso: /(?<![\d/.-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d-]|[./]\d)/g,
  numeric: /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d-]|[./]\d)/g,
  dayFirst: new RegExp(
    `${weekday}(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${month})(?![a-z])(?:${year}|-((?:19|20)\\d\\d))?`,
    'gi',
  ),
  monthFirst: new RegExp(`${weekday}\\b(${month})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d)${year}?`, 'gi'),
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function weekdayNumber(name: string | undefined): { weekday?: number } {
  return name === undefined ? {} : { weekday: weekdays.indexOf(name.slice(0, 3).toLowerCase()) }
}

/** Days of a month of the Gregorian calendar; month from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Weekday of a civil date, 0 for Sunday (Sakamoto's method). */
export function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

export function isCivil(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month)
}

/** EDTF of a date: `2023-09-13`, `2023-09` where the day is 0, `XXXX-09-13` where the year is not known. */
export function edtf(date: { year: number | null; month: number; day: number }): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const month = `${date.year ?? 'XXXX'}-${two(date.month)}`
  return date.day === 0 ? month : `${month}-${two(date.day)}`
}

/** Dates to the day in a text, in order of place. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  const add = (match: RegExpExecArray, date: Omit<PrintedDate, 'start' | 'end'>): void => {
    if (isCivil(date.year, date.month, date.day)) {
      found.push({ start: match.index, end: match.index + match[0].length, ...date })
    }
  }
  if (/\d/.test(text)) {
    for (const m of text.matchAll(forms.iso)) add(m, { year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) })
    for (const m of text.matchAll(forms.numeric)) add(m, numericDate(m))
    for (const m of text.matchAll(forms.dayFirst)) {
      const printed = m[4] ?? m[5]
      add(m, {
        year: printed ? Number(printed) : null,
        month: monthOf(m[3]!),
        day: Number(m[2]),
        ...weekdayNumber(m[1]),
      })
    }
    for (const m of text.matchAll(forms.monthFirst)) {
      add(m, { year: m[4] ? Number(m[4]) : null, month: monthOf(m[2]!), day: Number(m[3]), ...weekdayNumber(m[1]) })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => i === 0 || date.start >= found[i - 1]!.end)
}

/** Slashes are read either way round; dots and hyphens put the day first wherever they are in use. */
function numericDate(m: RegExpExecArray): Omit<PrintedDate, 'start' | 'end'> {
  const [first, second] = [Number(m[1]), Number(m[3])]
  const date = { year: Number(m[4]) }
  if (second > 12) return { ...date, month: first, day: second }
  if (first > 12 || first === second || m[2] !== '/') return { ...date, month: second, day: first }
  return { ...date, month: second, day: first, ambiguous: true }
}
