import { byText } from '../order.js'
import { boundsInTime } from '../times.js'

interface Timed {
  readonly id: string
  readonly date: string | null
}

interface Bounds {
  readonly min: number
  readonly max: number
}

const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

const kept = new WeakMap<Timed, Bounds>()

/** First and last day of an event's date, read once: sorting asks for them n log n times. */
function boundsOf(event: Timed): Bounds {
  const known = kept.get(event)
  if (known !== undefined) return known
  const { date } = event
  const bounds = boundsInTime(date)
  const last = Number.POSITIVE_INFINITY
  const own = { min: bounds?.min ?? last, max: bounds?.max ?? last }
  kept.set(event, own)
  return own
}

/** Events by date, the narrower first, undated last; then by id. */
export function compareEvents(a: Timed, b: Timed): number {
  const [x, y] = [boundsOf(a), boundsOf(b)]
  return order(x.min, y.min) || order(x.max, y.max) || byText(a.id, b.id)
}

/** Things in the order of their events. */
export function inOrderOfTime<T>(items: readonly T[], read: (item: T) => Timed): T[] {
  return [...items].sort((a, b) => compareEvents(read(a), read(b)))
}
