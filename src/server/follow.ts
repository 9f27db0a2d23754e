import type { Views } from '../query/index.js'
import type { Notice, RecordChange, Registrar } from '../runner/index.js'
import type { Conclusion } from '../store/index.js'
import type { NewsRoom } from './news.js'

/** Keeps the views at what is stored, whoever stores it. */
export interface Follower {
  /** Looks whether another program has written. */
  look(): Promise<void>
  /** Whether the registrar holds the whole record. */
  isReady(): boolean
  /** Takes in what the registrar of this server tells. */
  hear(notice: Notice): void
}

/** Between looks at what others have stored, while a registrar is there to conclude it, in milliseconds. */
const pause = 1000

/** Most ids that are told one by one. */
const mostTold = 500

const nothing = { whole: false, events: [], gone: [], relations: [] }

const isSame = (a: Conclusion | null, b: Conclusion | null): boolean =>
  a?.maker === b?.maker && a?.changes === b?.changes

/** @param registrar the one who writes; null where this server changes nothing */
export function openFollower(views: Views, news: NewsRoom, registrar: () => Registrar | null): Follower {
  const { store } = views
  let seen: Conclusion | null | undefined
  let last = 0
  let isReady = false

  const takeIn = ({ to, patch }: RecordChange): void => {
    seen = to
    views.change(patch)
    const events = patch.events.put.map(([id]) => id)
    const relations = patch.relations.put.map(([key]) => key.split(' ') as [string, string])
    news.tell({
      event: 'record-changed',
      told: {
        whole: false,
        events: events.slice(0, mostTold),
        gone: patch.events.gone.slice(0, mostTold),
        relations: relations.slice(0, mostTold),
      },
    })
  }
  const readAnew = (to: Conclusion | null): void => {
    seen = to
    views.refresh()
    news.tell({ event: 'record-changed', told: { ...nothing, whole: true } })
  }
  return {
    isReady: () => isReady,
    async look() {
      const writer = registrar()
      if (writer === null || seen === undefined) {
        const concluded = await store.concluded()
        if (seen === undefined) seen = concluded
        else if (!isSame(seen, concluded)) readAnew(concluded)
        return
      }
      const now = Date.now()
      if (now - last < pause || seen === null) return
      last = now
      // Others' articles are concluded beside; the answer that is being made need not wait for them.
      if ((await store.changes()) !== seen.changes) writer.catchUp().catch(() => undefined)
    },
    hear(notice) {
      if (notice.is === 'run') news.tell({ event: 'run', told: notice.run })
      else if (notice.is === 'changed') takeIn(notice.change)
      else {
        isReady = true
        if (seen !== undefined && !isSame(seen, notice.at)) readAnew(notice.at)
        else news.tell({ event: 'record-changed', told: nothing })
      }
    },
  }
}
