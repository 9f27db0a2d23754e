import { once } from 'node:events'

export { json } from '../export/index.js'

/** Writes to standard output, waiting where the reader is slower. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes lines to standard output. */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  for (const line of lines) await write(`${line}\n`)
}

const barWidth = 24

/** One line on a terminal that is written over again and again; silent everywhere else. */
export interface Progress {
  readonly show: (done: number, failed: number, name: string) => void
  readonly end: () => void
}

/** Progress on standard error. @param expected how many there will be, or null where nobody knows */
export function startProgress(expected: number | null): Progress {
  const { stderr } = process
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined }
  let last = 0
  return {
    show: (done, failed, name) => {
      const now = Date.now()
      if (now - last < 80 && done !== expected) return
      last = now
      const share = expected === null ? null : Math.min(1, done / Math.max(1, expected))
      const bar = share === null ? '' : `[${'█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '·')}] `
      const counts = expected === null ? `${done} read` : `${done} of ${expected}`
      const width = Math.max(20, stderr.columns || 80)
      const line = `${bar}${counts}${failed > 0 ? `, ${failed} failed` : ''}  ${printable(name)}`
      stderr.write(`\r\u001b[2K${[...line].slice(0, width - 1).join('')}`)
    },
    end: () => {
      stderr.write('\r\u001b[2K')
    },
  }
}

/** A name as it can stand on a terminal: without control characters and signs that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '\uFFFD')
}
