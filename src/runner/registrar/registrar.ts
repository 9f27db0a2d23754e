import type { Knowledge } from '../../knowledge/index.js'
import type { DecisionAction, DecisionOutcome } from '../../reconcile/index.js'
import type { Given } from '../../schema/index.js'
import type { Input, TextForm } from '../../sources/index.js'
import type { Conclusion, Store } from '../../store/index.js'
import { checkAction, keepDecision } from '../decisions.js'
import type { PoolOptions } from '../pool.js'
import { readInto } from '../read-run.js'
import { openLive, type RecordChange } from './live.js'
import { type ReadRun, runOf } from './read-runs.js'

/** A text that somebody adds to the record. */
export interface AddedText {
  readonly name: string
  readonly text: string
  readonly form: TextForm
  readonly given: Given
}

/** What a registrar tells while it works. */
export type Notice =
  /** It holds the whole record; from now on changes are told. */
  | { readonly is: 'ready'; readonly at: Conclusion }
  | { readonly is: 'changed'; readonly change: RecordChange }
  | { readonly is: 'run'; readonly run: ReadRun }

/** The one who writes a record while others read it: what comes is taken one after the other, and nothing is lost. */
export interface Registrar {
  /** Keeps a decision and concludes what it changes. @throws ChanceryError `usage` where it cannot be carried out */
  decide(decision: {
    readonly who: string
    readonly why: string
    readonly action: DecisionAction
  }): Promise<DecisionOutcome>
  /** Takes a decision back; false where there is none of this id. */
  undo(id: string): Promise<boolean>
  /** Begins to read and code texts; how it goes on is told. */
  read(texts: readonly AddedText[]): Promise<ReadRun>
  /** Concludes what other programs have stored. */
  catchUp(): Promise<void>
  close(): Promise<void>
}

export interface RegistrarOptions {
  readonly knowledge: Knowledge
  readonly pool: PoolOptions
  /** The present instant, ISO 8601. */
  readonly now: () => string
  readonly tell: (notice: Notice) => void
}

/** Between conclusions while texts are read, in milliseconds: seldom enough that reading goes on, often enough to watch. */
const pause = 2000

/** Largest text, in bytes. */
const maxBytes = 10_000_000

function inputOf({ name, text, form, given }: AddedText): Input {
  if (Buffer.byteLength(text) > maxBytes) {
    const message = `It is larger than ${maxBytes / 1e6} MB.`
    return { kind: 'failed', name, path: null, code: 'too-large', message }
  }
  return { kind: 'text', name, path: null, text, form, given, warnings: [] }
}

async function* inputsOf(texts: readonly AddedText[], isClosed: () => boolean): AsyncGenerator<Input> {
  for (const text of texts) {
    if (isClosed()) return
    yield inputOf(text)
  }
}

/** Reads a record into memory, so that a decision or an article is concluded at once. It owns the store from then on. */
export async function openRegistrar(store: Store, options: RegistrarOptions): Promise<Registrar> {
  const { knowledge, pool, now, tell } = options
  const live = await openLive(store, knowledge)
  tell({ is: 'ready', at: live.at() })
  let turn: Promise<unknown> = Promise.resolve()
  let reading: Promise<unknown> = Promise.resolve()
  let isClosed = false

  /** Does one thing after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const conclude = async (): Promise<void> => {
    const change = await live.conclude()
    if (change !== null) tell({ is: 'changed', change })
  }

  const readAll = async (id: number, texts: readonly AddedText[]): Promise<void> => {
    let last = Date.now()
    let concluding: Promise<void> | null = null
    let run = runOf(id, texts.length)
    const say = (change: Partial<ReadRun>): void => {
      run = { ...run, ...change }
      tell({ is: 'run', run })
    }
    try {
      await readInto(
        store,
        inputsOf(texts, () => isClosed),
        {
          pool,
          fill: {},
          recode: false,
          now,
          run: id,
          progress: (report, name) => {
            say(runOf(id, texts.length, report, name))
            if (concluding !== null || Date.now() - last < pause) return
            concluding = inTurn(conclude).finally(() => {
              concluding = null
              last = Date.now()
            })
            // A failure comes again when all is concluded, and is told then.
            concluding.catch(() => undefined)
          },
        },
      )
      say({ state: 'concluding', current: null })
      await inTurn(conclude)
      say({ state: 'done' })
    } catch (error) {
      say({ state: 'failed', current: null, message: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    decide: (decision) =>
      inTurn(async () => {
        await conclude()
        await checkAction(decision.action, store, knowledge)
        const id = await keepDecision(store, { ...decision, at: now() })
        await conclude()
        return live.reconciler.pieces().decisions.get(id)!
      }),
    undo: (id) =>
      inTurn(async () => {
        const isThere = await store.removeDecision(id)
        await conclude()
        return isThere
      }),
    read: async (texts) => {
      const id = await inTurn(() => store.startRun('read', now()))
      const run = runOf(id, texts.length)
      tell({ is: 'run', run })
      reading = reading.then(() => (isClosed ? undefined : readAll(id, texts)))
      return run
    },
    catchUp: () => inTurn(conclude),
    close: async () => {
      isClosed = true
      await reading
      await inTurn(() => store.close())
    },
  }
}
