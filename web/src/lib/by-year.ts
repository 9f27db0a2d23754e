import type { EventItem } from '../../../src/server/contract/events.js'
import { edtfBounds } from './dates.js'
import { yearOf } from './words.js'

export interface YearGroup {
  readonly name: string
  readonly events: readonly EventItem[]
}

/** Whether a plan lies wholly after a day. */
export function isAhead({ status, date }: EventItem, today: string): boolean {
  const bounds = date === null ? null : edtfBounds(date)
  const now = edtfBounds(today)
  return status === 'planned' && bounds !== null && now !== null && bounds.min > now.max
}

/** Events in the order given, parted by year; plans still ahead of `today` and the undated stand under names of their own. */
export function byYear(events: readonly EventItem[], today: string): readonly YearGroup[] {
  const groups = new Map<string, EventItem[]>()
  for (const event of events) {
    const name = isAhead(event, today) ? 'Planned, still ahead' : (yearOf(event.date) ?? 'Date unknown')
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [event])
    else group.push(event)
  }
  return [...groups].map(([name, group]) => ({ name, events: group }))
}
