import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { AddedText, ReadRun } from '../../runner/index.js'
import { type NewArticles, newArticles, type RunState, runState } from '../contract/review.js'
import type { Desk } from '../desk.js'
import type { News } from '../news.js'
import { notFound } from '../problem.js'
import { registrarOf, reviewOnly } from '../review-only.js'
import { answers, orProblem } from '../route.js'

const runRoute = createRoute({
  method: 'get',
  path: '/runs/{id}',
  summary: 'How far the reading of added articles has come',
  tags: ['review'],
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: answers(runState),
})

const progressRoute = createRoute({
  method: 'get',
  path: '/progress',
  summary: 'What happens, as it happens: events `run` and `record-changed`',
  tags: ['review'],
  responses: {
    200: {
      description: 'Server-sent events; the data of `run` is a Run, that of `record-changed` a Changed',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...orProblem,
  },
})

/** Between looks at what other programs have written, while somebody listens, in milliseconds. */
const pause = 2000

/** Looks after which a stream says that it is still there: what stands between would close a silent one. */
const looksToSign = 8

function runOf({ troubles, ...run }: ReadRun): RunState {
  return { ...run, troubles: [...troubles] }
}

function textOf({ name, text, form, ...given }: NewArticles['articles'][number]): AddedText {
  const known = Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
  return { name, text, form, given: Object.fromEntries(known) }
}

export function addingRoutes(app: OpenAPIHono, desk: Desk): void {
  const addRoute = createRoute({
    method: 'post',
    path: '/articles',
    summary: 'Add articles: they are read and coded meanwhile (only with --review)',
    tags: ['review'],
    middleware: reviewOnly(desk),
    request: { body: { required: true, content: { 'application/json': { schema: newArticles } } } },
    responses: {
      202: { description: 'The run that reads them', content: { 'application/json': { schema: runState } } },
      ...orProblem,
    },
  })

  app.openapi(addRoute, async (c) => {
    const run = await registrarOf(desk).read(c.req.valid('json').articles.map(textOf))
    return c.json(runOf(run), 202)
  })

  app.openapi(runRoute, (c) => {
    const { id } = c.req.valid('param')
    const run = desk.news.run(id)
    if (run === null) throw notFound(`No run ${id} was begun since this server started.`)
    return c.json(runOf(run), 200)
  })

  app.openapi(progressRoute, (c) =>
    streamSSE(c, async (stream) => {
      const waiting: News[] = desk.news.runsOn().map((told) => ({ event: 'run', told }))
      let wake = (): void => undefined
      const leave = desk.news.listen((news) => {
        waiting.push(news)
        wake()
      })
      stream.onAbort(() => {
        leave()
        wake()
      })
      await stream.write(': listening\n\n')
      for (let looks = 1; !stream.aborted && !stream.closed; looks++) {
        for (const { event, told } of waiting.splice(0)) await stream.writeSSE({ event, data: JSON.stringify(told) })
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pause)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          if (waiting.length > 0 || stream.aborted) wake()
        })
        await desk.look()
        if (looks % looksToSign === 0) await stream.write(': still here\n\n')
      }
      leave()
    }),
  )
}
