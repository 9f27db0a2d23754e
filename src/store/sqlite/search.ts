import { sql } from 'kysely'
import type { Hit } from '../port.js'
import { listVersionsOf } from './articles.js'
import type { Connection } from './connection.js'

/**
 * What a person types, as an FTS5 query: all words must occur; `"two words"` is a phrase, `word*` a beginning.
 * Everything else is quoted, so that no sign of the query language can fail. Null where no word is left.
 */
export function searchQuery(words: string): string | null {
  const terms: string[] = []
  for (const match of words.matchAll(/"([^"]*)"|(\S+)/g)) {
    const phrase = (match[1] ?? match[2] ?? '').replaceAll('"', ' ').trim()
    const isPrefix = match[1] === undefined && phrase.endsWith('*')
    const plain = phrase.replaceAll('*', ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(plain)) continue
    terms.push(`"${plain}"${isPrefix ? '*' : ''}`)
  }
  return terms.length === 0 ? null : terms.join(' AND ')
}

/** Ids of the newest texts that hold the words, best first. */
export async function matchingVersions(db: Connection, words: string): Promise<readonly string[]> {
  const query = searchQuery(words)
  if (query === null) return []
  const { rows } = await sql<{ id: string }>`
    select version.id as id
    from article_text join version on version.seq = article_text.rowid
    where article_text match ${query} and version.current = 1
    order by rank`.execute(db)
  return rows.map(({ id }) => id)
}

/** Words around the hits in some texts, by id; each hit stands between U+0002 and U+0003. */
export async function excerptsOf(
  db: Connection,
  words: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const query = searchQuery(words)
  if (query === null || ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; excerpt: string }>`
    select version.id as id, snippet(article_text, -1, char(2), char(3), ' … ', 24) as excerpt
    from article_text join version on version.seq = article_text.rowid
    where article_text match ${query} and version.id in (${sql.join(ids)})`.execute(db)
  return new Map(rows.map(({ id, excerpt }) => [id, excerpt]))
}

/** Articles whose newest text holds the words, best first. */
export async function searchArticles(db: Connection, words: string, limit: number): Promise<readonly Hit[]> {
  const ids = (await matchingVersions(db, words)).slice(0, limit)
  const excerpts = await excerptsOf(db, words, ids)
  const versions = new Map((await listVersionsOf(db, ids)).map((version) => [version.id, version]))
  return ids.flatMap((id) => {
    const version = versions.get(id)
    return version === undefined ? [] : [{ version, excerpt: excerpts.get(id)! }]
  })
}
