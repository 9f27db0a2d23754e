import { agencyList } from './agencies.js'
import { type PrintedDate, printedDates } from './civil-dates.js'
import { plainVocabulary } from './vocabulary.js'

/** What stands before the first sentence of a dispatch: `BEIJING, March 5 (Xinhua) --`. */
export interface Dateline {
  /** Length of the dateline with the space after it, in code units of the block. */
  readonly end: number
  readonly place: string | null
  readonly agencies: readonly string[]
  readonly date: PrintedDate | null
}

/** Longest dateline that is looked for, in code units. */
const longest = 110

const loud = "\\p{Lu}[\\p{Lu}.'’-]*\\p{Lu}\\.?"
const loudPlace = `${loud}(?:[ /](?:${loud}|DE|LA|EL|OF)){0,3}`
const region =
  "(?: \\(\\p{Lu}[\\p{L} ]{2,20}\\)|, ?(?:\\p{Lu}[\\p{L}.'’-]+|D\\.C\\.|U\\.S\\.)(?: \\p{Lu}[\\p{L}.'’-]+){0,2})"
const calm = "\\p{Lu}[\\p{L}'’-]+(?:[ /]\\p{Lu}[\\p{L}'’-]+){0,2}"
const month =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?'
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const date = `[,.]? (?:${weekday}(?:${month} \\d{1,2}|\\d{1,2} ${month})|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:(?:,? |/)\\d{4})?`
const agency = '(?:\\(([^()]{2,60})\\)|\\[([^[\\]]{2,60})\\]|/([^/]{2,40})/)'
const dash = '(?:\\s?(?:--|—|–)\\s?|\\s-\\s?|\\s?-\\s)'

/** Forms with a credit in brackets or between slashes. */
const credited = [
  // BEIJING, March 5 (Xinhua) --   KYIV, Ukraine (AP) —   MOSCOW, 5 March. /TASS/.   Caracas (AFP) -   Lima, May 3 (EFE).-
  new RegExp(`^(${loudPlace}|${calm})${region}?(?:${date})?[.,:]? ?${agency}(?:[.:]?${dash}|\\s?[.:])?\\s*`, 'u'),
  // (Reuters) -   /TASS/
  new RegExp(`^()${agency}(?:${dash}|[.:])?\\s*`, 'u'),
  // Jan. 3 (UPI) --   January 3, 2020 (JUBA) -
  new RegExp(`^()${date.replace('[,.]? ', '')} ${agency}${dash}\\s*`, 'u'),
]
const plain = [
  // YEREVAN, JANUARY 3, ARMENPRESS.   Tehran, IRNA –   Damascus, SANA-
  new RegExp(`^(${loudPlace}|${calm})(?:${date})?[,.] (?<house>${loud})(?:${dash}|[.:]\\s|[-\\s])\\s*`, 'u'),
  // BEIJING, March 5 --   Moscow, March 5 –
  new RegExp(`^(${loudPlace}|${calm})${region}?${date}(?:${dash}|[:.]\\s)\\s*`, 'u'),
  // CAIRO - 7 June 2023:
  new RegExp(`^(${loudPlace})${region}?${dash}${date.replace('[,.]? ', '')}(?:${dash}|:\\s)\\s*`, 'u'),
  // WASHINGTON —   SEOUL, South Korea –   ISLAMABAD:
  new RegExp(`^(${loudPlace})${region}?(?:${dash}|:\\s)\\s*`, 'u'),
]

/** Luanda —   Washington: */
const calmForm = new RegExp(`^(${calm})${region}?(?:\\s(?:--|—|–|-)|:)\\s+`, 'u')

const namesOfSpeakers =
  /^(?:THE|MR|MRS|MS|DR|PRESIDENT|PRIME|VICE|SECRETARY|MINISTER|QUESTION|ANSWER|Q|A|BREAKING|UPDATE|EXCLUSIVE|WATCH|READ|FILE|PHOTO|VIDEO|OPINION|ANALYSIS|LIVE|JUST|NOTE|EDITOR.?S?|BY|SUMMARY|BACKGROUND|CORRECTION|KEY|HIGHLIGHTS|INTERVIEW|PROFILE|EXPLAINER|FACTBOX|MON|TUE|TUES|WED|THU|THUR|FRI|SAT|SUN|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|PUBLISHED|POSTED|UPDATED)\b/i

/**
 * The dateline at the head of a block, or null. `speeches` says that the text marks its speakers with `NAME:`; `lead` that
 * the block is running text, before which a place in small letters may stand with a dash or a colon alone.
 */
export function datelineOf(text: string, speeches = false, lead = false): Dateline | null {
  const head = text.slice(0, longest)
  const forms = /[([/]/.test(head) ? [...credited, ...plain] : plain
  for (const form of lead && !speeches ? [...forms, calmForm] : forms) {
    const match = form.exec(head)
    if (!match) continue
    const place = match[1] === '' ? null : match[1]!
    const house = match.groups?.house
    const credit = house ?? match[2] ?? match[3] ?? match[4]
    const date = printedDates(match[0])[0] ?? null
    const named = credit === undefined ? [] : (agencyList(credit.replace(/\s*\/.*$/, '')) ?? agencyList(credit))
    // A house that is not in the table stands in a dateline all the same where a day or slashes stand with it.
    const agencies =
      named ??
      (house === undefined &&
      credit!.length <= 25 &&
      (match[4] !== undefined ||
        /\.\p{Ll}{2,4}$/u.test(credit!) ||
        (place !== null && date) ||
        (place === null && /[-–—]\s*$/.test(match[0])))
        ? []
        : null)
    if (agencies === null) continue
    if (place !== null && (namesOfSpeakers.test(place) || plainVocabulary.isWord(place.toLowerCase()))) continue
    if (speeches && agencies.length === 0 && /:\s*$/.test(match[0])) continue
    const rest = text.slice(match[0].length)
    if (!/^["“'‘«(\p{Lu}\p{N}$€£]/u.test(rest) && !(agencies.length > 0 && /^\p{L}/u.test(rest))) continue
    return { end: match[0].length, place, agencies, date }
  }
  return null
}
