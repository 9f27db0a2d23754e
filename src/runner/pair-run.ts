import type { PairConclusions } from '../export/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { ConcludedRecord, Disagreement, RecordEvent, Relation } from '../reconcile/index.js'
import type { FullVersion, Store } from '../store/index.js'
import { concludeFrom, type Times } from './conclude.js'
import { storedPart } from './stored.js'

/** What was concluded of a pair, with the texts that hold its evidence. */
export interface PairFound {
  readonly conclusions: PairConclusions
  readonly versions: readonly FullVersion[]
}

interface Parts {
  readonly relation: Relation | undefined
  readonly events: readonly RecordEvent[]
  readonly disagreements: readonly Disagreement[]
  readonly rest: Pick<ConcludedRecord, 'offices' | 'memberships'>
}

const isPair = (dyad: readonly [string, string], a: string, b: string): boolean =>
  (dyad[0] === a && dyad[1] === b) || (dyad[0] === b && dyad[1] === a)

function partsOf(record: ConcludedRecord, a: string, b: string): Parts {
  const relation = record.relations.find(({ dyad }) => isPair(dyad, a, b))
  const events = new Set(relation?.events)
  const disagreements = new Set(relation?.disagreements)
  return {
    relation,
    events: record.events.filter((event) => events.has(event.id)),
    disagreements: record.disagreements.filter((each) => disagreements.has(each.id)),
    rest: record,
  }
}

async function storedParts(store: Store, a: string, b: string): Promise<Parts> {
  const relation = (await store.relation(a, b))?.payload as Relation | undefined
  const [events, disagreements] = [new Set(relation?.events), new Set(relation?.disagreements)]
  return {
    relation,
    events: (await store.events([a, b]))
      .map((row) => row.payload as RecordEvent)
      .filter((event) => events.has(event.id)),
    disagreements: (await storedPart(store, 'disagreements')).filter((each) => disagreements.has(each.id)),
    rest: { offices: await storedPart(store, 'offices'), memberships: await storedPart(store, 'memberships') },
  }
}

/** What belongs to one relation: of all offices and memberships those of its sides that its articles speak of. */
export function conclusionsOf(
  relation: Relation,
  { events, disagreements, rest }: Omit<Parts, 'relation'>,
): PairConclusions {
  const own = new Set(relation.articles)
  const spoken = <T extends { readonly of: string; readonly evidence: readonly { readonly article: string }[] }>(
    list: readonly T[],
  ): T[] =>
    list.filter((fact) => relation.dyad.includes(fact.of) && fact.evidence.some((proof) => own.has(proof.article)))
  return { relation, events, disagreements, offices: spoken(rest.offices), memberships: spoken(rest.memberships) }
}

/** Ids of all texts that a pair's conclusions rest on. */
function* articlesBehind({ relation, events, disagreements }: Parts, facts: PairConclusions): Generator<string> {
  yield* relation?.articles ?? []
  for (const event of events) for (const report of event.reports) yield report.article
  for (const { sides } of disagreements)
    for (const { evidence } of sides) for (const { article } of evidence) yield article
  for (const { evidence } of [...facts.offices, ...facts.memberships]) for (const { article } of evidence) yield article
}

/**
 * What the record says of a pair; null where it says nothing. With a time, it is concluded from the texts that name
 * both sides, as of that time; without one, it is read as it was concluded.
 */
export async function findPair(
  store: Store,
  a: string,
  b: string,
  knowledge: Knowledge,
  times: Times,
): Promise<PairFound | null> {
  const timed = times.asOf !== undefined || times.knownBy !== undefined
  const parts = timed
    ? partsOf(await concludeFrom(store, await store.versionsNaming([a, b]), knowledge, times), a, b)
    : await storedParts(store, a, b)
  if (parts.relation === undefined || parts.events.length === 0) return null
  const conclusions = conclusionsOf(parts.relation, parts)
  const versions = await store.fullVersions([...new Set(articlesBehind(parts, conclusions))])
  return { conclusions, versions }
}
