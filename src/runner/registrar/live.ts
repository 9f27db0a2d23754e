import type { Knowledge } from '../../knowledge/index.js'
import {
  createReconciler,
  type Decision,
  eachPart,
  type ReconcileInput,
  type Reconciler,
  type RecordPatch,
} from '../../reconcile/index.js'
import type { Conclusion, Store } from '../../store/index.js'
import { decisionOf, inputOf, maker } from '../conclude.js'
import { goneRowsOf, rowsOf } from '../rows.js'

/** How the stored conclusions differ from what they were. */
export interface RecordChange {
  readonly to: Conclusion
  readonly patch: RecordPatch
}

/** The conclusions of a store, held in memory: brought up to date by what was stored since, whoever stored it. */
export interface LiveRecord {
  /** Brings the stored conclusions up to date; null where they are. */
  conclude(): Promise<RecordChange | null>
  readonly reconciler: Reconciler
  /** What the conclusions are made from by now. */
  at(): Conclusion
}

/** Everything that a record holds, as a change from nothing. */
function allOf(reconciler: Reconciler): RecordPatch {
  const all = reconciler.pieces()
  return eachPart<{ [P in keyof RecordPatch]: RecordPatch[P] }>(
    (part) => ({ put: [...all[part]], gone: [] }) as unknown as RecordPatch[typeof part],
  )
}

const isSame = (a: Conclusion | null, b: Conclusion): boolean => a?.maker === b.maker && a.changes === b.changes

/** Reads a whole record into memory and brings its conclusions up to date. */
export async function openLive(store: Store, knowledge: Knowledge): Promise<LiveRecord> {
  const reconciler = createReconciler({ knowledge })
  const held = new Set<string>()
  let decisions: readonly Decision[] = []
  let at: Conclusion = { maker, changes: -1 }

  /** Takes in what was changed since. What is stored while it reads may be taken in twice, which changes nothing. */
  const takeIn = async (): Promise<Conclusion> => {
    const to = { ...at, changes: await store.changes() }
    const gone: string[] = []
    const fresh: ReconcileInput[] = []
    for await (const version of store.changedAfter(at.changes)) {
      if (held.delete(version.id)) gone.push(version.id)
      const input = version.current ? await inputOf(store, version) : null
      if (input === null) continue
      fresh.push(input)
      held.add(version.id)
    }
    if (gone.length > 0) reconciler.remove(gone)
    if (fresh.length > 0) reconciler.put(fresh)
    const stored = (await store.decisions()).map(decisionOf)
    if (JSON.stringify(stored) !== JSON.stringify(decisions)) reconciler.decide(stored)
    decisions = stored
    return to
  }

  const conclude = async (): Promise<RecordChange | null> => {
    if (isSame(await store.concluded(), at) && (await store.changes()) === at.changes) return null
    const to = await takeIn()
    const patch = reconciler.changes()
    const pieces = reconciler.pieces()
    const isStored = await store.changeRecord(rowsOf(patch, pieces), goneRowsOf(patch), at, to)
    // Somebody else has concluded meanwhile: from the same, or from less.
    if (!isStored && !isSame(await store.concluded(), to)) await store.saveRecord(rowsOf(allOf(reconciler), pieces), to)
    at = to
    return { to, patch }
  }

  at = await takeIn()
  reconciler.changes()
  if (!isSame(await store.concluded(), at)) {
    await store.saveRecord(rowsOf(allOf(reconciler), reconciler.pieces()), at)
  }
  return { conclude, reconciler, at: () => at }
}
