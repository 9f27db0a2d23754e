import { Command, Option } from 'commander'
import { ChanceryError } from '../../schema/index.js'
import {
  bytesOfMegabytes,
  fillOf,
  type GivenFlags,
  type LimitFlags,
  maxBytesOf,
  poolOf,
  positive,
  type RecordFlags,
  withGiven,
  withInput,
  withLimits,
  withRecord,
  withStrict,
} from '../options.js'

interface Flags extends RecordFlags, LimitFlags, GivenFlags {
  readonly input?: 'text' | 'jsonl'
  readonly recode: boolean
  readonly strict: boolean
  readonly maxRecord?: number
}

/** `chancery read <paths…>`: articles into the record. */
export function readCommand(): Command {
  const command = new Command('read')
    .description('read articles into the record: files, folders, patterns, or - for standard input')
    .argument('[paths...]', '.txt, .html, .md, .json, .jsonl')
    .option('--recode', 'code again what is stored (all of it, where no path is named)', false)
  withStrict(withLimits(withInput(withGiven(withRecord(command)))))
    .addOption(new Option('--max-record <MB>', 'size that the record file may reach').argParser(positive))
    .action(async (paths: string[], flags: Flags) => {
      if (paths.length === 0 && !flags.recode) {
        throw new ChanceryError(
          'usage',
          'No path was named.',
          'Write: chancery read <files or folders>, or - for standard input.',
        )
      }
      const { runRead } = await import('../run-read.js')
      const report = await runRead({
        paths,
        db: flags.db,
        input: flags.input,
        recode: flags.recode,
        fill: fillOf(flags),
        pool: poolOf(flags),
        maxBytes: maxBytesOf(flags),
        maxRecordBytes: flags.maxRecord === undefined ? undefined : bytesOfMegabytes(flags.maxRecord),
      })
      if (flags.strict && report.failed.length > 0) process.exitCode = 1
    })
  return command
}
