import { isCivilDate } from '../schema/index.js'
import { agencyList } from './agencies.js'
import { type PrintedDate, printedDates } from './civil-dates.js'
import { countWords } from './draft.js'

/** A line, or the head of a line, that says when the page or the article was made. */
export interface Stamp {
  readonly date: PrintedDate
  /** `label`: it says that it is the publication; `clock`: it has a time of day; `day`: a date beside a section or a name; `today`: a weekday and a date alone. */
  readonly sort: 'label' | 'clock' | 'day' | 'today' | 'updated'
  /** Length of the stamp in the block. */
  readonly end: number
}

const label =
  /^\W{0,3}(?:first )?(?:date|published|posted|publication date|pub(?:lished)? date|issued|released?|release date|created|uploaded)\b/i
const updated = /^\W{0,3}(?:last )?(?:updated|modified|edited|revised)\b/i
const clock = /(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?!\d)|\b\d{1,2}\s?[ap]\.?m\b/i
const filler =
  /\b(?:first|date|published|posted|publication|pub|issued|released?|created|uploaded|last|updated|modified|edited|revised|on|at|by|in|local time|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|ist|msk|jst|kst|[ap]\.?m\.?|hrs?|hours?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi

/** Longest line that is looked at as a stamp, in code units. */
const longest = 160

/** The stamp that a whole line is, or null. */
export function stampLine(line: string): Stamp | null {
  if (line.length > longest) return null
  const short = shortStamp(line)
  if (short) return short
  const dates = printedDates(line).filter((d) => d.year !== null)
  const first = dates[0]
  if (!first || countWords(line) > 22) return null
  let rest = line
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end)
  const hasClock = clock.test(rest)
  rest = rest.replace(/(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?!\d)|\b\d{1,2}\s?[ap]\.?m\b/gi, ' ')
  const separated = /[|·•»/]|\s[–—-]\s|^(?:\p{L}+ )?by\s|[\])]/iu.test(rest) || hasClock
  const words = countWords(rest.replace(filler, ' '))
  const named = label.test(line)
  if (words > (named || separated ? 8 : 2)) return null
  if (/[.!?]$/.test(line) && words > 2) return null
  const sort = updated.test(line)
    ? 'updated'
    : named
      ? 'label'
      : hasClock
        ? 'clock'
        : first.weekday !== undefined && words === 0
          ? 'today'
          : 'day'
  return { date: labelled(line, dates), sort, end: line.length }
}

/** `02.02.23 13:30`, `13:30 02.02.23`: two figures for the year are a year where a time of day stands beside them. */
function shortStamp(line: string): Stamp | null {
  const match =
    /^\W{0,3}(\d\d)\.(\d\d)\.(\d\d)[\s,|–-]+\d?\d[:.]\d\d\W*$/.exec(line) ??
    /^\W{0,3}\d?\d[:.]\d\d[\s,|–-]+(\d\d)\.(\d\d)\.(\d\d)\W*$/.exec(line)
  if (!match) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), 2000 + Number(match[3])]
  if (!isCivilDate(year, month, day)) return null
  return { date: { start: 0, end: line.length, year, month, day }, sort: 'clock', end: line.length }
}

/** Of several dates the one that is called the publication, else the first. */
function labelled(line: string, dates: readonly PrintedDate[]): PrintedDate {
  const before = (date: PrintedDate): string => line.slice(Math.max(0, date.start - 40), date.start)
  return dates.find((d) => /\b(?:published|posted|issued)\b[^\d]{0,30}$/i.test(before(d))) ?? dates[0]!
}

/** A stamp glued to the head of the first paragraph: `date 2023-09-13 Chinese President …`, or null. */
export function leadingStamp(text: string): Stamp | null {
  const head = text.slice(0, longest)
  const month = /^\s*date:? ((?:19|20)\d\d)-(0[1-9]|1[0-2])\s+(?=\S)/i.exec(head)
  if (month) {
    const date = { start: 0, end: month[0].length, year: Number(month[1]), month: Number(month[2]), day: 0 }
    return { date, sort: 'label', end: month[0].length }
  }
  const date = printedDates(head)[0]
  if (!date || date.year === null) return null
  const before = head.slice(0, date.start)
  const named = label.test(before)
  if (countWords(before.replace(filler, ' ')) > 0) return null
  const after =
    /^(?:[,\s]*(?:at\s)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?)?\s*(?:[|–—:-]+\s*)?/i.exec(
      text.slice(date.end),
    )!
  const end = date.end + after[0].length
  const rest = text.slice(end)
  if (!named && !/^(?:\p{Lu}|["“‘'])/u.test(rest)) return null
  if (!/^\s|[\s|–—:-]$/.test(after[0]) || rest === '') return null
  const worded = /\p{L}/u.test(head.slice(date.start, date.end))
  if (worded && !named && !/[|–—:-]\s*$/.test(after[0]) && !clock.test(after[0])) return null
  return {
    date,
    sort: named ? 'label' : updated.test(before) ? 'updated' : clock.test(after[0]) ? 'clock' : 'day',
    end,
  }
}

/** Whether a line names who wrote: `By Ana Ruiz, Reuters`, `Staff Writer`, `JOHN DOE | Associated Press`. */
export function isByline(line: string): boolean {
  if (/^by\s[^:]+:$/i.test(line)) return isByline(line.slice(0, -1))
  if (line.length > 120 || /[.!?:]$/.test(line.replace(/\b\p{Lu}\.$/u, ''))) return false
  if (/^(?:by|from|story by|words by|text by|posted by|published by|reported by)\s*:?\s+\p{Lu}/iu.test(line)) {
    const words = line.split(/\s+/).slice(1)
    const names = words.filter((w) =>
      /^[\p{Lu}@|/,&–-]|^(?:and|of|for|in|the|de|al|van|von|bin|staff)$/u.test(w),
    ).length
    return words.length <= 14 && names >= words.length * 0.8
  }
  if (
    /^(?:(?:our|staff|special|web|news|foreign|diplomatic|political|senior|chief)\s)*(?:desk|writers?|reporters?|correspondents?|agencies|monitoring (?:desk|report)|news (?:desk|service)|bureau|report)$/i.test(
      line,
    )
  )
    return true
  const [name, house] = line.split(/\s[|/–—-]\s/)
  return house !== undefined && agencyList(house) !== null && countWords(name!) <= 5
}
