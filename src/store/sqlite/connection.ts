import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import Database from 'libsql'
import { ChanceryError } from '../../schema/index.js'
import type { OpenOptions } from '../port.js'
import { explained } from './failures.js'
import { migrate } from './migrations.js'
import type { Tables } from './schema.js'

export type Connection = Kysely<Tables>

const sqliteMagic = 'SQLite format 3\0'

/** Refuses what is no SQLite file before a byte of it could be changed. An empty file is a record that was never begun. */
function checkHeader(path: string): void {
  if (statSync(path).isDirectory()) {
    throw new ChanceryError('not-a-record', `${path} is a folder, not a record file.`, 'Name a file with --db.')
  }
  const head = Buffer.alloc(sqliteMagic.length)
  const file = openSync(path, 'r')
  const length = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  if (length > 0 && head.toString('latin1') !== sqliteMagic) {
    throw new ChanceryError('not-a-record', `${path} is not a record of Chancery.`, 'Name another file with --db.')
  }
}

/** libsql keeps a NUL as the end of a text: it is stored as U+FFFD, so that no column is cut. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
  return value
}

/** What Kysely asks of a driver, over libsql; failures are told in the product's words. */
function driver(raw: Database.Database, path: string): SqliteDatabase {
  return {
    prepare(text: string): SqliteStatement {
      const attempt = <T>(work: () => T): T => {
        try {
          return work()
        } catch (error) {
          throw explained(error, path)
        }
      }
      const statement = attempt(() => raw.prepare(text))
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(parameters.map(storable))),
        run: (parameters) => attempt(() => statement.run(parameters.map(storable))),
        // Not `statement.iterate`: an iteration that is left early would keep its lock on the file.
        iterate: (parameters) => attempt(() => statement.all(parameters.map(storable)))[Symbol.iterator](),
      }
    },
    close: () => raw.close(),
  }
}

export interface Opened {
  readonly db: Connection
  readonly close: () => Promise<void>
}

/**
 * Opens the record file. While it is written it keeps a write-ahead log, so that an end at any instant loses no
 * finished transaction; when the last writer closes it, it is one file again, readable where nothing can be written.
 */
export async function openConnection(path: string, options: OpenOptions): Promise<Opened> {
  if (existsSync(path)) checkHeader(path)
  else if (options.mode === 'read') {
    throw new ChanceryError('unreadable', `There is no record at ${path}.`, 'Make one with: chancery read <articles…>')
  }
  let raw: Database.Database
  try {
    raw = new Database(path)
    raw.pragma('busy_timeout=10000')
    raw.pragma('foreign_keys=ON')
    if (options.mode === 'read') raw.pragma('query_only=1')
  } catch (error) {
    throw explained(error, path)
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver(raw, path) }) })
  try {
    if (options.maxBytes !== undefined) {
      const [{ page_size: page }] = raw.pragma('page_size') as [{ page_size: number }]
      raw.pragma(`max_page_count=${Math.max(1, Math.floor(options.maxBytes / page))}`)
    }
    await migrate(db, path, options.mode)
    if (options.mode === 'write') {
      raw.pragma('journal_mode=WAL')
      raw.pragma('synchronous=NORMAL')
    }
  } catch (error) {
    raw.close()
    throw explained(error, path)
  }
  const close = async (): Promise<void> => {
    if (options.mode === 'write') {
      try {
        raw.pragma('wal_checkpoint(TRUNCATE)')
        raw.pragma('journal_mode=DELETE')
      } catch {
        // Somebody else reads, or the disk is full: the log stays beside the file and the next one to open takes it in.
      }
    }
    await db.destroy()
  }
  return { db, close }
}

/** Runs `work` as one transaction that takes the right to write at once, so that two writers wait for each other. */
export async function writing<T>(db: Connection, work: (db: Connection) => Promise<T>): Promise<T> {
  return db.connection().execute(async (own) => {
    await sql`begin immediate`.execute(own)
    try {
      const result = await work(own)
      await sql`commit`.execute(own)
      return result
    } catch (error) {
      // A full disk may have rolled the transaction back already; then there is nothing to undo.
      await sql`rollback`.execute(own).catch(() => undefined)
      throw error
    }
  })
}
