import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inert, shownOf } from '../../export/index.js'
import { disagreementsOf, type RecordView } from '../../query/index.js'
import type { Disagreement as RecordDisagreement } from '../../reconcile/index.js'
import { openFacts } from '../citations.js'
import { timesQuery } from '../contract/common.js'
import { type Disagreement, disagreement, disagreementsPage, disagreementsQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, sidesOf, timesOf, viewFor } from '../filter-of.js'
import { disagreementLine } from '../lines.js'
import { pageOf } from '../page.js'
import { notFound } from '../problem.js'
import { answers } from '../route.js'

const listRoute = createRoute({
  method: 'get',
  path: '/disagreements',
  summary: 'What sources disagree on, contradictions first',
  request: { query: disagreementsQuery },
  responses: answers(disagreementsPage),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/disagreements/{id}',
  summary: 'One disagreement with its sides',
  request: { params: z.object({ id: z.string().max(500) }), query: timesQuery },
  responses: answers(disagreement),
})

async function linesOf(desk: Desk, view: RecordView, list: readonly RecordDisagreement[]): Promise<Disagreement[]> {
  const proofs = list.flatMap(({ sides }) => sides.flatMap(({ evidence }) => shownOf(evidence)))
  const about = list.flatMap(({ events: [first] }) => view.event(first ?? '') ?? [])
  const facts = await openFacts(desk, view, proofs, about)
  return list.map((one) => disagreementLine(one, facts, desk))
}

export function disagreementRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(listRoute, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const page = pageOf(disagreementsOf(view, sidesOf(query), query), query, ({ id }) => id)
    return c.json({ ...page, items: await linesOf(desk, view, page.items) }, 200)
  })
  app.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param')
    const stored = (await desk.views.at({})).disagreement(id)
    const about = stored?.parties.length === 2 ? stored.parties : []
    const view = await desk.views.at(timesOf(c.req.valid('query')), about)
    const found = view.disagreement(id)
    if (found === null) throw notFound(`The record holds no disagreement ${inert(JSON.stringify(id))}.`)
    const [line] = await linesOf(desk, view, [found])
    return c.json(line!, 200)
  })
}
