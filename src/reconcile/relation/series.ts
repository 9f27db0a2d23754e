import { civilDate } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { byText } from '../order.js'
import { boundsInTime } from '../times.js'
import type { YearPoint } from '../types.js'

/** Cooperation and conflict by year, from the scores of events that happened in a known year. */
export function concludeSeries(events: readonly Concluded[]): readonly YearPoint[] {
  const years = new Map<string, number[]>()
  for (const { event } of events) {
    const bounds = event.status === 'happened' ? boundsInTime(event.date) : null
    if (bounds === null || !Number.isFinite(bounds.min)) continue
    const first = civilDate(bounds.min).year
    const last = Number.isFinite(bounds.max) ? civilDate(bounds.max).year : first
    if (first !== last) continue
    const year = String(first).padStart(4, '0')
    const known = years.get(year)
    if (known) known.push(event.ploverScore)
    else years.set(year, [event.ploverScore])
  }
  const rounded = (value: number): number => Math.round(value * 100) / 100
  return [...years]
    .sort(([a], [b]) => byText(a, b))
    .map(([year, unsorted]) => {
      // Sums of numbers depend on their order in the last digit: events come in any.
      const scores = unsorted.sort((a, b) => a - b)
      const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
      return {
        year,
        events: scores.length,
        cooperation: rounded(sum(scores.filter((one) => one > 0))),
        conflict: rounded(sum(scores.filter((one) => one < 0))),
        mean: rounded(sum(scores) / scores.length),
      }
    })
}
