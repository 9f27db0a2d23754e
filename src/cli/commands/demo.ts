import { Command, Option } from 'commander'
import { type LimitFlags, poolOf, type RecordFlags, withLimits, withRecord } from '../options.js'

interface Flags extends RecordFlags, LimitFlags {
  readonly html: string
}

/** `chancery demo`: what `npm start` runs. */
export function demoCommand(): Command {
  const command = new Command('demo')
    .description(
      'read the bundled examples and print the dossier of their busiest relation; on a terminal, then serve the page until Ctrl-C',
    )
    .addOption(new Option('--html <file>', 'where the dossier is written as a page').default('dossier.html'))
  return withLimits(withRecord(command)).action(async (flags: Flags) => {
    const { runDemo } = await import('../run-demo.js')
    await runDemo({ db: flags.db, html: flags.html, pool: poolOf(flags), serve: process.stdout.isTTY === true })
  })
}
