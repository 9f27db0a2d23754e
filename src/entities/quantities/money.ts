/** Sums of money: `US$50bn`, `EUR 201 million`, `50 billion dollars`, `tens of billions of dollars`, `$1-2 billion`. */
import { readNumber, scales, type Word } from '../../time/index.js'
import { codes, doubtfulCodes, unitNames } from './currencies.js'
import { isDollar, readSign, readUnit } from './signs.js'
import type { MoneyQuantity, Read } from './types.js'

const rangeWords = new Set(['-', 'to', 'and'])

interface AmountRead {
  readonly amount: number
  readonly upTo?: number
  readonly to: number
}

function scaleOf(value: number): number {
  if (value >= 1e12) return 1e12
  if (value >= 1e9) return 1e9
  return value >= 1e6 ? 1e6 : 1
}

/** A number or a range of two: `1-2 billion`, `1 billion to 2 billion`, `$1bn to $2bn`, `between 1 and 2 billion`. */
function readAmount(words: readonly Word[], at: number, signed: boolean): AmountRead | null {
  const number = readNumber(words, at)
  if (number === null) return null
  const link = words[number.to]?.lower ?? ''
  if (!rangeWords.has(link)) return { amount: number.value, to: number.to }
  const isBetween = hasBetween(words, at)
  if (link === 'and' && !isBetween) return { amount: number.value, to: number.to }
  const sign = readSign(words, number.to + 1)
  if (sign === null && link === 'to' && signed && !isBetween && words[at - 2]?.lower !== 'from') {
    // `gave $5 to 3 people`
    const second = readNumber(words, number.to + 1)
    if (second === null || second.value < 1000) return { amount: number.value, to: number.to }
  }
  const second = readNumber(words, sign?.to ?? number.to + 1)
  if (second === null) return { amount: number.value, to: number.to }
  // In `1-2 billion` the scale is said once.
  const scale = scaleOf(second.value)
  const first = number.value < 1000 && scale > 1 ? number.value * scale : number.value
  return first < second.value
    ? { amount: first, upTo: second.value, to: second.to }
    : { amount: number.value, to: number.to }
}

function hasBetween(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (words[i]!.lower === 'between') return true
  return false
}

const periods: ReadonlyMap<string, MoneyQuantity['per']> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['annum', 'year'],
])

/** `a year`, `per month`, `annually` after a sum. */
function readPeriod(words: readonly Word[], at: number): { per: NonNullable<MoneyQuantity['per']>; to: number } | null {
  const lower = words[at]?.lower ?? ''
  const lead = lower === 'a' || lower === 'per' || lower === 'each' || lower === 'every' || lower === '/'
  const per = periods.get(lead ? (words[at + 1]?.lower ?? '') : lower)
  if (per === undefined || (!lead && !/ly$/.test(lower))) return null
  return { per, to: lead ? at + 2 : at + 1 }
}

function money(words: readonly Word[], from: number, read: AmountRead, currency: string | null): Read<MoneyQuantity> {
  const period = readPeriod(words, read.to)
  return {
    kind: 'money',
    from,
    to: period?.to ?? read.to,
    amount: read.amount,
    ...(read.upTo === undefined ? {} : { upTo: read.upTo }),
    currency,
    ...(period === null ? {} : { per: period.per }),
    ...(isEquivalent(words, from) ? { equivalent: true as const } : {}),
  }
}

/** In brackets right after another sum: a conversion of it. */
function isEquivalent(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    if (words[i]!.lower !== '(') continue
    const unit = words[i - 1]
    return (
      unit !== undefined &&
      (unitNames.has(unit.lower) || codes.has(unit.text) || scales.has(unit.lower) || isScaled(words, i - 1))
    )
  }
  return false
}

function isScaled(words: readonly Word[], at: number): boolean {
  return words[at]!.glued && /^(?:bn|m|mn|k|tn)$/.test(words[at]!.lower)
}

const plurals = new Set(['tens', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions'])
const few = new Set(['several', 'few', 'many', 'multi', 'some', 'countless'])

/** Where the words of a number not said end: `tens of billions`, `several billion`, `multi-million`. */
function readUnsaid(words: readonly Word[], at: number): number | null {
  const { lower } = words[at]!
  if (few.has(lower)) {
    const start = words[at + 1]?.lower === '-' || words[at + 1]?.lower === 'hundred' ? at + 2 : at + 1
    return scales.has(words[start]?.lower ?? '') ? start + 1 : null
  }
  if (/^multi(?:million|billion)$/.test(lower)) return at + 1
  if (!plurals.has(lower)) return null
  let to = at + 1
  while (
    words[to]?.lower === 'of' &&
    (plurals.has(words[to + 1]?.lower ?? '') || scales.has(words[to + 1]?.lower ?? ''))
  ) {
    to += 2
  }
  return to
}

function readUnsaidMoney(words: readonly Word[], at: number): Read<MoneyQuantity> | null {
  const end = readUnsaid(words, at)
  if (end === null) return null
  const of = words[end]?.lower === 'of' ? end + 1 : end
  const unit = readUnit(words, of, true)
  if (unit === null) return null
  return { kind: 'money', from: at, to: unit.to, amount: null, amountText: '', currency: unit.currency }
}

/** The sum of money that begins at a word, or null. */
export function readMoney(words: readonly Word[], at: number): Read<MoneyQuantity> | null {
  const sign = readSign(words, at)
  if (sign !== null) {
    const amount = readAmount(words, sign.to, true)
    if (amount === null || (doubtfulCodes.has(words[at]!.text) && amount.amount < 1000)) return null
    // `C$` and `US$` are one sign; `the R $5` is not
    const named = sign.currency === 'USD' ? readUnit(words, amount.to, true) : null
    const doubled = named !== null && isDollar(words[named.to - 1])
    return money(
      words,
      at,
      doubled ? { ...amount, to: named.to } : amount,
      named?.currency && doubled ? named.currency : sign.currency,
    )
  }
  const unsaid = readUnsaidMoney(words, at)
  if (unsaid !== null) return unsaid
  const amount = readAmount(words, at, false)
  if (amount === null) return null
  const unit = readUnit(words, amount.to, amount.amount >= 1e5)
  return unit === null ? null : money(words, at, { ...amount, to: unit.to }, unit.currency)
}
