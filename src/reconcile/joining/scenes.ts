import type { Prepared, PreparedArticle } from '../prepare.js'
import { rateOf } from './kind-rates.js'
import { differInPersons, type Side, sameName } from './participants.js'

/**
 * What an article is the report of: its first talk or visit, else the pair that most of its mentions are about. A readout
 * tells of one occasion, and what is said in it was said there.
 */
interface Scene {
  readonly parties: string
  /** Civil day of the occasion; null where it is not known to the day. */
  readonly day: number | null
  readonly sides: readonly Side[]
}

const kept = new WeakMap<PreparedArticle, Scene | null>()
const occasions: ReadonlySet<string> = new Set(['meeting', 'call', 'visit'])

function sceneOf(article: PreparedArticle): Scene | null {
  const known = kept.get(article)
  if (known !== undefined) return known
  const scene = occasionOf(article) ?? commonPair(article)
  kept.set(article, scene)
  return scene
}

function occasionOf({ mentions }: PreparedArticle): Scene | null {
  const first = mentions.find(
    ({ mention, parties }) => occasions.has(mention.kind ?? '') && mention.status === 'happened' && parties.length > 1,
  )
  if (!first) return null
  const { window, parties, sides } = first
  return { parties: parties.join(' '), day: window.min === window.max ? window.min : null, sides }
}

function commonPair({ mentions }: PreparedArticle): Scene | null {
  const counts = new Map<string, number>()
  for (const { parties } of mentions) {
    if (parties.length === 2) counts.set(parties.join(' '), (counts.get(parties.join(' ')) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most ? { parties: most[0], day: null, sides: [] } : null
}

const isOfOneOutlet = (a: Prepared, b: Prepared): boolean =>
  a.article.input.outlet !== null && a.article.input.outlet === b.article.input.outlet

/** Whether one outlet tells of two occasions, so that what is said or announced at them is said twice. */
function haveTwoScenes(a: Prepared, b: Prepared): boolean {
  const [x, y] = [sceneOf(a.article), sceneOf(b.article)]
  if (x === null || y === null) return false
  return (
    x.parties !== y.parties ||
    (x.day !== null && y.day !== null && x.day !== y.day) ||
    differInPersons(x.sides, y.sides)
  )
}

/** Of how many parties a person, or the rank of somebody without a name, is the same. */
function sidesShared(a: readonly Side[], b: readonly Side[]): number {
  const ranksOf = (side: Side): readonly string[] =>
    side.persons.length > 0 ? side.persons.flatMap((one) => one.rank ?? []) : side.ranks
  return a.filter((side) => {
    const other = b.find((one) => one.code === side.code)
    if (!other) return false
    if (side.persons.length > 0 && other.persons.length > 0) {
      return side.persons.some((x) => other.persons.some((y) => sameName(x.words, y.words) === 1))
    }
    return ranksOf(side).some((rank) => ranksOf(other).includes(rank))
  }).length
}

/** "the meetings with Arab leaders in Dubai": several, of which one text tells of one. */
const isOfSeveral = ({ mention, sides }: Prepared): boolean =>
  sides.some((side) => side.persons.length === 0) && /\bmeetings\b/i.test(mention.quote)

/** "to launch a dialogue on trade": talks that go on are not those of a day. */
const isOfLong = ({ mention }: Prepared): boolean =>
  mention.date === null && /\b(?:launch|dialogue|negotiations?|consultations?)\b/i.test(mention.quote)

/** "met bilaterally with the ministers of A and B": as many talks as there are others. */
const isEachInTurn = ({ mention, parties }: Prepared): boolean =>
  parties.length > 2 && /\b(?:bilaterally|separately|individually|respectively)\b/i.test(mention.quote)

/** Two days, each said without doubt. */
function areOfTwoDays(a: Prepared, b: Prepared): boolean {
  const [x, y] = [a.window, b.window]
  return x.min === x.max && y.min === y.max && x.slack + y.slack === 0 && x.min !== y.min
}

/** A look back names the day of a thing, or its month alone. */
const recalledDays = 31

/** Whether a text looks back on a day or a month, days after it was over. */
export const isRecalled = ({ window }: Prepared): boolean =>
  window.max - window.min < recalledDays && window.toldFrom - window.max > 2

/** What is dated by the day of its own report was said when that was reported. */
const isOfReportDay = ({ window }: Prepared): boolean => window.min === window.max && window.min === window.toldFrom

/** What is told without a day, or with that of its own report, is news of that report. */
const isOfReport = (one: Prepared): boolean => one.mention.date === null || isOfReportDay(one)

/**
 * Whether one outlet, which reports each thing once, tells of two. Two talks are one only where both sides are known to be
 * the same, or where one report looks back on the other's day; what is said belongs to the occasion of its report, and so
 * does what is announced there without a date or without the other side.
 */
export function areToldAsTwo(a: Prepared, b: Prepared): boolean {
  if (!isOfOneOutlet(a, b) || isOneText(a, b)) return false
  const kind = a.mention.kind ?? b.mention.kind
  const { sort } = rateOf(kind)
  if (sort === 'turn' || kind === 'visit') return false
  if (sort === 'occasion') {
    if (
      a.parties.join(' ') !== b.parties.join(' ') ||
      areOfTwoDays(a, b) ||
      isEachInTurn(a) !== isEachInTurn(b) ||
      isOfSeveral(a) !== isOfSeveral(b) ||
      isOfLong(a) !== isOfLong(b)
    )
      return true
    return !(isRecalled(a) || isRecalled(b)) && sidesShared(a.sides, b.sides) < 2
  }
  if (sort === 'speech' && isOfReportDay(a) && isOfReportDay(b) && a.window.min !== b.window.min) return true
  if (
    (kind === 'aid' || kind === 'project') &&
    isOfReport(a) &&
    isOfReport(b) &&
    a.window.toldFrom !== b.window.toldFrom
  )
    return true
  if (!haveTwoScenes(a, b)) return false
  const isLone = a.parties.length < 2 && b.parties.length < 2 && kind !== 'attack'
  return sort === 'speech' || isLone || (kind !== 'attack' && isOfReport(a) && isOfReport(b))
}

/** Whether both stand in a text that was published twice under one title. */
export function isOneText(a: Prepared, b: Prepared): boolean {
  const [x, y] = [a.article.input, b.article.input]
  return x.title !== null && x.title === y.title && x.published === y.published
}
