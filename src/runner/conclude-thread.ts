import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge } from '../knowledge-files.js'
import { openStore } from '../store/index.js'
import { concludeFrom, type Times } from './conclude.js'

/** The script of a thread that concludes a whole record as of some times, tells it, and ends. */
const { db, times } = workerData as { readonly db: string; readonly times: Times }
const store = await openStore(db, { mode: 'read' })
try {
  parentPort?.postMessage(await concludeFrom(store, store.current(), loadKnowledge(), times))
} finally {
  await store.close()
}
