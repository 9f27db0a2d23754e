import { CommanderError } from 'commander'
import { ChanceryError } from '../schema/index.js'
import { createProgram } from './program.js'

/** Somebody who has seen enough (`| head`) closes the pipe: that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** What a failure means for the process: its line on standard error and its exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    // Commander has said what is wrong; asked for nothing, it has shown its help.
    return 2
  }
  if (error instanceof ChanceryError) {
    process.stderr.write(`chancery: ${oneLine(error.message)} ${oneLine(error.remedy)}\n`)
    return error.code === 'usage' ? 2 : 1
  }
  const message = error instanceof Error ? (process.env.CHANCERY_DEBUG ? error.stack : error.message) : String(error)
  process.stderr.write(`chancery: ${process.env.CHANCERY_DEBUG ? message : oneLine(String(message))}\n`)
  return 1
}

/** Runs one command line. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietly)
  process.stderr.on('error', endQuietly)
  try {
    await createProgram().parseAsync([...argv])
  } catch (error) {
    process.exitCode = report(error)
  }
  // A command that stopped early may have left its input unread, and would wait for it for ever.
  process.stdin.destroy()
}
