import { ApiError, get } from './api.js'
import type { Query } from './router.svelte.js'

/** An answer of the API that follows what it is asked with; the old one stays until the new one is there. */
export interface Resource<T> {
  readonly value: T | null
  readonly error: ApiError | null
  readonly loading: boolean
  reload(): void
}

/** Told when the record has changed: everything on the page is asked for again. */
class Changes {
  count = $state(0)
}
export const changes = new Changes()

/** To be called while a component is made. `question` gives null where there is nothing to ask. */
export function resource<T>(question: () => { readonly path: string; readonly query?: Query } | null): Resource<T> {
  let value = $state.raw<T | null>(null)
  let error = $state.raw<ApiError | null>(null)
  let loading = $state(true)
  let again = $state(0)
  $effect(() => {
    void again
    void changes.count
    const asked = question()
    if (asked === null) {
      value = null
      error = null
      loading = false
      return
    }
    const control = new AbortController()
    loading = true
    get<T>(asked.path, asked.query, control.signal).then(
      (answer) => {
        value = answer
        error = null
        loading = false
      },
      (failure: unknown) => {
        if (control.signal.aborted) return
        error = failure instanceof ApiError ? failure : new ApiError(0, 'Failed', String(failure))
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
