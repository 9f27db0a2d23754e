import { type DayBounds, edtfBounds, parseEdtf } from '../schema/index.js'

/** Bounds of the dates that tables repeat: tenures begin and end on the same few thousand days. */
const known = new Map<string, DayBounds | null>()
const most = 50_000

function bounds(edtf: string): DayBounds | null {
  let found = known.get(edtf)
  if (found === undefined) {
    found = edtfBounds(edtf)
    if (known.size >= most) known.clear()
    known.set(edtf, found)
  }
  return found
}

const isOpen = (edtf: string): boolean => edtf === '' || edtf === '..'

/** First day that a beginning can mean; an unknown one lies before everything. */
function firstDay(from: string): number {
  return isOpen(from) ? Number.NEGATIVE_INFINITY : (bounds(from)?.min ?? Number.NEGATIVE_INFINITY)
}

/** Last day that an end can mean; an open or unknown one lies after everything. */
function lastDay(until: string): number {
  return isOpen(until) ? Number.POSITIVE_INFINITY : (bounds(until)?.max ?? Number.POSITIVE_INFINITY)
}

/** Whether something that lasted from `from` until `until` may have held at `at`. Unknown ends exclude nothing. */
export function heldAt(from: string, until: string, at: string | undefined): boolean {
  const when = at === undefined || at === '' ? null : bounds(at)
  return when === null || (firstDay(from) <= when.max && lastDay(until) >= when.min)
}

/** Whether something that lasted until `until` was certainly over when `at` began. */
export function endedBefore(until: string, at: string): boolean {
  const when = bounds(at)
  return when !== null && lastDay(until) < when.min
}

/** Whether a cell of a table is a date: EDTF, `..` for an open end. */
export function isDateCell(cell: string): boolean {
  return cell === '..' || parseEdtf(cell) !== null
}

/** Whether two spans of known ends certainly share days, a change-over day left aside. */
export function surelyOverlap(a: { from: string; until: string }, b: { from: string; until: string }): boolean {
  if (a.from === '' || b.from === '' || a.until === '' || b.until === '') return false
  const begin = Math.max(
    bounds(a.from)?.max ?? Number.POSITIVE_INFINITY,
    bounds(b.from)?.max ?? Number.POSITIVE_INFINITY,
  )
  const end = (until: string): number =>
    until === '..' ? Number.POSITIVE_INFINITY : (bounds(until)?.min ?? Number.NEGATIVE_INFINITY)
  return begin < Math.min(end(a.until), end(b.until)) - 1
}

/** Whether a span ends before it begins, whatever its dates mean. */
export function isBackward(from: string, until: string): boolean {
  return firstDay(from) > lastDay(until)
}
