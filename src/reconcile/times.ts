import { type DayBounds, edtfBounds, hasYear } from '../schema/index.js'
import type { ReconcileInput } from './types.js'

/** Days that a date can mean; null where there is none, it cannot be read or its year is not said. */
export function boundsInTime(date: string | null | undefined): DayBounds | null {
  return hasYear(date) ? edtfBounds(date) : null
}

/** Last day that an EDTF date can mean; minus infinity where it cannot be read. */
export function lastDay(edtf: string): number {
  return edtfBounds(edtf)?.max ?? Number.NEGATIVE_INFINITY
}

/** Day of an instant or a date as ISO 8601 writes it, without the time. */
function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/**
 * Whether an article was known by a day: published by then, or, where it is undated, read by then. One of which neither
 * is known is left out.
 */
export function isKnownBy(input: Pick<ReconcileInput, 'published' | 'readAt'>, day: string): boolean {
  const known = input.published ?? (input.readAt === undefined ? null : dayOf(input.readAt))
  const bounds = known === null ? null : edtfBounds(known)
  return bounds !== null && bounds.max <= lastDay(day)
}

/** Whether something dated had begun by a day; without a date, what was published or read by then had. */
export function hadBegun(date: string | null | undefined, known: string | null, day: string): boolean {
  const bounds = boundsInTime(date)
  if (bounds !== null) return bounds.min <= lastDay(day)
  const told = known === null ? null : edtfBounds(known)
  return told === null || told.min <= lastDay(day)
}
