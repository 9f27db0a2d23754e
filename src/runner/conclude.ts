import { openStore, type Store } from '../store/index.js'

/** What makes the conclusions; another one makes them anew. */
const maker = 'stub'

/** Concludes the whole record anew where its mentions or decisions have changed. STUB. */
export async function conclude(store: Store): Promise<void> {
  if (!(await store.isStale(maker))) return
  await store.saveRecord({ events: [], relations: [], disagreements: [], rest: null }, maker)
}

/** Opens a record for reading, its conclusions up to date. */
export async function openRecord(location: string): Promise<Store> {
  const store = await openStore(location, { mode: 'read' })
  if (!(await store.isStale(maker))) return store
  await store.close()
  const writer = await openStore(location, { mode: 'write' })
  try {
    await conclude(writer)
  } finally {
    await writer.close()
  }
  return openStore(location, { mode: 'read' })
}
