import type { Prepared } from '../prepare.js'
import { relateSpots } from './spots.js'

/** Days between two reports within which a body is not taken to gather twice in one town. */
const onceDays = 200

/** The body that a mention of a gathering names alone: "the NATO summit in Vilnius". */
function bodyOf({ mention, parties }: Prepared): string | null {
  const [body, ...others] = parties
  return mention.kind === 'meeting' && body !== undefined && others.length === 0 && mention.sectors[body] === 'IGO'
    ? body
    : null
}

const day = (time: number): boolean => Number.isFinite(time)
/** Days of a month: within them the same sides hold one summit. */
const monthDays = 31

/** Whether a mention names a summit of its sides or of a body, and at least its month: "the Japan-India summit in March". */
function isDatedSummit(one: Prepared): boolean {
  const { mention, parties, window } = one
  if (!/\bsummit\b/i.test(mention.quote)) return false
  const isMonth = day(window.min) && window.max - window.min < monthDays
  const isWhole = parties.length > 1 || bodyOf(one) !== null
  return mention.kind === 'meeting' && isWhole && isMonth
}

const summits = new WeakMap<Prepared, boolean>()

/** The same, found once a mention: every two are compared. */
function known(one: Prepared): boolean {
  const kept = summits.get(one) ?? isDatedSummit(one)
  summits.set(one, kept)
  return kept
}

/** Whether both tell, without further words of persons, of the summit that the same sides held in a month. */
function areOneSummit(a: Prepared, b: Prepared): boolean {
  if (!known(a) || !known(b) || a.parties.join(' ') !== b.parties.join(' ')) return false
  const isNamed = [...a.sides, ...b.sides].some((side) => side.persons.length > 0)
  const isApart = a.spot !== null && b.spot !== null && relateSpots(a.spot, b.spot) === 'apart'
  return !isNamed && !isApart && a.window.min <= b.window.max && b.window.min <= a.window.max
}

/** Years within which "the invasion of" a state by another is one. */
const invasionYears = 3

/** Whether both tell of the invasion of one state by another, which is no deed of a day. */
function areOneInvasion(a: Prepared, b: Prepared): boolean {
  const isInvasion = ({ mention, parties }: Prepared): boolean =>
    mention.kind === 'attack' && parties.length === 2 && /\binva(?:sion|de)/i.test(mention.quote)
  if (!isInvasion(a) || !isInvasion(b) || a.mention.actor.join() !== b.mention.actor.join()) return false
  if (a.parties.join(' ') !== b.parties.join(' ') || a.mention.date !== null || b.mention.date !== null) return false
  return Math.abs(a.window.toldFrom - b.window.toldFrom) <= invasionYears * 365
}

/** Why two mentions tell of one gathering, summit or invasion, told at any time; null where that cannot be said. */
export function onceToldOf(a: Prepared, b: Prepared): string | null {
  const { kind } = a.mention
  if (kind !== b.mention.kind) return null
  if (kind === 'attack') return areOneInvasion(a, b) ? 'one invasion' : null
  if (kind !== 'meeting') return null
  if (areOneSummit(a, b)) return 'one summit of the same sides'
  if (a.parties.length > 1) return null
  const body = bodyOf(a)
  if (body === null || body !== bodyOf(b) || a.spot === null || b.spot === null) return null
  const [x, y] = [a.window, b.window]
  const apart = Math.max(x.toldFrom, y.toldFrom) - Math.min(x.toldTo, y.toldTo)
  const relation = relateSpots(a.spot, b.spot)
  if (!(apart <= onceDays) || (relation !== 'same' && relation !== 'within')) return null
  return `one gathering of ${body} in ${a.spot.text}`
}
