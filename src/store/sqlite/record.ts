import type { Selectable } from 'kysely'
import { edtfBounds } from '../../schema/index.js'
import type {
  Conclusion,
  EventRow,
  GoneRows,
  PairCount,
  PieceRow,
  RecordRows,
  RelationRow,
  StoredDecision,
} from '../port.js'
import { countChange, getConcluded, setConcluded } from './changes.js'
import { type Connection, writing } from './connection.js'
import type { Tables } from './schema.js'

/** SQLite takes 32,766 parameters a statement; rows go in by this many. */
const rowsAtOnce = 1000

/** Tables of conclusions, those first that refer to others. */
const conclusions = [
  'event_alias',
  'event_mention',
  'event_party',
  'event',
  'relation',
  'disagreement',
  'piece',
] as const

function* portions<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += rowsAtOnce) yield list.slice(i, i + rowsAtOnce)
}

async function insertAll<T extends (typeof conclusions)[number]>(
  db: Connection,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  // The table and its rows are of one type; Kysely cannot follow that through a type parameter.
  for (const some of portions(rows)) {
    await db
      .insertInto(table)
      .values(some as never)
      .execute()
  }
}

function firstDay(date: string | null): number | null {
  const bounds = date === null ? null : edtfBounds(date)
  return bounds !== null && Number.isFinite(bounds.min) ? bounds.min : null
}

/** Puts rows in; the keys they have are free. */
async function insertRows(db: Connection, rows: RecordRows): Promise<void> {
  await insertAll(
    db,
    'event',
    rows.events.map(({ id, type, kind, status, date, place, payload }) => {
      return { id, type, kind, status, date, day: firstDay(date), place, payload_json: JSON.stringify(payload) }
    }),
  )
  const children = <T>(pick: (event: EventRow) => readonly T[]): T[] => rows.events.flatMap((event) => [...pick(event)])
  await insertAll(
    db,
    'event_alias',
    children((e) => e.aliases.map((alias) => ({ alias, event: e.id }))),
  )
  await insertAll(
    db,
    'event_mention',
    children((e) => e.mentions.map((mention) => ({ mention, event: e.id }))),
  )
  await insertAll(
    db,
    'event_party',
    children((e) => [...new Set(e.parties)].map((code) => ({ event: e.id, code }))),
  )
  await insertAll(
    db,
    'relation',
    rows.relations.map(({ payload, ...row }) => ({ ...row, payload_json: JSON.stringify(payload) })),
  )
  await insertAll(
    db,
    'disagreement',
    rows.disagreements.map(({ id, field, nature, events, payload }) => {
      return { id, field, nature, events: JSON.stringify(events), payload_json: JSON.stringify(payload) }
    }),
  )
  await insertAll(
    db,
    'piece',
    rows.rest.map(({ part, key, payload }) => ({ part, key, payload_json: JSON.stringify(payload) })),
  )
}

/** Replaces all conclusions at once: whoever reads sees the old ones or the new ones. */
export async function saveRecord(db: Connection, rows: RecordRows, by: Conclusion): Promise<void> {
  await writing(db, async (own) => {
    for (const table of conclusions) await own.deleteFrom(table).execute()
    await insertRows(own, rows)
    await setConcluded(own, by)
  })
}

/** Replaces some conclusions at once, where those that are stored are the ones that they differ from. */
export async function changeRecord(
  db: Connection,
  put: RecordRows,
  gone: GoneRows,
  from: Conclusion,
  by: Conclusion,
): Promise<boolean> {
  return writing(db, async (own) => {
    const stored = await getConcluded(own)
    if (stored?.maker !== from.maker || stored.changes !== from.changes) return false
    const events = [...gone.events, ...put.events.map(({ id }) => id)]
    for (const some of portions(events)) {
      for (const table of ['event_alias', 'event_mention', 'event_party'] as const) {
        await own.deleteFrom(table).where('event', 'in', some).execute()
      }
      await own.deleteFrom('event').where('id', 'in', some).execute()
    }
    for (const [a, b] of [...gone.relations, ...put.relations.map((row) => [row.a, row.b] as const)]) {
      await own.deleteFrom('relation').where('a', '=', a).where('b', '=', b).execute()
    }
    for (const some of portions([...gone.disagreements, ...put.disagreements.map(({ id }) => id)])) {
      await own.deleteFrom('disagreement').where('id', 'in', some).execute()
    }
    for (const { part, key } of [...gone.rest, ...put.rest]) {
      await own.deleteFrom('piece').where('part', '=', part).where('key', '=', key).execute()
    }
    await insertRows(own, put)
    await setConcluded(own, by)
    return true
  })
}

