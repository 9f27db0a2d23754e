import type { Knowledge } from '../knowledge/index.js'
import type { RecordArticle } from '../reconcile/index.js'
import { onceEach } from './once-each.js'
import type { RecordView } from './view.js'

/** An outlet or agency, and who copies whom. */
export interface SourceCount {
  readonly name: string
  readonly kind: 'outlet' | 'agency'
  /** Code of the state it belongs to. */
  readonly state: string | null
  readonly articles: number
  readonly events: number
  readonly alone: number
  readonly copies: number
  readonly first: number
  /** Sources whose texts it repeats, most often first. */
  readonly copiesFrom: readonly { readonly name: string; readonly articles: number }[]
}

interface Tally {
  readonly name: string
  readonly kind: SourceCount['kind']
  articles: number
  readonly events: Set<string>
  alone: number
  copies: number
  first: number
  readonly from: Map<string, number>
}

/** The name under which an article counts: its outlet, else the agency it credits. */
const nameOfSource = ({ outlet, agencies }: RecordArticle): string | null => outlet ?? agencies[0] ?? null

/** Whose text an article repeats: another article's source, or the agency that it credits as an earlier one does. */
function copiedFrom(article: RecordArticle, view: RecordView): string | null {
  const original = view.copyOf(article.id)
  if (original !== null) {
    const known = view.article(original)
    return (known === null ? null : nameOfSource(known)) ?? original
  }
  const origin = view.origin(article.origin)
  if (origin === null || origin.agency === null || origin.first === article.id) return null
  return article.agencies.includes(origin.agency) ? origin.agency : null
}

/** All sources of a record, those with most articles first; counted once a view. */
export const sourcesOf = onceEach(countSources)

function countSources(view: RecordView, knowledge: Knowledge): readonly SourceCount[] {
  const tallies = new Map<string, Tally>()
  const tally = (name: string, kind: Tally['kind']): Tally => {
    const key = `${kind} ${name.toLowerCase()}`
    const known = tallies.get(key)
    if (known !== undefined) return known
    const fresh = { name, kind, articles: 0, events: new Set<string>(), alone: 0, copies: 0, first: 0, from: new Map() }
    tallies.set(key, fresh)
    return fresh
  }
  for (const article of view.record.articles) {
    const origin = view.origin(article.origin)
    const from = copiedFrom(article, view)
    const own = article.outlet === null ? [] : [tally(article.outlet, 'outlet')]
    for (const one of [...own, ...article.agencies.map((agency) => tally(agency, 'agency'))]) {
      one.articles++
      for (const { id } of view.eventsOfArticle(article.id)) one.events.add(id)
      if (origin?.why === 'alone') one.alone++
      if (from !== null) {
        one.copies++
        one.from.set(from, (one.from.get(from) ?? 0) + 1)
      } else if (origin !== null && origin.articles.length > 1 && origin.first === article.id) one.first++
    }
  }
  const byCount = <T extends { readonly name: string; readonly articles: number }>(x: T, y: T): number =>
    y.articles - x.articles || (x.name < y.name ? -1 : 1)
  return [...tallies.values()]
    .map(({ events, from, ...rest }) => ({
      ...rest,
      state: knowledge.outlet(rest.name)?.code ?? null,
      events: events.size,
      copiesFrom: [...from].map(([name, articles]) => ({ name, articles })).sort(byCount),
    }))
    .sort(byCount)
}
