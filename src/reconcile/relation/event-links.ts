import type { Concluded } from '../conclude-event.js'
import { isPractice, isRare, rateOf } from '../joining/kind-rates.js'
import { differInPersons, sameName } from '../joining/participants.js'
import { relateSpots } from '../joining/spots.js'
import { sharedWorth } from '../joining/wording.js'
import { byText } from '../order.js'
import { boundsInTime } from '../times.js'
import type { EventLink, EventLinkKind } from '../types.js'
import { sameSum } from './amounts.js'

/** Links of the events of one pair, by event id. */
export type Links = ReadonlyMap<string, readonly EventLink[]>

/** An event on the line of time. */
interface Placed {
  readonly one: Concluded
  readonly min: number
  readonly max: number
  readonly toldFrom: number
}

/** Days after which an undated plan is no longer taken for the reason of a deed. */
const planReach = 120
/** Days by which a deed may miss the date that was planned for it. */
const planSlip = 3
/** Days that an open-ended visit is taken to last. */
const visitLength = 10
/** Days between a report of a deed and a denial of it. */
const disputeReach = 14
/** And between a report of a practice and a denial of it. */
const habitReach = 365
/** And where the thing hardly comes twice: a state that joined a body, or did not. */
const rareReach = 60
/** Kinds of which a visit is made. */
const partKinds: ReadonlySet<string> = new Set([
  'meeting',
  'agreement',
  'upgrade',
  'joint-statement',
  'credentials',
  'call',
])

function place(one: Concluded): Placed {
  const bounds = boundsInTime(one.event.date)
  const told = one.mentions.map(({ window }) => window)
  const toldFrom = Math.min(...told.map((window) => window.toldFrom))
  const isDeadline = bounds !== null && !Number.isFinite(bounds.min) && one.event.status === 'planned'
  return {
    one,
    // "By the end of the year" begins when it is said.
    min: isDeadline ? toldFrom : (bounds?.min ?? Number.NEGATIVE_INFINITY),
    max: bounds?.max ?? Number.POSITIVE_INFINITY,
    toldFrom,
  }
}

const isDated = ({ min }: Placed): boolean => Number.isFinite(min)

/** Of how many parties the persons, or at least their rank, are the same: 1 for each person, a half for a rank. */
function sharedPersons(a: Concluded, b: Concluded): number {
  let sum = 0
  for (const side of a.sides) {
    const other = b.sides.find((one) => one.code === side.code)
    if (!other) continue
    if (side.persons.some((x) => other.persons.some((y) => sameName(x.words, y.words) === 1))) sum += 1
    else if (ranksOf(side).some((rank) => ranksOf(other).includes(rank))) sum += 0.5
  }
  return sum
}

const ranksOf = (side: Concluded['sides'][number]): readonly string[] => [
  ...side.ranks,
  ...side.persons.flatMap((one) => (one.rank === null ? [] : [one.rank])),
]

function wordsShared(a: Concluded, b: Concluded): number {
  let best = 0
  for (const x of a.mentions) for (const y of b.mentions) best = Math.max(best, sharedWorth(x.quote, y.quote))
  return best
}

/** Whether both have the same kind and, where it has a direction, the same direction. */
function isSameThing(x: Concluded, y: Concluded): boolean {
  const [a, b] = [x.event, y.event]
  if (a.kind === null || a.kind !== b.kind || (x.facet !== null && y.facet !== null && x.facet !== y.facet))
    return false
  return a.symmetric || b.symmetric || a.actor.some((code) => b.actor.includes(code))
}

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

type Link = (from: Concluded, to: Concluded, kind: EventLinkKind, back: EventLinkKind, because: string) => void

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

/** How much two have of one subject: words, what they are about within their kind, a sum. */
function subjectShared(a: Concluded, b: Concluded): number {
  const facet = a.facet !== null && a.facet === b.facet ? 0.7 : 0
  const isSameSum = a.mentions.some((x) =>
    b.mentions.some((y) => x.amounts.some((m) => y.amounts.some((n) => sameSum(m, n)))),
  )
  return Math.max(wordsShared(a, b), 0.8 * sentencesShared(a, b)) + facet + (isSameSum ? 1 : 0)
}

/** Words that the quote of one shares with the sentence of the other: "asked for arms" and what a report has of arms. */
function sentencesShared(a: Concluded, b: Concluded): number {
  let best = 0
  for (const x of a.mentions) {
    for (const y of b.mentions) {
      if (y.sentence) best = Math.max(best, sharedWorth(x.quote, y.sentence))
      if (x.sentence) best = Math.max(best, sharedWorth(x.sentence, y.quote))
    }
  }
  return best
}

/** What an article says on its own word it does not deny: one of the two is somebody's claim. */
function haveTwoSpeakers(a: Concluded, b: Concluded): boolean {
  const speakers = (one: Concluded): ReadonlySet<string | null> => new Set(one.mentions.map((x) => x.mention.according))
  const [x, y] = [speakers(a), speakers(b)]
  return [...x].some((p) => [...y].some((q) => p !== q))
}

/** "Has never announced any visit", "no date was agreed": that there was such a plan at all is denied. */
const neverMade =
  /\b(?:never|not|no|nor)\b[^.]{0,50}\b(?:announc|agree[ds]|plann|schedul|arrang|confirm|intend|discuss|agenda)|\bno (?:such|plans?)\b|\b(?:denie[sd]|denying|refuted?|untrue|baseless|fabricat\w*|false)\b/i
const calledOff =
  /\b(?:call(?:s|ed|ing)? off|cancel\w*|postpon\w*|put(?:s|ting)? off|delay\w*|suspend\w*|scrap\w*|abandon\w*)\b/i

