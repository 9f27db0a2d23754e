import { nameOf, nearestPairs } from '../../query/index.js'
import type { Times } from '../../runner/index.js'
import type { Actor } from '../contract/common.js'
import type { Desk } from '../desk.js'
import { actorMeant } from '../words.js'

/** The times that a tool was asked with. */
export function timesAsked(asked: {
  readonly as_of?: string | undefined
  readonly known_by?: string | undefined
}): Times {
  return { asOf: asked.as_of, knownBy: asked.known_by }
}

/** The sides that are named by code or name. @throws ChanceryError `usage`, with names that are nearly so */
export function sidesAsked(desk: Desk, ...words: readonly (string | undefined)[]): Promise<Actor[]> {
  return Promise.all(words.flatMap((each) => (each === undefined ? [] : actorMeant(desk, each))))
}

export const codesOf = (sides: readonly Actor[]): string[] => sides.map(({ code }) => code)

/** How sides are called in a sentence. */
export const namesOf = (sides: readonly Actor[]): string =>
  sides.length === 0 ? 'the whole record' : sides.map(({ name }) => name).join(' and ')

/** That a pair has nothing, and which pairs come nearest. */
export async function nothingOf(desk: Desk, sides: readonly Actor[], when: string): Promise<string> {
  const { record } = await desk.views.at({})
  const pairs = record.relations.map(({ dyad: [a, b], events }) => ({ a, b, events: events.length }))
  const named = (code: string): string => nameOf(desk.views.knowledge, code)
  const near = nearestPairs(pairs, codesOf(sides)).map(
    ({ a, b, events }) => `${named(a)} and ${named(b)} (${a} ${b}, ${events})`,
  )
  if (near.length === 0) return `There is nothing of ${namesOf(sides)}${when}: the record holds no relation yet.`
  return `There is nothing of ${namesOf(sides)}${when}. Nearest pairs, with their number of events: ${near.join('; ')}.`
}
