import { readNumber } from './numbers.js'
import type { Unit } from './types.js'
import { approximators, units } from './vocabulary.js'
import type { Word } from './words.js'

/** `two and a half years`, `nearly 30 years`, `several weeks`; a null amount is a number not said. */
export interface AmountRead {
  readonly amount: number | null
  readonly unit: Unit
  readonly approx: boolean
  /** Where the number begins, past words like `nearly`. */
  readonly from: number
  readonly to: number
  /** `three-day`: an adjective. */
  readonly hyphenated: boolean
}

const uncounted = new Set('several few many some numerous couple countless number of'.split(' '))
const between = new Set(['full', 'long', 'consecutive', 'straight', 'whole', 'more', 'solid', 'calendar', 'working'])

/** The words before an amount that leave it uncertain: `nearly`, `more than`, `at least`, `some`. */
function isApproximate(words: readonly Word[], at: number): boolean {
  return approximators.has(words[at - 1]?.lower ?? '') || words[at - 1]?.lower === '~'
}

interface UnitRead {
  readonly unit: Unit
  readonly to: number
  readonly hyphenated: boolean
}

function readUnit(words: readonly Word[], at: number): UnitRead | null {
  const hyphenated = words[at]?.lower === '-'
  const start = hyphenated || between.has(words[at]?.lower ?? '') ? at + 1 : at
  const word = words[start]
  const unit = units.get(word?.lower ?? '')
  if (unit === undefined || unit === 'quarter') return null
  return { unit, to: start + 1, hyphenated }
}

/** `two and a half years`, `a year and a half`. */
function readHalf(words: readonly Word[], at: number): number {
  return words[at]?.lower === 'and' && words[at + 1]?.lower === 'a' && words[at + 2]?.lower === 'half' ? at + 3 : at
}

/** `a fortnight` is two weeks. */
const weeksIn = (words: readonly Word[], unit: { readonly to: number }): number =>
  /^fortnights?$/.test(words[unit.to - 1]!.lower) ? 2 : 1

/** The amount of time that begins at a word, or null. A bare plural (`decades ago`) is read only by `readPlural`. */
export function readAmount(words: readonly Word[], at: number): AmountRead | null {
  const { lower } = words[at]!
  const approx = isApproximate(words, at)
  if (lower === 'half') return readHalfOf(words, at)
  if (lower === 'quarter') return readQuarterCentury(words, at)
  if (lower === 'a' && words[at + 1]?.lower === 'half') return readHalfOf(words, at + 1)
  const article = lower === 'a' || lower === 'an'
  const number = readNumber(words, at)
  if (number === null) {
    if (lower === 'of' || lower === 'number') return null
    if (uncounted.has(article ? (words[at + 1]?.lower ?? '') : lower)) return readUncounted(words, at)
    if (!article) return null
    const unit = readUnit(words, at + 1)
    // `a weeks-long standoff`
    if (unit === null || words[unit.to - 1]!.lower.endsWith('s')) return null
    const half = readHalf(words, unit.to)
    return {
      amount: half > unit.to ? 1.5 : weeksIn(words, unit),
      unit: unit.unit,
      approx,
      from: at,
      to: half,
      hyphenated: unit.hyphenated,
    }
  }
  const half = readHalf(words, number.to)
  const unit = readUnit(words, half)
  if (unit === null) return null
  const trailing = readHalf(words, unit.to)
  const amount = number.value + (half > number.to || trailing > unit.to ? 0.5 : 0)
  const { unit: name, hyphenated } = unit
  return { amount: amount * weeksIn(words, unit), unit: name, approx, from: at, to: trailing, hyphenated }
}

function readHalfOf(words: readonly Word[], at: number): AmountRead | null {
  const linked = words[at + 1]?.lower === 'a' || words[at + 1]?.lower === 'an' || words[at + 1]?.lower === '-'
  const start = linked ? at + 2 : at + 1
  const unit = units.get(words[start]?.lower ?? '')
  if (unit === undefined) return null
  const amounts: Partial<Record<Unit, readonly [number, Unit]>> = {
    century: [50, 'year'],
    decade: [5, 'year'],
    year: [6, 'month'],
    day: [12, 'hour'],
    hour: [30, 'minute'],
  }
  const half = amounts[unit]
  return half === undefined
    ? null
    : { amount: half[0], unit: half[1], approx: true, from: at, to: start + 1, hyphenated: false }
}

/** `a quarter of a century`, `a quarter-century`. */
function readQuarterCentury(words: readonly Word[], at: number): AmountRead | null {
  const to = words[at + 1]?.lower === 'of' && words[at + 2]?.lower === 'a' ? at + 3 : at + 2
  if (words[to]?.lower !== 'century') return null
  return { amount: 25, unit: 'year', approx: true, from: at, to: to + 1, hyphenated: false }
}

function readUncounted(words: readonly Word[], at: number): AmountRead | null {
  let next = at
  while (next < at + 4 && (uncounted.has(words[next]?.lower ?? '') || words[next]?.lower === 'a')) next++
  const unit = readUnit(words, next)
  return unit === null
    ? null
    : { amount: null, unit: unit.unit, approx: true, from: at, to: unit.to, hyphenated: false }
}

const plural = /s$|centuries/

/** `decades` in `decades ago`, `years later`: a plural without a number. */
export function readPlural(words: readonly Word[], at: number): AmountRead | null {
  const { lower } = words[at]!
  const unit = units.get(lower)
  if (unit === undefined || !plural.test(lower)) return null
  return { amount: null, unit, approx: true, from: at, to: at + 1, hyphenated: false }
}
