import { byUrgency } from '../export/index.js'
import { fold, type Knowledge, words } from '../knowledge/index.js'
import type {
  Agreement,
  Disagreement,
  DisagreementField,
  DisagreementNature,
  Ledger,
  OfficeHeld,
  PromiseMade,
  Relation,
} from '../reconcile/index.js'
import { nameOf } from './actors.js'
import { daysOf } from './days.js'
import type { RecordView } from './view.js'

/** Whose conclusions are asked for: those between two, those of one, or all. */
export interface Sides {
  readonly pair?: readonly [string, string] | undefined
  readonly party?: string | undefined
}

function relationsOfSides(view: RecordView, { pair, party }: Sides): readonly Relation[] {
  const relation = pair === undefined ? null : view.relation(...pair)
  const list = pair === undefined ? view.record.relations : relation === null ? [] : [relation]
  return party === undefined ? list : list.filter(({ dyad }) => dyad.includes(party))
}

const lastDay = (date: string | null): number => daysOf(date)?.max ?? Number.NEGATIVE_INFINITY

/** Latest first, the undated last. */
export const latestFirst =
  <T>(dateOf: (item: T) => string | null) =>
  (x: T, y: T): number => {
    const [first, second] = [lastDay(dateOf(x)), lastDay(dateOf(y))]
    return first === second ? 0 : second - first
  }

/** One of each event: what several concluded together is concluded in each of their relations. */
function onePerEvent<T extends { readonly event: string }>(list: readonly T[], better: (x: T, y: T) => boolean): T[] {
  const kept = new Map<string, T>()
  for (const item of list) {
    const known = kept.get(item.event)
    if (known === undefined || better(item, known)) kept.set(item.event, item)
  }
  return [...kept.values()]
}

/** What sources disagree on, contradictions first. */
export function disagreementsOf(
  view: RecordView,
  { pair, party }: Sides,
  {
    field,
    nature,
  }: { readonly field?: DisagreementField | undefined; readonly nature?: DisagreementNature | undefined } = {},
): readonly Disagreement[] {
  const list =
    pair === undefined
      ? view.record.disagreements
      : (view.relation(...pair)?.disagreements ?? []).flatMap((id) => view.disagreement(id) ?? [])
  return list
    .filter(
      (each) =>
        (party === undefined || each.parties.includes(party)) &&
        (field === undefined || each.field === field) &&
        (nature === undefined || each.nature === nature),
    )
    .toSorted(byUrgency)
}

/** Agreements, the latest first. */
export function agreementsOf(
  view: RecordView,
  sides: Sides,
  { field, status }: { readonly field?: string | undefined; readonly status?: string | undefined } = {},
): readonly Agreement[] {
  return onePerEvent(
    relationsOfSides(view, sides).flatMap(({ agreements }) => agreements),
    () => false,
  )
    .filter(
      (each) =>
        (field === undefined || each.fields.includes(field)) && (status === undefined || each.status === status),
    )
    .toSorted(latestFirst(({ date }) => date))
}

/** What is known of a promise in one relation may be unknown in another. */
const knowing: readonly PromiseMade['outcome'][] = ['open', 'overdue', 'called-off', 'kept']

/** Promises and plans, the latest first: when they were to be, else when they were made. */
export function promisesOf(
  view: RecordView,
  sides: Sides,
  asked: { readonly outcome?: PromiseMade['outcome'] | undefined } = {},
): readonly PromiseMade[] {
  return onePerEvent(
    relationsOfSides(view, sides).flatMap(({ promises }) => promises),
    (x, y) => knowing.indexOf(x.outcome) > knowing.indexOf(y.outcome),
  )
    .filter(({ outcome }) => asked.outcome === undefined || outcome === asked.outcome)
    .toSorted(latestFirst(({ due, made }) => due ?? made))
}

/** Sums of money, the latest first, and what may be added up of them. */
export function ledgerOf(view: RecordView, sides: Sides): Ledger {
  const ledgers = relationsOfSides(view, sides).map(({ money }) => money)
  return {
    entries: ledgers.flatMap(({ entries }) => entries).toSorted(latestFirst(({ period }) => period)),
    totals: ledgers.flatMap(({ totals }) => totals),
  }
}

/** Offices of one state or body, or all, that hold the words typed in person, office or state. */
export function officesOf(
  view: RecordView,
  knowledge: Knowledge,
  { q, party }: { readonly q?: string | undefined; readonly party?: string | undefined },
): readonly OfficeHeld[] {
  const typed = words(fold(q ?? ''))
  return view.record.offices.filter((office) => {
    if (party !== undefined && office.of !== party) return false
    if (typed.length === 0) return true
    const own = words(
      fold([...office.names, office.person, office.office, office.of, nameOf(knowledge, office.of)].join(' ')),
    )
    return typed.every((beginning) => own.some((word) => word.startsWith(beginning)))
  })
}
