import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { actorsCalled, personsCalled, relationsOf } from '../../query/index.js'
import { articleItemOf } from '../article-words.js'
import { articlesAsked } from '../articles-asked.js'
import { actorsPage, actorsQuery, searchQuery, searchResult } from '../contract/articles.js'
import type { Desk } from '../desk.js'
import { timesOf } from '../filter-of.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'
import { actorOf } from '../words.js'

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'What is called so, or says so: relations, states and bodies, persons, articles',
  request: { query: searchQuery },
  responses: answers(searchResult),
})

const actorsRoute = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'States and bodies by name or code, those of the record first',
  request: { query: actorsQuery },
  responses: answers(actorsPage),
})

export function searchRoutes(app: OpenAPIHono, desk: Desk): void {
  const { views } = desk
  app.openapi(searchRoute, async (c) => {
    const query = c.req.valid('query')
    const { q, limit } = query
    const view = await views.at(timesOf(query))
    const asked = await articlesAsked(desk, query)
    const ids = asked.ids.slice(0, limit)
    const [versions, excerpts] = await Promise.all([views.versions(), asked.excerpts(ids)])
    const actors = actorsCalled(q, view, views.knowledge).filter(({ events }) => events > 0)
    return c.json(
      {
        relations: relationsOf(view, views.knowledge, { q, order: 'events' })
          .slice(0, limit)
          .map(({ relation: { dyad, events } }) => ({
            a: actorOf(desk, dyad[0]),
            b: actorOf(desk, dyad[1]),
            events: events.length,
          })),
        actors: actors.slice(0, limit).map(({ code, name, events }) => ({ code, name, events })),
        persons: personsCalled(q, view)
          .slice(0, limit)
          .map(({ name, events }) => ({ name: inert(name), events })),
        articles: ids.map((id) => articleItemOf(versions.get(id)!, view, versions, excerpts.get(id) ?? null)),
      },
      200,
    )
  })
  app.openapi(actorsRoute, async (c) => {
    const query = c.req.valid('query')
    const view = await views.at(timesOf(query))
    const page = pageOf(actorsCalled(query.q ?? '', view, views.knowledge), query, ({ code }) => code)
    return c.json({ ...page, items: [...page.items] }, 200)
  })
}
