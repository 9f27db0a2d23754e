import { anniversary } from './anniversaries.js'
import { calendarDate } from './calendar.js'
import { deicticDay, weekday } from './days.js'
import { century, decade, quarter, season } from './eras.js'
import { bareMonth, dayOfMonth } from './months.js'
import { numericDate } from './numeric.js'
import type { TimeParser } from './parser.js'
import { countedTime } from './shifts.js'
import { definiteUnit, storyTime, stretch } from './stretches.js'
import { recurrence, vague } from './undated.js'
import { deicticUnit } from './units.js'
import { attributiveYear, bareYear, fiscalYear } from './years.js'

/** Every parser. Of two proposals of equal length the earlier parser's stands. */
export const parsers: readonly TimeParser[] = [
  calendarDate,
  numericDate,
  bareMonth,
  dayOfMonth,
  decade,
  century,
  season,
  quarter,
  fiscalYear,
  bareYear,
  attributiveYear,
  anniversary,
  deicticDay,
  weekday,
  deicticUnit,
  recurrence,
  storyTime,
  stretch,
  countedTime,
  definiteUnit,
  vague,
]
