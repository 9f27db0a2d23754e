import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { eventsPage, eventsQuery } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { filterOf, viewFor } from '../filter-of.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'
import { eventItems } from '../words.js'

const listRoute = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Events that pass a filter',
  request: { query: eventsQuery },
  responses: answers(eventsPage),
})

export function eventRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(listRoute, async (c) => {
    const query = c.req.valid('query')
    const view = await viewFor(desk.views, query)
    const page = pageOf(view.events(filterOf(query), query.order), query, (event) => event.id)
    return c.json({ ...page, items: await eventItems(desk, view, page.items) }, 200)
  })
}
