import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { fold, words } from '../../knowledge/index.js'
import { onceEach, type RecordView, sourcesOf } from '../../query/index.js'
import type { Naming as ConcludedNaming } from '../../reconcile/index.js'
import { type Naming, namingPage, namingQuery, sourcesPage } from '../contract/articles.js'
import { timesQuery } from '../contract/common.js'
import type { Desk } from '../desk.js'
import { timesOf } from '../filter-of.js'
import { pageOf } from '../page.js'
import { answers } from '../route.js'
import { actorOf } from '../words.js'

const sourcesRoute = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Outlets and agencies, and who copies whom',
  request: { query: timesQuery },
  responses: answers(sourcesPage),
})

const namingRoute = createRoute({
  method: 'get',
  path: '/naming',
  summary: 'How sources name the same actor, those named most first',
  request: { query: namingQuery },
  responses: answers(namingPage),
})

/** Forms used most first. An article without an outlet stands under its own id in what is concluded: that names no outlet. */
function namingOf(desk: Desk, view: RecordView, { what, of, forms }: ConcludedNaming): Naming {
  const isPerson = of !== null
  return {
    what: isPerson ? inert(what) : actorOf(desk, what).name,
    of: actorOf(desk, of ?? what),
    forms: forms
      .toSorted((x, y) => y.articles - x.articles)
      .map(({ form, outlets, articles }) => ({
        form: inert(form),
        outlets: outlets.filter((outlet) => view.article(outlet) === null).map(inert),
        articles,
      })),
  }
}

const uses = ({ forms }: ConcludedNaming): number => forms.reduce((sum, { articles }) => sum + articles, 0)

const namings = onceEach((view: RecordView, desk: Desk): readonly Naming[] =>
  view.record.naming.toSorted((x, y) => uses(y) - uses(x)).map((naming) => namingOf(desk, view, naming)),
)

/** Whether each typed word begins a word of the name, of whom it belongs to, or of one of the forms. */
function isAbout({ what, of, forms }: Naming, typed: readonly string[]): boolean {
  const own = [what, of?.code ?? '', of?.name ?? '', ...forms.map(({ form }) => form)].flatMap((text) =>
    words(fold(text)),
  )
  return typed.every((beginning) => own.some((word) => word.startsWith(beginning)))
}

export function sourceRoutes(app: OpenAPIHono, desk: Desk): void {
  const { views } = desk
  app.openapi(sourcesRoute, async (c) => {
    const view = await views.at(timesOf(c.req.valid('query')))
    const items = sourcesOf(view, views.knowledge).map(({ state, name, copiesFrom, ...rest }) => ({
      ...rest,
      name: inert(name),
      state: state === null ? null : actorOf(desk, state),
      copiesFrom: copiesFrom.map((one) => ({ ...one, name: inert(one.name) })),
    }))
    return c.json({ items }, 200)
  })
  app.openapi(namingRoute, async (c) => {
    const query = c.req.valid('query')
    const typed = words(fold(query.q ?? ''))
    const list = namings(await views.at(timesOf(query)), desk)
    const found = typed.length === 0 ? list : list.filter((naming) => isAbout(naming, typed))
    return c.json(
      pageOf(found, query, ({ what, of }) => `${of?.code} ${what}`),
      200,
    )
  })
}
