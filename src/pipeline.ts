import { type ReadOptions, readArticle, type SourceText, vocabularyOf } from './article/index.js'
import { codeArticle, type Patterns } from './coding/index.js'
import { findEntities } from './entities/index.js'
import type { Knowledge } from './knowledge/index.js'
import type { Language } from './language/index.js'
import type { Article, CodedArticle } from './schema/index.js'

/** What an engine is made of. */
export interface Parts {
  readonly language: Language
  readonly knowledge: Knowledge
  readonly patterns: Patterns
}

/** Reading and coding of single articles: pure functions over what was loaded once. */
export interface Pipeline {
  read(input: SourceText, options?: ReadOptions): Article
  /** Codes an article; one whose language is not supported keeps its metadata and has no mentions. */
  code(article: Article): CodedArticle
}

/** The state whose outlet or office publishes: `VOA`, `The White House`. */
function homeOf(knowledge: Knowledge, outlet: string): string | null {
  const known = knowledge.outlet(outlet)
  if (known) return known.code
  const codes = new Set(knowledge.lookup(outlet.replace(/^the /i, '')).map((n) => n.entry.code))
  return codes.size === 1 ? [...codes][0]! : null
}

/** The one place where the annotators meet, in order. */
export function createPipeline(parts: Parts): Pipeline {
  const { language, knowledge, patterns } = parts
  const vocabulary = vocabularyOf(knowledge)
  return {
    read: (input, options) => readArticle(input, { vocabulary, ...options }),
    code: (article) => {
      const sentences = article.language === 'en' ? language.analyse(article.text) : []
      const home = article.outlet ? homeOf(knowledge, article.outlet) : null
      const entities = findEntities(sentences, knowledge, { published: article.published, home, title: article.title })
      return codeArticle({ article, sentences, entities, knowledge }, patterns)
    },
  }
}
