import type { Given } from '../schema/index.js'
import { encodeSource, type Input, wellFormed } from '../sources/index.js'
import type { Job, Outcome } from './job.js'

/** The job of an input, or the outcome of one that failed before it could be one. */
export function jobOf(input: Input, fill: Given): Job | Outcome {
  if (input.kind === 'failed') return { ok: false, code: input.code, message: input.message }
  const { name, path } = input
  if (input.kind === 'bytes') return { name, path, source: { bytes: input.bytes, form: input.form }, given: {}, fill }
  const form = input.form === undefined ? {} : { form: input.form }
  return { name, path, source: { text: wellFormed(input.text), ...form }, given: input.given, fill }
}

/** The bytes under which a job's source is stored. */
export function bytesOf(job: Job): Uint8Array {
  return 'text' in job.source ? encodeSource(job.source.text).bytes : job.source.bytes
}
