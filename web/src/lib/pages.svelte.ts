import { untrack } from 'svelte'
import type { Page } from '../../../src/server/contract/common.js'
import type { ApiError } from './api.js'
import { asked, changes, type Question } from './resource.svelte.js'
import { queryText, times } from './router.svelte.js'

/** A list of the API, page by page. `Pager` shows how much of it is there and asks for more. */
export interface Pages<T> {
  readonly items: readonly T[]
  /** All that there are, shown or not; null until the first answer. */
  readonly total: number | null
  readonly error: ApiError | null
  readonly loading: boolean
  readonly hasMore: boolean
  more(): void
  reload(): void
}

/** Most items that one request may give. */
const most = 500

/** How many items each list had when it was left: going back shows as many again, at the same place. */
const shownBefore = new Map<string, number>()

/** To be called while a component is made. `question` must not have `limit` or `cursor`: they are added. */
export function pages<T>(question: () => Question | null, size = 50): Pages<T> {
  let items = $state.raw<readonly T[]>([])
  let total = $state<number | null>(null)
  let next = $state<string | null>(null)
  let error = $state.raw<ApiError | null>(null)
  let loading = $state(true)
  let again = $state(0)
  let control = new AbortController()
  const address = $derived.by(() => {
    const wanted = question()
    return wanted === null ? null : `${wanted.path}${queryText({ ...times(), ...wanted.query })}`
  })

  function load(before: readonly T[], cursor: string | null, limit: number): void {
    const wanted = question()
    if (wanted === null || address === null) return
    control.abort()
    const own = new AbortController()
    control = own
    loading = true
    const key = address
    asked<Page<T>>({ ...wanted, query: { ...wanted.query, limit, cursor } }, own.signal).then(
      (page) => {
        items = [...before, ...page.items]
        total = page.total
        next = page.next
        error = null
        loading = false
        shownBefore.set(key, items.length)
      },
      (failure: ApiError) => {
        if (own.signal.aborted) return
        error = failure
        loading = false
      },
    )
  }

  $effect(() => {
    void again
    void changes.count
    const key = address
    untrack(() => {
      if (key === null) {
        items = []
        total = null
        next = null
        loading = false
        return
      }
      const before = shownBefore.get(key) ?? size
      load([], null, Math.min(most, Math.max(size, Math.ceil(before / size) * size)))
    })
  })
  $effect(() => () => control.abort())

  return {
    get items() {
      return items
    },
    get total() {
      return total
    },
    get error() {
      return error
    },
    get loading() {
      return loading
    },
    get hasMore() {
      return next !== null
    },
    more: () => {
      if (next !== null && !loading) load(items, next, size)
    },
    reload: () => {
      again++
    },
  }
}
