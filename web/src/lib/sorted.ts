/** A column of a `Table`; `by` gives what its rows are sorted by. */
export interface Column<T> {
  readonly key: string
  readonly label: string
  readonly isNumber?: boolean
  readonly by?: (row: T) => string | number | null
}

function compare(x: string | number | null, y: string | number | null): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y
  return String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0
}

/** Rows by a column, `last` upwards or `-last` downwards; rows without a value come last, equal ones keep their order. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], order: string): readonly T[] {
  const sign = order.startsWith('-') ? -1 : 1
  const by = columns.find(({ key }) => key === order.replace(/^-/, ''))?.by
  if (by === undefined) return rows
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * compare(x, y)
  })
}
