import type { Code, CodedArticle, Given } from '../schema/index.js'
import type { Input } from '../sources/index.js'
import type { Job, Outcome } from './job.js'
import { jobOf } from './jobs.js'
import { type PoolOptions, runJobs } from './pool.js'

export interface CodeOptions {
  readonly pool: PoolOptions
  readonly fill: Given
}

/** The coded article of one input, or why there is none. */
export type CodedLine =
  | CodedArticle
  | { readonly id: string; readonly error: { readonly code: Code; readonly message: string } }

async function* jobsFor(
  inputs: AsyncIterable<Input>,
  fill: Given,
): AsyncGenerator<{ job: Job | Outcome; note: string }> {
  for await (const input of inputs) yield { job: jobOf(input, fill), note: input.name }
}

function lineOf(id: string, outcome: Outcome): CodedLine {
  if (!outcome.ok) return { id, error: { code: outcome.code, message: outcome.message } }
  if (outcome.coded !== null) return outcome.coded
  const why = outcome.article.diagnostics.find((each) => each.code === 'language-unsupported')
  return { id, error: { code: why?.code ?? 'failed', message: why?.message ?? 'It was not coded.' } }
}

/** Codes inputs without a record: one line an input, in input order. */
export async function* codeLines(inputs: AsyncIterable<Input>, options: CodeOptions): AsyncGenerator<CodedLine> {
  for await (const { outcome, note } of runJobs(jobsFor(inputs, options.fill), options.pool))
    yield lineOf(note, outcome)
}
