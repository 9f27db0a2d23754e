import { Command } from 'commander'
import { type RecordFlags, withRecord } from '../options.js'

/** `chancery verify`: proves every anchor of the record. */
export function verifyCommand(): Command {
  return withRecord(
    new Command('verify').description('check every quote of the record against the stored articles'),
  ).action(async (flags: RecordFlags) => {
    const { runVerify } = await import('../run-verify.js')
    if (!(await runVerify(flags.db))) process.exitCode = 1
  })
}
