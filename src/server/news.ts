import type { ReadRun } from '../runner/index.js'
import type { Changed } from './contract/review.js'

/** What open pages are told as it happens. */
export type News =
  | { readonly event: 'run'; readonly told: ReadRun }
  | { readonly event: 'record-changed'; readonly told: Changed }

/** Hands news on to whoever listens, and remembers how far each run has come. */
export interface NewsRoom {
  tell(news: News): void
  /** Hears of all news from now on, until the answer is called. */
  listen(hear: (news: News) => void): () => void
  run(id: number): ReadRun | null
  /** Runs that are not over. */
  runsOn(): readonly ReadRun[]
}

/** Runs that are over and kept for those who ask. */
const mostKept = 100

const isOver = ({ state }: ReadRun): boolean => state === 'done' || state === 'failed'

export function openNewsRoom(): NewsRoom {
  const listeners = new Set<(news: News) => void>()
  const runs = new Map<number, ReadRun>()
  return {
    tell(news) {
      if (news.event === 'run') {
        runs.set(news.told.id, news.told)
        const over = [...runs.values()].filter(isOver)
        for (const { id } of over.slice(0, Math.max(0, over.length - mostKept))) runs.delete(id)
      }
      for (const hear of listeners) hear(news)
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    run: (id) => runs.get(id) ?? null,
    runsOn: () => [...runs.values()].filter((run) => !isOver(run)),
  }
}
