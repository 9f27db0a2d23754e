import type { Money } from '../../schema/index.js'

const units: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** Digits in groups of three, without a locale: the same everywhere. */
function grouped(amount: number): string {
  const [whole, fraction] = String(amount).split('.')
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** A sum in words: `USD 5 billion`, `2.3 million`, or the words of the text where it has no number. */
export function moneyWords(money: Money): string {
  const { amount, currency, amountText } = money
  if (amount === null || !Number.isFinite(amount)) return amountText ?? 'a sum without a number'
  const unit = units.find(([size]) => Math.abs(amount) >= size)
  const number =
    unit === undefined ? grouped(amount) : `${grouped(Math.round((amount / unit[0]) * 1000) / 1000)} ${unit[1]}`
  return currency === null ? number : `${currency} ${number}`
}
