import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { periodOf } from '../../export/index.js'
import { recordSummary } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { answers } from '../route.js'

const route = createRoute({
  method: 'get',
  path: '/record',
  summary: 'How much the record holds',
  responses: answers(recordSummary),
})

export function recordRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const { record } = await desk.views.at({})
    const period = periodOf(record.events)
    return c.json(
      {
        name: desk.name,
        version: desk.version,
        articles: record.articles.length,
        origins: record.origins.length,
        events: record.events.length,
        relations: record.relations.length,
        disagreements: record.disagreements.length,
        contradictions: record.disagreements.filter(({ nature }) => nature === 'contradiction').length,
        decisions: record.decisions.length,
        failed: await desk.views.store.failedInLastRun(),
        first: period?.first ?? null,
        last: period?.last ?? null,
        review: desk.registrar !== null,
        ready: desk.isReady(),
      },
      200,
    )
  })
}
