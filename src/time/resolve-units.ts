/** Weeks, months, years and decades around a day, and steps of so many of them. */
import { addMonths, civilDate, edtfDate, edtfOfDay, qualified, weekdayOf } from '../schema/index.js'
import type { Said, Tense, Unit } from './types.js'

type Part<Form extends Said['form']> = Extract<Said, { form: Form }>

/** Interval of two days, or the day itself. */
export function daysBetween(first: number, last: number): string {
  return first === last ? edtfOfDay(first) : `${edtfOfDay(first)}/${edtfOfDay(last)}`
}

export function decadeOf(year: number): string {
  return `${String(Math.floor(year / 10)).padStart(3, '0')}X`
}

/** The Monday to Sunday that lies so many weeks from a day's own. */
function weekOf(day: number, offset: number): string {
  const monday = day - weekdayOf(day) + 7 * offset
  return daysBetween(monday, monday + 6)
}

/** `this week` ends at publication where things past are told, and begins there where things to come are. */
function thisWeek(published: number, ahead: boolean): string {
  const monday = published - weekdayOf(published)
  return ahead ? daysBetween(published, monday + 6) : daysBetween(monday, published)
}

/** `over the weekend`, and a past `this weekend`, told on a Monday to Friday, is the one just over. */
function weekend(published: number, offset: number, told: Tense): string {
  const monday = published - weekdayOf(published)
  const over = offset === 0 && told === 'past' && weekdayOf(published) < 5
  const saturday = monday + 5 + 7 * (over ? -1 : offset)
  return daysBetween(saturday, saturday + 1)
}

function quarter(published: number, offset: number): string {
  const now = civilDate(published)
  const first = addMonths({ ...now, month: Math.floor((now.month - 1) / 3) * 3 + 1, day: 1 }, 3 * offset)
  return `${edtfDate(first.year, first.month)}/${edtfDate(first.year, first.month + 2)}`
}

/** `last week`, `this year`, `later this month`, `the decade`. */
export function resolveUnit(said: Part<'unit'>, published: number, tense: Tense): string | null {
  const { unit, offset, toward } = said
  const now = civilDate(published)
  switch (unit) {
    case 'week':
      return offset === 0
        ? thisWeek(published, toward === 'later' || (!toward && tense === 'future'))
        : weekOf(published, offset)
    case 'weekend':
      return weekend(published, offset, toward === 'earlier' && tense !== 'future' ? 'past' : tense)
    case 'quarter':
      return quarter(published, offset)
    case 'month': {
      const month = addMonths({ ...now, day: 1 }, offset)
      return edtfDate(month.year, month.month)
    }
    case 'year':
      return edtfDate(now.year + offset)
    case 'decade':
      return decadeOf(now.year + 10 * offset)
    case 'century':
      return `${String(Math.floor(now.year / 100) + offset).padStart(2, '0')}XX`
    case 'day':
      return edtfOfDay(published + offset)
    default:
      return null
  }
}

const yearsIn: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 }
const daysIn: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7 }

/**
 * So many units from a day, no narrower than the unit: years give a year, months a month, weeks a Monday to Sunday.
 * Round or rough numbers of years give a decade (`nearly 30 years ago`, `a decade ago`), other rough ones a `~`.
 */
export function resolveSteps(day: number, amount: number, unit: Unit, approx: boolean): string | null {
  const mark = (edtf: string): string => (approx ? qualified(edtf, '~') : edtf)
  const years = yearsIn[unit]
  const now = civilDate(day)
  if (years !== undefined) {
    const months = Math.round(amount * years * 12)
    const { year } = addMonths({ ...now, day: 1 }, months)
    if (year < 0 || year > 9999) return null
    const round = Math.abs(amount * years) >= 10 && (amount * years) % 10 === 0
    return round && (approx || years > 1) ? decadeOf(year) : mark(edtfDate(year))
  }
  if (unit === 'month' || unit === 'quarter') {
    const month = addMonths({ ...now, day: 1 }, Math.round(amount * (unit === 'month' ? 1 : 3)))
    return mark(edtfDate(month.year, month.month))
  }
  const days = daysIn[unit]
  if (days === undefined) return amount > -24 && amount < 24 ? edtfOfDay(day) : null
  if (days === 7) return mark(weekOf(day, Math.round(amount)))
  return Number.isInteger(amount) ? mark(edtfOfDay(day + amount)) : null
}

/** `the past nine years`, `the next two months`: from one end to publication, or from publication on. */
export function resolveStretch(said: Part<'stretch'>, published: number): string | null {
  if (said.amount === null) return null
  const amount = said.amount * said.direction
  const now = civilDate(published)
  const years = yearsIn[said.unit]
  let here = edtfOfDay(published)
  let there: string | null
  if (years !== undefined) {
    here = edtfDate(now.year)
    there = edtfDate(addMonths({ ...now, day: 1 }, Math.round(amount * years * 12)).year)
  } else if (said.unit === 'month') {
    here = edtfDate(now.year, now.month)
    there = resolveSteps(published, amount, 'month', false)
  } else {
    const days = said.unit === 'hour' ? Math.ceil(said.amount / 24) / said.amount : daysIn[said.unit]
    there = days === undefined ? null : edtfOfDay(published + Math.round(amount * days))
  }
  if (there === null) return null
  if (there === here) return here
  return said.direction < 0 ? `${there}/${here}` : `${here}/${there}`
}

/** First day of a month in numbers, for parts of a year. */
export function monthOfYear(year: string, month: number): string {
  return qualified(edtfDate(Number(year), month), '~')
}
