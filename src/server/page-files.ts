import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenAPIHono } from '@hono/zod-openapi'

const folder = fileURLToPath(new URL('../web/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** Nothing but the page's own files may run, load or be sent to; an article cannot bring anything in. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The built page: its files, and for every other address the page itself, which shows the view of that address. */
export function pageFiles(app: OpenAPIHono): void {
  app.get('*', async (c, next) => {
    const { pathname } = new URL(c.req.url)
    if (pathname.startsWith('/api/')) return next()
    const isFile = extname(pathname) !== '' && (pathname.startsWith('/assets/') || pathname === '/icon.svg')
    const path = normalize(join(folder, isFile ? pathname : 'index.html'))
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return next()
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null) return next()
    return c.body(bytes, 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // Names of built files hold a hash of their content; the page itself is asked for anew.
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
}
