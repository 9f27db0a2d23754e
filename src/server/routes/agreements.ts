import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { agreementsOf } from '../../query/index.js'
import { openEventFacts } from '../citations.js'
import { agreementsPage, agreementsQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, sidesOf, viewFor } from '../filter-of.js'
import { agreementLine } from '../lines.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/agreements',
  summary: 'Agreements, the latest first',
  request: { query: agreementsQuery },
  responses: answers(agreementsPage),
})

export function agreementRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const page = pageOf(agreementsOf(view, sidesOf(query), query), query, ({ event }) => event)
    const facts = await openEventFacts(desk, view, page.items)
    return c.json(
      { ...page, items: page.items.map((one) => agreementLine(one, view.event(one.event), facts, desk)) },
      200,
    )
  })
}
