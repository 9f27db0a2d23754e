import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ChanceryError } from '../schema/index.js'
import type { Problem } from './contract/common.js'

/** A request that cannot be answered, in the one shape of errors (RFC 9457). */
export class RequestProblem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    readonly detail: string,
    readonly code?: string,
  ) {
    super(detail)
    this.name = 'RequestProblem'
  }
}

/** What is asked for is not in the record. */
export function notFound(what: string): RequestProblem {
  return new RequestProblem(404, 'Not in the record', what)
}

export function problemOf(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error
  if (error instanceof HTTPException) return new RequestProblem(error.status, 'Wrong request', error.message)
  if (error instanceof ChanceryError) {
    const status = error.code === 'usage' || error.code === 'bad-input' ? 400 : 500
    return new RequestProblem(status, 'Not possible', `${error.message} ${error.remedy}`, error.code)
  }
  return new RequestProblem(500, 'Failed', 'Something failed in Chancery itself; the terminal tells more.')
}

export function sendProblem(c: Context, { status, title, detail, code }: RequestProblem): Response {
  const body: Problem = { type: 'about:blank', title, status, detail, ...(code === undefined ? {} : { code }) }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
