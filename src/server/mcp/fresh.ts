import type { Store } from '../../store/index.js'
import type { Desk } from '../desk.js'

/** The conclusions that were last answered from. */
const seen = new WeakMap<Store, number>()

/** Takes the record as it stands now: an assistant stays connected for days, while others read articles into it. */
export async function freshen({ views }: Desk): Promise<void> {
  const changes = (await views.store.concluded())?.changes ?? 0
  if (seen.has(views.store) && seen.get(views.store) !== changes) views.refresh()
  seen.set(views.store, changes)
}
