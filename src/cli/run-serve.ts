import { type ServeOptions, serveRecord } from '../server/index.js'
import { writeLines } from './output.js'

/** Serves until the process is told to end; its address is the one line of standard output. */
export async function runServe(options: ServeOptions): Promise<void> {
  const server = await serveRecord(options)
  // Before the address is printed: whoever reads it may end us at once.
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  if (server.token !== null) {
    process.stderr.write(
      `Open ${server.url}?token=${server.token}\nPrograms send: Authorization: Bearer ${server.token}\n`,
    )
  }
  await writeLines([server.url])
  await told
  await server.close()
}
