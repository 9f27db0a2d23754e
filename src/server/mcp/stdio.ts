import { once } from 'node:events'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { closeDesk, openDesk } from '../open-desk.js'
import { createMcpServer } from './create-server.js'

/** Answers an assistant on standard input and output, until it closes them. Nothing else may be written to standard output. */
export async function serveMcp(db: string): Promise<void> {
  const desk = await openDesk(db, null)
  const ended = Promise.race([
    once(process.stdin, 'close'),
    once(process.stdin, 'end'),
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ])
  const connection = serveStdio(() => createMcpServer(desk), {
    onerror: (error) => process.stderr.write(`chancery: ${error.message}\n`),
  })
  await ended
  await connection.close()
  await closeDesk(desk)
}
