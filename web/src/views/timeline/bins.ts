import type { Timeline } from '../../../../src/server/contract/events.js'
import { dateWords, edtfBounds } from '../../lib/dates.js'
import type { Stretch } from '../../lib/time-window.js'
import { counted } from '../../lib/words.js'

type Bin = Timeline['bins'][number]

/** A bin with the days that it spans. */
export type PlacedBin = Bin & Stretch

/** The bins of a timeline that lie in a stretch, in order. */
export function placed({ bins }: Timeline, shown: Stretch): readonly PlacedBin[] {
  return bins.flatMap((bin) => {
    const bounds = edtfBounds(bin.start)
    if (bounds === null || bounds.max < shown.first || bounds.min > shown.last) return []
    return [{ ...bin, first: bounds.min, last: bounds.max }]
  })
}

/** `September 2023: 12 events, 3 planned`. */
export function binWords(bin: Bin): string {
  const also = [bin.planned > 0 ? `${bin.planned} planned` : '', bin.denied > 0 ? `${bin.denied} denied` : ''].filter(
    Boolean,
  )
  return [`${dateWords(bin.start)}: ${counted(bin.events, 'event')}`, ...also].join(', ')
}
