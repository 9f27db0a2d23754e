import { Worker } from 'node:worker_threads'
import { ChanceryError } from '../schema/index.js'
import type { FromWorker, Job, Limits, Outcome, ToWorker } from './job.js'

export interface PoolOptions {
  /** Most workers at once; one is started for each text that would have to wait. */
  readonly workers: number
  /** Longest time one text may take, in milliseconds; then its worker is ended. */
  readonly timeLimit: number
  readonly limits: Limits
  /** The script of a worker, for tests. */
  readonly script?: URL
}

/** Memory of one worker, in megabytes: a text that needs more ends its worker, not the run. */
const workerMemory = 2048

/** Of it for what is soon thrown away, in megabytes: a larger part is swept less often, 6 % faster than the default. */
const youngMemory = 192

interface Slot {
  readonly run: (job: Job) => Promise<Outcome>
  readonly end: () => Promise<unknown>
  /** False once the worker was ended: then the slot takes no more work. */
  readonly alive: () => boolean
}

const failed = (code: 'failed' | 'too-slow', message: string): Outcome => ({ ok: false, code, message })

/** Starts a worker and waits until its tables are loaded. */
async function startSlot(options: PoolOptions): Promise<Slot> {
  const worker = new Worker(options.script ?? new URL('./worker.js', import.meta.url), {
    workerData: options.limits,
    resourceLimits: { maxOldGenerationSizeMb: workerMemory, maxYoungGenerationSizeMb: youngMemory },
  })
  let alive = true
  let receive: (message: FromWorker) => void = () => undefined
  let die: (why: Error) => void = () => undefined
  worker.on('message', (message: FromWorker) => receive(message))
  worker.on('error', (error) => {
    alive = false
    die(error)
  })
  worker.on('exit', () => {
    alive = false
    die(new Error('its worker ended'))
  })
  await new Promise<void>((resolve, reject) => {
    die = reject
    receive = (message) => {
      if (message.is === 'broken') reject(new ChanceryError(message.code, message.message, message.remedy))
      else resolve()
    }
  })
  const run = (job: Job): Promise<Outcome> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = Math.round(options.timeLimit / 100) / 10
        alive = false
        void worker.terminate()
        resolve(failed('too-slow', `It took longer than ${seconds} s; raise the limit with --time-limit if it should.`))
      }, options.timeLimit)
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer)
        resolve(outcome)
      }
      die = (why) => settle(failed('failed', `It could not be read: ${why.message}.`))
      receive = (message) => {
        if (message.is === 'done') settle(message.outcome)
      }
      worker.postMessage({ job } satisfies ToWorker)
    })
  return { run, end: () => worker.terminate(), alive: () => alive }
}

/**
 * Reads and codes texts on several cores; outcomes come in the order of the jobs, each with its own `note`.
 * A text that takes too long, or too much memory, is ended and reported; the others go on.
 * @throws ChanceryError where the workers cannot load their tables
 */
export async function* runJobs<N>(
  jobs: AsyncIterable<{ readonly job: Job | Outcome; readonly note: N }>,
  options: PoolOptions,
): AsyncGenerator<{ readonly outcome: Outcome; readonly note: N }> {
  const idle: Slot[] = []
  const all = new Set<Slot>()
  const waiting: ((slot: Slot | Promise<Slot>) => void)[] = []
  const starts = new Set<Promise<Slot>>()
  let closed = false

  const release = (slot: Slot): void => {
    if (!slot.alive()) all.delete(slot)
    const next = slot.alive() ? waiting.shift() : undefined
    if (next !== undefined) next(slot)
    else if (slot.alive()) idle.push(slot)
  }
  const start = (): Promise<Slot> => {
    const slot = startSlot(options).then((started) => {
      all.add(started)
      return started
    })
    starts.add(slot)
    slot.finally(() => starts.delete(slot)).catch(() => undefined)
    return slot
  }
  const acquire = async (): Promise<Slot> => {
    const slot = idle.pop()
    if (slot?.alive()) return slot
    if (slot !== undefined) {
      all.delete(slot)
      return acquire()
    }
    if (all.size + starts.size < options.workers) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }
  const work = async (job: Job): Promise<Outcome> => {
    const slot = await acquire()
    const outcome = await slot.run(job)
    release(slot)
    // Whoever waits for a worker that was ended is given a new one.
    if (!slot.alive() && !closed) waiting.shift()?.(start())
    return outcome
  }

  const settled = (job: Job | Outcome): Promise<Outcome> => {
    const outcome = 'ok' in job ? Promise.resolve(job) : work(job)
    // A failure is thrown where its turn comes; until then it must not count as unheard.
    outcome.catch(() => undefined)
    return outcome
  }
  const window: { readonly outcome: Promise<Outcome>; readonly note: N }[] = []
  const source = jobs[Symbol.asyncIterator]()
  let coming: Promise<IteratorResult<{ readonly job: Job | Outcome; readonly note: N }>> | null = null
  let exhausted = false
  try {
    // Whichever comes first: the next text, or the oldest outcome. So an outcome is never held back for a text that
    // another program will send only after it has seen the outcome.
    for (;;) {
      if (coming === null && !exhausted && window.length < options.workers * 4) coming = source.next()
      const head = window[0]
      if (head === undefined && coming === null) return
      const first = await Promise.race([
        ...(head === undefined ? [] : [head.outcome.then(() => 'outcome' as const)]),
        ...(coming === null ? [] : [coming.then(() => 'text' as const)]),
      ])
      if (first === 'outcome' && head !== undefined) {
        window.shift()
        yield { outcome: await head.outcome, note: head.note }
      } else if (coming !== null) {
        const next = await coming
        coming = null
        if (next.done === true) exhausted = true
        else window.push({ outcome: settled(next.value.job), note: next.value.note })
      }
    }
  } finally {
    closed = true
    // A worker that is still starting would keep the process alive.
    await Promise.allSettled(starts)
    await Promise.all([...all].map((slot) => slot.end()))
  }
}
