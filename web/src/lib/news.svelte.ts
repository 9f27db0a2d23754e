import type { RunState } from '../../../src/server/contract/review.js'
import { apiAddress } from './api.js'
import { changes } from './resource.svelte.js'

/** What the server tells as it happens. */
class News {
  /** Runs of reading, by id, oldest first. */
  runs = $state.raw<ReadonlyMap<number, RunState>>(new Map())
}
export const news = new News()

/** Between two times of asking for everything again, in milliseconds, while the record goes on changing. */
const pause = 1500

export function hearRun(run: RunState): void {
  news.runs = new Map([...news.runs, [run.id, run]])
}

/** The record has changed: what the page shows is asked for again, at once or soon. */
let last = 0
let soon: ReturnType<typeof setTimeout> | null = null
export function recordChanged(): void {
  if (soon !== null) return
  const wait = Math.max(0, last + pause - Date.now())
  soon = setTimeout(() => {
    soon = null
    last = Date.now()
    changes.count++
  }, wait)
}

/**
 * Listens while the page is seen: a browser has few connections to one server, and many pages may be open.
 * To be called when the page starts; ends with the answer.
 */
export function followNews(): () => void {
  let stream: EventSource | null = null
  const listen = (): void => {
    if (document.hidden) {
      stream?.close()
      stream = null
    } else if (stream === null) {
      stream = new EventSource(apiAddress('progress'))
      stream.addEventListener('run', ({ data }) => hearRun(JSON.parse(data)))
      stream.addEventListener('record-changed', recordChanged)
    }
  }
  const onReturn = (): void => {
    // What happened meanwhile was not heard.
    if (!document.hidden && stream === null) recordChanged()
    listen()
  }
  listen()
  document.addEventListener('visibilitychange', onReturn)
  return () => {
    document.removeEventListener('visibilitychange', onReturn)
    stream?.close()
  }
}
