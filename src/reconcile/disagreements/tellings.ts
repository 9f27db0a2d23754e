import type { Concluded } from '../conclude-event.js'
import { sameName } from '../joining/participants.js'
import { relateSpots } from '../joining/spots.js'
import { sharedWorth } from '../joining/wording.js'
import type { Prepared } from '../prepare.js'
import { boundsInTime } from '../times.js'
import type { DisagreementField } from '../types.js'

/** An event as its sources tell it, on the line of time. */
export interface Telling {
  readonly one: Concluded
  readonly min: number
  readonly max: number
  readonly toldFrom: number
}

/** In what two tellings of one thing differ. */
export interface Rivalry {
  readonly field: DisagreementField
  readonly why: string
  readonly read: (one: Prepared) => string
}

/** Finds in what two events differ that are alike in all else; null where they are not, or in more. */
export type Rule = (a: Telling, b: Telling, isOneStory: () => boolean) => Rivalry | null

/** Days between the reports of one piece of news. */
export const freshDays = 4

/** Days after which a report looks back. */
const recalledDays = 75
/** Worth of shared words from which two tell of one subject: two telling words. */
export const oneSubject = 2.4

export function tellingOf(one: Concluded): Telling {
  const bounds = boundsInTime(one.event.date)
  return {
    one,
    min: bounds?.min ?? Number.NEGATIVE_INFINITY,
    max: bounds?.max ?? Number.POSITIVE_INFINITY,
    toldFrom: Math.min(...one.mentions.map(({ window }) => window.toldFrom)),
  }
}

export const isDated = ({ min, max }: Telling): boolean => Number.isFinite(min) && Number.isFinite(max)
export const gapOf = (a: Telling, b: Telling): number => Math.max(a.min, b.min) - Math.min(a.max, b.max)
export const isRecalled = (one: Telling): boolean => isDated(one) && one.toldFrom - one.max > recalledDays

function sentenceOf({ mention, article }: Prepared): string {
  const [start, end] = mention.sentence
  return `${mention.quote} ${end > start ? (article.input.text?.slice(start, end) ?? '') : ''}`
}

export const isSaid = ({ one }: Telling, words: RegExp): boolean =>
  one.mentions.some((mention) => words.test(sentenceOf(mention)))

/** What the words of two have in common, by their sentences where these are known. */
export function subjectShared(a: Telling, b: Telling): number {
  let best = 0
  for (const x of a.one.mentions) {
    for (const y of b.one.mentions) {
      best = Math.max(best, sharedWorth(x.quote, y.quote), sharedWorth(x.sentence ?? x.quote, y.sentence ?? y.quote))
    }
  }
  return best
}

export const quotesShared = (a: Telling, b: Telling): number =>
  Math.max(...a.one.mentions.flatMap((x) => b.one.mentions.map((y) => sharedWorth(x.quote, y.quote))))

export function sharePerson(a: Telling, b: Telling): boolean {
  return a.one.sides.some((side) => {
    const other = b.one.sides.find(({ code }) => code === side.code)
    return side.persons.some((x) => other?.persons.some((y) => sameName(x.words, y.words) === 1))
  })
}

export function placesOf(a: Telling, b: Telling): readonly ReturnType<typeof relateSpots>[] {
  return a.one.mentions.flatMap((x) =>
    b.one.mentions.flatMap((y) => (x.spot && y.spot ? [relateSpots(x.spot, y.spot)] : [])),
  )
}

export const haveOneWay = (a: Telling, b: Telling): boolean =>
  a.one.event.symmetric || b.one.event.symmetric || a.one.event.actor.some((code) => b.one.event.actor.includes(code))

export const haveOtherFacets = (a: Telling, b: Telling): boolean =>
  a.one.facet !== null && b.one.facet !== null && a.one.facet !== b.one.facet

/** Whether both were reported at about one time, as far as that is known. */
export const areOneNews = (a: Telling, b: Telling): boolean => Math.abs(a.toldFrom - b.toldFrom) <= freshDays
