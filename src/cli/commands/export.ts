import { Command, Option } from 'commander'
import type { EventFilter } from '../../query/index.js'
import { type FormatName, formatNames } from '../../schema/index.js'
import { withFilter } from '../filter-options.js'
import { type RecordFlags, type TimeFlags, withRecord, withTimes } from '../options.js'

export interface ExportFlags extends RecordFlags, TimeFlags, EventFilter {
  readonly format: FormatName
  readonly out?: string
}

/** `chancery export --format <format>`: events of the record in a format of the field. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('write events of the record in a format that other programs read')
    .addOption(new Option('--format <format>', 'one of the formats').choices(formatNames).makeOptionMandatory())
    .option('--out <file>', 'write to a file instead of standard output')
  return withTimes(withFilter(withRecord(command))).action(async (flags: ExportFlags) => {
    const { runExport } = await import('../run-export.js')
    await runExport(flags)
  })
}
