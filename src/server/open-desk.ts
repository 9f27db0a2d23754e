import { basename } from 'node:path'
import { createTeller, namesFrom, openViews } from '../query/index.js'
import { openRecord } from '../runner/index.js'
import { version } from '../version.js'
import type { Desk } from './desk.js'

/** Opens a record with all that is needed to answer from it; its store is to be closed. */
export async function openDesk(db: string, review: boolean): Promise<Desk> {
  const store = await openRecord(db)
  const [{ loadKnowledge }, { loadCoordinates }] = await Promise.all([
    import('../knowledge-files.js'),
    import('../coordinates.js'),
  ])
  const knowledge = loadKnowledge()
  const locate = loadCoordinates()
  return {
    views: openViews(store, knowledge, locate),
    teller: createTeller(store, namesFrom(knowledge)),
    locate,
    name: basename(db),
    version,
    review,
  }
}
