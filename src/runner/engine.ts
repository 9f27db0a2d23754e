import { basename } from 'node:path'
import type { Article, CodedArticle, Given } from '../schema/index.js'
import type { TextForm } from '../sources/index.js'
import type { Limits } from './job.js'

export interface ReadInput {
  readonly id: string
  /** The decoded source. */
  readonly source: string
  readonly form: TextForm
  readonly given: Given
  readonly path: string | null
}

/** What a worker does with a text: reads it, then codes it. Both are pure and may throw on a text they cannot take. */
export interface Engine {
  readonly read: (input: ReadInput) => Article
  readonly code: (article: Article) => CodedArticle
}

/** Signs by which a text without an ending shows that it is a page. */
const pageSigns = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|article|main|div|p)\b/i

/** How a text is read: by what it looks like from outside, else by its first signs. */
export function formatOf({
  form,
  source,
}: {
  readonly form: string
  readonly source: string
}): 'text' | 'html' | 'markdown' {
  if (form === 'html' || form === 'markdown') return form
  return pageSigns.test(source.slice(0, 2000)) ? 'html' : 'text'
}

/** Loads knowledge, model and patterns: once a worker. */
export async function loadEngine(limits: Limits): Promise<Engine> {
  const [{ createPipeline }, { loadKnowledge }, { loadLanguage }, { loadPatterns }] = await Promise.all([
    import('../pipeline.js'),
    import('../knowledge-files.js'),
    import('../language-model.js'),
    import('../pattern-files.js'),
  ])
  const pipeline = createPipeline({ language: loadLanguage(), knowledge: loadKnowledge(), patterns: loadPatterns() })
  return {
    read: (input) => {
      const { id, source, given, path } = input
      const fileName = path === null ? {} : { fileName: basename(path) }
      const page = { limits: { depth: limits.maxDepth, elements: limits.maxElements } }
      return pipeline.read({ id, source, format: formatOf(input), given, ...fileName }, page)
    },
    code: pipeline.code,
  }
}
