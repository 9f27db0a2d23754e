/** Months and days of the month that stand alone: `in October`, `the May elections`, `on the 12th`. */
import { doubtfulMonths } from '../vocabulary.js'
import type { Word } from '../words.js'
import { endsDay, readDay, readMonth } from './calendar.js'
import type { TimeParser } from './parser.js'

const licences = new Set(
  'in since until till during last this next each every early late mid from by through throughout between before after of around to'.split(
    ' ',
  ),
)
/** After these, May and March are as likely a person or a movement: `proposed by May`, `a letter to May`. */
const weakLicences = new Set(['of', 'to', 'by', 'from', 'before', 'after', 'around'])
const partOfMonth = new Set(['end', 'beginning', 'start', 'middle', 'month', 'half', 'week', 'weekend'])

const meetings = new Set([
  'summit',
  'meeting',
  'conference',
  'forum',
  'session',
  'visit',
  'elections',
  'election',
  'talks',
])

/** `the May elections`, `President Biden’s June trip`: between a determiner and the noun that it dates. */
function qualifiesNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!.lower
  const opened = before === 's' || before === "'" || before === 'the' || /^(?:its|their|his|her|our)$/.test(before)
  const next = words[at + 1]
  if (!opened || next === undefined || next.glued) return false
  return meetings.has(next.lower) || (!next.capital && (next.upos === 'NOUN' || next.upos === 'ADJ'))
}

function hasLicence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  const name = words[at]!.lower
  if (before === undefined) return !doubtfulMonths.has(name)
  const dash = before.lower === '-' && before.glued
  // `over July and August`: licensed by the month before it
  if (/^(?:and|or|to|-)$/.test(before.lower) && readMonth(words, at - 2) !== null && !dash) return true
  const lower = dash ? (words[at - 2]?.lower ?? '') : before.lower
  if (!doubtfulMonths.has(name)) return !(before.capital && before.glued)
  if (!licences.has(lower)) return qualifiesNoun(words, at)
  if (lower === 'of' && partOfMonth.has(words[at - 2]?.lower ?? '')) return true
  return !weakLicences.has(lower) || (name !== 'may' && name !== 'march')
}

/** A month alone: `in October`, `since June`; `May` and `March` only where nothing else can be meant. */
export const bareMonth: TimeParser = {
  rule: 'time/month',
  read(words, at) {
    const month = readMonth(words, at)
    if (month === null || month.short || !hasLicence(words, at)) return null
    const { upos } = words[at]!
    if (upos === 'AUX' || upos === 'VERB') return null
    return { from: at, to: month.to, said: { form: 'date', year: null, month: month.month, day: null } }
  },
}

/** `on the 12th`: a day of the month of publication or the one beside it. */
export const dayOfMonth: TimeParser = {
  rule: 'time/day-of-month',
  read(words, at) {
    if (words[at]?.lower !== 'the' || words[at - 1]?.lower !== 'on') return null
    const day = readDay(words, at + 1)
    if (day === null || !day.ordinal || !endsDay(words, day.to)) return null
    if (words[day.to]?.lower === 'of' && !words[day.to + 1]?.lower.endsWith('month')) return null
    // `the 5th anniversary`, `the 8th Summit`: counts something
    if (words[day.to]?.capital) return null
    return { from: at, to: day.to, said: { form: 'date', year: null, month: null, day: day.day } }
  },
}
