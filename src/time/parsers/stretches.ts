/** Stretches up to now or from now (`the past decade`), and steps of the story (`the same day`, `the following week`). */
import { readAmount } from '../amounts.js'
import type { Said } from '../types.js'
import { earlierLater, units } from '../vocabulary.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'
import { isClosed } from './shifts.js'

const vague = (from: number, to: number) => ({ from, to, said: { form: 'vague' } satisfies Said })

const backward = new Set(['past', 'last', 'previous', 'preceding'])
const forward = new Set(['next', 'coming', 'following'])

/** `the past nine years`, `the last decade`, `over the next two months`, `the coming days`. */
export const stretch: TimeParser = {
  rule: 'time/stretch',
  read(words, at) {
    const { lower } = words[at]!
    const direction = backward.has(lower) ? -1 : forward.has(lower) ? 1 : 0
    if (direction === 0) return null
    const the = words[at - 1]?.lower === 'the'
    const from = the ? at - 1 : at
    const next = words[at + 1]
    if (next === undefined) return null
    const amount = readAmount(words, at + 1)
    if (amount !== null && !amount.hyphenated) {
      return {
        from,
        to: amount.to,
        said: { form: 'stretch', amount: amount.amount, unit: amount.unit, direction },
      }
    }
    const unit = units.get(next.lower)
    if (unit === undefined || unit === 'quarter' || unit === 'weekend') return null
    const isPlural = next.lower.endsWith('s') || next.lower === 'centuries'
    if (isPlural) return { from, to: at + 2, said: { form: 'stretch', amount: null, unit, direction } }
    const anchored = lower === 'previous' || lower === 'following' || lower === 'preceding'
    // `the next day` counts from the story, `the past year` from its telling
    // `the last day` is the last of something
    if (unit === 'day' && lower === 'last') return null
    if (
      anchored ||
      (unit === 'day' && the && direction > 0) ||
      (lower === 'next' && the && opensClause(words, at - 2))
    ) {
      if (!the && !anchored) return null
      return { from, to: at + 2, said: anchorShift(unit, direction) }
    }
    return the ? { from, to: at + 2, said: { form: 'stretch', amount: 1, unit, direction } } : null
  },
}

/** `The next month, he left`: at the beginning of a sentence or after a mark. */
function opensClause(words: readonly Word[], at: number): boolean {
  return at < 0 || !/^\p{L}/u.test(words[at]!.text)
}

function anchorShift(unit: Extract<Said, { form: 'shift' }>['unit'], direction: -1 | 0 | 1): Said {
  return { form: 'shift', amount: direction === 0 ? 0 : 1, unit, direction, origin: 'anchor', approx: false }
}

const anchored = new Set(['day', 'week', 'weekend', 'month', 'year'])
const dayParts = new Set(['morning', 'afternoon', 'evening', 'night'])

/** `the same day`, `later that week`, `the day before`, `the day after`. */
export const storyTime: TimeParser = {
  rule: 'time/story',
  read(words, at) {
    const { lower } = words[at]!
    const next = words[at + 1]?.lower ?? ''
    if (lower === 'that' && (anchored.has(next) || dayParts.has(next))) {
      const unit = dayParts.has(next) ? 'day' : units.get(next)!
      const from = /^(?:later|earlier)$/.test(words[at - 1]?.lower ?? '') ? at - 1 : at
      return { from, to: at + 2, said: anchorShift(unit, 0) }
    }
    if (earlierLater.has(lower) && next === 'in' && words[at + 2]?.lower === 'the') {
      const unit = words[at + 3]?.lower ?? ''
      return anchored.has(unit) ? { from: at, to: at + 4, said: anchorShift(units.get(unit)!, 0) } : null
    }
    if (lower !== 'the') return null
    if (next === 'same' || next === 'very') {
      const unit = words[at + 2]?.lower ?? ''
      return anchored.has(unit) ? { from: at, to: at + 3, said: anchorShift(units.get(unit)!, 0) } : null
    }
    const after = words[at + 2]?.lower
    if (!anchored.has(next) || (after !== 'before' && after !== 'after')) return null
    if (!isClosed(words, at + 3)) return vague(at, at + 3)
    return { from: at, to: at + 3, said: anchorShift(units.get(next)!, after === 'before' ? -1 : 1) }
  },
}

const partNouns = new Set(['end', 'beginning', 'start', 'middle', 'close', 'rest', 'course'])

/** `the year` in `the end of the year`, `year's end`. */
export const definiteUnit: TimeParser = {
  rule: 'time/the-year',
  read(words, at) {
    const { lower } = words[at]!
    const unit = units.get(words[at + 1]?.lower ?? '')
    if (
      lower === 'the' &&
      unit !== undefined &&
      words[at - 1]?.lower === 'of' &&
      partNouns.has(words[at - 2]?.lower ?? '')
    ) {
      const named = words[at + 2]?.value !== null && words[at + 2] !== undefined
      const whole = /^(?:week|month|quarter|year|decade|century)$/.test(words[at + 1]!.lower)
      return named || !whole ? null : { from: at, to: at + 2, said: { form: 'unit', unit, offset: 0 } }
    }
    const over = /^(?:over|at|on|during)$/.test(words[at - 1]?.lower ?? '')
    if (over && lower === 'the' && unit === 'weekend') {
      return { from: at, to: at + 2, said: { form: 'unit', unit, offset: 0, toward: 'earlier' } }
    }
    if (lower !== 'year' || words[at - 1]?.lower === 'fiscal') return null
    const end = words[at + 1]?.lower === "'" && words[at + 2]?.lower === 's' ? at + 3 : at + 1
    const hyphen = words[end]?.lower === '-' ? end + 1 : end
    if (words[hyphen]?.lower !== 'end') return null
    const said: Said = { form: 'part', part: 'end', of: { form: 'unit', unit: 'year', offset: 0 } }
    return { from: at, to: hyphen + 1, said }
  },
}
