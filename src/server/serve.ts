import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { PoolOptions } from '../runner/index.js'
import { ChanceryError } from '../schema/index.js'
import { createApp } from './app.js'
import { inUrl, isLoopback } from './guard.js'
import { closeDesk, openDesk } from './open-desk.js'

export interface ServeOptions {
  readonly db: string
  /** 0 for any that is free. */
  readonly port: number
  readonly host: string
  /** How articles that people add are read; null where nothing may be decided or added. */
  readonly pool: PoolOptions | null
  /** What whoever asks must know; made up where others than this machine can ask and none is given. */
  readonly token?: string
}

export interface Server {
  /** Where the page opens. */
  readonly url: string
  /** What whoever asks must know; null where only this machine can ask. */
  readonly token: string | null
  close(): Promise<void>
}

/** Shortest token that is taken: a short one can be guessed. */
const shortestToken = 16

/** How long answers under way may take to end when the server is closed, in milliseconds; streams never end by themselves. */
const lastAnswers = 500

/** @throws ChanceryError `usage` */
function tokenFor(host: string, given: string | undefined): string | null {
  if (given === undefined) return isLoopback(host) ? null : randomBytes(24).toString('base64url')
  if (given.length >= shortestToken && /^[\w.~+/-]+=*$/.test(given)) return given
  const remedy = `Give at least ${shortestToken} letters, digits and signs of -._~+/, or leave --token out: one is made up.`
  throw new ChanceryError('usage', 'That is no safe token.', remedy)
}

/** @throws ChanceryError `usage` where nothing can listen there */
async function listening(server: ServerType, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)))
  })
  return server.address() as AddressInfo
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const otherPort = 'Choose another with --port, or any that is free with --port 0.'
  if (error.code === 'EADDRINUSE') return new ChanceryError('usage', `Port ${port} is taken.`, otherPort)
  if (error.code === 'EACCES')
    return new ChanceryError('usage', `Port ${port} needs rights that you do not have.`, otherPort)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new ChanceryError(
      'usage',
      `This machine has no address ${host}.`,
      'Leave --host out, or name one that it has.',
    )
  }
  return error
}

/** Serves a record until it is closed. @throws ChanceryError `usage` where it cannot listen, or the token is unsafe */
export async function serveRecord({ db, port, host, pool, token: given }: ServeOptions): Promise<Server> {
  const token = tokenFor(host, given)
  const desk = await openDesk(db, pool)
  const app = createApp(desk, { host, token })
  await desk.views.at({})
  const server = serve({ fetch: app.fetch, port, hostname: host })
  const address = await listening(server, host, port).catch(async (error: unknown) => {
    await closeDesk(desk)
    throw error
  })
  return {
    url: `http://${inUrl(host)}:${address.port}/`,
    token,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), lastAnswers).unref()
      await closed
      await closeDesk(desk)
    },
  }
}
