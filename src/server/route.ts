import type { z } from '@hono/zod-openapi'
import { problem } from './contract/common.js'
import { rowsOf } from './csv-columns.js'

/** What a route answers where it cannot give what was asked. */
export const orProblem = {
  default: { description: 'A problem', content: { 'application/problem+json': { schema: problem } } },
} as const

/** The answers of a route: what it gives, as CSV too where that is a list, or a problem. */
export function answers<T extends z.ZodType>(schema: T) {
  const csv: object = rowsOf(schema) === null ? {} : { 'text/csv': { schema: { type: 'string' } } }
  const content: { readonly 'application/json': { readonly schema: T } } = { 'application/json': { schema }, ...csv }
  return {
    200: { description: 'The answer', content },
    ...orProblem,
  } as const
}
