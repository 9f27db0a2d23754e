import { civilDate, daysInMonth, edtfBounds, edtfOfDay } from '../schema/index.js'

/** First and last civil day that a date can mean; null where it is open there, or there is none. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

export function daysOf(date: string | null): Days {
  const bounds = date === null ? null : edtfBounds(date)
  const day = (number: number | undefined): string | null =>
    number === undefined || !Number.isFinite(number) ? null : edtfOfDay(number)
  return { first: day(bounds?.min), last: day(bounds?.max) }
}

/** Share of its year that has passed when a day begins, added to the year: `2022.5` is the middle of 2022. */
export function fractionOfYear(day: string): number {
  const number = edtfBounds(day)!.min
  const { year } = civilDate(number)
  const start = edtfBounds(`${day.slice(0, -6)}-01-01`)!.min
  const days = daysInMonth(year, 2) === 29 ? 366 : 365
  return Math.round((year + (number - start) / days) * 1e4) / 1e4
}
