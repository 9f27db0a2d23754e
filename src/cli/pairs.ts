import type { Knowledge } from '../knowledge/index.js'
import { nameOf } from '../query/index.js'
import { concludeFrom, openRecord, pairOf, type Times } from '../runner/index.js'
import type { PairCount, Store } from '../store/index.js'

export interface NamedPair extends PairCount {
  readonly aName: string
  readonly bName: string
}

async function pairsAt(store: Store, knowledge: Knowledge, times: Times): Promise<readonly PairCount[]> {
  const record = await concludeFrom(store, store.current(), knowledge, times)
  const events = new Map(record.events.map((event) => [event.id, event]))
  const pairs = record.relations.map((relation) => pairOf(relation, events))
  return pairs.toSorted((x, y) => y.events - x.events || (x.a + x.b < y.a + y.b ? -1 : 1))
}

/** The pairs of a record, most events first, at a time where one is given. */
export async function openPairs(db: string, times: Times): Promise<readonly NamedPair[]> {
  const store = await openRecord(db)
  try {
    const { loadKnowledge } = await import('../knowledge-files.js')
    const knowledge = loadKnowledge()
    const timed = times.asOf !== undefined || times.knownBy !== undefined
    const pairs = timed ? await pairsAt(store, knowledge, times) : await store.pairs()
    return pairs
      .filter((pair) => pair.events > 0)
      .map((pair) => ({ ...pair, aName: nameOf(knowledge, pair.a), bName: nameOf(knowledge, pair.b) }))
  } finally {
    await store.close()
  }
}
