import type { LedgerEntry } from '../../../src/server/contract/relations.js'

/** Entries of one currency whose amounts may be added, and those left out because they may hold the same money. */
export interface Counted {
  readonly counted: readonly LedgerEntry[]
  readonly leftOut: readonly LedgerEntry[]
}

/** Currencies of the entries, the most frequent first. */
export function currenciesOf(entries: readonly LedgerEntry[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { sum } of entries) {
    if (sum.amount !== null && sum.currency !== null) counts.set(sum.currency, (counts.get(sum.currency) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([currency]) => currency)
}

/** The largest sums that cannot hold each other, whatever their kind and stage: a loan pledged, then paid, is one. */
export function countOnce(entries: readonly LedgerEntry[], currency: string): Counted {
  const counted: LedgerEntry[] = []
  const leftOut: LedgerEntry[] = []
  const taken = new Set<string>()
  const inCurrency = entries.filter(({ sum }) => sum.amount !== null && sum.currency === currency)
  for (const entry of inCurrency.toSorted((a, b) => b.sum.amount! - a.sum.amount!)) {
    if (entry.overlaps.some((id) => taken.has(id))) leftOut.push(entry)
    else {
      counted.push(entry)
      taken.add(entry.id)
    }
  }
  return { counted, leftOut }
}
