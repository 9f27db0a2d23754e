import type { z } from '@hono/zod-openapi'
import { latestFirst } from '../query/index.js'
import type { StoredVersion } from '../store/index.js'
import type { articlesQuery } from './contract/articles.js'
import type { Desk } from './desk.js'
import { timesOf } from './filter-of.js'

type Query = Omit<z.infer<typeof articlesQuery>, 'limit' | 'cursor'>

/** Articles that answer a question, by id, and what gives the words around the hits in some of them. */
export interface ArticlesAsked {
  readonly ids: readonly string[]
  excerpts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Those that hold the words, best first; without words all, those published last first and the undated last. */
export async function articlesAsked({ views }: Desk, query: Query): Promise<ArticlesAsked> {
  const { q, outlet } = query
  const versions = await views.versions()
  const times = timesOf(query)
  const isTimed = times.asOf !== undefined || times.knownBy !== undefined
  const view = isTimed ? await views.at(times) : null
  const wanted = outlet?.toLowerCase()
  const passes = (version: StoredVersion): boolean =>
    version.current &&
    (wanted === undefined || [version.outlet, ...version.agencies].some((name) => name?.toLowerCase() === wanted)) &&
    (view === null || view.article(version.id) !== null)
  if (q === undefined || q.trim() === '') {
    const all = [...versions.values()].filter(passes).toSorted(latestFirst(({ published }: StoredVersion) => published))
    return { ids: all.map(({ id }) => id), excerpts: async () => new Map() }
  }
  const ids = (await views.store.matches(q)).filter((id) => {
    const version = versions.get(id)
    return version !== undefined && passes(version)
  })
  return { ids, excerpts: (some) => views.store.excerpts(q, some) }
}
