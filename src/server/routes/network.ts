import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { networkOf } from '../../query/index.js'
import { eventFilterQuery, network } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { filterOf, inCodes, viewFor } from '../filter-of.js'
import { answers } from '../route.js'
import { actorOf } from '../words.js'

const route = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Who had to do with whom in the events that pass a filter',
  request: { query: eventFilterQuery },
  responses: answers(network),
})

export function networkRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const { nodes, links } = networkOf(view.events(filterOf(query)), view)
    const named = nodes.map(({ code, events }) => ({ ...actorOf(desk, code), events }))
    return c.json({ nodes: named, links: [...links] }, 200)
  })
}
