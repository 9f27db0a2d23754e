import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import { readBlocks, sourceOf } from '../../query/index.js'
import type { FullVersion, StoredVersion } from '../../store/index.js'
import { articleItemOf, articleRefOf } from '../article-words.js'
import { codedItems } from '../coded-items.js'
import { type FullArticle, fullArticle } from '../contract/articles.js'
import { timesQuery } from '../contract/common.js'
import type { Desk } from '../desk.js'
import { timesOf } from '../filter-of.js'
import { notFound } from '../problem.js'
import { answers } from '../route.js'

const oneRoute = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article: its whole text with all that was coded of it',
  tags: ['articles'],
  request: { params: z.object({ id: z.string().max(2000) }), query: timesQuery },
  responses: answers(fullArticle),
})

/** @throws RequestProblem 404 */
async function versionCalled(desk: Desk, id: string): Promise<FullVersion> {
  const version = await desk.views.store.version(id)
  if (version === null) throw notFound(`No article is called ${inert(JSON.stringify(id.slice(0, 100)))}.`)
  return version
}

export function articleRoutes(app: OpenAPIHono, desk: Desk): void {
  app.openapi(oneRoute, async (c) => {
    const view = await desk.views.at(timesOf(c.req.valid('query')))
    const version = await versionCalled(desk, c.req.valid('param').id)
    const [versions, source, items] = await Promise.all([
      desk.views.versions(),
      sourceOf(desk.views.store, version),
      codedItems(desk, view, version),
    ])
    const body: FullArticle = {
      ...articleItemOf(version, view, versions),
      publishedFrom: version.publishedFrom === null ? null : inert(version.publishedFrom),
      origin: originOf(view.origin(view.article(version.id)?.origin ?? ''), version, versions),
      blocks: source === null ? [] : readBlocks(source, version, items),
      items: items.map(({ spans: _, ...item }) => item),
      versions: [...versions.values()]
        .filter(({ article }) => article === version.article)
        .map(({ id, readAt, current }) => ({ id, readAt, current })),
      sha256: version.sha256,
    }
    return c.json(body, 200)
  })
}

/** An older text of an article belongs to no origin: only the newest is in the record. */
function originOf(
  origin: {
    readonly id: string
    readonly why: FullArticle['origin']['why']
    readonly agency: string | null
    readonly articles: readonly string[]
  } | null,
  version: FullVersion,
  versions: ReadonlyMap<string, StoredVersion>,
): FullArticle['origin'] {
  const { id, why, agency, articles } = origin ?? { id: version.id, why: 'alone', agency: null, articles: [version.id] }
  return { id, why, agency, articles: articles.flatMap((each) => versions.get(each) ?? []).map(articleRefOf) }
}
