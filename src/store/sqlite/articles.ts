import type { Article, CodedArticle } from '../../schema/index.js'
import { recordId, sha256Of, withRecordIds } from '../mention-ids.js'
import type { FullVersion, NewVersion, Saved, StoredVersion } from '../port.js'
import { countChange } from './changes.js'
import { type Connection, writing } from './connection.js'
import { fullVersionOf, mentionRows, type SlimRow, versionColumns, versionOf } from './rows.js'

/** SQLite takes 32,766 parameters a statement; rows go in by this many. */
const rowsAtOnce = 1000

function slim(db: Connection) {
  return db
    .selectFrom('version')
    .innerJoin('source', 'source.sha256', 'version.sha256')
    .innerJoin('article', 'article.id', 'version.article')
    .select([...versionColumns, 'source.encoding', 'article.address'])
    .select((eb) => eb.case().when('version.coded_json', 'is', null).then(0).else(1).end().as('is_coded'))
}

function full(db: Connection) {
  return slim(db).select(['version.reading_json', 'version.coded_json'])
}

export async function findVersion(
  db: Connection,
  bytes: Uint8Array,
  givenUrl: string | undefined,
): Promise<StoredVersion | null> {
  const sha256 = sha256Of(bytes)
  const base = slim(db).where('version.sha256', '=', sha256)
  // A text without an address of its own is the text that is there already; with one, it is another article's copy of it.
  const query = givenUrl === undefined ? base : base.where('version.id', '=', recordId(sha256, givenUrl))
  const row = await query.orderBy('version.seq').limit(1).executeTakeFirst()
  return row === undefined ? null : versionOf(row as SlimRow)
}

async function insertMentions(db: Connection, version: string, article: Article, coded: CodedArticle): Promise<void> {
  const { mentions, parties } = mentionRows(version, article.source, coded)
  for (let i = 0; i < mentions.length; i += rowsAtOnce) {
    await db
      .insertInto('mention')
      .values(mentions.slice(i, i + rowsAtOnce))
      .execute()
  }
  for (let i = 0; i < parties.length; i += rowsAtOnce) {
    await db
      .insertInto('mention_party')
      .values(parties.slice(i, i + rowsAtOnce))
      .execute()
  }
}

/** The columns that a reading and a coding fill. */
function readingColumns(article: Article, coded: CodedArticle | null) {
  const { source: _, ...reading } = article
  return {
    title: article.title,
    outlet: article.outlet,
    agencies: JSON.stringify(article.agencies),
    url: article.url,
    published: article.published,
    published_from: article.publishedFrom,
    language: article.language,
    diagnostics: JSON.stringify(article.diagnostics),
    text: article.text,
    reading_json: JSON.stringify(reading),
    coded_json: coded === null ? null : JSON.stringify(coded),
  }
}

/** Marks the newest text of an article: the one published last where both say so, else the one read last. */
async function markNewest(db: Connection, article: string): Promise<void> {
  const rows = await db
    .selectFrom('version')
    .select(['seq', 'published'])
    .where('article', '=', article)
    .orderBy('seq')
    .execute()
  let newest = rows[0]
  for (const row of rows.slice(1)) {
    const earlier = newest?.published != null && row.published !== null && row.published < newest.published
    if (!earlier) newest = row
  }
  if (newest === undefined) return
  await db
    .updateTable('version')
    .set((eb) => ({ current: eb.case().when('seq', '=', newest.seq).then(1).else(0).end() }))
    .where('article', '=', article)
    .execute()
}

/** Counts a change of an article's texts, and marks them with it. */
async function markChanged(db: Connection, article: string): Promise<void> {
  const changed = await countChange(db)
  await db.updateTable('version').set({ changed }).where('article', '=', article).execute()
}

/** Keeps a text in one transaction; one that is there already changes nothing. */
export async function saveVersion(db: Connection, version: NewVersion): Promise<Saved> {
  return writing(db, async (own) => {
    const there = await findVersion(own, version.bytes, version.given.url)
    if (there !== null) return { outcome: 'already-there', id: there.id }
    const sha256 = sha256Of(version.bytes)
    const id = recordId(sha256, version.given.url)
    const known =
      version.address === null
        ? undefined
        : await own.selectFrom('article').select('id').where('address', '=', version.address).executeTakeFirst()
    const article = known?.id ?? id
    if (known === undefined) await own.insertInto('article').values({ id, address: version.address }).execute()
    await own
      .insertInto('source')
      .values({ sha256, bytes: version.bytes, encoding: version.encoding })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const coded = version.coded === null ? null : withRecordIds(id, version.coded)
    await own
      .insertInto('version')
      .values({
        id,
        article,
        sha256,
        name: version.name,
        path: version.path,
        form: version.form,
        given_json: JSON.stringify(version.given),
        fill_json: JSON.stringify(version.fill),
        read_at: version.readAt,
        current: 1,
        changed: 0,
        ...readingColumns(version.article, coded),
      })
      .execute()
    if (coded !== null) await insertMentions(own, id, version.article, coded)
    await markNewest(own, article)
    await markChanged(own, article)
    return { outcome: known === undefined ? 'new-article' : 'new-version', id }
  })
}

