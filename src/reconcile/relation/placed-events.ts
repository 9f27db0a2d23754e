import type { Concluded } from '../conclude-event.js'
import { sameName } from '../joining/participants.js'
import { sharedWorth } from '../joining/wording.js'
import { boundsInTime } from '../times.js'
import type { EventLinkKind } from '../types.js'

/** An event on the line of time. */
export interface Placed {
  readonly one: Concluded
  readonly min: number
  readonly max: number
  readonly toldFrom: number
}

/** Sets a link from one event to another, and the one that goes back. */
export type Link = (from: Concluded, to: Concluded, kind: EventLinkKind, back: EventLinkKind, because: string) => void

/** Days after which an undated plan is no longer taken for the reason of a deed. */
export const planReach = 120

export function place(one: Concluded): Placed {
  const bounds = boundsInTime(one.event.date)
  const told = one.mentions.map(({ window }) => window)
  const toldFrom = Math.min(...told.map((window) => window.toldFrom))
  const isDeadline = bounds !== null && !Number.isFinite(bounds.min) && one.event.status === 'planned'
  return {
    one,
    // "By the end of the year" begins when it is said.
    min: isDeadline ? toldFrom : (bounds?.min ?? Number.NEGATIVE_INFINITY),
    max: bounds?.max ?? Number.POSITIVE_INFINITY,
    toldFrom,
  }
}

export const isDated = ({ min }: Placed): boolean => Number.isFinite(min)

/** Of how many parties the persons, or at least their rank, are the same: 1 for each person, a half for a rank. */
export function sharedPersons(a: Concluded, b: Concluded): number {
  let sum = 0
  for (const side of a.sides) {
    const other = b.sides.find((one) => one.code === side.code)
    if (!other) continue
    if (side.persons.some((x) => other.persons.some((y) => sameName(x.words, y.words) === 1))) sum += 1
    else if (ranksOf(side).some((rank) => ranksOf(other).includes(rank))) sum += 0.5
  }
  return sum
}

const ranksOf = (side: Concluded['sides'][number]): readonly string[] => [
  ...side.ranks,
  ...side.persons.flatMap((one) => (one.rank === null ? [] : [one.rank])),
]

export function wordsShared(a: Concluded, b: Concluded): number {
  let best = 0
  for (const x of a.mentions) for (const y of b.mentions) best = Math.max(best, sharedWorth(x.quote, y.quote))
  return best
}

/** Whether both have the same kind and, where it has a direction, the same direction. */
export function isSameThing(x: Concluded, y: Concluded): boolean {
  const [a, b] = [x.event, y.event]
  if (a.kind === null || a.kind !== b.kind || (x.facet !== null && y.facet !== null && x.facet !== y.facet))
    return false
  return a.symmetric || b.symmetric || a.actor.some((code) => b.actor.includes(code))
}
