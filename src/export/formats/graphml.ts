import type { RecordEvent } from '../../reconcile/index.js'
import { compareEdtf } from '../../schema/index.js'
import { escapedXml } from '../words/markup.js'
import type { Format } from './format.js'
import { pairsOf } from './pairs.js'

/** What an edge says of two actors. */
interface Dyad {
  readonly a: string
  readonly b: string
  weight: number
  planned: number
  denied: number
  cooperation: number
  conflict: number
  first: string | null
  last: string | null
}

/** Attributes of nodes and edges, with their types in GraphML. */
const keys: readonly (readonly [id: string, of: 'node' | 'edge', type: string])[] = [
  ['label', 'node', 'string'],
  ['sort', 'node', 'string'],
  ['wikidata', 'node', 'string'],
  ['events', 'node', 'int'],
  ['weight', 'edge', 'int'],
  ['planned', 'edge', 'int'],
  ['denied', 'edge', 'int'],
  ['cooperation', 'edge', 'double'],
  ['conflict', 'edge', 'double'],
  ['mean', 'edge', 'double'],
  ['first', 'edge', 'string'],
  ['last', 'edge', 'string'],
]

function count(dyad: Dyad, { status, ploverScore, date }: RecordEvent): void {
  if (status === 'planned') dyad.planned++
  else if (status === 'denied') dyad.denied++
  else {
    dyad.weight++
    if (ploverScore > 0) dyad.cooperation += ploverScore
    else dyad.conflict += ploverScore
    if (date === null) return
    if (dyad.first === null || compareEdtf(date, dyad.first) < 0) dyad.first = date
    if (dyad.last === null || compareEdtf(date, dyad.last) > 0) dyad.last = date
  }
}

function dyadsOf(events: readonly RecordEvent[]): Iterable<Dyad> {
  const dyads = new Map<string, Dyad>()
  for (const event of events) {
    for (const { source, target } of pairsOf(event)) {
      if (target === null || target === source) continue
      const [a, b] = source < target ? [source, target] : [target, source]
      const key = JSON.stringify([a, b])
      const fresh = { a, b, weight: 0, planned: 0, denied: 0, cooperation: 0, conflict: 0, first: null, last: null }
      const dyad: Dyad = dyads.get(key) ?? fresh
      dyads.set(key, dyad)
      count(dyad, event)
    }
  }
  return dyads.values()
}

const datum = (key: string, value: string | number | null | undefined): string =>
  value == null || value === '' ? '' : `<data key="${key}">${escapedXml(String(value))}</data>`

/** States and bodies, and between each two of them one edge that weighs what happened. */
export const graphml: Format = {
  contentType: 'application/graphml+xml',
  ending: 'graphml',
  async *write(events, desk) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for (const [id, of, type] of keys) yield `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>\n`
    yield '<graph id="relations" edgedefault="undirected">\n'
    const actors = new Map<string, number>()
    for (const { parties } of events) for (const code of parties) actors.set(code, (actors.get(code) ?? 0) + 1)
    for (const [code, count] of actors) {
      const state = desk.knowledge.state(code)
      const sort = state === undefined ? 'body' : state.kind
      const cells = [datum('label', desk.names.nameOf(code)), datum('sort', sort), datum('wikidata', state?.wikidata)]
      yield `<node id="${escapedXml(code)}">${cells.join('')}${datum('events', count)}</node>\n`
    }
    for (const { a, b, ...dyad } of dyadsOf(events)) {
      const mean = dyad.weight === 0 ? null : Math.round(((dyad.cooperation + dyad.conflict) / dyad.weight) * 100) / 100
      const cells = Object.entries({ ...dyad, mean }).map(([key, value]) => datum(key, value))
      yield `<edge source="${escapedXml(a)}" target="${escapedXml(b)}">${cells.join('')}</edge>\n`
    }
    yield '</graph>\n</graphml>\n'
  },
}
