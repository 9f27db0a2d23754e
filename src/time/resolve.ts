/** From what was said to EDTF. The only place where publication, tense and anchor are used. */
import {
  civilDate,
  dayOfEdtf,
  edtfBounds,
  edtfDate,
  edtfOfDay,
  edtfPrecision,
  isCivilDate,
  parseEdtf,
  qualified,
  weekdayOf,
} from '../schema/index.js'
import { resolveDate, resolveMonth, resolveSeason, resolveWeekday } from './resolve-calendar.js'
import { decadeOf, monthOfYear, resolveSteps, resolveStretch, resolveUnit } from './resolve-units.js'
import type { ResolutionContext, Said, Tense, TimeExpression } from './types.js'

interface Ground {
  /** Day number of publication, or null. */
  readonly published: number | null
  readonly tense: Tense
  readonly anchor: string | null
}

/**
 * What an expression comes to, as EDTF, or null where the text cannot tell.
 * `published` is an EDTF day; a wider one counts as unknown. `anchor` is the date of the event told before it.
 */
export function resolveTime(
  expression: Pick<TimeExpression, 'said' | 'ahead'>,
  context: ResolutionContext,
): string | null {
  return resolveSaid(expression.said, expression.ahead ? { ...context, tense: 'future' } : context)
}

/** `resolveTime` for what was said, without the expression around it. */
export function resolveSaid(said: Said, context: ResolutionContext): string | null {
  const published = context.published === null ? null : dayOfEdtf(context.published)
  return resolve(said, { published, tense: context.tense, anchor: context.anchor ?? null })
}

/** The year that an anniversary counts from: 50 years kept in 2024 began in 1974. */
export function anniversaryYear(keptIn: number, years: number): number {
  return keptIn - years
}

function resolve(said: Said, ground: Ground): string | null {
  const { published, tense } = ground
  switch (said.form) {
    case 'date':
      return resolveDate(said, published, tense)
    case 'season':
      return resolveSeason(said, published, tense)
    case 'era':
      return said.year
    case 'months':
      return resolveMonths(said, ground)
    case 'in-year':
      return resolveInYear(said, ground)
    case 'in-week':
      return resolveInWeek(said, ground)
    case 'part':
      return resolvePart(said, ground)
    case 'range':
      return resolveRange(said, ground)
    case 'deadline':
      return resolveDeadline(said, ground)
    case 'anniversary':
      return resolveAnniversary(said, ground)
    case 'shift':
      return resolveShift(said, ground)
    case 'duration':
    case 'set':
    case 'vague':
      return null
    default:
      return published === null ? null : resolveDeictic(said, published, tense)
  }
}

type Part<Form extends Said['form']> = Extract<Said, { form: Form }>

function resolveDeictic(
  said: Part<'day' | 'weekday' | 'month' | 'unit' | 'stretch'>,
  published: number,
  tense: Tense,
): string | null {
  switch (said.form) {
    case 'day':
      return edtfOfDay(published + said.offset)
    case 'weekday':
      return resolveWeekday(said, published, tense)
    case 'month':
      return resolveMonth(said, published)
    case 'unit':
      return resolveUnit(said, published, tense)
    case 'stretch':
      return resolveStretch(said, published)
  }
}

function resolveMonths(said: Part<'months'>, ground: Ground): string | null {
  const year = resolve(said.of, ground)
  if (year === null || edtfPrecision(year) !== 'year') return null
  const number = Number(year.slice(0, 4))
  return `${edtfDate(number, said.first)}/${edtfDate(number, said.last)}`
}

function resolveInYear(said: Part<'in-year'>, ground: Ground): string | null {
  const year = resolve(said.of, ground)
  if (year === null || edtfPrecision(year) !== 'year') return null
  const number = Number(year.slice(0, 4))
  if (said.day !== null && !isCivilDate(number, said.month, said.day)) return null
  return edtfDate(number, said.month, said.day)
}

/** The week is taken from its Monday, whatever part of it the expression means alone. */
function resolveInWeek(said: Part<'in-week'>, ground: Ground): string | null {
  const { published } = ground
  if (published === null || said.of.form !== 'unit') return null
  return edtfOfDay(published - weekdayOf(published) + 7 * said.of.offset + said.weekday)
}

