import { edtfPrecision } from '../schema/index.js'
import type { Said, TimeKind, Unit } from './types.js'

const unitKinds: Record<Unit, TimeKind> = {
  minute: 'day',
  hour: 'day',
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'interval',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

/** What kind of time is meant, whether or not it can be resolved. */
export function kindOf(said: Said): TimeKind {
  switch (said.form) {
    case 'date':
      if (said.day !== null) return 'day'
      return said.month === null ? 'year' : 'month'
    case 'era':
      return edtfPrecision(said.year) === 'decade' ? 'decade' : 'century'
    case 'season':
    case 'month':
    case 'duration':
    case 'set':
    case 'anniversary':
    case 'vague':
      return said.form
    case 'in-year':
      return said.day === null ? 'month' : 'day'
    case 'weekday':
    case 'day':
    case 'in-week':
      return 'day'
    case 'unit':
    case 'shift':
      return unitKinds[said.unit]
    case 'part':
    case 'deadline':
      return kindOf(said.of)
    case 'months':
    case 'stretch':
    case 'range':
      return 'interval'
  }
}

/** Whether the day of publication or an anchor decides what is meant. */
export function isRelative(said: Said): boolean {
  switch (said.form) {
    case 'date':
      return said.year === null || said.swapped !== undefined
    case 'season':
      return said.year === null
    case 'era':
    case 'duration':
    case 'set':
    case 'vague':
      return false
    case 'part':
    case 'months':
    case 'deadline':
    case 'in-year':
    case 'in-week':
      return isRelative(said.of)
    case 'range':
      return (said.from !== null && isRelative(said.from)) || (said.to !== null && isRelative(said.to))
    case 'anniversary':
      return said.base === null || isRelative(said.base)
    default:
      return true
  }
}
