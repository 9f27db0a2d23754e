import { type Names, openEvidence, wordsOfEvent } from '../export/index.js'
import type { RecordEvent } from '../reconcile/index.js'
import type { Store } from '../store/index.js'

/** Reports that an event's words are made from: the surest wording is almost always among the first. */
const reportsRead = 6

/** Puts events into words, each in one plain sentence; what was said once is remembered. */
export interface EventTeller {
  tell(events: readonly RecordEvent[]): Promise<ReadonlyMap<string, string>>
}

export function createTeller(store: Store, names: Names): EventTeller {
  // By the event itself: after a change of the record there are other ones.
  const told = new WeakMap<RecordEvent, string>()
  return {
    async tell(events) {
      const fresh = events.filter((event) => !told.has(event))
      const read = fresh.map((event) => ({ ...event, mentions: event.mentions.slice(0, reportsRead) }))
      const articles = new Set(
        fresh.flatMap(({ mentions, reports }) => {
          const wanted = new Set(mentions.slice(0, reportsRead))
          return reports.filter(({ mention }) => wanted.has(mention)).map(({ article }) => article)
        }),
      )
      const desk = { book: openEvidence(await store.fullVersions([...articles])), ...names }
      for (const [i, event] of fresh.entries()) told.set(event, wordsOfEvent(read[i]!, desk))
      return new Map(events.map((event) => [event.id, told.get(event)!]))
    },
  }
}
