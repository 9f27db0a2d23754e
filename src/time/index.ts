export { findTimes } from './find-times.js'
export { type NumberRead, readNumber, readOrdinal, scales } from './numbers.js'
export { anniversaryYear, resolveTime } from './resolve.js'
export type {
  Part,
  ResolutionContext,
  Said,
  Tense,
  TimeContext,
  TimeExpression,
  TimeKind,
  Unit,
  Which,
} from './types.js'
export { calendarNames, weekdays } from './vocabulary.js'
export { type Word, wordsIn, wordsOf } from './words.js'
