import type { Prepared } from '../prepare.js'
import { sameSum } from '../relation/amounts.js'
import { onceToldOf } from './gatherings.js'
import { type KindSort, rateOf } from './kind-rates.js'
import { type Side, sameName } from './participants.js'
import { areToldAsTwo, isOneText, isRecalled } from './scenes.js'
import { relateSpots } from './spots.js'
import { type TimeEvidence, timeEvidence } from './time-evidence.js'
import { sharedWorth } from './wording.js'

/** How two mentions compare: a logarithm of odds that they are one event, with its parts in words. */
export interface Comparison {
  readonly score: number
  readonly because: readonly string[]
}

/** What speaks for one event besides time: persons, place, words, sums. */
export interface Likeness {
  readonly score: number
  readonly because: readonly string[]
}

/** Odds that a story shared by two articles gives to an undated mention of it. */
const storyDays = 3

/** What it is worth that both tell of what is held once: a gathering of a body in one town, a summit, an invasion. */
const oneGathering = 3

/** What a conflict of persons costs, by sort of kind: two meetings with different persons are two. */
const personConflict: Readonly<Record<KindSort, number>> = { occasion: -9, turn: -1.5, speech: -5, deed: -2.5 }
const rankConflict: Readonly<Record<KindSort, number>> = { occasion: -2, turn: -0.5, speech: -1, deed: -0.5 }
/** What it costs that two telling wordings share nothing. */
const strangeWords: Readonly<Record<KindSort, number>> = { occasion: -0.3, turn: -0.3, speech: -3.5, deed: -2 }
/** What it costs that nothing is shared and one wording tells nothing. */
const emptyWords: Readonly<Record<KindSort, number>> = { occasion: 0, turn: 0, speech: -1.5, deed: -0.7 }
/** What one subject within a kind is worth, and what two cost. */
const sameFacet = 1
const otherFacet = -3
const bareOccasion = -1
/** And where one tells something of it that the other does not. */
const bareWords = -0.7
const mostWords = 6
/** Readouts of two meetings are worded alike. */
const mostOfOccasion = 2

/** Whether two mentions may be one event at all: same family and status, parties that share a pair, two articles. */
export function mayBeOne(a: Prepared, b: Prepared): boolean {
  if (a.article === b.article || a.mention.status !== b.mention.status) return false
  return (
    a.family === b.family || ((a.mention.kind === null || b.mention.kind === null) && a.mention.type === b.mention.type)
  )
}

function byPersons(a: readonly Side[], b: readonly Side[], sort: KindSort, because: string[] | null): number {
  let score = 0
  for (const one of a) {
    const other = b.find((side) => side.code === one.code)
    if (!other) continue
    if (one.persons.length > 0 && other.persons.length > 0) {
      let best = -1
      for (const x of one.persons) {
        for (const y of other.persons) {
          const same = sameName(x.words, y.words)
          if (same <= best) continue
          best = same
          if (same === 1 && because) because.push(`${x.words.length >= y.words.length ? x.name : y.name} in both`)
        }
      }
      if (best === 1) score += isHead(one) || isHead(other) ? 1.3 : 2.8
      else if (best === -1) {
        score += personConflict[sort]
        because?.push(`${one.persons[0]!.name} and ${other.persons[0]!.name} are two persons`)
      }
      continue
    }
    const [x, y] = [ranksOf(one), ranksOf(other)]
    if (x.length === 0 || y.length === 0) continue
    if (x.some((rank) => y.includes(rank))) score += 0.6
    else score += rankConflict[sort]
  }
  return score
}

const isHead = (side: Side): boolean => side.persons.some((one) => one.rank === 'head')
const ranksOf = (side: Side): readonly string[] =>
  side.persons.length > 0 ? side.persons.flatMap((one) => (one.rank === null ? [] : [one.rank])) : side.ranks

