import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { RequestProblem, sendProblem } from './problem.js'

export interface Access {
  /** Address that is listened on. */
  readonly host: string
  /** What whoever asks must know; null where only this machine can ask. */
  readonly token: string | null
}

export const onlyThisMachine: Access = { host: '127.0.0.1', token: null }

/** Whether only programs of this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** Whether an address stands for all of the machine's. */
const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** An address as it stands in a URL. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const refused = (title: string, detail: string): RequestProblem => new RequestProblem(403, title, detail)

/**
 * A page of the web may give its own name our address and ask in its visitor's name (DNS rebinding): only our own names
 * are answered to. Under an address that stands for all, the names are not known, and the token alone decides.
 */
function checkHost(c: Context, { host }: Access): RequestProblem | null {
  const { hostname } = new URL(c.req.url)
  const own = ['localhost', '127.0.0.1', '[::1]', inUrl(host).toLowerCase()]
  if (isAny(host) || own.includes(hostname)) return null
  return refused('Wrong host', 'This server answers only to its own name: open the address that it printed.')
}

/** Other pages must not change anything in a visitor's name: browsers say from where a request comes. */
function checkOrigin(c: Context): RequestProblem | null {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return null
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host)
  if (isOwn && (site === undefined || site === 'same-origin' || site === 'none')) return null
  return refused('Wrong origin', 'Another page asked for this; only the page of this server may.')
}

function bearer(c: Context): string | null {
  return /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
}

/** Named after the token: servers on other ports of one machine share its cookies. */
const cookieOf = (token: string): string => `chancery-${digest(`cookie ${token}`).toString('hex').slice(0, 12)}`

/** The page is opened once with `?token=`; from then on a cookie that no script can read says it. */
function checkToken(c: Context, token: string): Response | RequestProblem | null {
  const name = cookieOf(token)
  const given = bearer(c) ?? getCookie(c, name)
  if (given !== undefined && isSame(given, token)) return null
  const url = new URL(c.req.url)
  const asked = url.searchParams.get('token')
  if (asked !== null && isSame(asked, token) && !url.pathname.startsWith('/api/')) {
    setCookie(c, name, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
    url.searchParams.delete('token')
    return c.redirect(url.pathname.replace(/^\/+/, '/') + url.search, 303)
  }
  c.header('www-authenticate', 'Bearer')
  const detail = 'Open the address with ?token= that the server printed, or send `Authorization: Bearer <token>`.'
  return new RequestProblem(401, 'Token needed', detail)
}

/** Stands before everything: who may ask, and what no answer may be taken for. */
export function guard(access: Access = onlyThisMachine): MiddlewareHandler {
  return async (c, next) => {
    const problem =
      checkHost(c, access) ?? checkOrigin(c) ?? (access.token === null ? null : checkToken(c, access.token))
    if (problem instanceof RequestProblem) c.res = sendProblem(c, problem)
    else if (problem !== null) c.res = problem
    else await next()
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('cross-origin-resource-policy', 'same-origin')
    // What the API gives is no page, even where it is opened as one.
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
    }
  }
}
