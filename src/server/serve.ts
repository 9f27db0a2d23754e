import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { ChanceryError } from '../schema/index.js'
import { createApp } from './app.js'
import { openDesk } from './open-desk.js'

export interface ServeOptions {
  readonly db: string
  /** 0 for any that is free. */
  readonly port: number
  readonly host: string
  readonly review: boolean
}

export interface Server {
  /** Where the page opens. */
  readonly url: string
  close(): Promise<void>
}

/** Serves a record until it is closed. @throws ChanceryError `unreadable` where the port is taken */
export async function serveRecord({ db, port, host, review }: ServeOptions): Promise<Server> {
  const desk = await openDesk(db, review)
  const { store } = desk.views
  const app = createApp(desk)
  await desk.views.at({})
  const server = serve({ fetch: app.fetch, port, hostname: host })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = 'Choose another with --port, or any that is free with --port 0.'
      reject(error.code === 'EADDRINUSE' ? new ChanceryError('usage', `Port ${port} is taken.`, remedy) : error)
    })
  }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://${host}:${address.port}/`,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await store.close()
    },
  }
}
