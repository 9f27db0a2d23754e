/** What points from the day of publication: `today`, `this Tuesday`, `last week`, `this August`, `earlier this month`. */
import type { Said } from '../types.js'
import { dayTimes, months, seasons, units, weekdayPlurals, weekdays, which } from '../vocabulary.js'
import { isWord, phraseAt, type Word } from '../words.js'
import type { TimeParser } from './parser.js'

const dayOffsets: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])
const earlierLater = new Set(['earlier', 'later'])

/** `today`, `yesterday morning`, `earlier today`, `this evening`, `last night`, `the day before yesterday`. */
export const deicticDay: TimeParser = {
  rule: 'time/today',
  read(words, at) {
    const { lower } = words[at]!
    if (phraseAt(words, at, 'the', 'day', 'before', 'yesterday')) return day(at, at + 4, -2)
    if (phraseAt(words, at, 'the', 'day', 'after', 'tomorrow')) return day(at, at + 4, 2)
    if (phraseAt(words, at, 'last', 'night') && words[at + 2]?.lower !== "'") return day(at, at + 2, -1)
    if (lower === 'this' && isWord(words, at + 1, dayTimes)) return day(at, at + 2, 0)
    const offset = dayOffsets.get(lower)
    if (offset === undefined) return null
    // `USA Today`, `Russia Today`
    if (words[at]!.capital && words[at - 1]?.capital) return null
    const before = words[at - 1]?.lower ?? ''
    // `the challenges of today`; but `as of today`, `in advance of tomorrow’s talks`
    const dated = words[at - 2]?.lower === 'as' || words[at + 1]?.lower === "'"
    if (before === 'of' && !dated) return null
    const from = earlierLater.has(before) ? at - 1 : at
    return day(from, isWord(words, at + 1, dayTimes) ? at + 2 : at + 1, offset)
  },
}

function day(from: number, to: number, offset: number) {
  return { from, to, said: { form: 'day', offset } satisfies Said }
}

/** Words that make a name of the weekday after them: Good Friday, Black Friday, Bloody Sunday. */
const namingBefore = new Set('good black bloody holy ash palm easter super cyber maundy whit giving'.split(' '))
/** Words that make a name or a custom of the weekday before them. */
const namingAfter = new Set(
  'times telegraph mirror express mail tribune herald standard monitor independent prayer prayers mass sermon sermons'.split(
    ' ',
  ),
)
const shortWeekdays: ReadonlyMap<string, number> = new Map([
  ['mon', 0],
  ['tue', 1],
  ['tues', 1],
  ['wed', 2],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['fri', 4],
  ['sat', 5],
])

function readWeekday(words: readonly Word[], at: number): { weekday: number; to: number } | null {
  const word = words[at]
  if (word === undefined) return null
  const full = weekdays.get(word.lower)
  if (full !== undefined) return { weekday: full, to: at + 1 }
  const short = shortWeekdays.get(word.lower)
  // Sat and Wed are verbs too: only with a full stop and a capital
  return short !== undefined && word.capital && words[at + 1]?.lower === '.' && words[at + 1]!.glued
    ? { weekday: short, to: at + 2 }
    : null
}

const repeated = new Set(['every', 'each', 'most', 'some'])

/** `Tuesday`, `this Tuesday`, `last Friday night`, `Friday of next week`. */
export const weekday: TimeParser = {
  rule: 'time/weekday',
  read(words, at) {
    const found = readWeekday(words, at)
    if (found === null) return null
    const before = words[at - 1]
    const lower = before?.lower ?? ''
    if (namingBefore.has(lower) && before?.capital) return null
    if (isWord(words, found.to, namingAfter)) return null
    if (repeated.has(lower)) return { from: at - 1, to: found.to, said: { form: 'set' } }
    const to = isWord(words, found.to, dayTimes) ? found.to + 1 : found.to
    const said = which.get(lower)
    if (said === undefined) return { from: at, to, said: { form: 'weekday', weekday: found.weekday, which: null } }
    // `this past Tuesday`, `this coming Friday`: as `past` and `coming` say, which is what a bare weekday means
    const doubled = words[at - 2]?.lower === 'this' && lower !== 'this'
    const sense = doubled || lower === 'past' || lower === 'coming' ? (said === 'last' ? 'last' : null) : said
    return { from: doubled ? at - 2 : at - 1, to, said: { form: 'weekday', weekday: found.weekday, which: sense } }
  },
}

