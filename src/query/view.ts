import type { ConcludedRecord, Disagreement, Origin, RecordArticle, RecordEvent, Relation } from '../reconcile/index.js'
import { type EventFilter, type EventOrder, type FilterSurroundings, inOrder, testOf } from './filter.js'

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

function grouped<T>(list: readonly T[], keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Makes a record ready to be asked; `usualPlace` names where an event happened. */
export function viewOf(record: ConcludedRecord, usualPlace: FilterSurroundings['usualPlace'] = () => null): RecordView {
  const events = new Map<string, RecordEvent>()
  for (const event of record.events) for (const id of [...event.aliases, ...event.mentions]) events.set(id, event)
  for (const event of record.events) events.set(event.id, event)
  const articles = new Map(record.articles.map((article) => [article.id, article]))
  const relations = new Map(record.relations.map((relation) => [pairKey(...relation.dyad), relation]))
  const disagreements = new Map(record.disagreements.map((each) => [each.id, each]))
  const byParty = grouped(record.events, (event) => event.parties)
  const byArticle = grouped(record.events, (event) => event.reports.map((report) => report.article))
  const origins = new Map(record.origins.map((origin) => [origin.id, origin]))
  // Articles of one agency on one event are of one origin, and yet none repeats another's text.
  const copies = new Map(
    record.origins.flatMap((origin) =>
      origin.copies.filter(({ resemblance }) => resemblance > 0).map(({ article, of }) => [article, of]),
    ),
  )
  const around = {
    articlesFrom: (sources: ReadonlySet<string>) => {
      const isFrom = (name: string | null): boolean => name !== null && sources.has(name.toLowerCase())
      const found = record.articles.filter(({ outlet, agencies }) => isFrom(outlet) || agencies.some(isFrom))
      return new Set(found.map(({ id }) => id))
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
  return {
    record,
    codes: new Set([...byParty.keys(), ...record.relations.flatMap(({ dyad }) => dyad)]),
    event: (id) => events.get(id) ?? null,
    article: (id) => articles.get(id) ?? null,
    relation: (a, b) => relations.get(pairKey(a, b)) ?? null,
    disagreement: (id) => disagreements.get(id) ?? null,
    origin: (id) => origins.get(id) ?? null,
    copyOf: (article) => copies.get(article) ?? null,
    eventsOfArticle: (id) => byArticle.get(id) ?? [],
    events: (filter = {}, order = 'date') => inOrder(candidates(filter).filter(testOf(filter, around)), order),
  }
}
