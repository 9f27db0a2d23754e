import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { promisesOf } from '../../query/index.js'
import { openEventFacts } from '../citations.js'
import { promisesPage, promisesQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, sidesOf, viewFor } from '../filter-of.js'
import { promiseLine } from '../lines.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/promises',
  summary: 'Promises and plans, and what became of them, the latest first',
  request: { query: promisesQuery },
  responses: answers(promisesPage),
})

export function promiseRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const page = pageOf(promisesOf(view, sidesOf(query), query), query, ({ event }) => event)
    const facts = await openEventFacts(desk, view, page.items)
    return c.json({ ...page, items: page.items.map((one) => promiseLine(one, facts, desk)) }, 200)
  })
}