/** `last week`, `earlier this month`, `this year`, `last August`, `next spring`, `this weekend`. */
export const deicticUnit: TimeParser = {
  rule: 'time/last-this-next',
  read(words, at) {
    const lead = words[at]!.lower
    const sense = which.get(lead)
    if (sense === undefined || lead === 'previous' || lead === 'upcoming') return null
    const doubled = lead === 'this' ? readDoubled(words, at) : null
    if (doubled !== null) return doubled
    const name = words[at + 1]
    if (name === undefined || words[at + 2]?.lower === '-') return null
    const month = name.capital ? months.get(name.lower) : undefined
    if (month !== undefined && readsAsMonth(words, at)) {
      return { from: at, to: at + 2, said: { form: 'month', month, which: sense } }
    }
    const season = seasons.get(name.lower)
    if (season !== undefined && !name.capital) {
      const from = earlierLater.has(words[at - 1]?.lower ?? '') ? at - 1 : at
      return { from, to: at + 2, said: { form: 'season', season, year: null, which: sense } }
    }
    if (name.lower === 'century' || name.lower === 'decade' || units.get(name.lower) === units.get(name.text)) {
      return readUnit(words, at)
    }
    return null
  },
}

/** `this past year` is the year up to now, `this coming week` the week to come; `this fiscal year` is taken for the year. */
function readDoubled(words: readonly Word[], at: number) {
  const second = words[at + 1]?.lower
  const month = words[at + 2]?.capital ? months.get(words[at + 2]!.lower) : undefined
  if (month !== undefined && (second === 'past' || second === 'coming')) {
    const sense = second === 'past' ? 'last' : 'next'
    return { from: at, to: at + 3, said: { form: 'month', month, which: sense } as const }
  }
  const unit = wholeUnits.has(words[at + 2]?.lower ?? '') ? units.get(words[at + 2]!.lower)! : null
  if (unit === null) return null
  const to = at + 3
  if (second === 'past') return { from: at, to, said: { form: 'stretch', amount: 1, unit, direction: -1 } as const }
  if (second === 'coming') return { from: at, to, said: { form: 'unit', unit, offset: 1 } as const }
  const same = second === 'fiscal' || second === 'calendar' || second === 'same' || second === 'very'
  return same ? { from: at, to, said: { form: 'unit', unit, offset: 0 } as const } : null
}

/** Not followed by a day of its own: `this March 3`. */
function readsAsMonth(words: readonly Word[], at: number): boolean {
  const after = words[at + 2]
  return after === undefined || after.value === null || after.text.length > 2
}

const wholeUnits = new Set(['week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century'])

function readUnit(words: readonly Word[], at: number) {
  const name = words[at + 1]!.lower
  if (!wholeUnits.has(name)) return null
  const lead = words[at]!.lower
  const unit = units.get(name)!
  // `over the past year`, `in the last decade`, `during the next week` are stretches: see that parser
  const offset = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }[lead]!
  if ((lead === 'past' || lead === 'coming' || words[at - 1]?.lower === 'the') && lead !== 'current') return null
  const before = words[at - 1]?.lower ?? ''
  const toward = before === 'earlier' || before === 'later' ? before : null
  const said: Said = toward === null ? { form: 'unit', unit, offset } : { form: 'unit', unit, offset, toward }
  return { from: toward === null ? at : at - 1, to: at + 2, said }
}

/** `Tuesdays`, `annually`, `every year`: what recurs has no date. */
export const recurrence: TimeParser = {
  rule: 'time/set',
  read(words, at) {
    const { lower } = words[at]!
    if (weekdayPlurals.has(lower) && words[at]!.capital) return { from: at, to: at + 1, said: { form: 'set' } }
    // `China Daily`
    if (adverbs.has(lower) && !(words[at]!.capital && words[at - 1]?.capital))
      return { from: at, to: at + 1, said: { form: 'set' } }
    const unit = units.get(words[at + 1]?.lower ?? '')
    if (unit === undefined) return null
    if (lower === 'every' || lower === 'each' || lower === 'per') return { from: at, to: at + 2, said: { form: 'set' } }
    const before = words[at - 1]?.lower
    const often = before === 'once' || before === 'twice' || before === 'times'
    return lower === 'a' && often ? { from: at - 1, to: at + 2, said: { form: 'set' } } : null
  },
}
const adverbs = new Set(['annually', 'yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'biannually', 'biennially'])

/** `recently`, `in recent years`, `soon`: a time, and no date. */
export const vague: TimeParser = {
  rule: 'time/vague',
  read(words, at) {
    const { lower } = words[at]!
    if (lower === 'soon' && (words[at - 1]?.lower === 'as' || words[at + 1]?.lower === 'as')) return null
    if (lower === 'recently' || lower === 'soon' || lower === 'lately') return said(at, at + 1)
    if (/^(?:days|weeks|months|years|decades)$/.test(lower) && /^(?:ahead|past)$/.test(words[at + 1]?.lower ?? '')) {
      return said(at, at + 2)
    }
    if (lower === 'recent' && /^(?:days|weeks|months|years|decades|times)$/.test(words[at + 1]?.lower ?? '')) {
      return said(at, at + 2)
    }
    return null
  },
}
const said = (from: number, to: number) => ({ from, to, said: { form: 'vague' } satisfies Said })
