import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { facetsOf, timelineOf } from '../../query/index.js'
import { timeline, timelineQuery } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { filterOf, inCodes, viewFor } from '../filter-of.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'Events that pass a filter, counted by time and by what they are',
  request: { query: timelineQuery },
  responses: answers(timeline),
})

const named = (list: readonly { readonly name: string; readonly events: number }[]) =>
  list.map(({ name, events }) => ({ name: inert(name), events }))

export function timelineRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const events = view.events(filterOf(query))
    const { bins, ...rest } = timelineOf(events, query.unit)
    const { source, person, place, ...coded } = facetsOf(events, view)
    const facets = { ...coded, source: named(source), person: named(person), place: named(place) }
    return c.json({ ...rest, bins: [...bins], total: events.length, facets }, 200)
  })
}
