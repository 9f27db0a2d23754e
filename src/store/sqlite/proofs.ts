import type { Selectable } from 'kysely'
import type { Anchor, MentionSort, Proof } from '../port.js'
import type { Connection } from './connection.js'
import type { Tables } from './schema.js'

function anchorOf(row: Selectable<Tables['mention']>): Anchor {
  const { id: mention, sort, start, end } = row
  return { mention, sort: sort as MentionSort, start, end, ...JSON.parse(row.selector_json) }
}

/** SQLite takes 32,766 parameters a statement. */
const mentionsAtOnce = 10_000

export async function storedAnchors(db: Connection, mentions: readonly string[]): Promise<readonly Anchor[]> {
  const found: Anchor[] = []
  for (let i = 0; i < mentions.length; i += mentionsAtOnce) {
    const ids = mentions.slice(i, i + mentionsAtOnce)
    const rows = await db.selectFrom('mention').selectAll().where('id', 'in', ids).execute()
    found.push(...rows.map(anchorOf))
  }
  return found
}

/** Every stored text, older versions too, with its bytes and the anchors that point into it; one in memory at a time. */
export async function* storedProofs(db: Connection): AsyncIterable<Proof> {
  const versions = await db.selectFrom('version').select(['id', 'name', 'sha256']).orderBy('seq').execute()
  for (const version of versions) {
    const source = await db
      .selectFrom('source')
      .select(['bytes', 'encoding'])
      .where('sha256', '=', version.sha256)
      .executeTakeFirstOrThrow()
    const rows = await db.selectFrom('mention').selectAll().where('version', '=', version.id).orderBy('id').execute()
    yield {
      version: version.id,
      name: version.name,
      bytes: new Uint8Array(source.bytes),
      sha256: version.sha256,
      encoding: source.encoding,
      anchors: rows.map(anchorOf),
    }
  }
}
