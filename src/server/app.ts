import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { lists } from './csv.js'
import type { Desk } from './desk.js'
import { type Access, guard } from './guard.js'
import { mcpRoute } from './mcp/http.js'
import { documentOf } from './openapi.js'
import { pageFiles } from './page-files.js'
import { problemOf, RequestProblem, sendProblem } from './problem.js'
import { addingRoutes } from './routes/adding.js'
import { agreementRoutes } from './routes/agreements.js'
import { articleRoutes } from './routes/articles.js'
import { decisionRoutes } from './routes/decisions.js'
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
import { unchanged } from './unchanged.js'

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
  decisionRoutes,
  addingRoutes,
]

const base = '/api/v1'

/** Largest body of a request, in bytes: articles that are added come in one. */
const largestBody = 64 * 1024 * 1024

function tooLarge(): never {
  throw new RequestProblem(413, 'Too large', `A request may hold ${largestBody >> 20} MiB: send less at a time.`)
}

/** Says which methods an address of the API knows, where it was asked by another. */
function onlyKnownMethods(app: OpenAPIHono): MiddlewareHandler {
  const routes = () => app.routes.filter(({ path }) => path.startsWith(base))
  return methodNotAllowed({
    app: {
      get routes() {
        return routes()
      },
    } as OpenAPIHono,
    onMethodNotAllowed: (c, methods) => {
      const allow = methods.join(', ')
      const problem = new RequestProblem(405, 'Wrong method', `This address knows ${allow}.`)
      const answer = sendProblem(c, problem)
      answer.headers.set('allow', allow)
      return answer
    },
  })
}

/** The API under `/api/v1` and the page, as a function from request to response: it is tested without a socket. */
export function createApp(desk: Desk, access?: Access): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const detail = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
      return sendProblem(c, new RequestProblem(400, 'Wrong request', detail))
    },
  })
  const look: MiddlewareHandler = async (_, next) => {
    await desk.look()
    await next()
  }
  api.use(look, unchanged(desk), lists(api, base))
  for (const add of rooms) add(api, desk)
  let document: object | null = null
  api.get('/openapi.json', (c) => {
    document ??= documentOf(api, desk.version, base)
    return c.json(document)
  })
  const app = new OpenAPIHono()
  app.use(guard(access), compress(), bodyLimit({ maxSize: largestBody, onError: tooLarge }), onlyKnownMethods(app))
  app.route(base, api)
  app.use('/mcp', look)
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