function byPlace(a: Prepared, b: Prepared, sort: KindSort, because: string[] | null): number {
  if (a.spot === null || b.spot === null) return 0
  const relation = relateSpots(a.spot, b.spot)
  if (relation === 'same' || relation === 'within') {
    if (a.spot.state !== null || b.spot.state !== null) return 0.3
    because?.push(relation === 'same' ? `both in ${a.spot.text}` : `${a.spot.text} and ${b.spot.text} are one place`)
    return relation === 'same' ? 1.2 : 0.9
  }
  const kind = a.mention.kind ?? b.mention.kind
  const isStationary = sort === 'occasion' && kind !== 'visit'
  // Embassies in two towns are two embassies.
  const isSite = kind === 'recognition' && (a.facet === 'mission' || b.facet === 'mission')
  if (relation === 'apart') return isStationary || isSite || kind === 'attack' ? -2.5 : -0.5
  return isStationary ? -0.2 : 0
}

function byWords(a: Prepared, b: Prepared, sort: KindSort, because: string[] | null): number {
  const shared: string[] = []
  const into = because ? shared : undefined
  if (a.facet !== null && b.facet !== null && a.facet !== b.facet) return otherFacet
  const facet = a.facet !== null && a.facet === b.facet ? sameFacet : 0
  if (facet > 0) because?.push(`both about ${a.facet}`)
  let worth = facet + sharedWorth(a.quote, b.quote, into)
  if (a.sentence && b.sentence) {
    worth = Math.max(worth, facet + 0.6 * sharedWorth(a.sentence, b.sentence), facet + 0.8 * crossWorth(a, b))
  } else if (a.sentence) worth = Math.max(worth, facet + 0.8 * sharedWorth(a.sentence, b.quote))
  else if (b.sentence) worth = Math.max(worth, facet + 0.8 * sharedWorth(a.quote, b.sentence))
  if (worth > 0) {
    if (shared.length > 0) because?.push(`words in both: ${shared.filter((word) => !word.includes(' ')).join(', ')}`)
    return sort === 'occasion' ? Math.min(mostOfOccasion, worth * 0.6) : Math.min(mostWords, worth)
  }
  return a.quote.isTelling && b.quote.isTelling ? strangeWords[sort] : emptyWords[sort]
}

const crossWorth = (a: Prepared, b: Prepared): number =>
  Math.max(sharedWorth(a.quote, b.sentence!), sharedWorth(a.sentence!, b.quote))

function bySums(a: Prepared, b: Prepared, because: string[] | null): number {
  if (a.amounts.length === 0 || b.amounts.length === 0) return 0
  if (a.amounts.some((x) => b.amounts.some((y) => sameSum(x, y)))) {
    because?.push('the same sum')
    return 2.5
  }
  return -3
}

function byLabels(a: Prepared, b: Prepared, because: string[] | null): number {
  if (a.labels.length === 0 || b.labels.length === 0) return 0
  const same = a.labels.find((one) => b.labels.some((other) => one.label === other.label))
  if (same !== undefined) {
    because?.push(`both name the level ${same.label}`)
    return 2
  }
  // A wording that no ladder has may be a translation of one that some ladder has.
  return a.labels.some((one) => one.level === null) || b.labels.some((one) => one.level === null) ? 0 : -1.5
}

/** What a turned direction costs, by sort of kind: who thanks whom is another thing when turned around. */
const turned: Readonly<Record<KindSort, number>> = { occasion: -4, turn: -4, speech: -9, deed: -3 }
/** An invitation is given by one side at a time: sources that turn it around contradict each other. */
const turnedInvitation = -2.5

function byDirection(a: Prepared, b: Prepared, sort: KindSort): number {
  const [x, y] = [a.mention, b.mention]
  if (x.symmetric && y.symmetric) return 0
  const meets = (p: readonly string[], q: readonly string[]): boolean => p.some((code) => q.includes(code))
  const isSame = meets(x.actor, y.actor)
  if (x.symmetric !== y.symmetric) return isSame ? -0.3 : -1
  if (isSame) return 0
  // Each side opens an embassy of its own.
  if (a.facet === 'mission' && b.facet === 'mission') return turned.speech
  return x.kind === 'invitation' && y.kind === 'invitation' ? turnedInvitation : turned[sort]
}

