import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { shownOf } from '../../export/index.js'
import { ledgerOf, moneyByYear } from '../../query/index.js'
import { openFacts } from '../citations.js'
import { moneyPage, moneyQuery } from '../contract/relations.js'
import type { Desk } from '../desk.js'
import { inCodes, sidesOf, viewFor } from '../filter-of.js'
import { ledgerLines } from '../lines.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'
import { actorOf } from '../words.js'

const route = createRoute({
  method: 'get',
  path: '/money',
  summary: 'Sums of money between states and bodies, the latest first, and what may be added up of them',
  request: { query: moneyQuery },
  responses: answers(moneyPage),
})

/** A record of many pairs has thousands of totals; a pair or a state has few. */
const mostTotals = 200

export function moneyRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => {
    const query = await inCodes(desk, c.req.valid('query'))
    const view = await viewFor(desk.views, query)
    const { entries, totals } = ledgerOf(view, sidesOf(query))
    const page = pageOf(entries, query, ({ id }) => id)
    const facts = await openFacts(
      desk,
      view,
      page.items.flatMap(({ evidence }) => shownOf(evidence)),
    )
    const largest = !query.sums ? [] : totals.toSorted((x, y) => y.amount - x.amount).slice(0, mostTotals)
    const lines = ledgerLines({ entries: page.items, totals: largest }, facts, desk)
    const years = moneyByYear(query.sums ? entries : []).map(({ from, to, ...year }) => ({
      ...year,
      from: actorOf(desk, from),
      to: actorOf(desk, to),
    }))
    return c.json({ ...page, items: lines.entries, totals: lines.totals, years }, 200)
  })
}
