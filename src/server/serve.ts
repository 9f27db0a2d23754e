import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { serve } from '@hono/node-server'
import { createTeller, namesFrom, openViews } from '../query/index.js'
import { openRecord } from '../runner/index.js'
import { ChanceryError } from '../schema/index.js'
import { createApp } from './app.js'

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

const packageFile = new URL('../../package.json', import.meta.url)

/** Serves a record until it is closed. @throws ChanceryError `unreadable` where the port is taken */
export async function serveRecord({ db, port, host, review }: ServeOptions): Promise<Server> {
  const store = await openRecord(db)
  const { loadKnowledge } = await import('../knowledge-files.js')
  const knowledge = loadKnowledge()
  const { loadCoordinates } = await import('../coordinates.js')
  const locate = loadCoordinates()
  const views = openViews(store, knowledge, locate)
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const teller = createTeller(store, namesFrom(knowledge))
  const app = createApp({ views, teller, locate, name: basename(db), version, review })
  await views.at({})
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
