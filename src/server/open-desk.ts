import { basename } from 'node:path'
import { createTeller, namesFrom, openViews } from '../query/index.js'
import { concludeApart, openRecord, type PoolOptions, type Registrar, startRegistrar } from '../runner/index.js'
import { openStore } from '../store/index.js'
import { version } from '../version.js'
import type { Desk } from './desk.js'
import { openFollower } from './follow.js'
import { openNewsRoom } from './news.js'

/**
 * Opens a record with all that is needed to answer from it.
 * @param pool how articles that people add are read; null where nothing may be decided or added
 */
export async function openDesk(db: string, pool: PoolOptions | null): Promise<Desk> {
  // Where articles can be added, a record may begin with none.
  if (pool !== null) await (await openStore(db, { mode: 'write' })).close()
  const store = await openRecord(db)
  const [{ loadKnowledge }, { loadCoordinates }] = await Promise.all([
    import('../knowledge-files.js'),
    import('../coordinates.js'),
  ])
  const knowledge = loadKnowledge()
  const locate = loadCoordinates()
  const views = openViews(store, knowledge, { locate, apart: (times) => concludeApart(db, times) })
  const news = openNewsRoom()
  let registrar: Registrar | null = null
  const follower = openFollower(views, news, () => registrar)
  await follower.look()
  registrar = pool === null ? null : startRegistrar({ db, pool }, (notice) => follower.hear(notice))
  return {
    views,
    teller: createTeller(store, namesFrom(knowledge)),
    locate,
    name: basename(db),
    version,
    registrar,
    isReady: () => follower.isReady(),
    news,
    look: () => follower.look(),
  }
}

/** Closes a desk; what is being written is finished first. */
export async function closeDesk({ registrar, views }: Desk): Promise<void> {
  await registrar?.close()
  await views.store.close()
}
