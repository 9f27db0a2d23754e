import { compareEvents } from './joining/compare-events.js'
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

type Entry<T> = readonly [key: string, piece: T]

const byKey = ([a]: Entry<unknown>, [b]: Entry<unknown>): number => byText(a, b)

/** The key under which each piece stands, of parts whose pieces tell it. */
const keyOf = {
  articles: ({ id }: Piece['articles']) => id,
  origins: ({ id }: Piece['origins']) => id,
  events: ({ id }: Piece['events']) => id,
  relations: ({ dyad }: Piece['relations']) => dyad.join(' '),
  memberships: ({ of, body, status }: Piece['memberships']) => `${of} ${body} ${status}`,
  disagreements: ({ id }: Piece['disagreements']) => id,
  decisions: ({ decision }: Piece['decisions']) => decision.id,
}

/** In which order the pieces of each part stand in the record. */
const order: { readonly [P in Part]: (a: Entry<Piece[P]>, b: Entry<Piece[P]>) => number } = {
  articles: ([, a], [, b]) => byText(a.knownFrom ?? '9', b.knownFrom ?? '9') || byText(a.id, b.id),
  origins: byKey,
  events: ([, a], [, b]) => compareEvents(a, b),
  relations: byKey,
  offices: byKey,
  memberships: byKey,
  naming: byKey,
  disagreements: byKey,
  decisions: ([, { decision: a }], [, { decision: b }]) => byText(a.at, b.at) || byText(a.id, b.id),
}

/** The pieces after a change; parts that it leaves alone stay the same objects. */
function patchedPieces(pieces: RecordPieces, patch: RecordPatch): RecordPieces {
  return eachPart<{ [P in Part]: RecordPieces[P] }>((part) => exchanged(pieces[part], patch[part]))
}

const isEmpty = ({ put, gone }: Exchange<unknown>): boolean => put.length === 0 && gone.length === 0

function exchanged<M extends ReadonlyMap<string, unknown>>(pieces: M, change: Exchange<unknown>): M {
  if (isEmpty(change)) return pieces
  const after = new Map<string, unknown>(pieces)
  for (const key of change.gone) after.delete(key)
  for (const [key, piece] of change.put) after.set(key, piece)
  // Patch and pieces are of one part; TypeScript cannot follow that through a type parameter.
  return after as ReadonlyMap<string, unknown> as M
}

/** All pieces of a part in the order of the record; all who held one office, and all names of one actor, are one piece. */
function listed<P extends Part>(part: P, pieces: Iterable<Entry<Piece[P]>>): ConcludedRecord[P] {
  const sorted = [...pieces].sort(order[part])
  return sorted.flatMap(([, piece]): unknown => piece) as unknown as ConcludedRecord[P]
}

/** The record of some pieces, each part in its order. */
export function recordOfPieces(
  pieces: RecordPieces,
  times: Pick<ConcludedRecord, 'asOf' | 'knownBy'>,
): ConcludedRecord {
  const lists = eachPart<{ [P in Part]: ConcludedRecord[P] }>((part) =>
    listed(part, pieces[part] as Iterable<Entry<Piece[typeof part]>>),
  )
  return { ...times, ...lists }
}

/** A record and the pieces that it is made of. */
export interface PiecedRecord {
  readonly pieces: RecordPieces
  readonly record: ConcludedRecord
}

/** A record after a change: what the change leaves alone is taken over, so that a small one costs little. */
export function changedRecord({ pieces, record }: PiecedRecord, patch: RecordPatch): PiecedRecord {
  const after = patchedPieces(pieces, patch)
  const lists = eachPart<{ [P in Part]: ConcludedRecord[P] }>((part) => {
    if (isEmpty(patch[part])) return record[part]
    const all = after[part] as ReadonlyMap<string, Piece[typeof part]>
    if (part === 'offices' || part === 'naming') return listed(part, all)
    return exchangedIn(part, record[part], pieces[part], patch[part]) as ConcludedRecord[typeof part]
  })
  return { pieces: after, record: { asOf: record.asOf, knownBy: record.knownBy, ...lists } }
}

/** A list in order with some of its pieces exchanged: each finds its place by halves. */
function exchangedIn<P extends Part>(
  part: P,
  list: readonly unknown[],
  pieces: ReadonlyMap<string, unknown>,
  { put, gone }: Exchange<Piece[P]>,
): readonly unknown[] {
  const out = new Set([...gone, ...put.map(([key]) => key)].map((key) => pieces.get(key)))
  const after = list.filter((piece) => !out.has(piece))
  const keys = keyOf[part as keyof typeof keyOf] as (piece: Piece[P]) => string
  for (const entry of put) {
    let [from, to] = [0, after.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const other = after[middle] as Piece[P]
      if (order[part]([keys(other), other], entry) < 0) from = middle + 1
      else to = middle
    }
    after.splice(from, 0, entry[1])
  }
  return after
}
