import type { Generated } from 'kysely'

/** Columns of the record file. Columns named in the plural or ending in `_json` hold JSON. */
export interface Tables {
  source: { sha256: string; bytes: Uint8Array; encoding: string }
  article: { id: string; address: string | null }
  version: {
    seq: Generated<number>
    id: string
    article: string
    sha256: string
    name: string
    path: string | null
    url: string | null
    form: string
    given_json: string
    fill_json: string
    read_at: string
    /** 1 for the newest text of its article. */
    current: number
    title: string | null
    outlet: string | null
    agencies: string
    published: string | null
    published_from: string | null
    language: string
    diagnostics: string
    text: string
    reading_json: string
    coded_json: string | null
    /** How many changes the record had had with this one: the last that touched this text. */
    changed: number
  }
  mention: {
    id: string
    version: string
    sort: string
    kind: string | null
    start: number
    end: number
    /** `{quote, prefix, suffix, spans}`: as JSON, because a quote may hold what a column of text cannot. */
    selector_json: string
  }
  mention_party: { mention: string; code: string; role: string }
  event: {
    id: string
    type: string
    kind: string | null
    status: string
    date: string | null
    /** First day the date can mean, as a day number from 1970-01-01; null where unknown or open. */
    day: number | null
    place: string | null
    payload_json: string
  }
  event_alias: { alias: string; event: string }
  event_mention: { mention: string; event: string }
  event_party: { event: string; code: string }
  relation: { a: string; b: string; events: number; first: string | null; last: string | null; payload_json: string }
  disagreement: { id: string; field: string; nature: string; events: string; payload_json: string }
  piece: { part: string; key: string; payload_json: string }
  decision: { seq: Generated<number>; id: string; at: string; who: string; payload_json: string }
  run: { id: Generated<number>; command: string; started_at: string; finished_at: string | null }
  run_item: { run: number; name: string; outcome: string; code: string | null; message: string | null }
  setting: { name: string; value: string }
  article_text: { rowid: number; title: string; text: string }
}
