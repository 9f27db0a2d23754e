import type { Dossier } from './export/index.js'
import { actorOf, dossierOf, openViews } from './query/index.js'
import type { ConcludedRecord } from './reconcile/index.js'
import { openRecord as openStored, type Times } from './runner/index.js'
import type { FullVersion, Hit } from './store/index.js'

/** A record file that is open for reading. */
export interface RecordFile {
  /** All that is concluded, at both times where they are given. */
  conclusions(times?: Times): Promise<ConcludedRecord>
  /**
   * One relation with its proofs, its sides by code or name; null where the record holds nothing of it.
   * @throws ChanceryError `usage` where no state or body is called so
   */
  dossier(a: string, b: string, times?: Times): Promise<Dossier | null>
  /** A stored article by its id or name, as it was read and coded; null where there is none. */
  article(id: string): Promise<FullVersion | null>
  /** Articles whose text holds all words, best first; `"two words"` is a phrase, `word*` a beginning. */
  search(words: string, limit?: number): Promise<readonly Hit[]>
  /** To be called when it is no longer needed. */
  close(): Promise<void>
}

/**
 * Opens a record file that `chancery read` made. Where its conclusions are older than its articles they are made anew first.
 * @throws ChanceryError `unreadable`, `not-a-record` or `newer-record`
 */
export async function openRecord(path: string): Promise<RecordFile> {
  const store = await openStored(path)
  const { loadKnowledge } = await import('./knowledge-files.js')
  const knowledge = loadKnowledge()
  const views = openViews(store, knowledge)
  const sideOf = async (words: string) => actorOf(words, knowledge, (await views.at({})).codes)
  return {
    conclusions: async (times = {}) => (await views.at(times)).record,
    dossier: async (a, b, times = {}) => dossierOf(store, await sideOf(a), await sideOf(b), knowledge, times),
    article: (id) => store.version(id),
    search: (words, limit = 20) => store.search(words, limit),
    close: () => store.close(),
  }
}
