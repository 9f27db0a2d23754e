import type { OpenOptions, Store } from './port.js'

export { quoteContext, recordId, sha256Of, withRecordIds } from './mention-ids.js'
export type * from './port.js'

/**
 * Opens the record at a path, making it where `mode` is `write` and nothing is there.
 * @throws ChanceryError `unreadable`, `not-a-record`, `newer-record` or `disk-full`
 */
export async function openStore(location: string, options: OpenOptions): Promise<Store> {
  const { openSqliteStore } = await import('./sqlite/store.js')
  return openSqliteStore(location, options)
}
