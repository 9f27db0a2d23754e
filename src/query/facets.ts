import type { RecordEvent } from '../reconcile/index.js'
import type { RecordView } from './view.js'

export interface NamedCount {
  readonly name: string
  readonly events: number
}

/** How events fall by each thing they can be filtered by. */
export interface Facets {
  readonly kind: Readonly<Record<string, number>>
  readonly type: Readonly<Record<string, number>>
  readonly status: Readonly<Record<string, number>>
  /** Most frequent first, at most 50 of each. */
  readonly source: readonly NamedCount[]
  readonly person: readonly NamedCount[]
  readonly place: readonly NamedCount[]
}

const mostNamed = 50

interface Counter {
  readonly add: (name: string) => void
  /** Most frequent first. */
  readonly counts: () => readonly (readonly [string, number])[]
}

function counter(): Counter {
  const counts = new Map<string, number>()
  return {
    add: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
    counts: () => [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  }
}

const sources = new WeakMap<RecordEvent, ReadonlySet<string>>()

/** Outlets and agencies that report an event, each by one spelling. */
function sourcesOf(event: RecordEvent, view: RecordView): ReadonlySet<string> {
  const known = sources.get(event)
  if (known !== undefined) return known
  const found = new Set<string>()
  for (const { article: id } of event.reports) {
    const article = view.article(id)
    if (article?.outlet != null) found.add(article.outlet)
    for (const agency of article?.agencies ?? []) found.add(agency)
  }
  sources.set(event, found)
  return found
}

/** Counts events by kind, type, status, source, person and place. */
export function facetsOf(events: readonly RecordEvent[], view: RecordView): Facets {
  const [kind, type, status, source, person, place] = [counter(), counter(), counter(), counter(), counter(), counter()]
  for (const event of events) {
    if (event.kind !== null) kind.add(event.kind)
    type.add(event.type)
    status.add(event.status)
    for (const name of sourcesOf(event, view)) source.add(name)
    for (const name of event.persons) person.add(name)
    for (const name of event.places) place.add(name)
  }
  const named = (of: Counter): NamedCount[] =>
    of
      .counts()
      .slice(0, mostNamed)
      .map(([name, count]) => ({ name, events: count }))
  return {
    kind: Object.fromEntries(kind.counts()),
    type: Object.fromEntries(type.counts()),
    status: Object.fromEntries(status.counts()),
    source: named(source),
    person: named(person),
    place: named(place),
  }
}
