import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { nameOf, nearestPairs, type RecordView, relationsOf } from '../../query/index.js'
import { type Actor, timesQuery } from '../contract/common.js'
import { relation, relationsPage, relationsQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, timesOf, viewFor } from '../filter-of.js'
import { pageOf } from '../page.js'
import { notFound, problemOf, type RequestProblem } from '../problem.js'
import { relationAnswer } from '../relation-answer.js'
import { answers } from '../route.js'
import { actorMeant, actorOf } from '../words.js'

const listRoute = createRoute({
  method: 'get',
  path: '/relations',
  summary: 'Relations of the record',
  request: { query: relationsQuery },
  responses: answers(relationsPage),
})

const side = z.string().describe('Code or name of a state or body.')

const oneRoute = createRoute({
  method: 'get',
  path: '/relations/{a}/{b}',
  summary: 'All that is concluded of one pair',
  request: {
    params: z.object({ a: side.openapi({ example: 'CHN' }), b: side.openapi({ example: 'VEN' }) }),
    query: timesQuery,
  },
  responses: answers(relation),
})

/** A side of an address: what nobody is called so has no page. */
async function sideOf(desk: Desk, words: string): Promise<Actor> {
  return actorMeant(desk, words).catch((error: Error) => {
    throw notFound(problemOf(error).detail)
  })
}

/** Nothing is recorded of a pair: those that are, and come near, are named. */
function nothingOf({ views }: Desk, { record }: RecordView, sides: readonly Actor[]): RequestProblem {
  const pairs = record.relations.map(({ dyad: [a, b], events }) => ({ a, b, events: events.length }))
  const near = nearestPairs(
    pairs,
    sides.map(({ code }) => code),
  )
  const names = near.map(({ a, b }) => `${nameOf(views.knowledge, a)} and ${nameOf(views.knowledge, b)}`)
  const instead = names.length === 0 ? '' : ` Nearest pairs: ${names.join('; ')}.`
  return notFound(`The record holds nothing of ${sides.map(({ name }) => name).join(' and ')}.${instead}`)
}

export function relationRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(listRoute, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const list = relationsOf(view, desk.views.knowledge, query)
    const page = pageOf(list, query, (one) => one.relation.dyad.join(' '))
    const items = page.items.map(({ relation: { dyad, events }, ...rest }) => ({
      ...rest,
      a: actorOf(desk, dyad[0]),
      b: actorOf(desk, dyad[1]),
      events: events.length,
    }))
    return c.json({ ...page, items }, 200)
  })
  app.openapi(oneRoute, async (c) => {
    const { a, b } = c.req.valid('param')
    const sides = [await sideOf(desk, a), await sideOf(desk, b)] as const
    const view = await desk.views.at(
      timesOf(c.req.valid('query')),
      sides.map(({ code }) => code),
    )
    const answer = await relationAnswer(desk, view, ...sides)
    if (answer === null) throw nothingOf(desk, view, sides)
    return c.json(answer, 200)
  })
}
