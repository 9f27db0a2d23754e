import type { z } from '@hono/zod-openapi'
import { problem } from './contract/common.js'

/** The answers of a route: what it gives, or a problem. */
export function answers<T extends z.ZodType>(schema: T) {
  return {
    200: { description: 'The answer', content: { 'application/json': { schema } } },
    default: { description: 'A problem', content: { 'application/problem+json': { schema: problem } } },
  } as const
}
