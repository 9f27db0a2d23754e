import { Command } from 'commander'
import { type RecordFlags, type TimeFlags, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly format: 'text' | 'json'
}

/** `chancery show <id>`: one thing of the record with the words that prove it. */
export function showCommand(): Command {
  const command = new Command('show')
    .description('show an event, a fact or an article with the words that prove it')
    .argument('<id>', 'as dossier, articles and search print it')
  return withFormat(withTimes(withRecord(command)), ['text', 'json']).action(async (id: string, flags: Flags) => {
    const { runShow } = await import('../run-show.js')
    await runShow(id, flags)
  })
}
