import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../../bin/chancery.js', import.meta.url))

export interface Served {
  /** Where the page opens, ending in a slash. */
  readonly url: string
  /** @throws where the server did not end with 0 */
  stop(): Promise<void>
}

/** Runs the program until it has ended. @throws with what it said where it failed */
export async function runChancery(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  // 1 says that some texts could not be read, which hostile ones cannot.
  if (code !== 0 && code !== 1) throw new Error(`chancery ${args.join(' ')} ended with ${code}: ${said}`)
}

/** `chancery serve` of a record, as a user starts it. */
export async function serveRecord(db: string, flags: readonly string[] = []): Promise<Served> {
  const args = [bin, 'serve', '--port', '0', '--db', db, ...flags]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  // What fails meanwhile must leave no server behind.
  process.once('exit', () => child.kill())
  const ended = once(child, 'close') as Promise<[number | null]>
  const url = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    ended.then(([code]) => Promise.reject(new Error(`chancery serve ended with ${code} before it was ready.`))),
  ])
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await ended
      if (code !== 0) throw new Error(`chancery serve ended with ${code} on SIGTERM.`)
    },
  }
}
