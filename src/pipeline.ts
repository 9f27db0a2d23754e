import { type ReadOptions, readArticle, type SourceText, vocabularyOf } from './article/index.js'
import { type Analysed, codeArticle, type Patterns } from './coding/index.js'
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
  /** Sentences and actors of an article, as its coding sees them; none where the language is not supported. */
  analyse(article: Article): Analysed
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

/** The state of the dateline's place, where `here` is: `BEIJING`. */
function hereOf(knowledge: Knowledge, place: string): string | null {
  const name = /^[^a-z]+$/.test(place) ? place.toLowerCase().replace(/(^|[\s-])\S/g, (c) => c.toUpperCase()) : place
  const found = knowledge.lookup(name)
  // Lima in Peru, not in Ohio.
  const capitals = found.filter((n) => n.form === 'capital')
  const codes = new Set((capitals.length ? capitals : found).flatMap((n) => n.entry.code ?? []))
  return codes.size === 1 ? [...codes][0]! : null
}

/** The one place where the annotators meet, in order. */
export function createPipeline(parts: Parts): Pipeline {
  const { language, knowledge, patterns } = parts
  const vocabulary = vocabularyOf(knowledge)
  const analyse = (article: Article): Analysed => {
    const sentences = article.language === 'en' ? language.analyse(article.text) : []
    const home = article.outlet ? homeOf(knowledge, article.outlet) : null
    const here = article.dateline ? hereOf(knowledge, article.dateline) : null
    const { published, title } = article
    const entities = findEntities(sentences, knowledge, { published, home, here, title })
    return { article, sentences, entities, knowledge }
  }
  return {
    read: (input, options) => readArticle(input, { vocabulary, ...options }),
    analyse,
    code: (article) => codeArticle(analyse(article), patterns),
  }
}
