import type { ConcludedRecord, Disagreement, Origin, RecordArticle, RecordEvent, Relation } from '../reconcile/index.js'
import { changedIndex, type EventIndex, indexOf } from './event-index.js'
import { type EventFilter, type EventOrder, type FilterSurroundings, inOrder, testOf } from './filter.js'
import { found } from './layered.js'
import { onceEach } from './once-each.js'

/** A concluded record with the look-ups by which it is asked. */
export interface RecordView {
  readonly record: ConcludedRecord
  /** Codes of all that take part in something. */
  readonly codes: ReadonlySet<string>
  /** By its id, by one it had before it was joined, or by one of its mentions. */
  event(id: string): RecordEvent | null
  article(id: string): RecordArticle | null
  relation(a: string, b: string): Relation | null
  disagreement(id: string): Disagreement | null
  origin(id: string): Origin | null
  /** Id of the article whose text another one repeats; null where it repeats none. */
  copyOf(article: string): string | null
  /** Events that an article reports, in order of date. */
  eventsOfArticle(id: string): readonly RecordEvent[]
  /** Events that pass a filter, in the order asked for. */
  events(filter?: EventFilter, order?: EventOrder): readonly RecordEvent[]
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]))
const articlesById = onceEach((list: readonly RecordArticle[]) => byId(list))
const originsById = onceEach((list: readonly Origin[]) => byId(list))
// Articles of one agency on one event are of one origin, and yet none repeats another's text.
const copiesIn = onceEach(
  (origins: readonly Origin[]) =>
    new Map(
      origins.flatMap((origin) =>
        origin.copies.filter(({ resemblance }) => resemblance > 0).map(({ article, of }) => [article, of]),
      ),
    ),
)
const indexes = new WeakMap<readonly RecordEvent[], EventIndex>()

function indexIn(events: readonly RecordEvent[], before: ConcludedRecord | undefined): EventIndex {
  const old = before === undefined ? undefined : indexes.get(before.events)
  const index = indexes.get(events) ?? (old ? changedIndex(old, before!.events, events) : indexOf(events))
  indexes.set(events, index)
  return index
}

/** Answers to filters that are kept: a view of the page asks for the counts, the bars and each page of one list. */
const mostKept = 24

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Makes a record ready to be asked.
 * @param usualPlace names where an event happened
 * @param before a record that this one differs from in little
 */
export function viewOf(
  record: ConcludedRecord,
  usualPlace: FilterSurroundings['usualPlace'] = () => null,
  before?: ConcludedRecord,
): RecordView {
  const { byId: events, byParty, byArticle } = indexIn(record.events, before)
  const articles = articlesById(record.articles)
  const relations = new Map(record.relations.map((relation) => [pairKey(...relation.dyad), relation]))
  const disagreements = new Map(record.disagreements.map((each) => [each.id, each]))
  const origins = originsById(record.origins)
  const copies = copiesIn(record.origins)
  const around = {
    articlesFrom: (sources: ReadonlySet<string>) => {
      const isFrom = (name: string | null): boolean => name !== null && sources.has(name.toLowerCase())
      const own = record.articles.filter(({ outlet, agencies }) => isFrom(outlet) || agencies.some(isFrom))
      return new Set(own.map(({ id }) => id))
    },
    usualPlace,
    isContradiction: (id: string) => disagreements.get(id)?.nature === 'contradiction',
  }
  /** The smallest list that holds all events that can pass. */
  const candidates = ({ pair, party }: EventFilter): readonly RecordEvent[] => {
    if (pair !== undefined) {
      const [a, b] = pair.map((code) => byParty.get(code) ?? [])
      // Two who did something to a third together did nothing to each other.
      const own = new Set(relations.get(pairKey(...pair))?.events)
      return (a!.length < b!.length ? a! : b!).filter(({ id }) => own.has(id))
    }
    return party?.length === 1 ? (byParty.get(party[0]!) ?? []) : record.events
  }
  const kept = new Map<string, readonly RecordEvent[]>()
  return {
    record,
    codes: new Set([...byParty.keys(), ...record.relations.flatMap(({ dyad }) => dyad)]),
    event: (id) => found(events, id),
    article: (id) => articles.get(id) ?? null,
    relation: (a, b) => relations.get(pairKey(a, b)) ?? null,
    disagreement: (id) => disagreements.get(id) ?? null,
    origin: (id) => origins.get(id) ?? null,
    copyOf: (article) => copies.get(article) ?? null,
    eventsOfArticle: (id) => found(byArticle, id) ?? [],
    events(filter = {}, order = 'date') {
      const key = JSON.stringify([filter, order])
      const found = kept.get(key) ?? inOrder(candidates(filter).filter(testOf(filter, around)), order)
      // What was asked for last stands last.
      kept.delete(key)
      kept.set(key, found)
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
      return found
    },
  }
}
