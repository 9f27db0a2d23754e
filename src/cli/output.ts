import { once } from 'node:events'

/** Writes to standard output, waiting where the reader is slower. */
export async function write(text: string): Promise<void> {
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

/** Signs that JSON may hold as they are, and a terminal would obey. */
const unsafeInJson = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON that is safe to print: what a terminal would obey is written as an escape, which means the same. */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return text.replace(unsafeInJson, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A name as it can stand on a terminal: without control characters and signs that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '\uFFFD')
}