function byParties(a: Prepared, b: Prepared, sort: KindSort): number {
  if (a.parties.length === b.parties.length && a.parties.every((code, i) => code === b.parties[i])) return 0
  const [few, many] = a.parties.length <= b.parties.length ? [a, b] : [b, a]
  const isPart = few.parties.every((code) => many.parties.includes(code))
  // A meeting of two at the side of a meeting of three is another meeting.
  if (sort === 'occasion') return isPart ? -5 : -7
  return isPart ? -0.7 : -1.5
}

/** What it costs, by sort of kind, that one outlet tells both in two articles: it tells one statement once. */
const sameOutlet: Readonly<Record<KindSort, number>> = { occasion: -1.2, turn: -1, speech: -4, deed: -1.5 }
/** What it costs that neither names the other side: it may be any. */
const loneParty: Readonly<Record<KindSort, number>> = { occasion: -1, turn: -1, speech: -2.5, deed: -2.5 }

function byTellers(a: Prepared, b: Prepared, sort: KindSort): number {
  const [x, y] = [a.article.input.outlet, b.article.input.outlet]
  const lone = a.parties.length < 2 && b.parties.length < 2 ? loneParty[sort] : 0
  // A look back is a second telling by its nature, and the force that others use is told again and again.
  const isAgain =
    (a.mention.kind ?? b.mention.kind) === 'attack' || (sort === 'occasion' && (isRecalled(a) || isRecalled(b)))
  const isTwice = x !== null && x === y && !isOneText(a, b) && !isAgain
  return lone + (isTwice ? sameOutlet[sort] : 0)
}

/** Likeness of two mentions in everything but time. */
export function likeness(a: Prepared, b: Prepared, because: string[] | null = null): number {
  const { sort } = rateOf(a.mention.kind ?? b.mention.kind)
  const parties = byParties(a, b, sort)
  const direction = byDirection(a, b, sort)
  if (parties + direction <= -7) return parties + direction
  const persons = byPersons(a.sides, b.sides, sort, because)
  const where = byPlace(a, b, sort, because)
  const words = byWords(a, b, sort, because)
  // An occasion of which neither persons nor place are known to be the same may be any other of the day.
  const isBare = sort === 'occasion' && a.mention.kind !== 'visit' && persons <= 0 && where <= 0
  return (
    parties +
    direction +
    byTellers(a, b, sort) +
    persons +
    where +
    words +
    (isBare ? bareOccasion + (words < 1 && (a.quote.isTelling || b.quote.isTelling) ? bareWords : 0) : 0) +
    bySums(a, b, because) +
    byLabels(a, b, because)
  )
}

/** Compares two mentions that may be one. `isOneStory` is asked only where the answer could matter. */
export function compare(
  a: Prepared,
  b: Prepared,
  isOneStory: (a: Prepared, b: Prepared) => boolean,
  explain = false,
): Comparison {
  const time = timeEvidence(a, b)
  if (time === null) return { score: Number.NEGATIVE_INFINITY, because: ['their dates exclude each other'] }
  const once = onceToldOf(a, b)
  if (once !== null) return { score: oneGathering, because: [once] }
  if (areToldAsTwo(a, b)) return { score: Number.NEGATIVE_INFINITY, because: ['one outlet tells of two'] }
  const because: string[] | null = explain ? [] : null
  let score = time.score + likeness(a, b, because)
  if (explain) because!.unshift(...timeWords(a, b, time))
  if (time.isOpen) {
    const { sameDay, perDay } = rateOf(a.mention.kind ?? b.mention.kind)
    const asStory = Math.log(0.5 / (sameDay + perDay * storyDays))
    if (asStory > time.score && score - time.score + asStory > 0 && isOneStory(a, b)) {
      score += asStory - time.score
      because?.push('the two articles tell one story')
    }
  }
  return { score, because: because ?? [] }
}

function timeWords(a: Prepared, b: Prepared, time: TimeEvidence): readonly string[] {
  const [x, y] = [a.mention.date, b.mention.date]
  if (x !== null && x === y) return [`both ${x}`]
  if (x !== null && y !== null) return [time.gap === 0 ? `${x} and ${y} can be one time` : `${x} and ${y} are near`]
  return [`${x ?? y ?? 'no date'} beside no date`]
}
