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
  const counts = new Map<string, { events: number }>()
  return {
    add: (name) => {
      const count = counts.get(name)
      if (count === undefined) counts.set(name, { events: 1 })
      else count.events++
    },
    counts: () =>
      [...counts]
        .map(([name, { events }]) => [name, events] as const)
        .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  }
}

const sources = new WeakMap<RecordEvent, readonly string[]>()

/** Outlets and agencies that report an event, each by one spelling. */
function sourcesOf(event: RecordEvent, view: RecordView): readonly string[] {
  const known = sources.get(event)
  if (known !== undefined) return known
  const found = new Set<string>()
  for (const { article: id } of event.reports) {
    const article = view.article(id)
    if (article?.outlet != null) found.add(article.outlet)
    for (const agency of article?.agencies ?? []) found.add(agency)
  }
  const list = [...found]
  sources.set(event, list)
  return list
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
