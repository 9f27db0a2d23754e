import type { EventMention } from '../../src/schema/index.js'
import { type GoldEvent, readings } from './gold.js'
import { folded, holds, isSameDate, isSameSet } from './sameness.js'

/** A gold event and the coded event that stands for it, as places in their lists. */
export interface Pair {
  readonly gold: number
  readonly coded: number
  /** All actors agree, and the direction where there is one. */
  readonly isStrict: boolean
}

/** What of a coded event the scorer looks at. */
export type CodedEvent = Pick<
  EventMention,
  'type' | 'kind' | 'actor' | 'recipient' | 'symmetric' | 'date' | 'place' | 'status' | 'quote'
>

/** How well two events fit, or null where they cannot be one: another type, fewer than half of the actors, reversed. */
function fitOf(gold: GoldEvent, coded: CodedEvent): { readonly score: number; readonly isStrict: boolean } | null {
  const all = readings(gold)
  if (!all.some((reading) => reading.type === coded.type)) return null
  const named = new Set([...gold.actor, ...gold.recipient])
  const found = new Set([...coded.actor, ...coded.recipient])
  const shared = [...named].filter((code) => found.has(code)).length
  const union = new Set([...named, ...found]).size
  if (union === 0 || shared / union < 0.5) return null
  if (!gold.symmetric && !gold.actor.some((code) => coded.actor.includes(code))) return null
  const isStrict = shared === union && (gold.symmetric || isSameSet(gold.actor, coded.actor))
  let score = shared / union + (isStrict ? 1 : 0)
  if (gold.kind && all.some((reading) => reading.kind === coded.kind)) score += 0.5
  if (gold.date && isSameDate(gold.date, coded.date)) score += 0.5
  if (gold.status === coded.status) score += 0.1
  if (holds(folded(gold.quote), folded(coded.quote))) score += 0.3
  return { score, isStrict }
}

/** Pairs events one to one, the best pair first; of equal pairs the one that stands first in gold, then in the coded list. */
export function pairEvents(gold: readonly GoldEvent[], coded: readonly CodedEvent[]): readonly Pair[] {
  const candidates = gold.flatMap((wanted, g) =>
    coded.flatMap((found, c) => {
      const how = fitOf(wanted, found)
      return how === null ? [] : [{ gold: g, coded: c, ...how }]
    }),
  )
  candidates.sort((a, b) => b.score - a.score)
  const taken = { gold: new Set<number>(), coded: new Set<number>() }
  const pairs: Pair[] = []
  for (const { gold: g, coded: c, isStrict } of candidates) {
    if (taken.gold.has(g) || taken.coded.has(c)) continue
    taken.gold.add(g)
    taken.coded.add(c)
    pairs.push({ gold: g, coded: c, isStrict })
  }
  return pairs
}

/** Whether an unpaired coded event says the gold event the wrong way round. */
export function isReversed(gold: GoldEvent, coded: CodedEvent): boolean {
  return (
    !gold.symmetric &&
    gold.recipient.length > 0 &&
    coded.type === gold.type &&
    isSameSet(gold.actor, coded.recipient) &&
    isSameSet(gold.recipient, coded.actor)
  )
}
