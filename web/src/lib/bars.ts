import type { Timeline } from '../../../src/server/contract/events.js'
import { civilDate, edtfBounds, shortDateWords } from './dates.js'

/** One bar of `Bars`: `down` is zero or less. */
export interface Bar {
  readonly key: string
  readonly label: string
  readonly up: number
  readonly down?: number
  readonly href: string
}

/** Most bars that a chart holds: longer gaps than that are not filled. */
const most = 600

/** EDTF of the decade, year or month after another; days are not followed. */
function after(start: string, unit: Timeline['unit']): string | null {
  const bounds = edtfBounds(start)
  if (bounds === null) return null
  const { year, month } = civilDate(bounds.max + 1)
  if (unit === 'decade') return `${Math.floor(year / 10)}X`
  if (unit === 'year') return String(year)
  return unit === 'month' ? `${year}-${String(month).padStart(2, '0')}` : null
}

/** Cooperation and conflict of each decade, year or month, those without events among them, so that time runs evenly. */
export function barsOf({ unit, bins }: Timeline, hrefOf: (start: string) => string): readonly Bar[] {
  const known = new Map(bins.map((bin) => [bin.start, bin]))
  const last = bins.at(-1)?.start
  const bars: Bar[] = []
  for (
    let start: string | null = bins[0]?.start ?? null;
    start !== null && bars.length < most;
    start = after(start, unit)
  ) {
    const bin = known.get(start)
    bars.push({
      key: start,
      label: unit === 'month' ? shortDateWords(start) : start,
      up: bin?.cooperation ?? 0,
      down: Math.min(0, bin?.conflict ?? 0),
      href: hrefOf(start),
    })
    if (start === last) break
  }
  return bars
}
