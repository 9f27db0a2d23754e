import { Command, Option } from 'commander'
import { type RecordFlags, withRecord } from '../options.js'

interface Flags extends RecordFlags {
  readonly port: number
  readonly host: string
  readonly review: boolean
}

/** `chancery serve`: the page and the API of a record. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('serve the page and the API of the record until Ctrl-C')
    .addOption(new Option('--port <number>', 'port; 0 for any that is free').argParser(Number).default(8340))
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .option('--review', 'let people decide and add articles', false)
  return withRecord(command).action(async (flags: Flags) => {
    const { runServe } = await import('../run-serve.js')
    await runServe(flags)
  })
}
