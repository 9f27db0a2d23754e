import type { RecordEvent } from '../reconcile/index.js'
import { onceEach } from './once-each.js'
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

type Field = keyof Facets

const mostNamed = 50

/** Every value by its number, and the numbers of each event's values: to count them is then to add numbers. */
interface Catalogue {
  readonly values: readonly { readonly field: Field; readonly name: string }[]
  readonly of: ReadonlyMap<RecordEvent, readonly number[]>
}

/** Outlets and agencies that report an event. */
function sourcesOf({ reports }: RecordEvent, view: RecordView): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { article: id } of reports) {
    const article = view.article(id)
    if (article?.outlet != null) found.add(article.outlet)
    for (const agency of article?.agencies ?? []) found.add(agency)
  }
  return found
}

function catalogue(view: RecordView): Catalogue {
  const values: { readonly field: Field; readonly name: string }[] = []
  const known = new Map<string, number>()
  const numberOf = (field: Field, name: string): number => {
    const key = `${field} ${name}`
    const number = known.get(key)
    if (number !== undefined) return number
    known.set(key, values.length)
    return values.push({ field, name }) - 1
  }
  const of = new Map<RecordEvent, readonly number[]>()
  for (const event of view.record.events) {
    of.set(event, [
      ...(event.kind === null ? [] : [numberOf('kind', event.kind)]),
      numberOf('type', event.type),
      numberOf('status', event.status),
      ...[...sourcesOf(event, view)].map((name) => numberOf('source', name)),
      ...event.persons.map((name) => numberOf('person', name)),
      ...event.places.map((name) => numberOf('place', name)),
    ])
  }
  return { values, of }
}

const catalogueOf = onceEach(catalogue)

/** Counts events of a view by kind, type, status, source, person and place. */
export function facetsOf(events: readonly RecordEvent[], view: RecordView): Facets {
  const { values, of } = catalogueOf(view)
  const counts = new Uint32Array(values.length)
  for (const event of events) for (const number of of.get(event) ?? []) counts[number]!++
  const found: Record<Field, NamedCount[]> = { kind: [], type: [], status: [], source: [], person: [], place: [] }
  for (const [i, { field, name }] of values.entries()) {
    if (counts[i]! > 0) found[field].push({ name, events: counts[i]! })
  }
  for (const list of Object.values(found)) list.sort((x, y) => y.events - x.events || (x.name < y.name ? -1 : 1))
  const coded = (field: Field): Record<string, number> =>
    Object.fromEntries(found[field].map(({ name, events: count }) => [name, count]))
  const named = (field: Field): NamedCount[] => found[field].slice(0, mostNamed)
  return {
    kind: coded('kind'),
    type: coded('type'),
    status: coded('status'),
    source: named('source'),
    person: named('person'),
    place: named('place'),
  }
}
