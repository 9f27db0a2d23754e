import type { MoneyYear } from '../../../src/server/contract/relations.js'

export interface Bar {
  readonly year: number
  /** 1 goes from the first side to the second and is drawn upwards, -1 goes back and is drawn downwards. */
  readonly way: 1 | -1
  readonly amount: number
  /** How many sums it is made of. */
  readonly sums: number
}

/** The bars of one kind of money. */
export interface Row {
  readonly kind: MoneyYear['kind']
  readonly bars: readonly Bar[]
  /** Largest amounts of either direction. */
  readonly up: number
  readonly down: number
}

/** Currencies in which there are sums, the most frequent first. */
export function currenciesOf(years: readonly MoneyYear[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { currency, sums } of years) counts.set(currency, (counts.get(currency) ?? 0) + sums)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([currency]) => currency)
}

/** Sums of one currency by kind, year and direction; without a first side all go upwards. */
export function rowsOf(years: readonly MoneyYear[], currency: string, first: string | null): readonly Row[] {
  const rows = new Map<MoneyYear['kind'], Map<string, Bar>>()
  for (const each of years) {
    if (each.currency !== currency) continue
    const way = first === null || each.from.code === first ? 1 : -1
    const key = `${each.year} ${way}`
    const bars = rows.get(each.kind) ?? new Map<string, Bar>()
    const known = bars.get(key) ?? { amount: 0, sums: 0 }
    bars.set(key, {
      year: each.year,
      way,
      amount: known.amount + each.amount,
      sums: known.sums + each.sums,
    })
    rows.set(each.kind, bars)
  }
  return [...rows].map(([kind, byKey]) => {
    const bars = [...byKey.values()]
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
