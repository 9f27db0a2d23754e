import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { createPipeline, type Pipeline } from '../../src/pipeline.js'
import type { CodedArticle } from '../../src/schema/index.js'

/** The tables as they are shipped. */
export const knowledge = loadKnowledge()

/** The engine as it is shipped. */
export const engine: Pipeline = createPipeline({
  language: loadLanguage(),
  knowledge,
  patterns: loadPatterns(),
})

/** Codes a plain text published on a day, or on no known day. */
export function code(source: string, published: string | null = '2023-09-13'): CodedArticle {
  return engine.code(read(source, published))
}

/** What coding sees of a plain text. */
export const analyse = (source: string, published: string | null = '2023-09-13') =>
  engine.analyse(read(source, published))

const read = (source: string, published: string | null) =>
  engine.read({ id: 'a', source, format: 'text', given: published === null ? {} : { published } })

/** All that an article carries as proof, each with its quote and offsets. */
export const evidenceOf = (article: CodedArticle) => [
  ...article.events,
  ...article.hypothetical,
  ...article.facts,
  ...article.people,
  ...article.quotations,
]
