/** Days that point from publication: `today`, `this morning`, `Tuesday`, `last Friday night`. */
import type { Said } from '../types.js'
import { dayTimes, earlierLater, weekdays, which } from '../vocabulary.js'
import { isWord, phraseAt, type Word } from '../words.js'
import type { TimeParser } from './parser.js'

const dayOffsets: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

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
