import type { Article, Diagnostic, Given } from '../schema/index.js'
import { decodeAs, decodeSource } from '../sources/index.js'
import type { Engine } from './engine.js'
import { firstError, type Job, type Outcome } from './job.js'

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

/** The source of a job as text; a text that is coded again is decoded as it was the first time. */
function sourceOf(job: Job): Decoded | Extract<Outcome, { ok: false }> {
  if ('text' in job.source) {
    if (job.source.text.trim() === '') return { ok: false, code: 'empty', message: 'It holds no text.' }
    return { text: job.source.text, encoding: 'utf-8', diagnostics: [] }
  }
  if (job.encoding !== undefined) {
    return { text: decodeAs(job.source.bytes, job.encoding), encoding: job.encoding, diagnostics: [] }
  }
  const decoded = decodeSource(job.source.bytes)
  return 'code' in decoded ? { ok: false, ...decoded } : decoded
}

/** The article with what the caller knows where it says nothing itself, marked as given. */
function filled(article: Article, fill: Given): Article {
  const date = article.published === null && fill.published !== undefined
  return {
    ...article,
    ...(date ? { published: fill.published, publishedFrom: 'given' } : {}),
    outlet: article.outlet ?? fill.outlet ?? null,
  }
}

/** Reads and codes one text. Trouble with it is an outcome, never an exception. */
export function codeOne(engine: Engine, job: Job): Outcome {
  let stage = 'decoding'
  try {
    const decoded = sourceOf(job)
    if ('ok' in decoded) return decoded
    stage = 'reading'
    const read = engine.read({
      id: job.name,
      source: decoded.text,
      form: job.source.form ?? 'unknown',
      given: job.given,
      path: job.path,
    })
    const article: Article = { ...filled(read, job.fill), diagnostics: [...decoded.diagnostics, ...read.diagnostics] }
    const error = firstError(article.diagnostics)
    if (error !== undefined && error.code !== 'language-unsupported') {
      return { ok: false, code: error.code, message: error.message }
    }
    const isForeign = article.diagnostics.some((each) => each.code === 'language-unsupported')
    stage = 'coding'
    return { ok: true, article, encoding: decoded.encoding, coded: isForeign ? null : engine.code(article) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'failed', message: `Its ${stage} failed: ${why}.` }
  }
}
