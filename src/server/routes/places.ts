import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Locate } from '../../coordinates.js'
import { whereOf } from '../../export/index.js'
import type { RecordEvent } from '../../reconcile/index.js'
import { compareEdtf } from '../../schema/index.js'
import { eventFilterQuery, type Places, places } from '../contract/events.js'
import type { Desk } from '../desk.js'
import { filterOf, inCodes, viewFor } from '../filter-of.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Where the events that pass a filter happened, most events first',
  request: { query: eventFilterQuery },
  responses: answers(places),
})

function placesOf(events: readonly RecordEvent[], locate: Locate): Places {
  const points = new Map<string, Places['points'][number]>()
  let unplaced = 0
  for (const event of events) {
    const where = whereOf(event, locate)
    if (where === null) {
      unplaced++
      continue
    }
    const { name, country, latitude, longitude, precision } = where
    const key = `${country} ${precision} ${name}`
    const fresh = {
      place: name,
      country,
      latitude,
      longitude,
      precision,
      events: 0,
      visits: 0,
      meetings: 0,
      latest: null,
    }
    const point: Places['points'][number] = points.get(key) ?? fresh
    points.set(key, point)
    point.events++
    if (event.kind === 'visit') point.visits++
    if (event.kind === 'meeting') point.meetings++
    if (event.date !== null && (point.latest === null || compareEdtf(event.date, point.latest) > 0)) {
      point.latest = event.date
    }
  }
  return { points: [...points.values()].sort((a, b) => b.events - a.events), unplaced }
}

export function placeRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    return c.json(placesOf(view.events(filterOf(query)), desk.locate), 200)
  })
}
