import { type PairConclusions, periodOf } from '../export/index.js'
import { fold, type Knowledge, words } from '../knowledge/index.js'
import type { Relation } from '../reconcile/index.js'
import { conclusionsOf } from '../runner/index.js'
import { findActor, nameOf } from './actors.js'
import { daysOf } from './days.js'
import { onceEach } from './once-each.js'
import type { RecordView } from './view.js'

/** A relation as lists show it. */
export interface RelationSummary {
  readonly relation: Relation
  /** When the first and the last of its events happened, EDTF. */
  readonly first: string | null
  readonly last: string | null
  /** The level that holds. */
  readonly level: string | null
  readonly contradictions: number
}

export type RelationOrder = 'events' | 'last' | 'name'

export interface RelationFilter {
  /** Words of the names or codes of one or both sides. */
  readonly q?: string | undefined
  /** Code of one side. */
  readonly party?: string | undefined
  readonly order: RelationOrder
}

/** All relations of a record, summed up once: it takes a look at every event. */
const summariesOf = onceEach((view: RecordView): readonly RelationSummary[] =>
  view.record.relations.map((relation) => {
    const period = periodOf(relation.events.flatMap((id) => view.event(id) ?? []))
    const isContradiction = (id: string): boolean => view.disagreement(id)?.nature === 'contradiction'
    return {
      relation,
      first: period?.first ?? null,
      last: period?.last ?? null,
      level: relation.tiers.at(-1)?.label ?? null,
      contradictions: relation.disagreements.filter(isContradiction).length,
    }
  }),
)

/** A test that a pair is meant by what was typed: words that begin words of both names, or other names of its sides. */
function meant(typed: string, { codes }: RecordView, knowledge: Knowledge): (dyad: readonly string[]) => boolean {
  const beginnings = words(fold(typed))
  const sides = typed.split(/,|\/| - |–|—|&|\band\b/i).filter((side) => side.trim() !== '')
  const named = sides.map((side) => findActor(side, knowledge, codes)?.code)
  return (dyad) => {
    const own = dyad.flatMap((code) => words(fold(`${code} ${nameOf(knowledge, code)}`)))
    return (
      beginnings.every((beginning) => own.some((word) => word.startsWith(beginning))) ||
      (named.length > 0 && named.every((code) => code !== undefined && dyad.includes(code)))
    )
  }
}

/** Relations that pass a filter: most events first, those that were active last first, or by name. */
export function relationsOf(
  view: RecordView,
  knowledge: Knowledge,
  filter: RelationFilter,
): readonly RelationSummary[] {
  const { q, party, order } = filter
  const isMeant = q === undefined || q.trim() === '' ? () => true : meant(q, view, knowledge)
  const list = summariesOf(view).filter(
    ({ relation: { dyad } }) => (party === undefined || dyad.includes(party)) && isMeant(dyad),
  )
  const ranked = list.map((summary) => {
    const { dyad, events } = summary.relation
    const last = daysOf(summary.last)?.max ?? Number.NEGATIVE_INFINITY
    const rank = order === 'events' ? events.length : order === 'last' ? last : 0
    return { summary, rank, name: dyad.map((code) => nameOf(knowledge, code)).join('\n') }
  })
  return ranked
    .sort((x, y) => (x.rank === y.rank ? (x.name < y.name ? -1 : x.name > y.name ? 1 : 0) : x.rank < y.rank ? 1 : -1))
    .map(({ summary }) => summary)
}

/** What was concluded of one pair; null where the record has no relation of it. */
export function conclusionsOfPair(view: RecordView, a: string, b: string): PairConclusions | null {
  const relation = view.relation(a, b)
  if (relation === null) return null
  const own = new Set(relation.events)
  return conclusionsOf(relation, {
    events: view.events({ pair: [a, b] }).filter((event) => own.has(event.id)),
    disagreements: relation.disagreements.flatMap((id) => view.disagreement(id) ?? []),
    rest: view.record,
  })
}
