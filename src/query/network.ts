import type { RecordEvent } from '../reconcile/index.js'
import { onceEach } from './once-each.js'
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

/** Between whom each event happened, by places in the lists of codes and of the record's relations. */
interface Between {
  readonly codes: readonly string[]
  readonly of: ReadonlyMap<RecordEvent, { readonly nodes: readonly number[]; readonly links: readonly number[] }>
}

function between(view: RecordView): Between {
  const codes = [...view.codes]
  const places = new Map(codes.map((code, i) => [code, i]))
  const of = new Map<RecordEvent, { readonly nodes: number[]; readonly links: number[] }>()
  for (const [i, { dyad, events }] of view.record.relations.entries()) {
    for (const id of events) {
      const event = view.event(id)
      if (event === null) continue
      const known = of.get(event) ?? { nodes: [], links: [] }
      of.set(event, known)
      known.links.push(i)
      for (const code of dyad) {
        const place = places.get(code)!
        if (!known.nodes.includes(place)) known.nodes.push(place)
      }
    }
  }
  return { codes, of }
}

const betweenOf = onceEach(between)

/** Who had to do with whom in some events of a view. */
export function networkOf(events: readonly RecordEvent[], view: RecordView): Network {
  const { codes, of } = betweenOf(view)
  const { relations } = view.record
  const nodes = new Uint32Array(codes.length)
  const [counts, happened] = [new Uint32Array(relations.length), new Uint32Array(relations.length)]
  const scores = new Float64Array(relations.length)
  for (const event of events) {
    const places = of.get(event)
    if (places === undefined) continue
    for (const node of places.nodes) nodes[node]!++
    for (const link of places.links) {
      counts[link]!++
      if (event.status !== 'happened') continue
      happened[link]!++
      scores[link]! += event.ploverScore
    }
  }
  return {
    nodes: codes
      .map((code, i) => ({ code, events: nodes[i]! }))
      .filter((node) => node.events > 0)
      .sort((x, y) => y.events - x.events),
    links: relations
      .map(({ dyad: [a, b] }, i) => {
        const score = happened[i] === 0 ? 0 : Math.round((scores[i]! / happened[i]!) * 100) / 100
        return { a, b, events: counts[i]!, score }
      })
      .filter((link) => link.events > 0)
      .sort((x, y) => y.events - x.events),
  }
}
