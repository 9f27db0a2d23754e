import { anniversary } from './anniversaries.js'
import { bareMonth, calendarDate, dayOfMonth } from './calendar.js'
import { deicticDay, deicticUnit, recurrence, vague, weekday } from './deictic.js'
import { century, decade, quarter, season } from './eras.js'
import { numericDate } from './numeric.js'
import type { TimeParser } from './parser.js'
import { countedTime, definiteUnit, storyTime, stretch } from './shifts.js'
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
