import type { Code, CodedArticle, Given } from '../schema/index.js'
import type { Input } from '../sources/index.js'
import { recordId, sha256Of, withRecordIds } from '../store/index.js'
import type { Job, Outcome } from './job.js'
import { bytesOf, jobOf } from './jobs.js'
import { type PoolOptions, runJobs } from './pool.js'

export interface CodeOptions {
  readonly pool: PoolOptions
  readonly fill: Given
  /** Gives texts and mentions the ids that a record would give them. */
  readonly recordIds?: boolean
}

/** The coded article of one input, or why there is none. */
export type CodedLine =
  | CodedArticle
  | { readonly id: string; readonly error: { readonly code: Code; readonly message: string } }

interface Note {
  readonly name: string
  /** Id of the text in a record; null where it cannot be read. */
  readonly id: string | null
}

async function* jobsFor(inputs: AsyncIterable<Input>, fill: Given): AsyncGenerator<{ job: Job | Outcome; note: Note }> {
  for await (const input of inputs) {
    const job = jobOf(input, fill)
    const id = 'source' in job ? recordId(sha256Of(bytesOf(job)), job.given.url) : null
    yield { job, note: { name: input.name, id } }
  }
}

function lineOf(id: string, outcome: Outcome): CodedLine {
  if (!outcome.ok) return { id, error: { code: outcome.code, message: outcome.message } }
  if (outcome.coded !== null) return outcome.coded
  const why = outcome.article.diagnostics.find((each) => each.code === 'language-unsupported')
  return { id, error: { code: why?.code ?? 'failed', message: why?.message ?? 'It was not coded.' } }
}

/** Codes inputs without a record: one line an input, in input order. */
export async function* codeLines(inputs: AsyncIterable<Input>, options: CodeOptions): AsyncGenerator<CodedLine> {
  for await (const { outcome, note } of runJobs(jobsFor(inputs, options.fill), options.pool)) {
    const line = lineOf(note.name, outcome)
    yield options.recordIds && note.id !== null && !('error' in line) ? withRecordIds(note.id, line) : line
  }
}
