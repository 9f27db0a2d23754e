import { ChanceryError } from '../schema/index.js'
import { type ServeOptions, type Server, serveRecord } from '../server/index.js'
import { usualPort } from './options.js'
import { writeLines } from './output.js'

/** Serves until the process is told to end; its address is the one line of standard output. */
export async function runServe(options: ServeOptions): Promise<void> {
  await untilTold(await serveRecord(options), (url) => [url])
}

/** Serves what a demonstration has made, at the usual port or, where that is taken, at any. */
export async function serveDemo(options: Omit<ServeOptions, 'port' | 'host'>): Promise<void> {
  const at = (port: number): Promise<Server> => serveRecord({ ...options, port, host: '127.0.0.1' })
  const server = await at(usualPort).catch((error: unknown) => {
    if (error instanceof ChanceryError && error.code === 'usage') return at(0)
    throw error
  })
  await untilTold(server, (url) => [
    '',
    `The record, to look at, to decide and to add articles: ${url}  (Ctrl-C ends it)`,
  ])
}

async function untilTold(server: Server, lines: (url: string) => readonly string[]): Promise<void> {
  // Before the address is printed: whoever reads it may end us at once.
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  if (server.token !== null) {
    process.stderr.write(
      `Open ${server.url}?token=${server.token}\nPrograms send: Authorization: Bearer ${server.token}\n`,
    )
  }
  await writeLines(lines(server.url))
  await told
  await server.close()
}
