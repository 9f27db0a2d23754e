import { fold, type Knowledge, words } from '../knowledge/index.js'
import { findActor, nameOf } from './actors.js'
import type { NamedCount } from './facets.js'
import { onceEach } from './once-each.js'
import type { RecordView } from './view.js'

/** A state or body, with what the record holds of it. */
export interface ActorCount {
  readonly code: string
  readonly name: string
  readonly kind: 'state' | 'territory' | 'body' | 'unknown'
  readonly events: number
}

/** The words that somebody is called by, each folded. */
interface Called<T> {
  readonly it: T
  readonly name: readonly string[]
  readonly others: readonly (readonly string[])[]
}

const spoken = (text: string): readonly string[] => words(fold(text))

/** How well a name answers to what was typed: 3 for the same words, 2 for its beginning, 1 for words within it, 0 not at all. */
function closeness(name: readonly string[], typed: readonly string[]): number {
  if (typed.length === name.length && typed.every((word, i) => word === name[i])) return 3
  if (typed.every((word, i) => name[i]?.startsWith(word))) return 2
  return typed.every((beginning) => name.some((word) => word.startsWith(beginning))) ? 1 : 0
}

/** Those who are called so, best first: by their own names, then by other ones, then by how much is told of them. */
function calledSo<T extends NamedCount>(typed: string, all: readonly Called<T>[]): readonly T[] {
  const beginnings = spoken(typed)
  if (beginnings.length === 0) return all.map(({ it }) => it)
  const found: { it: T; score: number }[] = []
  for (const { it, name, others } of all) {
    const score = Math.max(
      closeness(name, beginnings) * 2,
      ...others.map((other) => closeness(other, beginnings) * 2 - 1),
    )
    if (score > 0) found.push({ it, score })
  }
  return found
    .toSorted((x, y) => y.score - x.score || y.it.events - x.it.events || x.it.name.length - y.it.name.length)
    .map(({ it }) => it)
}

function counted(namesOf: (view: RecordView) => Iterable<readonly string[]>, view: RecordView): Map<string, number> {
  const counts = new Map<string, number>()
  for (const names of namesOf(view)) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const actorsOf = onceEach((view: RecordView, knowledge: Knowledge): readonly Called<ActorCount>[] => {
  const counts = counted(({ record }) => record.events.map(({ parties }) => parties), view)
  const entry = (code: string, kind: ActorCount['kind'], aliases: readonly string[]): Called<ActorCount> => {
    const name = nameOf(knowledge, code)
    const it = { code, name, kind, events: counts.get(code) ?? 0 }
    return { it, name: spoken(name), others: [code, ...aliases].map(spoken) }
  }
  const told = [
    ...knowledge.states().map((s) => entry(s.code, s.kind, [s.alpha2, ...s.official, ...s.aliases, ...s.adjectives])),
    ...knowledge.bodies().map((body) => entry(body.id, 'body', body.aliases)),
  ]
  const codes = new Set(told.map(({ it }) => it.code))
  const rest = [...view.codes].filter((code) => !codes.has(code)).map((code) => entry(code, 'unknown', []))
  return [...told, ...rest].sort((x, y) => y.it.events - x.it.events || (x.it.name < y.it.name ? -1 : 1))
})

const personsOf = onceEach((view: RecordView): readonly Called<NamedCount>[] => {
  const counts = counted(({ record }) => record.events.map((event) => event.persons), view)
  return [...counts]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .map(([name, events]) => ({ it: { name, events }, name: spoken(name), others: [] }))
})

/** States and bodies called by what was typed, those that the tables know and those of the record; all of them for no word. */
export function actorsCalled(typed: string, view: RecordView, knowledge: Knowledge): readonly ActorCount[] {
  const all = actorsOf(view, knowledge)
  const found = calledSo(typed, all)
  // A capital or a seat of power names its state too.
  const meant = typed.trim() === '' ? null : findActor(typed, knowledge, view.codes)
  if (meant === null || found.some(({ code }) => code === meant.code)) return found
  return [...all.flatMap(({ it }) => (it.code === meant.code ? [it] : [])), ...found]
}

/** Persons who take part in events and are called by what was typed. */
export function personsCalled(typed: string, view: RecordView): readonly NamedCount[] {
  return calledSo(typed, personsOf(view))
}
