import type { EventFilter, RecordView, Sides, Views } from '../query/index.js'
import type { Times } from '../runner/index.js'
import type { Times as TimesQuery } from './contract/common.js'
import type { EventFilterQuery } from './contract/events.js'
import type { Desk } from './desk.js'
import { problemOf, RequestProblem } from './problem.js'
import { actorMeant } from './words.js'

export function timesOf(query: TimesQuery): Times {
  return { asOf: query['as-of'], knownBy: query['known-by'] }
}

/** Two codes parted by a comma. @throws RequestProblem 400 */
export function pairOf(text: string): readonly [string, string] {
  const [a, b, ...more] = text.split(',').map((code) => code.trim())
  if (!a || !b || more.length > 0) {
    throw new RequestProblem(400, 'Wrong request', 'pair: a pair is two codes parted by a comma: CHN,VEN.')
  }
  return [a, b]
}

/** What a query asks about, each state or body by its code. @throws RequestProblem 400 where nothing is called so */
export async function inCodes<Q extends { pair?: string | undefined; party?: string | string[] | undefined }>(
  desk: Desk,
  query: Q,
): Promise<Q> {
  const { pair, party } = query
  const codes = (field: 'pair' | 'party', list: readonly string[]): Promise<string[]> =>
    Promise.all(
      list.map(async (words) => {
        const { code } = await actorMeant(desk, words).catch((error: unknown) => {
          throw new RequestProblem(400, 'Wrong request', `${field}: ${problemOf(error).detail}`)
        })
        return code
      }),
    )
  return {
    ...query,
    ...(pair === undefined ? {} : { pair: (await codes('pair', pairOf(pair))).join(',') }),
    ...(party === undefined
      ? {}
      : { party: typeof party === 'string' ? (await codes('party', [party]))[0] : await codes('party', party) }),
  }
}

/** Whose conclusions a query asks for. */
export function sidesOf({ pair, party }: { pair?: string | undefined; party?: string | undefined }): Sides {
  return { pair: pair === undefined ? undefined : pairOf(pair), party }
}

/** The filter that a query means. */
export function filterOf(query: EventFilterQuery): EventFilter {
  const given: { -readonly [K in keyof EventFilter]: EventFilter[K] | undefined } = {
    pair: query.pair === undefined ? undefined : pairOf(query.pair),
    party: query.party,
    kind: query.kind,
    type: query.type,
    status: query.status,
    from: query.from,
    to: query.to,
    place: query.place,
    person: query.person,
    source: query.source,
    minConfidence: query['min-confidence'],
    contradicted: query.contradicted,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** The record at the times of a query; of a pair, or of one party, no more is concluded than that needs. */
export function viewFor(
  views: Views,
  query: TimesQuery & { pair?: string | undefined; party?: unknown },
): Promise<RecordView> {
  const party = [query.party].flat().filter((code) => typeof code === 'string')
  const about = query.pair !== undefined ? pairOf(query.pair) : party.length === 1 ? party : []
  return views.at(timesOf(query), about)
}
