import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { matchedRoutes } from 'hono/route'
import { type Column, columnsOf, csvOf, rowsOf } from './csv-columns.js'

/** How a list is answered: `text/csv` by `Accept`, or by `format=csv` for whatever can open nothing but an address. */
export function wantsCsv(c: Context): boolean {
  const header = 'Accept'
  const supports = ['application/json', 'text/csv']
  return c.req.query('format') === 'csv' || accepts(c, { header, supports, default: 'application/json' }) === 'text/csv'
}

interface List {
  readonly rows: string
  readonly columns: readonly Column[]
}

/** The lists of an API by the path of their route, from the schemas that its routes promise. */
function listsOf(api: OpenAPIHono): ReadonlyMap<string, List> {
  const lists = new Map<string, List>()
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { method, path, responses } = definition.route
    const answer = responses[200] as { content?: Record<string, { schema?: z.ZodType }> } | undefined
    const schema = answer?.content?.['application/json']?.schema
    const found = method === 'get' && schema !== undefined ? rowsOf(schema) : null
    if (found === null) continue
    lists.set(path.replace(/\{(\w+)\}/g, ':$1'), { rows: found.name, columns: columnsOf(found.row) })
  }
  return lists
}

/** The address of the next page of a list. */
function nextAddress(url: string, cursor: string): string {
  const next = new URL(url)
  next.searchParams.set('cursor', cursor)
  return next.pathname + next.search
}

/** Turns the answer of any list into CSV where that is asked for; the next page is named in `Link`. */
export function lists(api: OpenAPIHono, base: string): MiddlewareHandler {
  let known: ReadonlyMap<string, List> | null = null
  return async (c, next) => {
    await next()
    known ??= listsOf(api)
    const matched = matchedRoutes(c).find(({ path }) => known?.has(path.slice(base.length)))
    const list = matched && known.get(matched.path.slice(base.length))
    if (list === undefined || c.res.status !== 200) return
    const body = (await c.res.clone().json()) as Readonly<Record<string, unknown>>
    if (typeof body.next === 'string') c.header('link', `<${nextAddress(c.req.url, body.next)}>; rel="next"`)
    if (!wantsCsv(c)) return
    const { headers } = c.res
    headers.set('content-type', 'text/csv; charset=utf-8; header=present')
    headers.delete('content-length')
    const rows = body[list.rows] as readonly unknown[]
    c.res = undefined
    c.res = new Response(csvOf(list.columns, rows), { status: 200, headers })
  }
}
