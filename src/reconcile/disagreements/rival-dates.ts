import { isRare, rateOf } from '../joining/kind-rates.js'
import { differInPersons } from '../joining/participants.js'
import type { Prepared } from '../prepare.js'
import {
  areOneNews,
  gapOf,
  haveOneWay,
  haveOtherFacets,
  isDated,
  isRecalled,
  isSaid,
  oneSubject,
  placesOf,
  quotesShared,
  type Rule,
  sharePerson,
  type Telling,
} from './tellings.js'

const dateOf = (one: Prepared): string => one.mention.date ?? 'no date'

/** Days by which two looks back at one thing may be apart: another month, the year before. */
export const recalledGap: Readonly<Record<string, number>> = {
  recognition: 400,
  sanctions: 400,
  upgrade: 400,
  agreement: 400,
  meeting: 62,
  visit: 62,
}

/** Days by which two deadlines for one thing may be apart. */
const deadlineGap = 100

/** Whether two looks back are at one thing, whatever their dates; `isHere` where both name one place. */
function areOneMemory(a: Telling, b: Telling, isHere: boolean): boolean {
  const isOf = (facet: string): boolean => a.one.facet === facet && b.one.facet === facet
  switch (a.one.event.kind) {
    case 'agreement':
    case 'upgrade':
      return quotesShared(a, b) >= oneSubject
    case 'recognition':
      return isOf('mission') && isHere
    case 'sanctions':
      return isOf('ties')
    default:
      return isHere && sharePerson(a, b)
  }
}

/** One hour may be two days for the parties. */
const areFar = ({ one }: Telling): boolean => one.mentions.some(({ isFarApart }) => isFarApart)

/** Days by which reports of one deed may be off. */
export const offDays = 3
/** Kinds of which a pair has one in a while: the same told of two days is one. */
const seldom: ReadonlySet<string | null> = new Set(['recognition', 'upgrade', 'membership', 'sanctions'])
export const isSeldomKind = (kind: string | null): boolean => seldom.has(kind)
const seldomFacets: ReadonlySet<string | null> = new Set(['ties', 'envoys', 'mission'])

/** Two days, not far from each other, for a deed that is seldom done. */
export const rivalDays: Rule = (a, b) => {
  const { kind, status } = a.one.event
  if (status !== 'happened' || a.min !== a.max || b.min !== b.max || (isRecalled(a) && isRecalled(b))) return null
  const gap = gapOf(a, b)
  if (gap <= (areFar(a) ? 1 : 0) || gap > offDays || !haveOneWay(a, b) || haveOtherFacets(a, b)) return null
  if (placesOf(a, b).includes('apart') || differInPersons(a.one.sides, b.one.sides)) return null
  if (kind === 'sanctions' && !seldomFacets.has(a.one.facet)) return null
  if (a.one.facet !== b.one.facet || quotesShared(a, b) < 1) return null
  return { field: 'date', why: `${a.one.event.date} and ${b.one.event.date} are given for one deed`, read: dateOf }
}

/** Looking back, two sources date one thing that hardly comes twice to two months or years. */
export const recalledDates: Rule = (a, b) => {
  const { kind, status } = a.one.event
  const most = recalledGap[kind ?? '']
  if (most === undefined || status !== 'happened' || !isRecalled(a) || !isRecalled(b)) return null
  if (Math.max(a.max - a.min, b.max - b.min) > 366) return null
  const gap = gapOf(a, b)
  if (gap <= (areFar(a) ? 1 : 0) || gap > most || !haveOneWay(a, b) || haveOtherFacets(a, b)) return null
  const places = placesOf(a, b)
  if (places.includes('apart')) return null
  const isAlike = areOneMemory(a, b, places.includes('same') || places.includes('within'))
  return isAlike
    ? { field: 'date', why: `${a.one.event.date} and ${b.one.event.date} are given for one thing`, read: dateOf }
    : null
}

const moved =
  /\b(?:postpon\w*|delay\w*|reschedul\w*|put (?:off|back)|brought forward|moved|instead|new date|originally|initially|extend\w*|earlier than|later than|first (?:group|batch|phase)|second (?:group|batch|phase))\b/i

/** Days that two sources give at about one time for a thing to come. */
export const plannedDates: Rule = (a, b) => {
  const { kind, status } = a.one.event
  if (status !== 'planned' || kind === null || !isDated(a) || !isDated(b)) return null
  if (rateOf(kind).sort === 'speech' || Math.max(a.max - a.min, b.max - b.min) > 31) return null
  const gap = gapOf(a, b)
  const isOccasion = rateOf(kind).sort === 'occasion'
  if (gap <= (kind === 'visit' ? 3 : 0) || gap > (isOccasion ? 31 : deadlineGap)) return null
  if (!areOneNews(a, b) || !haveOneWay(a, b) || haveOtherFacets(a, b)) return null
  if (differInPersons(a.one.sides, b.one.sides) || placesOf(a, b).includes('apart')) return null
  if (isSaid(a, moved) || isSaid(b, moved)) return null
  const isAlike = isOccasion
    ? sharePerson(a, b) && placesOf(a, b).length > 0
    : isRare(kind) || quotesShared(a, b) >= oneSubject
  return isAlike
    ? { field: 'date', why: `${a.one.event.date} and ${b.one.event.date} are given for one plan`, read: dateOf }
    : null
}
