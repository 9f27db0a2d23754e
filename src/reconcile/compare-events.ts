import { compareEdtf } from '../schema/index.js'
import { byText } from './order.js'
import type { RecordEvent } from './types.js'

/** A day of no known year has no place in time. */
const dated = (date: string | null): string | null => (date?.startsWith('XXXX') ? null : date)

/** By date, undated last; then by id. */
export function compareEvents(a: Pick<RecordEvent, 'id' | 'date'>, b: Pick<RecordEvent, 'id' | 'date'>): number {
  const [x, y] = [dated(a.date), dated(b.date)]
  if (x === null || y === null) return x === y ? byText(a.id, b.id) : x === null ? 1 : -1
  return compareEdtf(x, y) || byText(a.id, b.id)
}