async function eventRows(db: Connection, rows: readonly Selectable<Tables['event']>[]): Promise<EventRow[]> {
  const gather = new Map(
    rows.map((row) => [row.id, { aliases: [] as string[], parties: [] as string[], mentions: [] as string[] }]),
  )
  const ids = [...gather.keys()]
  for (let i = 0; i < ids.length; i += rowsAtOnce) {
    const some = ids.slice(i, i + rowsAtOnce)
    for (const row of await db.selectFrom('event_alias').selectAll().where('event', 'in', some).execute()) {
      gather.get(row.event)?.aliases.push(row.alias)
    }
    for (const row of await db.selectFrom('event_party').selectAll().where('event', 'in', some).execute()) {
      gather.get(row.event)?.parties.push(row.code)
    }
    for (const row of await db.selectFrom('event_mention').selectAll().where('event', 'in', some).execute()) {
      gather.get(row.event)?.mentions.push(row.mention)
    }
  }
  return rows.map(({ id, type, kind, status, date, place, payload_json }) => {
    return { id, type, kind, status, date, place, payload: JSON.parse(payload_json), ...gather.get(id)! }
  })
}

/** Events in order of their first day, those without a day last; of one pair where it is named. */
export async function listEvents(db: Connection, pair?: readonly [string, string]): Promise<readonly EventRow[]> {
  let query = db.selectFrom('event').selectAll()
  for (const code of pair ?? []) {
    query = query.where('id', 'in', db.selectFrom('event_party').select('event').where('code', '=', code))
  }
  const rows = await query
    .orderBy('day', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  return eventRows(db, rows)
}

/** An event by its id, by one it had before it was joined, or by one of its mentions. */
export async function getEvent(db: Connection, id: string): Promise<EventRow | null> {
  const alias = await db.selectFrom('event_alias').select('event').where('alias', '=', id).executeTakeFirst()
  const mention = await db.selectFrom('event_mention').select('event').where('mention', '=', id).executeTakeFirst()
  const wanted = alias?.event ?? mention?.event ?? id
  const row = await db.selectFrom('event').selectAll().where('id', '=', wanted).executeTakeFirst()
  return row === undefined ? null : ((await eventRows(db, [row]))[0] ?? null)
}

export async function getRelation(db: Connection, a: string, b: string): Promise<RelationRow | null> {
  const row = await db
    .selectFrom('relation')
    .selectAll()
    .where((eb) => eb.or([eb.and([eb('a', '=', a), eb('b', '=', b)]), eb.and([eb('a', '=', b), eb('b', '=', a)])]))
    .executeTakeFirst()
  if (row === undefined) return null
  const { payload_json, ...rest } = row
  return { ...rest, payload: JSON.parse(payload_json) }
}

export async function listPairs(db: Connection): Promise<readonly PairCount[]> {
  return db
    .selectFrom('relation')
    .select(['a', 'b', 'events', 'first', 'last'])
    .orderBy('events', 'desc')
    .orderBy('a')
    .orderBy('b')
    .execute()
}

export async function listPieces(db: Connection, part: string): Promise<readonly PieceRow[]> {
  const rows =
    part === 'events' || part === 'disagreements'
      ? await db
          .selectFrom(part === 'events' ? 'event' : 'disagreement')
          .select(['id as key', 'payload_json'])
          .execute()
      : part === 'relations'
        ? (await db.selectFrom('relation').select(['a', 'b', 'payload_json']).execute()).map(
            ({ a, b, payload_json }) => {
              return { key: `${a} ${b}`, payload_json }
            },
          )
        : await db.selectFrom('piece').select(['key', 'payload_json']).where('part', '=', part).execute()
  return rows.map(({ key, payload_json }) => ({ part, key, payload: JSON.parse(payload_json) }))
}

export async function listDecisions(db: Connection): Promise<readonly StoredDecision[]> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('seq').execute()
  return rows.map(({ id, at, who, payload_json }) => ({ id, at, who, payload: JSON.parse(payload_json) }))
}

export async function addDecision(db: Connection, decision: StoredDecision): Promise<void> {
  await writing(db, async (own) => {
    const { payload, ...row } = decision
    await own
      .insertInto('decision')
      .values({ ...row, payload_json: JSON.stringify(payload) })
      .execute()
    await countChange(own)
  })
}

export async function removeDecision(db: Connection, id: string): Promise<boolean> {
  return writing(db, async (own) => {
    const { numDeletedRows } = await own.deleteFrom('decision').where('id', '=', id).executeTakeFirst()
    if (numDeletedRows > 0n) await countChange(own)
    return numDeletedRows > 0n
  })
}
