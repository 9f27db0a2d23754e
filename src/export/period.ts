import { edtfBounds, type Status } from '../schema/index.js'

export interface Period {
  /** EDTF. */
  readonly first: string
  readonly last: string
}

/** Longest date that still says when: a decade would stretch every period to its own ends. */
const longestDays = 366

/** The date before or after the slash of an interval, or the date itself. */
const end = (date: string, which: 0 | -1): string => date.split('/').at(which) || date

/** When the first and the last of some events happened, as their own dates say it; null where none is dated. */
export function periodOf(events: readonly { readonly date: string | null; readonly status: Status }[]): Period | null {
  let first: { readonly day: number; readonly date: string } | null = null
  let last: { readonly day: number; readonly date: string } | null = null
  for (const { date, status } of events) {
    const bounds = date === null || status !== 'happened' ? null : edtfBounds(date)
    if (date === null || bounds === null || !(bounds.max - bounds.min <= longestDays)) continue
    if (first === null || bounds.min < first.day) first = { day: bounds.min, date: end(date, 0) }
    if (last === null || bounds.max > last.day) last = { day: bounds.max, date: end(date, -1) }
  }
  return first === null || last === null ? null : { first: first.date, last: last.date }
}
