import { parentPort, workerData } from 'node:worker_threads'
import { loadKnowledge } from '../../knowledge-files.js'
import { ChanceryError } from '../../schema/index.js'
import { openStore } from '../../store/index.js'
import type { FromRegistrar, ThreadOptions, ToRegistrar } from './messages.js'
import { openRegistrar, type Registrar } from './registrar.js'

/** The script of the registrar's thread: reads the record into memory, then answers. What is asked before then waits. */
const send = (message: FromRegistrar): void => parentPort?.postMessage(message)

const { db, pool } = workerData as ThreadOptions
const store = await openStore(db, { mode: 'write' })
const registrar: Registrar = await openRegistrar(store, {
  knowledge: loadKnowledge(),
  pool,
  now: () => new Date().toISOString(),
  tell: (notice) => send({ is: 'notice', notice }),
})

parentPort?.on('message', async ({ id, ask, given }: ToRegistrar) => {
  try {
    const answer = registrar[ask] as (...given: readonly unknown[]) => Promise<unknown>
    send({ is: 'answer', id, value: await answer(...given) })
  } catch (error) {
    const isOurs = error instanceof ChanceryError
    const message = error instanceof Error ? error.message : String(error)
    send({
      is: 'refused',
      id,
      code: isOurs ? error.code : 'failed',
      message,
      remedy: isOurs ? error.remedy : 'Start the server again, or report this.',
    })
  }
  if (ask === 'close') parentPort?.close()
})
