import type { RecordEvent } from '../reconcile/index.js'
import { type EventType, hasYear, type Kind, type Status } from '../schema/index.js'
import { daysOf } from './days.js'

/** Which events are asked for. What is left out, or empty, asks for all; a list asks for any of its values. */
export interface EventFilter {
  /** What happened between two: the events of their relation. */
  readonly pair?: readonly [string, string]
  /** One of these takes part. */
  readonly party?: readonly string[]
  readonly kind?: readonly Kind[]
  readonly type?: readonly EventType[]
  readonly status?: readonly Status[]
  /** EDTF: events that can lie on or after its first day. */
  readonly from?: string
  /** EDTF: events that can lie on or before its last day. */
  readonly to?: string
  /** Words of a place that some source names, or of its usual name, in any case. */
  readonly place?: string
  /** Words of the name of somebody who takes part. */
  readonly person?: string
  /** Outlets or agencies, in any case: one of them reports it. */
  readonly source?: readonly string[]
  readonly minConfidence?: number
  /** Only events about which sources contradict each other. */
  readonly contradicted?: boolean
}

/** What a filter must know beside the event. */
export interface FilterSurroundings {
  /** Articles that came from one of these outlets or agencies, named in lower case. */
  readonly articlesFrom: (sources: ReadonlySet<string>) => ReadonlySet<string>
  /** Usual name of where an event happened; null where that is not known. */
  readonly usualPlace: (event: RecordEvent) => string | null
  /** Whether a disagreement is a contradiction. */
  readonly isContradiction: (disagreement: string) => boolean
}

const lower = (text: string): string => text.toLowerCase()

/** Whether a name holds all words that were typed, in any order. */
export function holdsWords(name: string, typed: readonly string[]): boolean {
  const text = lower(name)
  return typed.every((word) => text.includes(word))
}

/** Words that were typed, in lower case. */
export const wordsOf = (typed: string): readonly string[] => lower(typed).split(/\s+/).filter(Boolean)

type Test = (event: RecordEvent) => boolean

/** Tests that a date may lie within bounds; undated events lie within none. */
function datedWithin(from: string | undefined, to: string | undefined): Test {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : (daysOf(from)?.min ?? Number.NEGATIVE_INFINITY)
  const last = to === undefined ? Number.POSITIVE_INFINITY : (daysOf(to)?.max ?? Number.POSITIVE_INFINITY)
  return ({ date }) => {
    const bounds = daysOf(date)
    return bounds !== null && bounds.max >= first && bounds.min <= last
  }
}

/** One test of a filter, but for its pair, which has its own list; events that pass keep their order. */
export function testOf(filter: EventFilter, around: FilterSurroundings): Test {
  const tests: Test[] = []
  const { place, person, minConfidence } = filter
  const anyOf = <T>(list: readonly T[] | undefined, fieldOf: (event: RecordEvent) => T | null): void => {
    if (list === undefined || list.length === 0) return
    const wanted = new Set<T | null>(list)
    tests.push((event) => wanted.has(fieldOf(event)))
  }
  if (filter.party?.length) tests.push(({ parties }) => parties.some((code) => filter.party!.includes(code)))
  anyOf(filter.kind, (event) => event.kind)
  anyOf(filter.type, (event) => event.type)
  anyOf(filter.status, (event) => event.status)
  if (filter.from !== undefined || filter.to !== undefined) tests.push(datedWithin(filter.from, filter.to))
  if (place !== undefined) {
    const typed = wordsOf(place)
    tests.push(
      (event) =>
        event.places.some((name) => holdsWords(name, typed)) || holdsWords(around.usualPlace(event) ?? '', typed),
    )
  }
  if (person !== undefined) {
    const typed = wordsOf(person)
    tests.push(({ persons }) => persons.some((name) => holdsWords(name, typed)))
  }
  if (filter.source?.length) {
    const wanted = around.articlesFrom(new Set(filter.source.map(lower)))
    tests.push(({ reports }) => reports.some(({ article }) => wanted.has(article)))
  }
  if (minConfidence !== undefined) tests.push(({ confidence }) => confidence >= minConfidence)
  if (filter.contradicted) tests.push(({ disagreements }) => disagreements.some(around.isContradiction))
  return (event) => tests.every((test) => test(event))
}

export type EventOrder = 'date' | '-date' | 'doubt'

/** By date, latest first, or what is most in doubt first; the undated stand last. Equal ones keep their order. */
export function inOrder(events: readonly RecordEvent[], order: EventOrder): readonly RecordEvent[] {
  if (order === 'date') return events
  if (order === 'doubt') return events.toSorted((x, y) => x.confidence - y.confidence)
  const dated = events.filter(({ date }) => hasYear(date))
  return [...dated.reverse(), ...events.filter((event) => !hasYear(event.date))]
}
