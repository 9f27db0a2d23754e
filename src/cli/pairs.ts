import { concludeFrom, openRecord, type Times } from '../runner/index.js'
import type { PairCount } from '../store/index.js'
import { nameOf } from './actors.js'

export interface NamedPair extends PairCount {
  readonly aName: string
  readonly bName: string
}

/** The pairs of a record, most events first, at a time where one is given. */
export async function openPairs(db: string, times: Times): Promise<readonly NamedPair[]> {
  const store = await openRecord(db)
  try {
    const { loadKnowledge } = await import('../knowledge-files.js')
    const knowledge = loadKnowledge()
    const timed = times.asOf !== undefined || times.knownBy !== undefined
    const pairs: readonly PairCount[] = timed
      ? (await concludeFrom(store, store.current(), knowledge, times)).relations
          .map(({ dyad, events, first, last }) => ({ a: dyad[0], b: dyad[1], events: events.length, first, last }))
          .toSorted((x, y) => y.events - x.events || (x.a + x.b < y.a + y.b ? -1 : 1))
      : await store.pairs()
    return pairs
      .filter((pair) => pair.events > 0)
      .map((pair) => ({ ...pair, aName: nameOf(knowledge, pair.a), bName: nameOf(knowledge, pair.b) }))
  } finally {
    await store.close()
  }
}
