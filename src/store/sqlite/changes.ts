import type { Conclusion } from '../port.js'
import type { Connection } from './connection.js'

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

export async function getChanges(db: Connection): Promise<number> {
  return Number((await setting(db, 'changes')) ?? 0)
}

/** Counts one more change of mentions or decisions, within the transaction that makes it. */
export async function countChange(db: Connection): Promise<number> {
  const changes = (await getChanges(db)) + 1
  await set(db, 'changes', String(changes))
  return changes
}

/** Null also where an earlier version wrote it in another form: then all is concluded again. */
export async function getConcluded(db: Connection): Promise<Conclusion | null> {
  const written = await setting(db, 'record')
  try {
    const read: Partial<Conclusion> | null = JSON.parse(written ?? 'null')
    return typeof read?.maker === 'string' && typeof read.changes === 'number'
      ? { maker: read.maker, changes: read.changes }
      : null
  } catch {
    return null
  }
}

export async function setConcluded(db: Connection, { maker, changes }: Conclusion): Promise<void> {
  await set(db, 'record', JSON.stringify({ maker, changes }))
}
