import { Command, Option } from 'commander'
import { type LimitFlags, poolOf, port, type RecordFlags, usualPort, withLimits, withRecord } from '../options.js'

interface Flags extends RecordFlags, LimitFlags {
  readonly port: number
  readonly host: string
  readonly review: boolean
  readonly token?: string
}

/** `chancery serve`: the page and the API of a record. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('serve the page and the API of the record until Ctrl-C')
    .addOption(new Option('--port <number>', 'port; 0 for any that is free').argParser(port).default(usualPort))
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .option(
      '--token <text>',
      'what whoever asks must know; with another --host one is made up and printed on standard error',
    )
    .option('--review', 'let people decide and add articles', false)
  return withLimits(withRecord(command)).action(async (flags: Flags) => {
    const { runServe } = await import('../run-serve.js')
    await runServe({ ...flags, pool: flags.review ? poolOf(flags) : null })
  })
}
