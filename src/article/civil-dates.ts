import { civilDay, edtfDate, isCivilDate, weekdayOf } from '../schema/index.js'

/** A date printed in a text, to the day. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** Null where the text gives a month and a day alone. */
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** 0 (Monday) to 6, where a weekday stands beside it. */
  readonly weekday?: number
  /** Set where day and month are both at most 12 and the writing does not say which is which: the day is read first. */
  readonly ambiguous?: true
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

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

/** Day of the week of a date, 0 for Monday. */
export const weekdayOn = (year: number, month: number, day: number): number => weekdayOf(civilDay(year, month, day))

/** EDTF of a date: `2023-09-13`, `2023-09` where the day is 0, `XXXX-09-13` where the year is not known. */
export function edtf({ year, month, day }: Pick<PrintedDate, 'year' | 'month' | 'day'>): string {
  return edtfDate(year, month, day === 0 ? null : day)
}

/** Dates to the day in a text, in order of place. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  const add = (match: RegExpExecArray, date: Omit<PrintedDate, 'start' | 'end'>): void => {
    // A day of no known year may be that of a leap year.
    if (isCivilDate(date.year ?? 2000, date.month, date.day)) {
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
