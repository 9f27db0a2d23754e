import type { Concluded } from '../conclude-event.js'
import { isPractice, isRare, rateOf } from '../joining/kind-rates.js'
import { differInPersons } from '../joining/participants.js'
import { relateSpots } from '../joining/spots.js'
import { sharedWorth } from '../joining/wording.js'
import { sameSum } from './amounts.js'
import { isDated, isSameThing, type Link, type Placed, planReach, sharedPersons, wordsShared } from './placed-events.js'

/** Days between a report of a deed and a denial of it. */
const disputeReach = 14
/** And between a report of a practice and a denial of it. */
const habitReach = 365
/** And where the thing hardly comes twice: a state that joined a body, or did not. */
const rareReach = 60

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
export function linkDenial(denial: Placed, placed: readonly Placed[], link: Link): void {
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