/** Replaces what was read and coded of a stored text; its bytes and its id stay. */
export async function recodeVersion(
  db: Connection,
  id: string,
  article: Article,
  coded: CodedArticle | null,
): Promise<Saved> {
  return writing(db, async (own) => {
    const row = await own.selectFrom('version').select('article').where('id', '=', id).executeTakeFirstOrThrow()
    const mentions = own.selectFrom('mention').select('id').where('version', '=', id)
    await own.deleteFrom('mention_party').where('mention', 'in', mentions).execute()
    await own.deleteFrom('mention').where('version', '=', id).execute()
    const renamed = coded === null ? null : withRecordIds(id, coded)
    await own.updateTable('version').set(readingColumns(article, renamed)).where('id', '=', id).execute()
    if (renamed !== null) await insertMentions(own, id, article, renamed)
    await markNewest(own, row.article)
    await markChanged(own, row.article)
    return { outcome: 'coded-again', id }
  })
}

export async function listVersions(db: Connection, all: boolean): Promise<readonly StoredVersion[]> {
  const query = all ? slim(db) : slim(db).where('version.current', '=', 1)
  return (await query.orderBy('version.seq').execute()).map((row) => versionOf(row as SlimRow))
}

/** Some texts by id, in no order. */
export async function listVersionsOf(db: Connection, ids: readonly string[]): Promise<readonly StoredVersion[]> {
  if (ids.length === 0) return []
  return (await slim(db).where('version.id', 'in', ids).execute()).map((row) => versionOf(row as SlimRow))
}

/** By the id of the text, else by the id of its article, else by its name or address: the newest where several answer. */
export async function getVersion(db: Connection, id: string): Promise<FullVersion | null> {
  const row =
    (await full(db).where('version.id', '=', id).executeTakeFirst()) ??
    (await full(db).where('version.article', '=', id).where('version.current', '=', 1).executeTakeFirst()) ??
    (await full(db)
      .where((eb) => eb.or([eb('version.name', '=', id), eb('article.address', '=', id), eb('version.path', '=', id)]))
      .orderBy('version.current', 'desc')
      .orderBy('version.seq', 'desc')
      .executeTakeFirst())
  return row === undefined ? null : fullVersionOf(row as Parameters<typeof fullVersionOf>[0])
}

export async function getVersions(db: Connection, ids: readonly string[]): Promise<readonly FullVersion[]> {
  const found: FullVersion[] = []
  for (let i = 0; i < ids.length; i += rowsAtOnce) {
    const rows = await full(db)
      .where('version.id', 'in', ids.slice(i, i + rowsAtOnce))
      .execute()
    for (const row of rows) found.push(fullVersionOf(row as Parameters<typeof fullVersionOf>[0]))
  }
  return found
}

export async function getVersionsNaming(db: Connection, codes: readonly string[]): Promise<readonly FullVersion[]> {
  let query = full(db).where('version.current', '=', 1)
  for (const code of codes) {
    const naming = db
      .selectFrom('mention')
      .innerJoin('mention_party', 'mention_party.mention', 'mention.id')
      .select('mention.version')
      .where('mention_party.code', '=', code)
    query = query.where('version.id', 'in', naming)
  }
  const rows = await query.orderBy('version.seq').execute()
  return rows.map((row) => fullVersionOf(row as Parameters<typeof fullVersionOf>[0]))
}

type Full = ReturnType<typeof full>

/** The newest text of every article, in the order read. */
export function currentVersions(db: Connection): AsyncIterable<FullVersion> {
  return inPortions(() => full(db).where('version.current', '=', 1))
}

export function versionsChangedAfter(db: Connection, changes: number): AsyncIterable<FullVersion> {
  return inPortions(() => full(db).where('version.changed', '>', changes))
}

/** What a query gives, in the order read, by small portions. */
async function* inPortions(query: () => Full): AsyncIterable<FullVersion> {
  const portion = 64
  let after = -1
  for (;;) {
    const rows = await query()
      .select('version.seq')
      .where('version.seq', '>', after)
      .orderBy('version.seq')
      .limit(portion)
      .execute()
    for (const row of rows) {
      after = row.seq
      yield fullVersionOf(row as unknown as Parameters<typeof fullVersionOf>[0])
    }
    if (rows.length < portion) return
  }
}

export async function getBytes(db: Connection, id: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('version')
    .innerJoin('source', 'source.sha256', 'version.sha256')
    .select('source.bytes')
    .where('version.id', '=', id)
    .executeTakeFirst()
  // libsql hands a blob over as an ArrayBuffer.
  return row === undefined ? null : new Uint8Array(row.bytes)
}

export async function getVersionOfMention(db: Connection, mention: string): Promise<FullVersion | null> {
  const row = await db.selectFrom('mention').select('version').where('id', '=', mention).executeTakeFirst()
  return row === undefined ? null : getVersion(db, row.version)
}
