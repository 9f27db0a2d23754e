import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { shownOf } from '../../export/index.js'
import { officesOf } from '../../query/index.js'
import { openFacts } from '../citations.js'
import { officesPage, officesQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, viewFor } from '../filter-of.js'
import { officeLine } from '../lines.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/offices',
  summary: 'Who held which office, as the sources say, beside what the tables say',
  request: { query: officesQuery },
  responses: answers(officesPage),
})

export function officeRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const offices = officesOf(view, desk.views.knowledge, query)
    const page = pageOf(offices, query, ({ of, office, person }) => [of, office, person].join('\n'))
    const facts = await openFacts(
      desk,
      view,
      page.items.flatMap(({ evidence }) => shownOf(evidence)),
    )
    return c.json({ ...page, items: page.items.map((office) => officeLine(office, facts, desk)) }, 200)
  })
}
