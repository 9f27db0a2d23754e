import { untrack } from 'svelte'
import { ApiError, get } from './api.js'
import { type Query, queryText, times } from './router.svelte.js'

/** An answer of the API that follows what it is asked with; the old one stays until the new one is there. */
export interface Resource<T> {
  readonly value: T | null
  readonly error: ApiError | null
  readonly loading: boolean
  reload(): void
}

/** What is asked: a path under `/api/v1` and its query. Both times of the page are added. */
export interface Question {
  readonly path: string
  readonly query?: Query
}

/** Told when the record has changed: everything on the page is asked for again. */
class Changes {
  count = $state(0)
}
export const changes = new Changes()

/** How many questions are open: the page shows that it is loading. */
class Waiting {
  count = $state(0)
}
export const waiting = new Waiting()

/** One question with its times, asked now. */
export async function asked<T>({ path, query = {} }: Question, signal?: AbortSignal): Promise<T> {
  waiting.count++
  try {
    return await get<T>(path, { ...times(), ...query }, signal)
  } catch (failure) {
    throw failure instanceof ApiError || signal?.aborted ? failure : new ApiError(0, 'Failed', String(failure))
  } finally {
    waiting.count--
  }
}

/** To be called while a component is made. `question` gives null where there is nothing to ask. */
export function resource<T>(question: () => Question | null): Resource<T> {
  let value = $state.raw<T | null>(null)
  let error = $state.raw<ApiError | null>(null)
  let loading = $state(true)
  let again = $state(0)
  // The address is compared as text: what changes elsewhere in the page's query does not ask again.
  const address = $derived.by(() => {
    const wanted = question()
    return wanted === null ? null : `${wanted.path}${queryText({ ...times(), ...wanted.query })}`
  })
  $effect(() => {
    void again
    void changes.count
    const wanted = address === null ? null : untrack(question)
    if (wanted === null) {
      value = null
      error = null
      loading = false
      return
    }
    const control = new AbortController()
    loading = true
    untrack(() => asked<T>(wanted, control.signal)).then(
      (answer) => {
        value = answer
        error = null
        loading = false
      },
      (failure: ApiError) => {
        if (control.signal.aborted) return
        error = failure
        loading = false
      },
    )
    return () => control.abort()
  })
  return {
    get value() {
      return value
    },
    get error() {
      return error
    },
    get loading() {
      return loading
    },
    reload: () => {
      again++
    },
  }
}
