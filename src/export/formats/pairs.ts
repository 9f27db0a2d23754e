import { createHash } from 'node:crypto'
import type { RecordEvent } from '../../reconcile/index.js'

/** One actor and one recipient of an event; null where nobody is acted on. */
export interface ActorPair {
  readonly source: string
  readonly target: string | null
}

/**
 * The pairs that formats with one source and one target make of an event: each actor with each recipient. Where all do
 * the same, each two of them once, in their order.
 */
export function pairsOf(event: Pick<RecordEvent, 'actor' | 'recipient' | 'symmetric'>): readonly ActorPair[] {
  const { actor, recipient } = event
  if (!event.symmetric) {
    if (recipient.length === 0) return actor.map((source) => ({ source, target: null }))
    return actor.flatMap((source) => recipient.map((target) => ({ source, target })))
  }
  const all = [...new Set([...actor, ...recipient])]
  const pairs = all.flatMap((source, i) => all.slice(i + 1).map((target) => ({ source, target })))
  return pairs.length > 0 ? pairs : all.map((source) => ({ source, target: null }))
}

/** A whole number for one row, below 2^48: the same as long as the event keeps its id. */
export function numberOf(event: string, { source, target }: ActorPair): number {
  return createHash('sha256')
    .update(JSON.stringify([event, source, target]))
    .digest()
    .readUIntBE(0, 6)
}
