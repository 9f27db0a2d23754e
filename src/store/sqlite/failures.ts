import { ChanceryError } from '../../schema/index.js'

/** What a failure of SQLite means for the user: what happened to which file, and what to do. */
export function explained(error: unknown, path: string): unknown {
  if (error instanceof ChanceryError || !(error instanceof Error)) return error
  const code = String((error as { code?: unknown }).code ?? '')
  const make = (kind: ConstructorParameters<typeof ChanceryError>[0], message: string, remedy: string): ChanceryError =>
    new ChanceryError(kind, message, remedy, error)
  if (code.startsWith('SQLITE_FULL')) {
    return make(
      'disk-full',
      `${path} cannot grow: the disk or its limit is full.`,
      'Free some space and run the same command again; all that was stored is kept.',
    )
  }
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return make(
      'not-a-record',
      `${path} is damaged or not a record of Chancery.`,
      'Restore it from a copy, or name another file with --db.',
    )
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return make(
      'unreadable',
      `${path} is being written by another process.`,
      'Wait for it to end and run the command again.',
    )
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM') || code.startsWith('SQLITE_AUTH')) {
    return make('unreadable', `${path} may not be written.`, 'Change its permissions, or name another file with --db.')
  }
  if (code.startsWith('SQLITE_CANTOPEN') || error.message.includes('ConnectionFailed')) {
    return make('unreadable', `${path} cannot be opened.`, 'Check that its folder exists and may be written.')
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return make(
      'disk-full',
      `${path} cannot be read or written (${code}).`,
      'Check the disk; all that was stored is kept.',
    )
  }
  return error
}
