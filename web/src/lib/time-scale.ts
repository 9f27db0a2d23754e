import { civilDate, civilDay, edtfBounds } from './dates.js'

/** Days as they lie along a drawing. */
export interface TimeScale {
  readonly first: number
  readonly last: number
  /** Where a day begins, in units of the drawing. */
  x(day: number): number
  /** The day at a place of the drawing. */
  dayAt(x: number): number
}

/** Days from `first` to the end of `last`, over `width` units from `start`. */
export function timeScale(first: number, last: number, width: number, start = 0): TimeScale {
  const span = Math.max(1, last + 1 - first)
  return {
    first,
    last,
    x: (day) => start + ((day - first) / span) * width,
    dayAt: (x) => Math.min(last, Math.max(first, Math.floor(first + ((x - start) / Math.max(1, width)) * span))),
  }
}

export interface Tick {
  readonly day: number
  readonly label: string
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function yearTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = []
  const start = Math.ceil(civilDate(first).year / step) * step
  for (let year = start; ; year += step) {
    const day = civilDay(year, 1, 1)
    if (day > last) return ticks
    if (day >= first) ticks.push({ day, label: String(year) })
  }
}

function monthTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = []
  const { year } = civilDate(first)
  for (let count = year * 12; ; count += step) {
    const month = (count % 12) + 1
    const day = civilDay(Math.floor(count / 12), month, 1)
    if (day > last) return ticks
    const label = month === 1 || ticks.length === 0 ? `${shortMonths[month - 1]} ${Math.floor(count / 12)}` : null
    if (day >= first) ticks.push({ day, label: label ?? shortMonths[month - 1]! })
  }
}

function dayTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = []
  for (let day = first; day <= last; day++) {
    const date = civilDate(day)
    if ((date.day - 1) % step !== 0 || (step > 1 && date.day > 29)) continue
    const full = `${date.day} ${shortMonths[date.month - 1]} ${date.year}`
    ticks.push({ day, label: ticks.length === 0 ? full : `${date.day} ${shortMonths[date.month - 1]}` })
  }
  return ticks
}

/** Days in a step of each unit, about: a unit is chosen when its steps are few enough. */
const yearSteps = [100, 50, 20, 10, 5, 2, 1]
const monthSteps = [6, 3, 1]
const daySteps = [7, 2, 1]

/** Marks of an axis at round dates, at most `most` of them: the finest that fit. */
export function timeTicks({ first, last }: TimeScale, most: number): readonly Tick[] {
  const days = last + 1 - first
  const day = daySteps.toReversed().find((step) => days / step <= most)
  if (day !== undefined) return dayTicks(first, last, day)
  const month = monthSteps.toReversed().find((step) => days / (step * 30.5) <= most)
  if (month !== undefined) return monthTicks(first, last, month)
  const year = yearSteps.toReversed().find((step) => days / (step * 365.25) <= most) ?? 100
  return yearTicks(first, last, year)
}

/** First and last day that any of some EDTF dates can mean; open ends are left out. Null where none has a day. */
export function daysOf(dates: Iterable<string | null>): { first: number; last: number } | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const date of dates) {
    const bounds = date === null ? null : edtfBounds(date)
    if (bounds === null) continue
    for (const day of [bounds.min, bounds.max]) {
      // A year that is not said spans all years: it says nothing of the period.
      if (!Number.isFinite(day) || bounds.max - bounds.min > 40000) continue
      first = Math.min(first, day)
      last = Math.max(last, day)
    }
  }
  return Number.isFinite(first) ? { first, last } : null
}
