import { readFileSync } from 'node:fs'
import { periodOf } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { ConcludedRecord, Decision, ReconcileInput, RecordEvent, Relation } from '../reconcile/index.js'
import { decodeAs } from '../sources/index.js'
import {
  type FullVersion,
  openStore,
  type PairCount,
  type RecordRows,
  type Store,
  type StoredDecision,
} from '../store/index.js'

/** What belongs to no single event or relation of the record. */
export type RestOfRecord = Pick<
  ConcludedRecord,
  'articles' | 'origins' | 'offices' | 'memberships' | 'naming' | 'decisions'
>

/** What makes the conclusions: another version may conclude otherwise, so it concludes anew. */
function maker(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return `chancery ${version}`
}

/** Both times of a question. */
export interface Times {
  readonly asOf?: string | undefined
  readonly knownBy?: string | undefined
}

/** A stored text as reconciliation takes it; null where it was not coded. */
async function inputOf(store: Store, version: FullVersion): Promise<ReconcileInput | null> {
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

function decisionOf({ id, at, who, payload }: StoredDecision): Decision {
  return { id, at, who, ...(payload as Pick<Decision, 'why' | 'action'>) }
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
  const inputs: ReconcileInput[] = []
  for await (const version of versions) {
    const input = await inputOf(store, version)
    if (input !== null) inputs.push(input)
  }
  const decisions = (await store.decisions()).map(decisionOf)
  const { asOf, knownBy } = times
  const when = { ...(asOf === undefined ? {} : { asOf }), ...(knownBy === undefined ? {} : { knownBy }) }
  return reconcile(inputs, decisions, { knowledge, ...when })
}

/** A relation in the columns by which pairs are listed. */
export function pairOf(relation: Relation, events: ReadonlyMap<string, RecordEvent>): PairCount {
  const period = periodOf(relation.events.flatMap((id) => events.get(id) ?? []))
  const [a, b] = relation.dyad
  return { a, b, events: relation.events.length, first: period?.first ?? null, last: period?.last ?? null }
}

function rowsOf(record: ConcludedRecord): RecordRows {
  const { articles, origins, offices, memberships, naming, decisions } = record
  const byId = new Map(record.events.map((event) => [event.id, event]))
  const rest: RestOfRecord = { articles, origins, offices, memberships, naming, decisions }
  return {
    events: record.events.map((event) => {
      const { id, aliases, type, kind, status, date, place, parties, mentions } = event
      return { id, aliases, type, kind, status, date, place, parties, mentions, payload: event }
    }),
    relations: record.relations.map((relation) => ({ ...pairOf(relation, byId), payload: relation })),
    disagreements: record.disagreements.map((disagreement) => {
      const { id, field, nature, events } = disagreement
      return { id, field, nature, events, payload: disagreement }
    }),
    rest,
  }
}

/** Concludes the whole record anew where its mentions or decisions have changed since. */
export async function conclude(store: Store): Promise<void> {
  if (!(await store.isStale(maker()))) return
  const { loadKnowledge } = await import('../knowledge-files.js')
  await store.saveRecord(rowsOf(await concludeFrom(store, store.current(), loadKnowledge())), maker())
}

/** Opens a record for reading, its conclusions up to date: an interrupted run may have left them behind. */
export async function openRecord(location: string): Promise<Store> {
  const store = await openStore(location, { mode: 'read' })
  if (!(await store.isStale(maker()))) return store
  await store.close()
  const writer = await openStore(location, { mode: 'write' })
  try {
    await conclude(writer)
  } finally {
    await writer.close()
  }
  return openStore(location, { mode: 'read' })
}
