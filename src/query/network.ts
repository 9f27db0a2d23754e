import type { RecordEvent } from '../reconcile/index.js'
import type { RecordView } from './view.js'

export interface NetworkLink {
  readonly a: string
  readonly b: string
  readonly events: number
  /** Mean PLOVER score of what happened, -10 to 10; 0 where nothing did. */
  readonly score: number
}

export interface Network {
  /** Most events first. */
  readonly nodes: readonly { readonly code: string; readonly events: number }[]
  readonly links: readonly NetworkLink[]
}

type Dyad = readonly [string, string]
const dyads = new WeakMap<RecordView, ReadonlyMap<string, readonly Dyad[]>>()

/** The pairs between which each event happened, by its id. */
function dyadsOf(view: RecordView): ReadonlyMap<string, readonly Dyad[]> {
  const known = dyads.get(view)
  if (known !== undefined) return known
  const found = new Map<string, Dyad[]>()
  for (const { dyad, events } of view.record.relations) {
    for (const id of events) {
      const list = found.get(id)
      if (list === undefined) found.set(id, [dyad])
      else list.push(dyad)
    }
  }
  dyads.set(view, found)
  return found
}

/** Who had to do with whom in some events. */
export function networkOf(events: readonly RecordEvent[], view: RecordView): Network {
  const between = dyadsOf(view)
  const nodes = new Map<string, number>()
  const links = new Map<Dyad, { events: number; happened: number; sum: number }>()
  for (const { id, parties, status, ploverScore } of events) {
    const pairs = between.get(id)
    if (pairs === undefined) continue
    for (const code of parties) {
      if (pairs.some(([a, b]) => a === code || b === code)) nodes.set(code, (nodes.get(code) ?? 0) + 1)
    }
    for (const dyad of pairs) {
      const link = links.get(dyad) ?? { events: 0, happened: 0, sum: 0 }
      if (link.events === 0) links.set(dyad, link)
      link.events++
      if (status !== 'happened') continue
      link.happened++
      link.sum += ploverScore
    }
  }
  return {
    nodes: [...nodes].map(([code, count]) => ({ code, events: count })).toSorted((x, y) => y.events - x.events),
    links: [...links]
      .map(([[a, b], { events: count, happened, sum }]) => {
        return { a, b, events: count, score: happened === 0 ? 0 : Math.round((sum / happened) * 100) / 100 }
      })
      .toSorted((x, y) => y.events - x.events),
  }
}
