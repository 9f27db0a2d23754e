import type { Selectable } from 'kysely'
import { edtfBounds } from '../../schema/index.js'
import type { DisagreementRow, EventRow, PairCount, RecordRows, RelationRow, StoredDecision } from '../port.js'
import { type Connection, writing } from './connection.js'
import type { Tables } from './schema.js'

const rowsAtOnce = 1000

async function insertAll<
  T extends keyof Tables & ('event' | 'event_alias' | 'event_mention' | 'event_party' | 'relation' | 'disagreement'),
>(db: Connection, table: T, rows: readonly Tables[T][]): Promise<void> {
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    // The table and its rows are of one type; Kysely cannot follow that through a type parameter.
    await db
      .insertInto(table)
      .values(rows.slice(i, i + rowsAtOnce) as never)
      .execute()
  }
}

function firstDay(date: string | null): number | null {
  const bounds = date === null ? null : edtfBounds(date)
  return bounds !== null && Number.isFinite(bounds.min) ? bounds.min : null
}

async function setting(db: Connection, name: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

async function set(db: Connection, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function isStale(db: Connection, maker: string): Promise<boolean> {
  return (await setting(db, 'record')) !== maker
}

/** Replaces all conclusions at once: whoever reads sees the old ones or the new ones. */
export async function saveRecord(db: Connection, rows: RecordRows, maker: string): Promise<void> {
  await writing(db, async (own) => {
    for (const table of ['event_alias', 'event_mention', 'event_party', 'event', 'relation', 'disagreement'] as const) {
      await own.deleteFrom(table).execute()
    }
    await insertAll(
      own,
      'event',
      rows.events.map(({ id, type, kind, status, date, place, payload }) => {
        return { id, type, kind, status, date, day: firstDay(date), place, payload_json: JSON.stringify(payload) }
      }),
    )
    const children = <T>(pick: (event: EventRow) => readonly T[]): T[] =>
      rows.events.flatMap((event) => [...pick(event)])
    await insertAll(
      own,
      'event_alias',
      children((e) => e.aliases.map((alias) => ({ alias, event: e.id }))),
    )
    await insertAll(
      own,
      'event_mention',
      children((e) => e.mentions.map((mention) => ({ mention, event: e.id }))),
    )
    await insertAll(
      own,
      'event_party',
      children((e) => [...new Set(e.parties)].map((code) => ({ event: e.id, code }))),
    )
    await insertAll(
      own,
      'relation',
      rows.relations.map(({ payload, ...row }) => ({ ...row, payload_json: JSON.stringify(payload) })),
    )
    await insertAll(
      own,
      'disagreement',
      rows.disagreements.map(({ id, field, nature, events, payload }) => {
        return { id, field, nature, events: JSON.stringify(events), payload_json: JSON.stringify(payload) }
      }),
    )
    await set(own, 'rest', JSON.stringify(rows.rest ?? null))
    await set(own, 'record', maker)
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

export async function listRelations(db: Connection): Promise<readonly RelationRow[]> {
  const rows = await db.selectFrom('relation').selectAll().orderBy('a').orderBy('b').execute()
  return rows.map(({ payload_json, ...row }) => ({ ...row, payload: JSON.parse(payload_json) }))
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

export async function listDisagreements(db: Connection): Promise<readonly DisagreementRow[]> {
  const rows = await db.selectFrom('disagreement').selectAll().orderBy('id').execute()
  return rows.map(({ payload_json, events, ...row }) => {
    return { ...row, events: JSON.parse(events), payload: JSON.parse(payload_json) }
  })
}

export async function getRest(db: Connection): Promise<unknown> {
  return JSON.parse((await setting(db, 'rest')) ?? 'null')
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
    await own.deleteFrom('setting').where('name', '=', 'record').execute()
  })
}

export async function removeDecision(db: Connection, id: string): Promise<boolean> {
  return writing(db, async (own) => {
    const { numDeletedRows } = await own.deleteFrom('decision').where('id', '=', id).executeTakeFirst()
    await own.deleteFrom('setting').where('name', '=', 'record').execute()
    return numDeletedRows > 0n
  })
}
