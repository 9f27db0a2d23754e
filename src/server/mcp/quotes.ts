import { inert } from '../../export/index.js'
import type { StoredVersion } from '../../store/index.js'
import { articleRefOf } from '../article-words.js'
import type { ArticleRef, Citation, Line } from '../contract/common.js'
import type { Proved, Quote } from './shapes.js'

/** Longest surroundings of a quote on either side, and longest quote, in UTF-16 units. */
const around = 160
const longestQuote = 600

const cutStart = (text: string): string =>
  text.length <= around ? text : `…${text.slice(-around).replace(/^[\uDC00-\uDFFF]/, '')}`

/** Words of others as one line that can do no harm, cut to a length that it bears. */
export function short(text: string, most = 200): string {
  const line = inert(text)
  return line.length <= most ? line : `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The same for words that may be lacking. */
export const shortOrNull = (text: string | null, most?: number): string | null =>
  text === null ? null : short(text, most)

/** An article, its words cut likewise. */
export function shortRef(article: ArticleRef): ArticleRef {
  const { id, published, readOn, title, name, outlet, agencies, url } = article
  return {
    ...{ id, published, readOn },
    title: shortOrNull(title),
    name: short(name),
    outlet: shortOrNull(outlet),
    agencies: agencies.slice(0, 5).map((agency) => short(agency)),
    url: shortOrNull(url, 500),
  }
}

/** A stored text as answers name it. */
export const versionRef = (version: StoredVersion): ArticleRef => shortRef(articleRefOf(version))

/** Takes quotes from citations, and keeps the articles they stand in: an answer lists each once. */
export interface Quoting {
  quotes(citations: readonly Citation[], most?: number): Quote[]
  line(line: Line): Proved
  articles(): ArticleRef[]
}

export function startQuoting(): Quoting {
  const articles = new Map<string, ArticleRef>()
  const quotes = (citations: readonly Citation[], most = 1): Quote[] =>
    citations.slice(0, most).map(({ article, mention, before, quote, after, according }) => {
      articles.set(article.id, article)
      return {
        ...{ article: article.id, mention },
        ...{ before: cutStart(before), quote: short(quote, longestQuote), after: short(after, around) },
        according: according.slice(0, 3).map((name) => short(name)),
      }
    })
  return {
    quotes,
    line: ({ words, date, citations }) => ({ words: short(words, 400), date, quotes: quotes(citations) }),
    articles: () => [...articles.values()].map(shortRef),
  }
}
