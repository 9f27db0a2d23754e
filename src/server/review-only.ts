import type { MiddlewareHandler } from 'hono'
import type { Registrar } from '../runner/index.js'
import type { Desk } from './desk.js'
import { RequestProblem } from './problem.js'

/** The one who writes. @throws RequestProblem 403 where this server changes nothing */
export function registrarOf({ registrar, name }: Desk): Registrar {
  if (registrar !== null) return registrar
  throw new RequestProblem(
    403,
    'This server changes nothing',
    `To decide and to add articles, start it with: chancery serve --review --db ${name}`,
  )
}

/** What runs before a request that changes something is even read. */
export function reviewOnly(desk: Desk): MiddlewareHandler {
  return async (_, next) => {
    registrarOf(desk)
    await next()
  }
}
