/** Time counted in units: `48 years ago`, `three weeks earlier`, `within five years`, `a three-day visit`. */
import { type AmountRead, readAmount, readPlural } from '../amounts.js'
import type { Said, Unit } from '../types.js'
import { units } from '../vocabulary.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'

const superlatives = /^(?:first|highest|lowest|largest|biggest|worst|best|only|most|least|deadliest|strongest|second)$/

/** `for the first time in ten years`: the years lie behind, whatever the tense. */
function looksBack(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    const { lower } = words[i]!
    if (superlatives.test(lower)) return true
    if (lower === '.' || lower === ';') return false
  }
  return false
}

const stops = /^[.,;:!?)\]”"]$/

/** Nothing follows that `before` and `after` could take: `two days before`, `a week after, they met`. */
export function isClosed(words: readonly Word[], at: number): boolean {
  const next = words[at]
  return next === undefined || stops.test(next.text)
}

type Found = { readonly from: number; readonly to: number; readonly said: Said; readonly attributive?: boolean }

function shift(
  amount: AmountRead,
  direction: -1 | 1,
  origin: 'published' | 'anchor',
  to: number,
  from = amount.from,
): Found {
  const { unit, approx } = amount
  return { from, to, said: { form: 'shift', amount: amount.amount, unit, direction, origin, approx } }
}

const within = (unit: Unit): boolean => unit === 'hour' || unit === 'minute'

function sameDay(from: number, to: number): Found {
  return { from, to, said: { form: 'shift', amount: 0, unit: 'day', direction: 0, origin: 'anchor', approx: true } }
}

const vague = (from: number, to: number): Found => ({ from, to, said: { form: 'vague' } })

/** `a year ago today`, `two years ago this week`: the second half makes it no other time. */
function skipDeictic(words: readonly Word[], at: number): number {
  if (words[at]?.lower === 'today') return at + 1
  return words[at]?.lower === 'this' && units.has(words[at + 1]?.lower ?? '') ? at + 2 : at
}

/** What follows the amount decides: `ago`, `earlier`, `later`, `from now`. */
function readAfter(words: readonly Word[], amount: AmountRead): Found | null {
  const next = words[amount.to]?.lower
  const after = amount.to + 1
  if (next === 'ago') {
    return shift(amount, -1, 'published', skipDeictic(words, after))
  }
  if (next === 'earlier') return shift(amount, -1, 'anchor', after)
  // `five years later than planned` counts from something else
  if (next === 'later')
    return words[after]?.lower === 'than' ? vague(amount.from, after) : shift(amount, 1, 'anchor', after)
  if (next === 'before' || next === 'after') {
    // "hours before the talks": on their day
    if (!isClosed(words, after)) return within(amount.unit) ? sameDay(amount.from, after) : vague(amount.from, after)
    return shift(amount, next === 'before' ? -1 : 1, 'anchor', after)
  }
  if (next === 'from' && words[after]?.lower === 'now') return shift(amount, 1, 'published', after + 1)
  return null
}

const approximate = /^(?:about|around|roughly|approximately|almost|nearly|some|than|least|only|just|over|under|as)$/

/** The preposition before an amount, past `about`, `more than`, `at least`, `as little as`. */
function leadOf(words: readonly Word[], from: number): { lower: string; at: number } {
  let at = from - 1
  for (let steps = 0; steps < 3; steps++) {
    const lower = words[at]?.lower ?? ''
    if (approximate.test(lower)) at--
    else if ((lower === 'more' || lower === 'less' || lower === 'fewer') && words[at + 1]?.lower === 'than') at--
    else if (lower === 'at' && words[at + 1]?.lower === 'least') at--
    else break
  }
  return { lower: words[at]?.lower ?? '', at }
}

/** What stands before decides: `in two days`, `within five years`. */
function readBefore(words: readonly Word[], amount: AmountRead): Found | null {
  const lead = leadOf(words, amount.from)
  const { unit, approx } = amount
  if (lead.lower === 'within') {
    // `within six months of entry into force` counts from something else
    if (words[amount.to]?.lower === 'of') return vague(lead.at, amount.to)
    const of: Said = { form: 'shift', amount: amount.amount, unit, direction: 1, origin: 'published', approx: false }
    return { from: lead.at, to: amount.to, said: { form: 'deadline', of } }
  }
  if (lead.lower !== 'in' || looksBack(words, lead.at)) return null
  const time = words[amount.to]?.lower === "'" && words[amount.to + 1]?.lower === 'time' ? amount.to + 2 : amount.to
  const said: Said = {
    form: 'shift',
    amount: amount.amount,
    unit,
    direction: 1,
    origin: 'published',
    approx,
    onlyFuture: true,
  }
  return { from: lead.at, to: time, said }
}

/** Not a time: `60 years old`, `a 60-year-old`, `a year` in `twice a year`. */
function isAge(words: readonly Word[], to: number): boolean {
  const next = words[to]?.lower
  if (next === 'old' || next === 'older' || next === 'younger') return true
  return next === '-' && words[to + 1]?.lower === 'old'
}

/** `48 years ago`, `two days earlier`, `in about five years`, `for two decades`, `a three-day visit`. */
export const countedTime: TimeParser = {
  rule: 'time/counted',
  read(words, at) {
    if (words[at - 1]?.glued && words[at - 1]!.lower === '$') return null
    const amount = readAmount(words, at)
    if (amount === null) {
      const bare = readPlural(words, at)
      if (bare === null) return null
      const lasting = /^(?:for|in)$/.test(words[at - 1]?.lower ?? '')
      return readAfter(words, bare) ?? (lasting ? { from: at, to: bare.to, said: durationOf(bare) } : null)
    }
    if (isAge(words, amount.to)) return null
    if (amount.hyphenated) {
      return { from: at, to: amount.to, said: durationOf(amount), attributive: true }
    }
    const found = readAfter(words, amount) ?? readBefore(words, amount)
    if (found !== null) return found
    // `a year`, `a day` alone are `per year` or nothing
    const lead = leadOf(words, at)
    const single = words[at]!.lower === 'a' || words[at]!.lower === 'an' || words[at]!.lower === 'one'
    if (single && !/^(?:for|after|over|during|in|lasted|took|of)$/.test(lead.lower)) return null
    return { from: at, to: amount.to, said: durationOf(amount) }
  },
}

function durationOf(amount: AmountRead): Said {
  return { form: 'duration', amount: amount.amount, unit: amount.unit, approx: amount.approx }
}
