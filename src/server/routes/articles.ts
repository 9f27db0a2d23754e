import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inert } from '../../export/index.js'
import type { Language } from '../../language/index.js'
import { type ReadSentence, readBlocks, sentenceAt, sourceOf } from '../../query/index.js'
import type { FullVersion, StoredVersion } from '../../store/index.js'
import { articleItemOf, articleRefOf } from '../article-words.js'
import { articlesAsked } from '../articles-asked.js'
import { codedItems } from '../coded-items.js'
import {
  articlesPage,
  articlesQuery,
  type FullArticle,
  fullArticle,
  type SentenceTree,
  sentenceTree,
  treeQuery,
} from '../contract/articles.js'
import { timesQuery } from '../contract/common.js'
import type { Desk } from '../desk.js'
import { timesOf } from '../filter-of.js'
import { pageOf } from '../page.js'
import { notFound } from '../problem.js'
import { answers } from '../route.js'

const params = z.object({ id: z.string().max(2000).describe('Id or name of an article.') })

const listRoute = createRoute({
  method: 'get',
  path: '/articles',
  summary: 'Articles of the record, latest first; those that hold some words, best first',
  request: { query: articlesQuery },
  responses: answers(articlesPage),
})

const treeRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/tree',
  summary: 'The sentence at a place of an article, as the parser sees it',
  request: { params, query: treeQuery },
  responses: answers(sentenceTree),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article: its whole text with all that was coded of it',
  request: { params, query: timesQuery },
  responses: answers(fullArticle),
})

/** @throws RequestProblem 404 */
async function versionCalled(desk: Desk, id: string): Promise<FullVersion> {
  const version = await desk.views.store.version(id)
  if (version === null) throw notFound(`No article is called ${inert(JSON.stringify(id.slice(0, 100)))}.`)
  return version
}

export function articleRoutes(app: OpenAPIHono, desk: Desk): void {
  let parser: Promise<Language> | null = null
  const language = (): Promise<Language> => {
    // Loaded when it is first asked for: most readers never open a tree.
    parser ??= import('../../language-model.js').then(({ loadLanguage }) => loadLanguage())
    return parser
  }

  app.openapi(listRoute, async (c) => {
    const query = c.req.valid('query')
    const { ids, excerpts } = await articlesAsked(desk, query)
    const view = await desk.views.at(timesOf(query))
    const page = pageOf(ids, query, (id) => id)
    const [versions, found] = await Promise.all([desk.views.versions(), excerpts(page.items)])
    const items = page.items.map((id) => articleItemOf(versions.get(id)!, view, versions, found.get(id) ?? null))
    return c.json({ ...page, items }, 200)
  })

  app.openapi(treeRoute, async (c) => {
    const version = await versionCalled(desk, c.req.valid('param').id)
    const { at } = c.req.valid('query')
    const found = sentenceAt(version, at, await language())
    if (found === null) throw notFound(`No sentence of the article stands at ${at}: only its own wording is parsed.`)
    return c.json(treeOf(found), 200)
  })

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

/** Names and order of words as the page draws them. */
function treeOf({ sentence, text, start, tokenStarts }: ReadSentence): SentenceTree {
  const names = new Map(
    sentence.entities.flatMap(({ from, to, label }) =>
      Array.from({ length: to - from }, (_, i) => [from + i, label] as const),
    ),
  )
  const tokens = sentence.tokens.map(({ index, form, lemma, upos, head, deprel }) => ({
    text: form,
    lemma,
    tag: upos,
    head,
    relation: deprel,
    name: names.get(index) ?? null,
    start: tokenStarts[index]!,
  }))
  return { text, start, tokens }
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
