import type { Concluded } from '../conclude-event.js'
import { isRare } from '../joining/kind-rates.js'
import { differInPersons } from '../joining/participants.js'
import { byText } from '../order.js'
import type { EventLink, EventLinkKind } from '../types.js'
import { linkDenial } from './denials.js'
import {
  isDated,
  isSameThing,
  type Link,
  type Placed,
  place,
  planReach,
  sharedPersons,
  wordsShared,
} from './placed-events.js'

/** Links of the events of one pair, by event id. */
export type Links = ReadonlyMap<string, readonly EventLink[]>

/** Days by which a deed may miss the date that was planned for it. */
const planSlip = 3
/** Days that an open-ended visit is taken to last. */
const visitLength = 10
/** Kinds of which a visit is made. */
const partKinds: ReadonlySet<string> = new Set([
  'meeting',
  'agreement',
  'upgrade',
  'joint-statement',
  'credentials',
  'call',
])

/**
 * Whether the article that first tells of a plan tells of the deed as of another thing: "met, and will also hold a
 * ceremony". A plan whose day is past when it is told is told as history, and may be of that very deed; so may a visit
 * that was made in the days it was planned for.
 */
function areToldApart(plan: Placed, deed: Placed): boolean {
  const isWithin = isDated(plan) && deed.min >= plan.min && deed.max <= plan.max
  if (isWithin && plan.one.event.kind === 'visit') return false
  return plan.one.mentions.some(
    (x) =>
      x.window.toldFrom === plan.toldFrom &&
      !(isDated(plan) && plan.max < x.window.toldFrom) &&
      deed.one.mentions.some((y) => x.article === y.article),
  )
}

/** How well a deed fits a plan: 0 where it does not. */
function fitOfPlan(plan: Placed, deed: Placed): number {
  if (!isSameThing(plan.one, deed.one) || differInPersons(plan.one.sides, deed.one.sides)) return 0
  if (areToldApart(plan, deed)) return 0
  const persons = sharedPersons(plan.one, deed.one)
  const words = Math.min(2, wordsShared(plan.one, deed.one))
  const rare = isRare(plan.one.event.kind) ? 0.8 : plan.one.event.kind === 'visit' ? 0.4 : 0
  if (isDated(plan)) {
    const gap = Math.max(plan.min, deed.min) - Math.min(plan.max, deed.max)
    if (gap > planSlip) return 0
    const width = Math.max(plan.max - plan.min, deed.max - deed.min)
    return (gap <= 0 ? 2 : 1) + persons + words + rare - (width > 62 ? 0.6 : 0)
  }
  const after = deed.max - plan.toldFrom
  if (!Number.isFinite(after) || after < 0 || after > planReach) return 0
  return (after <= 45 ? 0.6 : 0.2) + persons + words + rare
}

/** Deeds in the order of their first day, for looking up a span of days. */
function between(deeds: readonly Placed[], from: number, to: number): readonly Placed[] {
  let [low, high] = [0, deeds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (deeds[middle]!.min < from) low = middle + 1
    else high = middle
  }
  const out: Placed[] = []
  for (let i = low; i < deeds.length && deeds[i]!.min <= to; i++) out.push(deeds[i]!)
  return out
}

/** Least fit of a deed that a plan is taken to have led to. */
const leastFit = 1.4
/** How much better it must fit than any other deed. */
const ahead = 0.3

/**
 * Links between the events of one pair: plans and the deeds they became, plans and what called them off, visits and
 * what happened within them, and deeds that another source denies. The order of events does not matter.
 */
export function linkEvents(events: readonly Concluded[]): Links {
  const links = new Map<string, EventLink[]>()
  const link = (from: Concluded, to: Concluded, kind: EventLinkKind, back: EventLinkKind, because: string): void => {
    for (const [a, b, sort] of [
      [from, to, kind],
      [to, from, back],
    ] as const) {
      const list = links.get(a.event.id) ?? []
      list.push({ kind: sort, event: b.event.id, because: [because] })
      links.set(a.event.id, list)
    }
  }
  const placed = events.map(place).sort((a, b) => a.min - b.min || byText(a.one.event.id, b.one.event.id))
  const happened = placed.filter((one) => one.one.event.status === 'happened' && isDated(one))
  for (const plan of placed.filter((one) => one.one.event.status === 'planned')) linkPlan(plan, happened, link)
  const denials = placed.filter((one) => one.one.event.status === 'denied')
  for (const denial of denials) linkDenial(denial, placed, link)
  for (const visit of happened) {
    if (visit.one.event.kind !== 'visit') continue
    const end = visit.max - visit.min > 31 ? visit.min : Math.max(visit.max, visit.min)
    const open = visit.one.event.date?.endsWith('/..') ? visit.min + visitLength : end
    const visitors = visit.one.sides.filter(({ code }) => visit.one.event.actor.includes(code))
    for (const part of between(happened, visit.min, open)) {
      if (part === visit || !partKinds.has(part.one.event.kind ?? '') || part.max > open) continue
      // Another visitor's meeting is no part of the visit.
      if (!differInPersons(visitors, part.one.sides)) {
        link(part.one, visit.one, 'part-of', 'has-part', `within the days of the visit, ${visit.one.event.date}`)
      }
    }
  }
  for (const list of links.values()) list.sort((a, b) => byText(a.kind, b.kind) || byText(a.event, b.event))
  return links
}

function linkPlan(plan: Placed, happened: readonly Placed[], link: Link): void {
  const from = isDated(plan) ? plan.min - 62 : plan.toldFrom - 31
  const to = isDated(plan) ? plan.max + planSlip : plan.toldFrom + planReach
  if (!Number.isFinite(from)) return
  const fits = between(happened, from, to)
    .map((deed) => ({ deed, fit: fitOfPlan(plan, deed) }))
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.fit - a.fit || a.deed.min - b.deed.min || byText(a.deed.one.event.id, b.deed.one.event.id))
  const [best, next] = fits
  if (!best || (next && best.fit - next.fit < ahead && next.deed.min - best.deed.min <= planSlip)) return
  const { event } = best.deed.one
  link(
    plan.one,
    best.deed.one,
    'carried-out',
    'announced',
    `planned for ${plan.one.event.date ?? 'no day'}, done ${event.date}`,
  )
}
