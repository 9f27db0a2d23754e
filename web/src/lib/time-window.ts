import { civilDate, edtfBounds, edtfOfDay } from './dates.js'

/** A stretch of time by its first and last day, both included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** Days of an address's `from` and `to`; what is left out is taken from the whole. */
export function stretchOf(from: string | null, to: string | null, whole: Stretch): Stretch {
  const start = from === null ? undefined : edtfBounds(from)?.min
  const end = to === null ? undefined : edtfBounds(to)?.max
  const first = start !== undefined && Number.isFinite(start) ? start : whole.first
  const last = end !== undefined && Number.isFinite(end) ? end : whole.last
  return first <= last ? { first, last } : { first: last, last: first }
}

/** The shortest EDTF that begins, or ends, with a day: `2023` for 1 January 2023, `2023-09` for 30 September as an end. */
function shortest(day: number, isEnd: boolean): string {
  const { year, month } = civilDate(day)
  const full = edtfOfDay(day)
  for (const text of [
    String(year).padStart(4, '0'),
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
  ]) {
    const bounds = edtfBounds(text)
    if (bounds !== null && (isEnd ? bounds.max : bounds.min) === day) return text
  }
  return full
}

/** `from` and `to` of a stretch for the address; both null where it is the whole. */
export function queryOf(stretch: Stretch, whole: Stretch): { from: string | null; to: string | null } {
  if (stretch.first <= whole.first && stretch.last >= whole.last) return { from: null, to: null }
  return { from: shortest(stretch.first, false), to: shortest(stretch.last, true) }
}

/** Shifts and shortens a stretch until it lies in the whole. */
function within({ first, last }: Stretch, whole: Stretch): Stretch {
  const length = Math.min(last - first, whole.last - whole.first)
  const start = Math.max(whole.first, Math.min(first, whole.last - length))
  return { first: start, last: start + length }
}

/** Longer (factor over 1) or shorter around a day, which keeps its place in the picture; never shorter than a week. */
export function zoomed(stretch: Stretch, factor: number, around: number, whole: Stretch): Stretch {
  const length = stretch.last - stretch.first
  const next = Math.max(6, Math.round(length * factor))
  const share = length === 0 ? 0.5 : (around - stretch.first) / length
  const first = Math.round(around - share * next)
  return within({ first, last: first + next }, whole)
}

/** Moved by a share of its length: half a picture earlier is −0.5. */
export function moved(stretch: Stretch, share: number, whole: Stretch): Stretch {
  const by = Math.round((stretch.last - stretch.first + 1) * share)
  return within({ first: stretch.first + by, last: stretch.last + by }, whole)
}

export type Unit = 'decade' | 'year' | 'month' | 'day'

/** What one bar of a stretch counts: the narrowest of which there are not too many to see. */
export function unitFor({ first, last }: Stretch): Unit {
  const days = last - first + 1
  if (days <= 150) return 'day'
  if (days / 30.4 <= 150) return 'month'
  return days / 365 <= 150 ? 'year' : 'decade'
}
