import type { Locate } from '../coordinates.js'
import { whereOf } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import {
  type ConcludedRecord,
  changedRecord,
  type PiecedRecord,
  type RecordEvent,
  type RecordPatch,
  recordOfPieces,
} from '../reconcile/index.js'
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
  /** A name of the state of the record: another one when anything may answer otherwise. */
  revision(): Promise<string>
  /** Takes in how the stored record has changed. */
  change(patch: RecordPatch): void
  /** Forgets what was read of the store: it has changed, and nobody says how. */
  refresh(): void
}

/** Views with times that are kept: a person goes back and forth between a few. */
const mostKept = 8

/** The record as it is stored, in its pieces too, so that they can be exchanged. */
interface Stored extends PiecedRecord {
  readonly view: RecordView
}

/** A record of more texts than this is concluded apart: it would stop its server for seconds. */
const mostBeside = 2000

export interface ViewsOptions {
  /** Where places lie, for their usual names. */
  readonly locate?: Locate
  /** Concludes the whole of a large record as of some times, in a thread of its own. */
  readonly apart?: (times: Times) => Promise<ConcludedRecord>
}

export function openViews(
  store: Store,
  knowledge: Knowledge,
  { locate = () => null, apart }: ViewsOptions = {},
): Views {
  const usualPlace = (event: RecordEvent): string | null => whereOf(event, locate)?.name ?? null
  let stored: Promise<Stored> | null = null
  let versions: Promise<ReadonlyMap<string, StoredVersion>> | null = null
  const timed = new Map<string, Promise<RecordView>>()
  const concluded = async (times: Times, about: readonly string[]): Promise<RecordView> => {
    if (apart !== undefined && about.length === 0 && (await present()).view.record.articles.length > mostBeside) {
      return viewOf(await apart(times), usualPlace)
    }
    const versions = about.length === 0 ? store.current() : await store.versionsNaming(about)
    return viewOf(await concludeFrom(store, versions, knowledge, times), usualPlace)
  }
  let turns = 0
  const readStored = async (): Promise<Stored> => {
    const pieces = await storedPieces(store)
    const record = recordOfPieces(pieces, { asOf: null, knownBy: null })
    return { pieces, record, view: viewOf(record, usualPlace) }
  }
  const present = (): Promise<Stored> => {
    stored ??= readStored()
    return stored
  }
  const changed = (before: Stored, patch: RecordPatch): Stored => {
    const after = changedRecord(before, patch)
    return { ...after, view: viewOf(after.record, usualPlace, before.record) }
  }
  return {
    store,
    knowledge,
    at(times, about = []) {
      if (times.asOf === undefined && times.knownBy === undefined) {
        return present().then(({ view }) => view)
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
    // Texts are searched as they are stored, concluded or not.
    revision: async () => `${turns} ${await store.changes()}`,
    change(patch) {
      turns++
      stored = stored?.then((before) => changed(before, patch)) ?? null
      if (patch.articles.put.length > 0 || patch.articles.gone.length > 0) versions = null
      timed.clear()
    },
    refresh() {
      turns++
      stored = null
      versions = null
      timed.clear()
    },
  }
}
