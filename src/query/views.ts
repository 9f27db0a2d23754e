import type { Locate } from '../coordinates.js'
import { whereOf } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { type ConcludedRecord, type RecordEvent, recordOfPieces } from '../reconcile/index.js'
import { concludeFrom, storedPieces, type Times } from '../runner/index.js'
import type { Store, StoredVersion } from '../store/index.js'
import { type RecordView, viewOf } from './view.js'

/** The record of a store at any two times. */
export interface Views {
  readonly store: Store
  readonly knowledge: Knowledge
  /**
   * The record as it stood at both times; the one that is stored where none is named.
   * @param about With times, only texts that name all of these codes are concluded from: all that can speak of a pair.
   */
  at(times: Times, about?: readonly string[]): Promise<RecordView>
  /** Every stored text by its id, older ones too, in the order read. */
  versions(): Promise<ReadonlyMap<string, StoredVersion>>
  /** A name of the state of the record: another one when anything may answer otherwise. What others wrote is taken in. */
  revision(): Promise<string>
  /** Forgets what was read of the store: it has changed. */
  refresh(): void
}

/** Views with times that are kept: a person goes back and forth between a few. */
const mostKept = 8

/** The record as it was concluded when it was last written. */
async function storedRecord(store: Store): Promise<ConcludedRecord> {
  return recordOfPieces(await storedPieces(store), { asOf: null, knownBy: null })
}

export function openViews(store: Store, knowledge: Knowledge, locate: Locate = () => null): Views {
  const usualPlace = (event: RecordEvent): string | null => whereOf(event, locate)?.name ?? null
  let stored: Promise<RecordView> | null = null
  let versions: Promise<ReadonlyMap<string, StoredVersion>> | null = null
  const timed = new Map<string, Promise<RecordView>>()
  const concluded = async (times: Times, about: readonly string[]): Promise<RecordView> => {
    const versions = about.length === 0 ? store.current() : await store.versionsNaming(about)
    return viewOf(await concludeFrom(store, versions, knowledge, times), usualPlace)
  }
  let refreshed = 0
  /** The conclusions that were read; null where they are still to be read. */
  let seen: string | null = null
  const refresh = (): void => {
    refreshed++
    seen = null
    stored = null
    versions = null
    timed.clear()
  }
  return {
    store,
    knowledge,
    at(times, about = []) {
      if (times.asOf === undefined && times.knownBy === undefined) {
        stored ??= storedRecord(store).then((record) => viewOf(record, usualPlace))
        return stored
      }
      const key = JSON.stringify([times.asOf ?? null, times.knownBy ?? null, ...about.toSorted()])
      const view = timed.get(key) ?? concluded(times, about)
      // What was asked for last stands last; what failed is not kept.
      timed.delete(key)
      timed.set(key, view)
      view.catch(() => timed.delete(key))
      if (timed.size > mostKept) timed.delete(timed.keys().next().value!)
      return view
    },
    versions() {
      versions ??= store.versions(true).then((all) => new Map(all.map((version) => [version.id, version])))
      return versions
    },
    async revision() {
      const [changes, conclusion] = await Promise.all([store.changes(), store.concluded()])
      const now = JSON.stringify(conclusion)
      // While another program reads articles in, the record stays as it was until it is concluded anew.
      if (seen !== null && seen !== now) refresh()
      seen = now
      return `${refreshed} ${changes} ${now}`
    },
    refresh,
  }
}
