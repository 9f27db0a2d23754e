import { Worker } from 'node:worker_threads'
import type { ConcludedRecord } from '../reconcile/index.js'
import { ChanceryError } from '../schema/index.js'
import type { Times } from './conclude.js'

/** Memory of the thread, in megabytes. */
const memory = 8192

/**
 * Concludes a whole record as of some times in a thread of its own: on a large one that takes a while, in which the one
 * who asks for it goes on answering others.
 */
export function concludeApart(db: string, times: Times): Promise<ConcludedRecord> {
  const worker = new Worker(new URL('./conclude-thread.js', import.meta.url), {
    workerData: { db, times },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new ChanceryError('failed', 'The thread that concludes has ended.', 'Ask again.'))
    })
  })
}
