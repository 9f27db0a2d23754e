import { createHash, randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { wantsCsv } from './csv.js'
import type { Desk } from './desk.js'

/** What changes while the record stays as it is: the progress of a run, and how many texts failed in the last. */
const live = /\/(?:progress|runs|record)(?:\/|$)/

/**
 * Names every answer by the state of the record and the address that was asked for, so that one that is known already is
 * not made again. The names hold as long as the process: after it another version may answer otherwise.
 */
export function unchanged({ views, isReady }: Desk): MiddlewareHandler {
  const process = randomUUID()
  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || live.test(c.req.path)) return next()
    const { pathname, search } = new URL(c.req.url)
    const state = [process, await views.revision(), isReady(), pathname, search, wantsCsv(c)]
    const tag = createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22)
    const headers = { etag: `"${tag}"`, 'cache-control': 'no-cache', vary: 'Accept, Accept-Encoding' }
    if (c.req.header('if-none-match')?.includes(headers.etag)) return c.body(null, 304, headers)
    await next()
    if (c.res.status === 200) for (const [name, value] of Object.entries(headers)) c.header(name, value)
  }
}
