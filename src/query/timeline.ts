import type { RecordEvent } from '../reconcile/index.js'
import { edtfOfDay } from '../schema/index.js'
import { beginningOf, daysOf } from './days.js'

export type TimeUnit = 'decade' | 'year' | 'month' | 'day'

/** Events that begin in one decade, year, month or day. */
export interface TimeBin {
  /** EDTF. */
  readonly start: string
  readonly events: number
  readonly planned: number
  readonly denied: number
  /** Sum of the positive, and of the negative, PLOVER scores of what happened. */
  readonly cooperation: number
  readonly conflict: number
}

export interface Timeline {
  readonly unit: TimeUnit
  /** In order; those without events are left out. */
  readonly bins: readonly TimeBin[]
  readonly undated: number
  /** Events that no one bin holds: their beginning is not known so narrowly. */
  readonly wider: number
  /** First and last day, EDTF, of what is dated to a year at least. */
  readonly first: string | null
  readonly last: string | null
}

/** Bins that a chart can show at once. */
const mostBins = 120
const longestDays = 366

/** The decade, year, month or day of a day number, as EDTF. */
function binOf(day: number, unit: TimeUnit): string {
  const date = edtfOfDay(day)
  if (unit === 'day') return date
  return unit === 'month' ? date.slice(0, 7) : unit === 'year' ? date.slice(0, 4) : `${date.slice(0, 3)}X`
}

/** First and last day of what is dated to a year at least. */
function spanOf(events: readonly RecordEvent[]): { readonly first: number; readonly last: number } | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const date of new Set(events.map((event) => event.date))) {
    const [begun, bounds] = [beginningOf(date), daysOf(date)]
    if (begun === null || bounds === null || begun.max - begun.min > longestDays) continue
    if (begun.min < first) first = begun.min
    const end = bounds.max - bounds.min <= longestDays ? bounds.max : begun.max
    if (end > last) last = end
  }
  return first <= last ? { first, last } : null
}

/** The narrowest unit of which the span has no more than a chart can show. */
function unitFor(span: { readonly first: number; readonly last: number } | null): TimeUnit {
  if (span === null) return 'year'
  const days = span.last - span.first + 1
  if (days <= mostBins) return 'day'
  if (days / 30.44 <= mostBins) return 'month'
  return days / 365.25 <= mostBins ? 'year' : 'decade'
}

type Growing = { -readonly [K in keyof TimeBin]: TimeBin[K] }

function add(bin: Growing, { status, ploverScore }: RecordEvent): void {
  bin.events++
  if (status === 'planned') bin.planned++
  else if (status === 'denied') bin.denied++
  else if (ploverScore > 0) bin.cooperation += ploverScore
  else bin.conflict += ploverScore
}

const cents = (sum: number): number => Math.round(sum * 100) / 100 + 0

/** Counts events by the time in which they begin; `auto` takes the narrowest unit of which a chart can show all. */
export function timelineOf(events: readonly RecordEvent[], asked: TimeUnit | 'auto'): Timeline {
  const span = spanOf(events)
  const unit = asked === 'auto' ? unitFor(span) : asked
  // Few dates stand for many events: each is placed once. Null where no one bin holds it.
  const placed = new Map<string, Growing | null>()
  const bins = new Map<string, Growing>()
  const binFor = (date: string): Growing | null => {
    const begun = beginningOf(date)
    if (begun === null) return null
    const start = binOf(begun.min, unit)
    if (begun.max !== begun.min && binOf(begun.max, unit) !== start) return null
    const bin = bins.get(start) ?? { start, events: 0, planned: 0, denied: 0, cooperation: 0, conflict: 0 }
    bins.set(start, bin)
    return bin
  }
  let [undated, wider] = [0, 0]
  for (const event of events) {
    if (event.date === null) {
      undated++
      continue
    }
    let bin = placed.get(event.date)
    if (bin === undefined) {
      bin = binFor(event.date)
      placed.set(event.date, bin)
    }
    if (bin === null) wider++
    else add(bin, event)
  }
  return {
    unit,
    bins: [...bins.values()]
      .toSorted((x, y) => (x.start < y.start ? -1 : 1))
      .map((bin) => ({ ...bin, cooperation: cents(bin.cooperation), conflict: cents(bin.conflict) })),
    undated,
    wider,
    first: span === null ? null : edtfOfDay(span.first),
    last: span === null ? null : edtfOfDay(span.last),
  }
}
