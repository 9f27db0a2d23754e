import { parentPort, workerData } from 'node:worker_threads'
import { ChanceryError } from '../schema/index.js'
import { codeOne } from './code-one.js'
import { loadEngine } from './engine.js'
import type { FromWorker, Limits, ToWorker } from './job.js'

/** The script of a worker: loads its tables once, then answers each job. */
const send = (message: FromWorker): void => parentPort?.postMessage(message)

try {
  const engine = await loadEngine(workerData as Limits)
  parentPort?.on('message', ({ job }: ToWorker) => send({ is: 'done', outcome: codeOne(engine, job) }))
  send({ is: 'ready' })
} catch (error) {
  const isOurs = error instanceof ChanceryError
  const message = error instanceof Error ? error.message : String(error)
  const remedy = isOurs ? error.remedy : 'Install Chancery again, or report this.'
  send({ is: 'broken', code: isOurs ? error.code : 'failed', message, remedy })
}
