/** Which year, month or weekday is meant, where the words do not say: tense and the day of publication decide. */
import {
  addMonths,
  type CivilDate,
  civilDate,
  civilDay,
  daysInMonth,
  edtfDate,
  edtfOfDay,
  isCivilDate,
  weekdayOf,
} from '../schema/index.js'
import type { Said, Tense } from './types.js'

/**
 * Without a tense a date that lies a season ahead is meant before one that lies nearly a year back: of last year's a
 * writer would say so.
 */
const nearAhead = 92
const farBack = 270

/**
 * Days after publication that the past tense may still name: agencies write of tomorrow as of yesterday, and a page's own
 * date lags behind its text in other time zones.
 */
const justAhead = 3

type Part<Form extends Said['form']> = Extract<Said, { form: Form }>

function choose(past: number, future: number, published: number, tense: Tense): number {
  if (tense === 'future') return future
  const limit = tense === null ? nearAhead : justAhead
  return future - published <= limit && published - past > farBack ? future : past
}

/** A day without a year: the latest on or before publication, or the next on or after it; `XXXX` without publication. */
function dayWithoutYear(month: number, day: number, published: number | null, tense: Tense): string {
  if (published === null) return edtfDate(null, month, day)
  const { year } = civilDate(published)
  const of = (y: number): number => civilDay(y, month, Math.min(day, daysInMonth(y, month)))
  const past = of(year) <= published ? year : year - 1
  const future = of(year) >= published ? year : year + 1
  return edtfDate(choose(of(past), of(future), published, tense) === of(past) ? past : future, month, day)
}

function monthWithoutYear(month: number, published: number | null, tense: Tense): string {
  if (published === null) return edtfDate(null, month)
  const now = civilDate(published)
  const past = month <= now.month ? now.year : now.year - 1
  const future = month >= now.month ? now.year : now.year + 1
  const first = (year: number): number => civilDay(year, month, 1)
  const chosen = choose(first(past), first(future), published, tense)
  return edtfDate(chosen === first(past) ? past : future, month)
}

/** `the 12th`: of the month of publication or the one before it, or after it where the tense is future. */
function dayWithoutMonth(day: number, published: number | null, tense: Tense): string | null {
  if (published === null) return null
  const now = civilDate(published)
  const ahead = tense === 'future'
  for (let step = 0; step < 3; step++) {
    const { year, month } = addMonths({ ...now, day: 1 }, ahead ? step : -step)
    if (!isCivilDate(year, month, day)) continue
    const candidate = civilDay(year, month, day)
    if (ahead ? candidate >= published : candidate <= published) return edtfDate(year, month, day)
  }
  return null
}

/** A calendar date as said, its missing parts filled. `03/04/2023` is read the way that lies near publication. */
export function resolveDate(said: Part<'date'>, published: number | null, tense: Tense): string | null {
  const { year, month, day } = said
  if (said.swapped !== undefined && year !== null && month !== null && day !== null) {
    if (published === null) return null
    const first = civilDay(year, month, day)
    const second = civilDay(year, said.swapped.month, said.swapped.day)
    return edtfOfDay(Math.abs(first - published) <= Math.abs(second - published) ? first : second)
  }
  if (month !== null && day !== null && !isCivilDate(year ?? 2000, month, day)) return null
  if (year !== null) return edtfDate(year, month, day)
  if (month === null) return day === null ? null : dayWithoutMonth(day, published, tense)
  return day === null ? monthWithoutYear(month, published, tense) : dayWithoutYear(month, day, published, tense)
}

/**
 * `Tuesday` and `this Tuesday`: the latest on or before publication, the next on or after it where the tense is future.
 * `last Tuesday` is before the day of publication; `next Tuesday` lies in the week after its week (weeks begin on Monday).
 */
export function resolveWeekday(said: Part<'weekday'>, published: number, tense: Tense): string {
  const today = weekdayOf(published)
  const back = (today - said.weekday + 7) % 7
  if (said.which === 'last') return edtfOfDay(published - (back === 0 ? 7 : back))
  if (said.which === 'next') return edtfOfDay(published - today + 7 + said.weekday)
  return edtfOfDay(tense === 'future' ? published + ((said.weekday - today + 7) % 7) : published - back)
}

/** `last August` is the latest that was over, `this August` of the year of publication, `next August` the first to come. */
export function resolveMonth(said: Part<'month'>, published: number): string {
  const now = civilDate(published)
  if (said.which === 'this') return edtfDate(now.year, said.month)
  if (said.which === 'last') return edtfDate(said.month < now.month ? now.year : now.year - 1, said.month)
  return edtfDate(said.month > now.month ? now.year : now.year + 1, said.month)
}

/** Season of a date, northern hemisphere by whole months; January and February belong to the winter of the year before. */
function seasonOf({ year, month }: CivilDate): { year: number; season: number } {
  const season = Math.floor((month - 3 + 12) / 3) % 4
  return { year: month < 3 ? year - 1 : year, season: 21 + season }
}

export function resolveSeason(said: Part<'season'>, published: number | null, tense: Tense): string | null {
  if (said.year !== null) return edtfDate(said.year, said.season)
  if (published === null) return null
  const now = seasonOf(civilDate(published))
  const ahead = said.which === 'next' || (said.which === null && tense === 'future')
  if (said.which === 'this') return edtfDate(now.year, said.season)
  if (ahead) return edtfDate(said.season > now.season ? now.year : now.year + 1, said.season)
  const begun = said.which === null ? said.season <= now.season : said.season < now.season
  return edtfDate(begun ? now.year : now.year - 1, said.season)
}
