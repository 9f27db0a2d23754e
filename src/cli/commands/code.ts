import { Command } from 'commander'
import {
  fillOf,
  type GivenFlags,
  type LimitFlags,
  maxBytesOf,
  poolOf,
  withFormat,
  withGiven,
  withInput,
  withLimits,
  withStrict,
} from '../options.js'

interface Flags extends LimitFlags, GivenFlags {
  readonly format: 'coded' | 'plover'
  readonly input?: 'text' | 'jsonl'
  readonly strict: boolean
}

/** `chancery code <paths…|->`: the coded article of each input on standard output. */
export function codeCommand(): Command {
  const command = new Command('code')
    .description('print what each article says as JSON, one line an article, without a record')
    .argument('<paths...>', 'files, folders, patterns, or - for standard input')
  withStrict(withLimits(withInput(withGiven(withFormat(command, ['coded', 'plover']))))).action(
    async (paths: string[], flags: Flags) => {
      const { runCode } = await import('../run-code.js')
      const failed = await runCode({
        paths,
        input: flags.input,
        format: flags.format,
        fill: fillOf(flags),
        pool: poolOf(flags),
        maxBytes: maxBytesOf(flags),
      })
      if (flags.strict && failed > 0) process.exitCode = 1
    },
  )
  return command
}
