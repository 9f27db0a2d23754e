import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { type DecisionOutcome, mentionOfEvent } from '../../reconcile/index.js'
import { targetsOf } from '../../runner/index.js'
import { pageQuery } from '../contract/common.js'
import { type Decision, decision, decisionsPage, newDecision } from '../contract/review.js'
import type { Desk } from '../desk.js'
import { pageOf } from '../page.js'
import { notFound } from '../problem.js'
import { registrarOf, reviewOnly } from '../review-only.js'
import { answers, orProblem } from '../route.js'

const listRoute = createRoute({
  method: 'get',
  path: '/decisions',
  summary: 'What people decided, latest first, with what became of it',
  tags: ['review'],
  request: { query: pageQuery },
  responses: answers(decisionsPage),
})

/** Decisions as lists show them. An event that was rejected is told by its own words in the article. */
async function decisionsOf(desk: Desk, outcomes: readonly DecisionOutcome[]): Promise<Decision[]> {
  const view = await desk.views.at({})
  const eventOf = ({ events, decision: { action } }: DecisionOutcome) =>
    [...events, ...targetsOf(action)].map((id) => view.event(id)).find((event) => event !== null)
  const words = await desk.teller.tell(outcomes.flatMap((one) => eventOf(one) ?? []))
  return Promise.all(
    outcomes.map(async (one) => {
      const { action, ...rest } = one.decision
      const event = eventOf(one)
      const about = event === undefined ? await quoteOf(desk, targetsOf(action)) : (event.name ?? words.get(event.id)!)
      const own = action.do === 'merge' ? { ...action, targets: [...action.targets] } : action
      const { outcome, events, missing } = one
      return { ...rest, action: own as Decision['action'], outcome, about, events: [...events], missing: [...missing] }
    }),
  )
}

async function quoteOf({ views }: Desk, targets: readonly string[]): Promise<string | null> {
  for (const target of targets) {
    const mention = mentionOfEvent(target)
    const coded = (await views.store.versionOfMention(mention))?.codedArticle
    const found = coded?.events.find(({ id }) => id === mention)
    if (found !== undefined) return `“${inert(found.quote)}”`
  }
  return null
}

export function decisionRoutes(app: OpenAPIHono, desk: Desk): void {
  const addRoute = createRoute({
    method: 'post',
    path: '/decisions',
    summary: 'Accept, reject, correct, merge, split or rename (only with --review)',
    tags: ['review'],
    middleware: reviewOnly(desk),
    request: { body: { required: true, content: { 'application/json': { schema: newDecision } } } },
    responses: {
      201: { description: 'The decision', content: { 'application/json': { schema: decision } } },
      ...orProblem,
    },
  })
  const undoRoute = createRoute({
    method: 'delete',
    path: '/decisions/{id}',
    summary: 'Take a decision back (only with --review)',
    tags: ['review'],
    middleware: reviewOnly(desk),
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: {
      204: { description: 'It is taken back' },
      ...orProblem,
    },
  })

  app.openapi(listRoute, async (c) => {
    const { record } = await desk.views.at({})
    const page = pageOf(record.decisions.toReversed(), c.req.valid('query'), (one) => one.decision.id)
    return c.json({ ...page, items: await decisionsOf(desk, page.items) }, 200)
  })

  app.openapi(addRoute, async (c) => {
    const [made] = await decisionsOf(desk, [await registrarOf(desk).decide(c.req.valid('json'))])
    return c.json(made!, 201)
  })

  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param')
    if (!(await registrarOf(desk).undo(id))) throw notFound(`There is no decision ${inert(JSON.stringify(id))}.`)
    return c.body(null, 204)
  })
}