const isSaid = (one: Concluded, pattern: RegExp): boolean =>
  one.mentions.some(({ mention }) => pattern.test(mention.quote)) ||
  one.mentions.some(({ mention, article: { input } }) => pattern.test(input.text?.slice(...mention.sentence) ?? ''))

/** Whether a denial says that nothing was ever agreed, and not that what was is dropped. */
export function deniesThePlan(denial: Concluded): boolean {
  return !denial.mentions.some(({ mention }) => calledOff.test(mention.quote)) && isSaid(denial, neverMade)
}

const areElsewhere = (a: Concluded, b: Concluded): boolean =>
  a.mentions.some((x) => b.mentions.some((y) => x.spot && y.spot && relateSpots(x.spot, y.spot) === 'apart'))

/** A plan that was called off had been made. */
function wasPlanned({ one }: Placed): boolean {
  return (
    one.event.status === 'planned' ||
    (one.event.status === 'denied' && one.event.type === 'AGREE' && isSaid(one, calledOff))
  )
}

/** A pair has few meetings and calls in a fortnight, and hardly two things of a rare kind: the kind alone tells which one is denied. */
function kindShared(denial: Concluded): number {
  const { kind } = denial.event
  if (isRare(kind)) return 1
  return rateOf(kind).sort === 'occasion' && isSaid(denial, neverMade) ? 0.7 : 0
}

const pointsBack =
  /\b(?:it|this|that|them|so|claims?|charges?|allegations?|accusations?|reports?)$|\b(?:such|these|those|all|the) (?:claims?|charges?|allegations?|accusations?|reports?|rumou?rs?)\b/i
/** "Both countries deny it": a denial without a subject of its own is of what its article told just before. */
function deniesTheLast(denial: Concluded, other: Concluded): boolean {
  return denial.mentions.some(
    (x) =>
      pointsBack.test(x.mention.quote) &&
      other.mentions.some((y) => x.article === y.article && x.order === y.order + 1),
  )
}

const agreed = /\b(?:agree[ds]?|promised?|pledged?|undert(?:ook|aken)|commit(?:s|ted))\b/i
const stillOpen = /\b(?:yet|so far|still)\b/i

/** "No recognition has been granted" beside "has agreed to recognise": of what hardly comes twice, told in the same days. */
function deniesTheGrant(denial: Placed, { one, toldFrom }: Placed): boolean {
  return (
    denial.one.event.type !== 'AGREE' &&
    one.event.status === 'planned' &&
    isRare(one.event.kind) &&
    Math.abs(denial.toldFrom - toldFrom) <= disputeReach &&
    isSaid(one, agreed) &&
    !isSaid(denial.one, stillOpen)
  )
}

/**
 * A denial of a plan (it has the type that plans have) calls it off, or disputes that there was one; a denial of a deed
 * disputes it.
 */
function linkDenial(denial: Placed, placed: readonly Placed[], link: Link): void {
  const isOfPlan = denial.one.event.type === 'AGREE' && deniesThePlan(denial.one)
  for (const other of placed) {
    const { status, type } = other.one.event
    const isOfGrant = deniesTheGrant(denial, other)
    if (other === denial || (type !== denial.one.event.type && !isOfGrant)) continue
    if (status === 'denied' && !(isOfPlan && wasPlanned(other) && !deniesThePlan(other.one))) continue
    if (!isSameThing(denial.one, other.one) || differInPersons(denial.one.sides, other.one.sides)) continue
    if (areElsewhere(denial.one, other.one)) continue
    const bothDated = isDated(denial) && isDated(other)
    const gap = bothDated ? Math.max(denial.min, other.min) - Math.min(denial.max, other.max) : 0
    const areDays = denial.max === denial.min && other.max === other.min
    if (gap > (areDays ? 1 : 0)) continue
    const days = Math.abs(denial.toldFrom - other.toldFrom)
    // What goes on for years is denied as often as it is charged.
    const isHabit =
      isPractice(other.one.event.kind) && denial.one.facet !== null && denial.one.facet === other.one.facet
    const reach = isHabit ? habitReach : isRare(other.one.event.kind) ? rareReach : disputeReach
    const isNear = days <= (status === 'planned' ? planReach : reach)
    if (!bothDated && !isNear) continue
    const last = deniesTheLast(denial.one, other.one) ? 1 : 0
    const subject = subjectShared(denial.one, other.one) + kindShared(denial.one) + last
    const alike = sharedPersons(denial.one, other.one) + subject
    // One article may tell both, the charge and the denial: then the words must show that it is one thing.
    const isOneArticle = denial.one.mentions.some((x) => other.one.mentions.some((y) => x.article === y.article))
    if (isOneArticle && status !== 'planned' && !haveTwoSpeakers(denial.one, other.one)) continue
    if (!(bothDated || (isNear && alike >= 1)) || (isOneArticle && alike < 1)) continue
    const isFresh = denial.toldFrom >= other.toldFrom && days <= disputeReach
    const isTwo = !isOneArticle || haveTwoSpeakers(denial.one, other.one)
    if (isTwo && (isOfGrant || (isOfPlan && isFresh && wasPlanned(other)))) {
      link(denial.one, other.one, 'disputed', 'disputed', 'one source has it agreed, another says that it never was')
    } else if (status === 'planned') {
      if (denial.toldFrom >= other.toldFrom) {
        link(other.one, denial.one, 'called-off', 'calls-off', 'later reported as called off')
      }
    } else if (status === 'happened') {
      link(denial.one, other.one, 'disputed', 'disputed', 'one source has it, another denies it')
    }
  }
}
