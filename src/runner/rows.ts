import { periodOf } from '../export/index.js'
import type { Part, RecordEvent, RecordPatch, RecordPieces, Relation } from '../reconcile/index.js'
import type { EventRow, GoneRows, PairCount, PieceRow, RecordRows, RelationRow } from '../store/index.js'

/** Parts that belong to no single event or relation. */
const rest = ['articles', 'origins', 'offices', 'memberships', 'naming', 'decisions'] as const satisfies readonly Part[]

/** A relation in the columns by which pairs are listed. */
export function pairOf(relation: Relation, events: ReadonlyMap<string, RecordEvent>): PairCount {
  const period = periodOf(relation.events.flatMap((id) => events.get(id) ?? []))
  const [a, b] = relation.dyad
  return { a, b, events: relation.events.length, first: period?.first ?? null, last: period?.last ?? null }
}

function eventRow(event: RecordEvent): EventRow {
  const { id, aliases, type, kind, status, date, place, parties, mentions } = event
  return { id, aliases, type, kind, status, date, place, parties, mentions, payload: event }
}

/** Keys of the relations whose columns a patch may change: with an event's date changes the period of its relations. */
function relationKeys({ relations, events }: RecordPatch, { relations: all }: RecordPieces): ReadonlySet<string> {
  const keys = new Set(relations.put.map(([key]) => key))
  for (const [, { parties }] of events.put) {
    for (const [i, a] of parties.entries()) {
      for (const b of parties.slice(i + 1)) {
        const key = a < b ? `${a} ${b}` : `${b} ${a}`
        if (all.has(key)) keys.add(key)
      }
    }
  }
  return keys
}

/**
 * The rows that a change of the record puts in place of others.
 * @param pieces the record after the change
 */
export function rowsOf(patch: RecordPatch, pieces: RecordPieces): RecordRows {
  const relations = [...relationKeys(patch, pieces)].map((key): RelationRow => {
    const relation = pieces.relations.get(key)!
    return { ...pairOf(relation, pieces.events), payload: relation }
  })
  return {
    events: patch.events.put.map(([, event]) => eventRow(event)),
    relations,
    disagreements: patch.disagreements.put.map(([, disagreement]) => {
      const { id, field, nature, events } = disagreement
      return { id, field, nature, events, payload: disagreement }
    }),
    rest: rest.flatMap((part): readonly PieceRow[] =>
      patch[part].put.map(([key, payload]) => ({ part, key, payload })),
    ),
  }
}

/** The rows that a change of the record takes away. */
export function goneRowsOf(patch: RecordPatch): GoneRows {
  return {
    events: patch.events.gone,
    relations: patch.relations.gone.map((key) => key.split(' ') as [string, string]),
    disagreements: patch.disagreements.gone,
    rest: rest.flatMap((part) => patch[part].gone.map((key) => ({ part, key }))),
  }
}
