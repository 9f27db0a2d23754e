import { compareEdtf } from '../schema/index.js'
import { byText } from './order.js'
import type { RecordEvent } from './types.js'

/** By date, undated last; then by id. */
export function compareEvents(a: Pick<RecordEvent, 'id' | 'date'>, b: Pick<RecordEvent, 'id' | 'date'>): number {
  if (a.date === null || b.date === null) return a.date === b.date ? byText(a.id, b.id) : a.date === null ? 1 : -1
  return compareEdtf(a.date, b.date) || byText(a.id, b.id)
}
