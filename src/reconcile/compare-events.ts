import { edtfBounds } from '../schema/index.js'
import { byText } from './order.js'

interface Keyed<T> {
  readonly item: T
  readonly id: string
  readonly min: number
  readonly max: number
}

/** Events by date, the narrower first, undated last; then by id. Dates are read once: comparing reads them n log n times. */
export function inOrderOfTime<T>(
  items: readonly T[],
  read: (item: T) => { readonly id: string; readonly date: string | null },
): T[] {
  const keyed: Keyed<T>[] = items.map((item) => {
    const { id, date } = read(item)
    // A day of no known year has no place in time.
    const bounds = date === null || date.startsWith('XXXX') ? null : edtfBounds(date)
    const last = Number.POSITIVE_INFINITY
    return { item, id, min: bounds?.min ?? last, max: bounds?.max ?? last }
  })
  const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
  keyed.sort((a, b) => order(a.min, b.min) || order(a.max, b.max) || byText(a.id, b.id))
  return keyed.map((one) => one.item)
}
