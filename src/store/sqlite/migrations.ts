import { type Kysely, sql } from 'kysely'
import { ChanceryError } from '../../schema/index.js'
import type { Tables } from './schema.js'
import { viewsForPeople } from './views.js'

type Step = (db: Kysely<Tables>) => Promise<void>

/** `CHCY`: what `file` and this program know a record of Chancery by. */
export const applicationId = 0x43484359

const statements = (texts: readonly string[]): Step => {
  return async (db) => {
    for (const text of texts) await sql.raw(text).execute(db)
  }
}

/** One step a version of the file, never changed once released: `user_version` counts the steps taken. */
const steps: readonly Step[] = [
  statements([
    'create table source (sha256 text primary key, bytes blob not null, encoding text not null) strict',
    'create table article (id text primary key, address text unique) strict',
    `create table version (
       seq integer primary key, id text not null unique, article text not null references article (id),
       sha256 text not null references source (sha256), name text not null, path text, url text,
       form text not null, given_json text not null, fill_json text not null, read_at text not null, current integer not null,
       title text, outlet text, agencies text not null, published text, published_from text, language text not null,
       diagnostics text not null, text text not null, reading_json text not null, coded_json text) strict`,
    'create index version_article on version (article)',
    'create index version_sha256 on version (sha256)',
    `create table mention (
       id text primary key, version text not null references version (id), sort text not null, kind text,
       start integer not null, "end" integer not null, selector_json text not null) strict`,
    'create index mention_version on mention (version)',
    `create table mention_party (
       mention text not null references mention (id), code text not null, role text not null) strict`,
    'create index mention_party_mention on mention_party (mention)',
    'create index mention_party_code on mention_party (code)',
    `create table event (
       id text primary key, type text not null, kind text, status text not null, date text, day integer, place text,
       payload_json text not null) strict`,
    'create table event_alias (alias text primary key, event text not null references event (id)) strict',
    'create table event_mention (mention text primary key, event text not null references event (id)) strict',
    'create index event_mention_event on event_mention (event)',
    `create table event_party (
       event text not null references event (id), code text not null, primary key (event, code)) strict, without rowid`,
    'create index event_party_code on event_party (code)',
    `create table relation (
       a text not null, b text not null, events integer not null, first text, last text, payload_json text not null,
       primary key (a, b)) strict, without rowid`,
    `create table disagreement (
       id text primary key, field text not null, nature text not null, events text not null, payload_json text not null) strict`,
    `create table decision (
       seq integer primary key, id text not null unique, at text not null, who text not null, payload_json text not null) strict`,
    'create table run (id integer primary key, command text not null, started_at text not null, finished_at text) strict',
    `create table run_item (
       run integer not null references run (id), name text not null, outcome text not null, code text, message text) strict`,
    'create table setting (name text primary key, value text not null) strict',
    `create virtual table article_text using fts5 (
       title, text, content = 'version', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2')`,
    `create trigger version_added after insert on version begin
       insert into article_text (rowid, title, text) values (new.seq, new.title, new.text); end`,
    `create trigger version_changed after update of title, text on version begin
       insert into article_text (article_text, rowid, title, text) values ('delete', old.seq, old.title, old.text);
       insert into article_text (rowid, title, text) values (new.seq, new.title, new.text); end`,
  ]),
  statements([
    'alter table version add column changed integer not null default 0',
    // The column stands behind long texts: without an index each of them would be read through.
    'create index version_changes on version (changed)',
    `create table piece (
       part text not null, key text not null, payload_json text not null, primary key (part, key)) strict, without rowid`,
    "delete from setting where name in ('rest', 'record')",
  ]),
  statements(viewsForPeople),
]

async function pragma(db: Kysely<Tables>, name: string): Promise<number> {
  const { rows } = await sql.raw<Record<string, number>>(`pragma ${name}`).execute(db)
  return Number(rows[0]?.[name] ?? 0)
}

async function isBlank(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from sqlite_master`.execute(db)
  return Number(rows[0]?.n) === 0
}

/**
 * Brings a record file to this version, all steps in one transaction.
 * @throws ChanceryError `not-a-record` for another program's file, `newer-record` for one of a later version
 */
export async function migrate(db: Kysely<Tables>, path: string, mode: 'read' | 'write'): Promise<void> {
  const [application, version] = [await pragma(db, 'application_id'), await pragma(db, 'user_version')]
  const blank = application === 0 && version === 0 && (await isBlank(db))
  if (!blank && application !== applicationId) {
    throw new ChanceryError(
      'not-a-record',
      `${path} is an SQLite file of another program.`,
      'Name another file with --db.',
    )
  }
  if (version > steps.length) {
    throw new ChanceryError(
      'newer-record',
      `${path} was written by a newer version of Chancery (its format is ${version}, this one knows ${steps.length}).`,
      'Update Chancery, or name another file with --db.',
    )
  }
  if (version === steps.length) return
  if (mode === 'read') {
    throw blank
      ? new ChanceryError('unreadable', `${path} holds no record yet.`, 'Fill it with: chancery read <articles…>')
      : new ChanceryError(
          'older-record',
          `${path} has the format of an older version.`,
          'Bring it up to date by opening it where it can be written: chancery record',
        )
  }
  await db.connection().execute(async (own) => {
    await sql`begin immediate`.execute(own)
    try {
      // Another process may have made the record since it was looked at.
      const done = await pragma(own, 'user_version')
      for (const step of steps.slice(done)) await step(own)
      await sql.raw(`pragma application_id = ${applicationId}`).execute(own)
      await sql.raw(`pragma user_version = ${steps.length}`).execute(own)
      await sql`commit`.execute(own)
    } catch (error) {
      await sql`rollback`.execute(own).catch(() => undefined)
      throw error
    }
  })
}
