import { compareEvents } from './compare-events.js'
import { byText } from './order.js'
import type { ConcludedRecord, Exchange, Part, Piece, RecordPatch, RecordPieces } from './types.js'

export const parts: readonly Part[] = [
  'articles',
  'origins',
  'events',
  'relations',
  'offices',
  'memberships',
  'naming',
  'disagreements',
  'decisions',
]

/** Makes something of each part. */
export function eachPart<T extends { [P in Part]: unknown }>(make: <P extends Part>(part: P) => T[P]): T {
  return Object.fromEntries(parts.map((part) => [part, make(part)])) as T
}

/** The pieces after a change; parts that it leaves alone stay the same objects. */
export function patchedPieces(pieces: RecordPieces, patch: RecordPatch): RecordPieces {
  return eachPart<{ [P in Part]: RecordPieces[P] }>((part) => exchanged(pieces[part], patch[part]))
}

function exchanged<M extends ReadonlyMap<string, unknown>>(pieces: M, { put, gone }: Exchange<unknown>): M {
  if (put.length === 0 && gone.length === 0) return pieces
  const after = new Map<string, unknown>(pieces)
  for (const key of gone) after.delete(key)
  for (const [key, piece] of put) after.set(key, piece)
  // Patch and pieces are of one part; TypeScript cannot follow that through a type parameter.
  return after as ReadonlyMap<string, unknown> as M
}

const byKey = <T>(pieces: ReadonlyMap<string, T>): T[] =>
  [...pieces].sort(([a], [b]) => byText(a, b)).map(([, piece]) => piece)

/** How the pieces of each part stand in the record. */
const arranged: { readonly [P in Part]: (pieces: ReadonlyMap<string, Piece[P]>) => ConcludedRecord[P] } = {
  articles: (pieces) =>
    [...pieces.values()].sort((a, b) => byText(a.knownFrom ?? '9', b.knownFrom ?? '9') || byText(a.id, b.id)),
  origins: byKey,
  events: (pieces) => [...pieces.values()].sort(compareEvents),
  relations: byKey,
  offices: (pieces) => byKey(pieces).flat(),
  memberships: byKey,
  naming: (pieces) => byKey(pieces).flat(),
  disagreements: byKey,
  decisions: (pieces) =>
    [...pieces.values()].sort(({ decision: a }, { decision: b }) => byText(a.at, b.at) || byText(a.id, b.id)),
}

/**
 * The record of some pieces, each part in its order.
 * @param before another record and its pieces: parts of the same pieces are taken over from it
 */
export function recordOfPieces(
  pieces: RecordPieces,
  times: Pick<ConcludedRecord, 'asOf' | 'knownBy'>,
  before?: { readonly pieces: RecordPieces; readonly record: ConcludedRecord },
): ConcludedRecord {
  const lists = eachPart<{ [P in Part]: ConcludedRecord[P] }>((part) =>
    before !== undefined && before.pieces[part] === pieces[part] ? before.record[part] : arranged[part](pieces[part]),
  )
  return { ...times, ...lists }
}
