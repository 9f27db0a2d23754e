import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { timesQuery } from '../contract/common.js'
import { eventDetail, eventsPage, eventsQuery } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { eventAnswer } from '../event-answer.js'
import { filterOf, inCodes, timesOf, viewFor } from '../filter-of.js'
import { pageOf } from '../page.js'
import { notFound } from '../problem.js'
import { answers } from '../route.js'
import { eventItems } from '../words.js'

const listRoute = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Events that pass a filter',
  request: { query: eventsQuery },
  responses: answers(eventsPage),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/events/{id}',
  summary: 'One event: what was concluded of it, and what each article says',
  request: {
    params: z.object({ id: z.string().max(200).describe('Its id, one it had before, or one of its mentions.') }),
    query: timesQuery,
  },
  responses: answers(eventDetail),
})

export function eventRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(listRoute, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const page = pageOf(view.events(filterOf(query), query.order), query, (event) => event.id)
    return c.json({ ...page, items: await eventItems(desk, view, page.items) }, 200)
  })
  app.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param')
    const stored = (await desk.views.at({})).event(id)
    // Of an event between two, no more is concluded than the texts that speak of both.
    const about = stored?.parties.length === 2 ? stored.parties : []
    const view = await desk.views.at(timesOf(c.req.valid('query')), about)
    const event = view.event(id) ?? view.event(stored?.mentions.find((mention) => view.event(mention) !== null) ?? '')
    if (event === null) throw notFound(`The record holds no event ${inert(JSON.stringify(id))}.`)
    return c.json(await eventAnswer(desk, view, event), 200)
  })
}
