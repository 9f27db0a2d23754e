import type { LedgerEntry } from '../../../src/server/contract/relations.js'

export interface Bar {
  readonly year: number
  /** 1 goes from the first side to the second and is drawn upwards, -1 goes back and is drawn downwards. */
  readonly way: 1 | -1
  readonly amount: number
  readonly entries: readonly LedgerEntry[]
}

/** The bars of one kind of money. */
export interface Row {
  readonly kind: LedgerEntry['kind']
  readonly bars: readonly Bar[]
  /** Amounts of either direction that the row must have room for. */
  readonly up: number
  readonly down: number
}

/** The year in which money begins to flow; null where no year is said. */
function firstYear({ date }: LedgerEntry): number | null {
  const year = /^-?\d{4}/.exec(date ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

/** Sums by kind, year and direction; without a first side all go upwards. Undated sums are not among them. */
export function rowsOf(entries: readonly LedgerEntry[], first: string | null): readonly Row[] {
  const rows = new Map<LedgerEntry['kind'], Map<string, Bar>>()
  for (const entry of entries) {
    const year = firstYear(entry)
    if (year === null) continue
    const way = first === null || entry.from.code === first ? 1 : -1
    const key = `${year} ${way}`
    const bars = rows.get(entry.kind) ?? new Map<string, Bar>()
    const known = bars.get(key)
    const amount = (known?.amount ?? 0) + entry.sum.amount!
    bars.set(key, { year, way, amount, entries: [...(known?.entries ?? []), entry] })
    rows.set(entry.kind, bars)
  }
  return [...rows].map(([kind, byKey]) => {
    const bars = [...byKey.values()].sort((a, b) => a.year - b.year)
    const most = (way: 1 | -1) => Math.max(0, ...bars.filter((bar) => bar.way === way).map(({ amount }) => amount))
    return { kind, bars, up: most(1), down: most(-1) }
  })
}

/** First and last year of some rows. */
export function yearsOf(rows: readonly Row[]): readonly [number, number] {
  const years = rows.flatMap(({ bars }) => bars.map(({ year }) => year))
  return [Math.min(...years), Math.max(...years)]
}

/** Height of an amount where a whole row is `height` high. */
export function heightOf({ up, down }: Row, height: number): (amount: number) => number {
  return (amount) => (amount / (up + down)) * height
}
