import type { Part, Unit, Which } from './types.js'

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthShort = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']
const shortNumber = [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12]

export const months: ReadonlyMap<string, number> = new Map(monthNames.map((name, i) => [name, i + 1]))
/** Short forms need a number beside them: Jan and Mar are also names. */
export const shortMonths: ReadonlyMap<string, number> = new Map(monthShort.map((name, i) => [name, shortNumber[i]!]))
/** Names of months that are also people's names or other words. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august'])

export const weekdays: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, i) => [name, i]),
)
/** Names of the calendar, whole and in lower case: taggers take them for persons and places. */
export const calendarNames: ReadonlySet<string> = new Set([...weekdays.keys(), ...months.keys()])
export const weekdayPlurals: ReadonlySet<string> = new Set([...weekdays.keys()].map((name) => `${name}s`))

export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
])

const unitNames: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade']
export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...unitNames.map((unit) => [unit, unit] as const),
  ...unitNames.map((unit) => [`${unit}s`, unit] as const),
  ['century', 'century'],
  ['centuries', 'century'],
  ['fortnight', 'week'],
  ['fortnights', 'week'],
])

export const which: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
])

export const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['end', 'end'],
  ['close', 'end'],
  ['outset', 'start'],
  ['turn', 'start'],
])

export const dayTimes: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midnight',
  'midday',
  'lunchtime',
])

/** Words before an amount that make it less than exact. */
export const approximators: ReadonlySet<string> = new Set([
  'about',
  'almost',
  'approximately',
  'around',
  'circa',
  'nearly',
  'roughly',
  'some',
  'over',
  'than',
  'least',
  'under',
])

const ordinalWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalWords.map((word, i) => [word, i + 1] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
])
export const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** `earlier this week`, `later that day`. */
export const earlierLater: ReadonlySet<string> = new Set(['earlier', 'later'])
