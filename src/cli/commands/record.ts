import { Command } from 'commander'
import { type RecordFlags, type TimeFlags, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly format: 'text' | 'json'
}

/** `chancery record`: all that a record file concludes, or a count of it. */
export function recordCommand(): Command {
  const command = new Command('record').description(
    'print all that is concluded, with --format json, or how much it is',
  )
  return withFormat(withTimes(withRecord(command)), ['text', 'json']).action(async (flags: Flags) => {
    const { runRecord } = await import('../run-record.js')
    await runRecord(flags)
  })
}
