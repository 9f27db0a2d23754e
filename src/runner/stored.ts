import type { ConcludedRecord, Part, RecordPieces } from '../reconcile/index.js'
import type { Store } from '../store/index.js'

/** The record as it was concluded when it was last written, in its pieces: all of them, or those of one part. */
export async function storedPieces(store: Store, only?: Part): Promise<RecordPieces> {
  const { eachPart, parts } = await import('../reconcile/index.js')
  const found = new Map<Part, ReadonlyMap<string, unknown>>()
  for (const part of only === undefined ? parts : [only]) {
    found.set(part, new Map((await store.pieces(part)).map(({ key, payload }) => [key, payload])))
  }
  return eachPart((part) => (found.get(part) ?? new Map()) as RecordPieces[typeof part])
}

/** One part of the stored record, in its order. */
export async function storedPart<P extends Part>(store: Store, part: P): Promise<ConcludedRecord[P]> {
  const { recordOfPieces } = await import('../reconcile/index.js')
  return recordOfPieces(await storedPieces(store, part), { asOf: null, knownBy: null })[part]
}
