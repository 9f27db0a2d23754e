import { Worker } from 'node:worker_threads'
import { ChanceryError } from '../../schema/index.js'
import type { Asked, FromRegistrar, ThreadOptions, ToRegistrar } from './messages.js'
import type { Notice, Registrar } from './registrar.js'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (why: ChanceryError) => void
}

/** Memory of the registrar's thread, in megabytes: a record of 100,000 mentions takes about 1,500. */
const memory = 8192

/**
 * Starts a registrar in a thread of its own, so that the one that asks goes on answering. It reads the record into
 * memory first; what it is asked before then is answered when it has.
 */
export function startRegistrar(options: ThreadOptions, tell: (notice: Notice) => void): Registrar {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let isReady = false
  let ended: ChanceryError | null = null
  const end = (why: string): void => {
    ended ??= new ChanceryError('failed', `Nothing more can be written: ${why}.`, 'Start the server again.')
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', (error) => end(error.message.replace(/\.$/, '')))
  worker.on('exit', () => end('the thread that writes has ended'))
  worker.on('message', (message: FromRegistrar) => {
    if (message.is === 'notice') {
      isReady ||= message.notice.is === 'ready'
      return tell(message.notice)
    }
    const { resolve, reject } = waiting.get(message.id)!
    waiting.delete(message.id)
    if (message.is === 'answer') resolve(message.value)
    else reject(new ChanceryError(message.code, message.message, message.remedy))
  })
  const ask = <T>(what: Asked, ...given: readonly unknown[]): Promise<T> => {
    return new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended)
      asked++
      waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ id: asked, ask: what, given } satisfies ToRegistrar)
    })
  }
  return {
    decide: (decision) => ask('decide', decision),
    undo: (id) => ask('undo', id),
    read: (texts) => ask('read', texts),
    catchUp: () => ask('catchUp'),
    close: async () => {
      // Before it is ready it holds nothing that could be lost.
      await (isReady ? ask('close') : worker.terminate())
    },
  }
}