/** Only the ends of a year and of a decade are narrower than the whole; `early 2022` is 2022. */
function resolvePart(said: Part<'part'>, ground: Ground): string | null {
  const whole = resolve(said.of, ground)
  if (whole === null || (said.part !== 'start' && said.part !== 'end')) return whole
  const precision = edtfPrecision(whole)
  if (precision === 'year') return monthOfYear(whole.slice(0, 4), said.part === 'end' ? 12 : 1)
  if (precision === 'decade') return `${whole.slice(0, 3)}${said.part === 'end' ? '9' : '0'}~`
  return whole
}

/** An end of a range as a single date: of `last week` the Monday or the Sunday. */
function endOf(edtf: string | null, side: 'from' | 'to'): string | null {
  if (edtf === null) return null
  if (!edtf.includes('/')) return edtf
  return edtf.split('/')[side === 'from' ? 0 : 1]!
}

/** Whether the end of a range is to be looked for after its beginning: `from Friday until Thursday`. */
function followsBeginning(said: Said): boolean {
  return said.form === 'weekday' || (said.form === 'date' && said.year === null)
}

function resolveRange(said: Part<'range'>, ground: Ground): string | null {
  if (said.from === null) return said.to === null ? null : open(null, endOf(resolve(said.to, ground), 'to'))
  const from = endOf(resolve(said.from, said.since ? { ...ground, tense: 'past' } : ground), 'from')
  if (said.to === null) return open(from, null)
  const beginning = from === null ? null : (edtfBounds(from)?.min ?? null)
  const later: Ground =
    beginning !== null && Number.isFinite(beginning) && from?.startsWith('XXXX') === false && followsBeginning(said.to)
      ? { ...ground, published: beginning, tense: 'future' }
      : ground
  const to = endOf(resolve(said.to, later), 'to')
  if (from === null || to === null || from === '..' || to === '..') return null
  const edtf = from === to ? from : `${from}/${to}`
  return parseEdtf(edtf) === null ? null : edtf
}

function open(from: string | null, to: string | null): string | null {
  const end = from ?? to
  if (end === null || end === '..') return null
  return from === null ? `../${end}` : `${end}/..`
}

function resolveDeadline(said: Part<'deadline'>, ground: Ground): string | null {
  // What is to be done by a weekday or a day without a year lies ahead, unless the tense says otherwise.
  const tense = ground.tense ?? 'future'
  const end = endOf(resolve(said.of, { ...ground, tense }), 'to')
  return end === null || end === '..' ? null : qualified(end, '~')
}

function resolveAnniversary(said: Part<'anniversary'>, ground: Ground): string | null {
  const base: Said = said.base ?? { form: 'unit', unit: 'year', offset: 0 }
  const kept = resolve(base, ground)
  if (kept === null || !/^\d{4}/.test(kept)) return null
  return edtfDate(anniversaryYear(Number(kept.slice(0, 4)), said.years))
}

function resolveShift(said: Part<'shift'>, ground: Ground): string | null {
  if (said.onlyFuture && ground.tense !== 'future') return null
  const origin = said.origin === 'published' ? ground.published : anchorDay(ground.anchor, said)
  if (origin === null || said.amount === null) return null
  if (said.direction === 0) return truncated(origin, said.unit)
  return resolveSteps(origin, said.amount * said.direction, said.unit, said.approx)
}

/** The day that a step in the story counts from. Days need a day; wider units are content with a wider anchor. */
function anchorDay(anchor: string | null, said: Part<'shift'>): number | null {
  if (anchor === null || anchor.startsWith('XXXX')) return null
  const day = dayOfEdtf(anchor)
  if (day !== null) return day
  const bounds = edtfBounds(anchor)
  if (bounds === null || !Number.isFinite(bounds.min)) return null
  const precision = edtfPrecision(anchor)
  const yearWide = said.unit === 'year' && (precision === 'year' || precision === 'month')
  const monthWide = said.unit === 'month' && precision === 'month'
  return yearWide || monthWide ? bounds.min : null
}

/** `the same day`, `that week`, `that month`, `that year`. */
function truncated(day: number, unit: Part<'shift'>['unit']): string | null {
  const { year, month } = civilDate(day)
  if (unit === 'day') return edtfOfDay(day)
  if (unit === 'month') return edtfDate(year, month)
  if (unit === 'year') return edtfDate(year)
  if (unit === 'decade') return decadeOf(year)
  return unit === 'week' || unit === 'weekend' ? resolveSteps(day, 0, 'week', false) : null
}
