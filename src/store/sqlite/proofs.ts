import type { Anchor, MentionSort, Proof } from '../port.js'
import type { Connection } from './connection.js'

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
      anchors: rows.map(
        (row): Anchor => ({
          mention: row.id,
          sort: row.sort as MentionSort,
          start: row.start,
          end: row.end,
          ...JSON.parse(row.selector_json),
        }),
      ),
    }
  }
}
