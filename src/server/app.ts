import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from './desk.js'
import { mcpRoute } from './mcp/http.js'
import { pageFiles } from './page-files.js'
import { problemOf, RequestProblem, sendProblem } from './problem.js'
import { agreementRoutes } from './routes/agreements.js'
import { articleRoutes } from './routes/articles.js'
import { disagreementRoutes } from './routes/disagreements.js'
import { eventRoutes } from './routes/events.js'
import { exportRoutes } from './routes/export.js'
import { moneyRoutes } from './routes/money.js'
import { networkRoutes } from './routes/network.js'
import { officeRoutes } from './routes/offices.js'
import { placeRoutes } from './routes/places.js'
import { promiseRoutes } from './routes/promises.js'
import { recordRoutes } from './routes/record.js'
import { relationRoutes } from './routes/relations.js'
import { searchRoutes } from './routes/search.js'
import { sourceRoutes } from './routes/sources.js'
import { timelineRoutes } from './routes/timeline.js'

/** Every room of the API, each with the routes of one kind of thing. */
// biome-ignore format: one a line, so that rooms are added side by side
const rooms = [
  recordRoutes,
  relationRoutes,
  eventRoutes,
  timelineRoutes,
  networkRoutes,
  moneyRoutes,
  promiseRoutes,
  agreementRoutes,
  officeRoutes,
  disagreementRoutes,
  placeRoutes,
  exportRoutes,
  articleRoutes,
  searchRoutes,
  sourceRoutes,
]

/** The API under `/api/v1`, as a function from request to response: it is tested without a socket. */
export function createApp(desk: Desk): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const detail = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
      return sendProblem(c, new RequestProblem(400, 'Wrong request', detail))
    },
  })
  for (const add of rooms) add(api, desk)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Chancery', version: desk.version, description: 'A record of relations between states.' },
    servers: [{ url: '/api/v1' }],
  })
  const app = new OpenAPIHono()
  app.route('/api/v1', api)
  mcpRoute(app, desk)
  pageFiles(app)
  app.notFound((c) => sendProblem(c, new RequestProblem(404, 'No such address', `Nothing answers at ${c.req.path}.`)))
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (problem.status === 500) process.stderr.write(`chancery: ${error.stack ?? error.message}\n`)
    return sendProblem(c, problem)
  })
  return app
}
