import { compareEvents, type RecordEvent } from '../reconcile/index.js'
import { found, type Layered, laidOver, layered } from './layered.js'

/** The look-ups by which events are found. */
export interface EventIndex {
  /** By id, by ids they had before they were joined, and by their mentions. */
  readonly byId: Layered<RecordEvent>
  /** In order of time. */
  readonly byParty: ReadonlyMap<string, readonly RecordEvent[]>
  /** By the articles that report them, in order of time. */
  readonly byArticle: Layered<readonly RecordEvent[]>
}

const articlesOf = ({ reports }: RecordEvent): readonly string[] => reports.map(({ article }) => article)
const partiesOf = ({ parties }: RecordEvent): readonly string[] => parties

function grouped(events: Iterable<RecordEvent>, keysOf: (event: RecordEvent) => readonly string[]) {
  const groups = new Map<string, RecordEvent[]>()
  for (const event of events) {
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [event])
      else group.push(event)
    }
  }
  return groups
}

/** All names of some events; where one has been the name of another, it is the own name that counts. */
function* named(events: readonly RecordEvent[]): Generator<[string, RecordEvent]> {
  for (const event of events) for (const id of [...event.aliases, ...event.mentions]) yield [id, event]
  for (const event of events) yield [event.id, event]
}

/** Makes the look-ups of events that stand in order of time. */
export function indexOf(events: readonly RecordEvent[]): EventIndex {
  return {
    byId: layered(new Map(named(events))),
    byParty: grouped(events, partiesOf),
    byArticle: layered(grouped(events, articlesOf)),
  }
}

interface Difference {
  readonly gone: readonly RecordEvent[]
  readonly fresh: readonly RecordEvent[]
}

/** What two lists in order of time do not share. */
function difference(before: readonly RecordEvent[], after: readonly RecordEvent[]): Difference {
  const gone: RecordEvent[] = []
  const fresh: RecordEvent[] = []
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [old, own] = [before[i], after[j]]
    const which = old === own ? null : old === undefined ? 1 : own === undefined ? -1 : compareEvents(old, own)
    if (which !== null && which <= 0) gone.push(old!)
    if (which !== null && which >= 0) fresh.push(own!)
    if (which === null || which <= 0) i++
    if (which === null || which >= 0) j++
  }
  return { gone, fresh }
}

/** The groups that have one of the events, as they are then; null for those that are empty. */
function* regrouped(
  groupOf: (key: string) => readonly RecordEvent[],
  { gone, fresh }: Difference,
  keysOf: (event: RecordEvent) => readonly string[],
): Generator<[string, readonly RecordEvent[] | null]> {
  const out = new Set(gone)
  const added = grouped(fresh, keysOf)
  for (const key of new Set([...gone.flatMap(keysOf), ...added.keys()])) {
    const left = groupOf(key).filter((event) => !out.has(event))
    const group = [...left, ...(added.get(key) ?? [])].sort(compareEvents)
    yield [key, group.length > 0 ? group : null]
  }
}

/** The look-ups after a change of the events: far sooner than made anew where few of many have changed. */
export function changedIndex(
  { byId, byParty, byArticle }: EventIndex,
  before: readonly RecordEvent[],
  after: readonly RecordEvent[],
): EventIndex {
  const change = difference(before, after)
  const parties = new Map(byParty)
  for (const [key, group] of regrouped((code) => byParty.get(code) ?? [], change, partiesOf)) {
    if (group === null) parties.delete(key)
    else parties.set(key, group)
  }
  return {
    byId: laidOver(byId, [...[...named(change.gone)].map(([id]) => [id, null] as const), ...named(change.fresh)]),
    byParty: parties,
    byArticle: laidOver(
      byArticle,
      regrouped((id) => found(byArticle, id) ?? [], change, articlesOf),
    ),
  }
}
