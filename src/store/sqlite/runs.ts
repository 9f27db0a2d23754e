import type { RunItem } from '../port.js'
import { type Connection, writing } from './connection.js'

export async function startRun(db: Connection, command: string, at: string): Promise<number> {
  return writing(db, async (own) => {
    const row = await own
      .insertInto('run')
      .values({ command, started_at: at, finished_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
}

export async function reportRun(db: Connection, run: number, items: readonly RunItem[]): Promise<void> {
  if (items.length === 0) return
  await writing(db, async (own) => {
    for (let i = 0; i < items.length; i += 1000) {
      await own
        .insertInto('run_item')
        .values(items.slice(i, i + 1000).map((item) => ({ run, ...item })))
        .execute()
    }
  })
}

/** How many inputs of the run that was begun last failed. */
export async function failedInLastRun(db: Connection): Promise<number> {
  const { failed } = await db
    .selectFrom('run_item')
    .select(({ fn }) => fn.countAll<number>().as('failed'))
    .where('run', '=', (from) => from.selectFrom('run').select(({ fn }) => fn.max('id').as('last')))
    .where('outcome', '=', 'failed')
    .executeTakeFirstOrThrow()
  return failed
}

export async function finishRun(db: Connection, run: number, at: string): Promise<void> {
  await writing(db, async (own) => {
    await own.updateTable('run').set({ finished_at: at }).where('id', '=', run).execute()
  })
}
