import type { Knowledge } from '../knowledge/index.js'
import type { ConcludedRecord, Decision, ReconcileInput } from '../reconcile/index.js'
import { ChanceryError } from '../schema/index.js'
import { decodeAs } from '../sources/index.js'
import { type FullVersion, openStore, type Store, type StoredDecision } from '../store/index.js'
import { version } from '../version.js'
import { rowsOf } from './rows.js'

/** What makes the conclusions: another version may conclude otherwise, so it concludes anew. */
export const maker = `chancery ${version}`

/** Both times of a question. */
export interface Times {
  readonly asOf?: string | undefined
  readonly knownBy?: string | undefined
}

/** A stored text as reconciliation takes it; null where it was not coded. */
export async function inputOf(store: Store, version: FullVersion): Promise<ReconcileInput | null> {
  if (version.codedArticle === null) return null
  const { fingerprint } = await import('../article/index.js')
  const bytes = await store.sourceBytes(version.id)
  return {
    ...version.codedArticle,
    hash: version.sha256,
    fingerprint: fingerprint(version.reading),
    readAt: version.readAt,
    versionOf: version.article,
    ...(bytes === null ? {} : { text: decodeAs(bytes, version.encoding) }),
  }
}

export function decisionOf({ id, at, who, payload }: StoredDecision): Decision {
  return { id, at, who, ...(payload as Pick<Decision, 'why' | 'action'>) }
}

async function inputsOf(
  store: Store,
  versions: AsyncIterable<FullVersion> | Iterable<FullVersion>,
): Promise<ReconcileInput[]> {
  const inputs: ReconcileInput[] = []
  for await (const version of versions) {
    const input = await inputOf(store, version)
    if (input !== null) inputs.push(input)
  }
  return inputs
}

/** Concludes from stored texts without storing anything: for questions with a time of their own. */
export async function concludeFrom(
  store: Store,
  versions: AsyncIterable<FullVersion> | Iterable<FullVersion>,
  knowledge: Knowledge,
  times: Times = {},
): Promise<ConcludedRecord> {
  // Loaded here only: most commands read what was concluded before.
  const { reconcile } = await import('../reconcile/index.js')
  const inputs = await inputsOf(store, versions)
  const decisions = (await store.decisions()).map(decisionOf)
  const { asOf, knownBy } = times
  const when = { ...(asOf === undefined ? {} : { asOf }), ...(knownBy === undefined ? {} : { knownBy }) }
  return reconcile(inputs, decisions, { knowledge, ...when })
}

/** Whether the conclusions are older than the mentions or decisions, or were made by another version. */
async function isStale(store: Store): Promise<boolean> {
  const concluded = await store.concluded()
  return concluded?.maker !== maker || concluded.changes !== (await store.changes())
}

/** Concludes the whole record anew where its mentions or decisions have changed since. */
export async function conclude(store: Store): Promise<void> {
  if (!(await isStale(store))) return
  const [{ loadKnowledge }, { createReconciler }] = await Promise.all([
    import('../knowledge-files.js'),
    import('../reconcile/index.js'),
  ])
  // What is stored after this moment may or may not be among the texts: then the conclusions count as stale.
  const changes = await store.changes()
  const reconciler = createReconciler({ knowledge: loadKnowledge() })
  reconciler.put(await inputsOf(store, store.current()))
  reconciler.decide((await store.decisions()).map(decisionOf))
  await store.saveRecord(rowsOf(reconciler.changes(), reconciler.pieces()), { maker, changes })
}

/** Opens a record for reading; one of an older format is brought to the present one first, and loses nothing. */
async function openForReading(location: string): Promise<Store> {
  try {
    return await openStore(location, { mode: 'read' })
  } catch (error) {
    if (!(error instanceof ChanceryError) || error.code !== 'older-record') throw error
    await (await openStore(location, { mode: 'write' })).close()
    return openStore(location, { mode: 'read' })
  }
}

/** Opens a record for reading, its conclusions up to date: an interrupted run may have left them behind. */
export async function openRecord(location: string): Promise<Store> {
  const store = await openForReading(location)
  if (!(await isStale(store))) return store
  await store.close()
  const writer = await openStore(location, { mode: 'write' })
  try {
    await conclude(writer)
  } finally {
    await writer.close()
  }
  return openStore(location, { mode: 'read' })
}
