import { type ServeOptions, serveRecord } from '../server/index.js'
import { writeLines } from './output.js'

/** Serves until the process is told to end; its address is the one line of standard output. */
export async function runServe(options: ServeOptions): Promise<void> {
  const server = await serveRecord(options)
  await writeLines([server.url])
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
}
