import { type DayBounds, edtfBounds } from '../schema/index.js'

/** More different dates than a record of a hundred years has. */
const mostKept = 100_000
const known = new Map<string, DayBounds | null>()

/** Bounds of a date, read once: a record has few dates, each many times. Null where there is none. */
export function daysOf(date: string | null): DayBounds | null {
  if (date === null) return null
  const found = known.get(date)
  if (found !== undefined) return found
  const bounds = edtfBounds(date)
  if (known.size >= mostKept) known.clear()
  known.set(date, bounds)
  return bounds
}

/** When something began: bounds of a date, or of the first end of an interval; null where that is not known. */
export function beginningOf(date: string | null): DayBounds | null {
  const bounds = daysOf(date === null ? null : (date.split('/')[0] ?? null))
  return bounds !== null && Number.isFinite(bounds.min) && Number.isFinite(bounds.max) ? bounds : null
}
