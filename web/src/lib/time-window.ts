import { civilDate, civilDay, edtfBounds, edtfOfDay } from './dates.js'

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

/** The first day of a month, or of a year, that lies nearest to a day. */
function nearestBeginning(day: number, isYear: boolean): number {
  const { year, month } = civilDate(day)
  const start = isYear ? civilDay(year, 1, 1) : civilDay(year, month, 1)
  const next = isYear ? civilDay(year + 1, 1, 1) : civilDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1)
  return day - start <= next - day ? start : next
}

/** Its ends moved to the nearest whole months, or years, where bars count those: neat dates stand in the address. */
function rounded(stretch: Stretch): Stretch {
  const unit = unitFor(stretch)
  if (unit === 'day') return stretch
  const isYear = unit !== 'month'
  return {
    first: nearestBeginning(stretch.first, isYear),
    last: nearestBeginning(stretch.last + 1, isYear) - 1,
  }
}

/** `from` and `to` of a stretch for the address; both null where it is the one that an address without them shows. */
export function queryOf(stretch: Stretch, home: Stretch): { from: string | null; to: string | null } {
  if (stretch.first === home.first && stretch.last === home.last) return { from: null, to: null }
  const { first, last } = rounded(stretch)
  return { from: shortest(first, false), to: shortest(last, true) }
}

/** Share of the events at either end that may be left out of the first sight. */
const stray = 0.02

/**
 * Where the events are: without the few at either end that lie far from all others, if that makes the picture less than half
 * as long. One date of 1861 would press all of the last years into one bar.
 */
export function busyStretch(bins: readonly (Stretch & { readonly events: number })[], whole: Stretch): Stretch {
  const total = bins.reduce((sum, bin) => sum + bin.events, 0)
  const skip = (ordered: readonly (Stretch & { readonly events: number })[]): Stretch | undefined => {
    let left = total * stray
    return ordered.find((bin) => {
      left -= bin.events
      return left < 0
    })
  }
  const first = Math.max(whole.first, skip(bins)?.first ?? whole.first)
  const last = Math.min(whole.last, skip(bins.toReversed())?.last ?? whole.last)
  return last - first < (whole.last - whole.first) / 2 ? { first, last } : whole
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
