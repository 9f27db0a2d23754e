import type { LedgerEntry } from '../reconcile/index.js'

/** Money of one kind that goes one way in one year. */
export interface MoneyYear {
  readonly year: number
  readonly from: string
  readonly to: string
  readonly kind: LedgerEntry['kind']
  readonly currency: string
  /** In units of the currency. */
  readonly amount: number
  /** How many sums it is made of. */
  readonly sums: number
}

interface Sum {
  readonly entry: LedgerEntry
  readonly amount: number
  readonly currency: string
  readonly year: number
}

/** The year in which money begins to flow, where one is said. */
function firstYear(period: string | null): number | null {
  const year = /^-?\d{4}/.exec(period ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

function sumOf(entry: LedgerEntry): Sum[] {
  const { amount, currency, kind, period } = entry
  const year = firstYear(period)
  // A debt is an amount owed, not money that moves.
  return amount === null || currency === null || year === null || kind === 'debt'
    ? []
    : [{ entry, amount, currency, year }]
}

/**
 * Sums by year, direction, kind and currency, in order of years. Of entries that may hold the same money the largest alone
 * is counted, whatever its stage or kind: a loan pledged, then paid, is one.
 */
export function moneyByYear(entries: readonly LedgerEntry[]): readonly MoneyYear[] {
  const taken = new Set<string>()
  const years = new Map<string, MoneyYear>()
  for (const { entry, amount, currency, year } of entries.flatMap(sumOf).sort((a, b) => b.amount - a.amount)) {
    if (entry.overlaps.some((id) => taken.has(id))) continue
    taken.add(entry.id)
    const { from, to, kind } = entry
    const key = JSON.stringify([year, from, to, kind, currency])
    const known = years.get(key)
    years.set(key, {
      year,
      from,
      to,
      kind,
      currency,
      amount: (known?.amount ?? 0) + amount,
      sums: (known?.sums ?? 0) + 1,
    })
  }
  return [...years].sort(([x, a], [y, b]) => a.year - b.year || (x < y ? -1 : 1)).map(([, sum]) => sum)
}
