import type { Prepared } from '../prepare.js'
import { isInPerson, isPractice, isRare, isStanding, rateOf } from './kind-rates.js'
import type { Window } from './windows.js'

/** What the times of two mentions say about their being one event, as a logarithm of odds; null where they rule it out. */
export interface TimeEvidence {
  readonly score: number
  /** Days between the two windows; null where one has no date. */
  readonly gap: number | null
  /** Whether knowing that both articles tell one story could date the undated one. */
  readonly isOpen: boolean
}

/** Days after an event in which most undated mentions of it are published. */
const freshDays = 7
/** Days within which a report may be off: time zones, the day of the report for the day of the deed. */
const offDays = 3
/** Share of events that is still told of a year and more later. */
const recalled = 0.05
const year = 365

/** A decade, an open end: not a deed with a date, but a practice. */
function isLong(window: Window): boolean {
  return window.how === 'wide' && window.max - window.min > 3 * year
}

function isRecalled(window: Window): boolean {
  const isDated = window.how === 'near' || window.how === 'wide'
  return isDated && Number.isFinite(window.toldFrom) && window.toldFrom - window.max > year
}

/** Days that one visit may last: two days of it that far apart, named by two sources, are one visit. */
const visitDays = 6
const monthDays = 31
/** Ten years: how far back an undated background mention usually reaches. */
const memory = 3650

const gapOf = (a: Window, b: Window): number => Math.max(0, Math.max(a.min, b.min) - Math.min(a.max, b.max))

/**
 * Odds by time: how probable the two datings are of one event, against how many such events the pair has in the time
 * that they span (`kind-rates.ts`). The probabilities are judgements, tried on the cases of the tests.
 */
export function timeEvidence(a: Prepared, b: Prepared): TimeEvidence | null {
  const kind = a.mention.kind ?? b.mention.kind
  const { sameDay, perDay: rate } = rateOf(kind)
  // Of what lies years back, news recalls the few things that mattered.
  const perDay = isRecalled(a.window) && isRecalled(b.window) ? rate * recalled : rate
  const odds = (likely: number, span: number): number => Math.log(likely / (sameDay + perDay * Math.max(0, span)))
  const [x, y] = [a.window, b.window]
  const isDated = (w: Window): boolean => w.how === 'near' || w.how === 'wide'
  if (isDated(x) && isDated(y)) {
    const gap = gapOf(x, y)
    const isVisit = kind === 'visit'
    if (isVisit && gap > 1 && gap <= visitDays && x.how === 'near' && y.how === 'near') {
      return { score: odds(0.3, 2 * gap), gap, isOpen: false }
    }
    if (gap > offDays + x.slack + y.slack) return null
    if (isLong(x) && isLong(y) && gap === 0 && isPractice(kind)) {
      return { score: 0.3, gap, isOpen: false }
    }
    const width = Math.min(memory, Math.max(x.max - x.min, y.max - y.min))
    if (gap <= (x.slack || y.slack ? offDays : 0)) return { score: odds(0.85, width), gap, isOpen: false }
    if (width > 31) return null
    const [first, second] = x.min <= y.min ? [x, y] : [y, x]
    const isHour = gap === 1 && a.isFarApart && b.isFarApart && !isInPerson(kind)
    if (first.toldTo < second.min && !isHour) {
      // Told before the other says that it was: another event, unless its kind is one that hardly comes twice.
      return isRare(kind) ? { score: odds(0.01, 2 * gap), gap, isOpen: false } : null
    }
    const likely = gap > 1 ? 0.02 : isHour ? 0.3 : 0.1
    return { score: odds(likely, 2 * gap), gap, isOpen: false }
  }
  const planned = a.mention.status === 'planned'
  const isSpeech = rateOf(kind).sort === 'speech'
  if (isDated(x) !== isDated(y)) {
    const [dated, open] = isDated(x) ? [x, y] : [y, x]
    // What is said without a date is news when it is told; the same words months apart are a habit.
    if (isSpeech && open.toldFrom - dated.max > freshDays && !isRare(kind)) return null
    return openEvidence(dated, open, planned, odds, isPractice(kind))
  }
  const apart = Math.max(0, Math.max(x.toldFrom, y.toldFrom) - Math.min(x.toldTo, y.toldTo))
  const isNone = x.how === 'none' || y.how === 'none'
  if (isPractice(kind) && (isNone || apart <= (isStanding(kind) ? monthDays : freshDays)))
    return { score: 0, gap: null, isOpen: true }
  if (isNone) return { score: odds(0.8, memory), gap: null, isOpen: true }
  if (isSpeech && apart > freshDays) return null
  const score = apart <= freshDays ? odds(0.5, freshDays + apart) : odds(0.15, Math.min(memory, 2 * apart))
  return { score, gap: null, isOpen: apart <= freshDays }
}

function openEvidence(
  dated: Window,
  open: Window,
  planned: boolean,
  odds: (likely: number, span: number) => number,
  practice: boolean,
): TimeEvidence | null {
  const width = Math.min(memory, dated.max - dated.min)
  if (practice && isLong(dated)) return { score: 0.2, gap: null, isOpen: false }
  if (open.how === 'none') return { score: odds(0.8, memory), gap: null, isOpen: dated.how === 'near' }
  // A deed is told after it was done, a plan before it is.
  const since = planned ? dated.max - open.toldFrom : open.toldTo - dated.min
  if (since < -1 - dated.slack) return null
  const isFresh = planned ? since <= 60 : open.toldFrom - dated.max <= freshDays
  if (isFresh && dated.how === 'near') return { score: odds(0.5, Math.max(width, freshDays)), gap: null, isOpen: true }
  return { score: odds(0.15, Math.min(memory, Math.max(width, 2 * Math.max(0, since)))), gap: null, isOpen: false }
}
