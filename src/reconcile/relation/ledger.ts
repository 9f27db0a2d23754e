import type { FlowFact, FlowStage } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { byText } from '../order.js'
import { boundsInTime } from '../times.js'
import type { Ledger, LedgerEntry, LedgerTotal, Proof } from '../types.js'
import { sameSum } from './amounts.js'
import { distinct, proofOfFact, type Told } from './facts.js'

type Sort = LedgerEntry['kind']

const sortOfKind: Readonly<Partial<Record<string, Sort>>> = {
  loan: 'loan',
  aid: 'aid',
  repayment: 'repayment',
  'debt-relief': 'debt-relief',
}

interface Item {
  readonly from: string
  readonly to: string
  readonly kind: Sort
  readonly stage: FlowStage | null
  readonly amount: number | null
  readonly currency: string | null
  readonly amountText: string | null
  readonly period: string | null
  readonly events: Set<string>
  readonly evidence: Proof[]
  readonly according: string[]
}

/** Money between two states: each sum once, with those that may hold part of it, and totals that count nothing twice. */
export function concludeLedger(
  facts: readonly Told<FlowFact>[],
  events: readonly Concluded[],
  originOf: (article: string) => string,
): Ledger {
  const items: Item[] = []
  const put = (item: Item): void => {
    const known = items.find((one) => isSameMoney(one, item))
    if (!known) {
      items.push(item)
      return
    }
    for (const event of item.events) known.events.add(event)
    for (const proof of item.evidence) {
      if (!known.evidence.some((one) => one.mention === proof.mention)) known.evidence.push(proof)
    }
    known.according.push(...item.according)
  }
  const told = facts.map((one) => itemOfFact(one))
  const done = events.flatMap(({ event }) => itemsOfEvent(event))
  // Those that say more come first: a sum without a period joins the one that has it.
  const fullness = (one: Item): number => (one.amount === null ? 0 : 2) + (one.period === null ? 0 : 1)
  const all = [...told, ...done].sort(
    (a, b) => fullness(b) - fullness(a) || byText(a.evidence[0]!.mention, b.evidence[0]!.mention),
  )
  for (const item of all) put(item)
  const entries = withOverlaps(items, originOf)
  return { entries, totals: totalsOf(entries) }
}

function itemOfFact(told: Told<FlowFact>): Item {
  const { fact } = told
  return {
    from: fact.from,
    to: fact.to,
    kind: fact.kind,
    stage: fact.stage ?? null,
    amount: fact.amount,
    currency: fact.currency,
    amountText: fact.amountText ?? null,
    period: fact.period,
    events: new Set(),
    evidence: [proofOfFact(told)],
    according: fact.according ? [fact.according] : [],
  }
}

function itemsOfEvent(event: Concluded['event']): readonly Item[] {
  const kind = sortOfKind[event.kind ?? '']
  const [from] = event.actor
  const [to] = event.recipient
  if (kind === undefined || from === undefined || to === undefined || event.status === 'denied') return []
  return event.money.map((sum) => ({
    from,
    to,
    kind,
    stage: event.status === 'planned' ? ('pledged' as const) : null,
    amount: sum.amount,
    currency: sum.currency,
    amountText: sum.amountText ?? null,
    period: event.date,
    events: new Set([event.id]),
    evidence: [...sum.evidence],
    according: distinct(event.reports.map((one) => one.according)).slice(),
  }))
}

/** One sum told twice: same way, kind and amount, at times that can be one, stages that do not differ. */
function isSameMoney(a: Item, b: Item): boolean {
  if (a.from !== b.from || a.to !== b.to || a.kind !== b.kind) return false
  if (a.stage !== b.stage && a.stage !== null && b.stage !== null) return false
  if (a.currency !== b.currency && a.currency !== null && b.currency !== null) return false
  const isSameAmount =
    a.amount !== null && b.amount !== null
      ? sameSum(a.amount, b.amount)
      : a.amount === b.amount && a.amountText === b.amountText
  return isSameAmount && !areApart(a.period, b.period)
}

/** Whether two periods certainly share no day. */
function areApart(a: string | null, b: string | null): boolean {
  const [x, y] = [a, b].map(boundsInTime)
  return !!x && !!y && (x.min > y.max || y.min > x.max)
}

/** A sum that was pledged, then paid, is one sum: stages do not part them; neither do aid and loan in one telling. */
function mayOverlap(a: Item, b: Item): boolean {
  if (a.from !== b.from || a.to !== b.to || a.kind === 'debt' || b.kind === 'debt') return false
  const isOneFlow =
    a.kind === b.kind || [a.kind, b.kind].every((kind) => kind === 'loan' || kind === 'investment' || kind === 'aid')
  return isOneFlow && !areApart(a.period, b.period)
}

function withOverlaps(items: readonly Item[], originOf: (article: string) => string): readonly LedgerEntry[] {
  const named = items
    .map((item) => ({ item, id: `l-${item.evidence.map((one) => one.mention).sort(byText)[0]!}` }))
    .sort((a, b) => byText(a.item.period ?? '9', b.item.period ?? '9') || byText(a.id, b.id))
  return named.map(({ item, id }) => ({
    id,
    from: item.from,
    to: item.to,
    kind: item.kind,
    stage: item.stage,
    amount: item.amount,
    currency: item.currency,
    amountText: item.amountText,
    period: item.period,
    events: [...item.events].sort(byText),
    evidence: [...item.evidence].sort((a, b) => byText(a.mention, b.mention)),
    origins: distinct(item.evidence.map((one) => originOf(one.article))),
    according: distinct(item.according),
    overlaps: named.filter((other) => other.item !== item && mayOverlap(item, other.item)).map((other) => other.id),
  }))
}

/** For each way, kind, stage and currency: the largest sums that cannot hold each other. A debt is a stock: never added. */
function totalsOf(entries: readonly LedgerEntry[]): readonly LedgerTotal[] {
  const groups = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    if (entry.amount === null || entry.currency === null || entry.kind === 'debt') continue
    const key = [entry.from, entry.to, entry.kind, entry.stage ?? '', entry.currency].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([, list]) => {
      const counted: LedgerEntry[] = []
      const leftOut: string[] = []
      for (const entry of [...list].sort((a, b) => b.amount! - a.amount! || byText(a.id, b.id))) {
        if (counted.some((one) => one.overlaps.includes(entry.id))) leftOut.push(entry.id)
        else counted.push(entry)
      }
      const [first] = list as [LedgerEntry]
      return {
        from: first.from,
        to: first.to,
        kind: first.kind,
        stage: first.stage,
        currency: first.currency!,
        amount: counted.reduce((sum, one) => sum + one.amount!, 0),
        entries: counted.map((one) => one.id).sort(byText),
        leftOut: leftOut.sort(byText),
      }
    })
}
