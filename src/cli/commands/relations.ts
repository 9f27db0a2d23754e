import { Command } from 'commander'
import { type RecordFlags, type TimeFlags, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly format: 'text' | 'json'
}

/** `chancery relations`: the pairs of the record, those with most events first. */
export function relationsCommand(): Command {
  const command = new Command('relations').description('list the relations of the record, most events first')
  return withFormat(withTimes(withRecord(command)), ['text', 'json']).action(async (flags: Flags) => {
    const { runRelations } = await import('../run-lists.js')
    await runRelations(flags)
  })
}
