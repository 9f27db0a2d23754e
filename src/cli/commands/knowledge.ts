import { Command, InvalidArgumentError, Option } from 'commander'
import { parseEdtf } from '../../schema/index.js'
import type { ImportFlags, LookupFlags } from '../run-knowledge.js'

function edtf(value: string): string {
  if (parseEdtf(value) === null) throw new InvalidArgumentError('Write it as 2023-09-13, 2023-09 or 2023.')
  return value
}

/** `chancery knowledge`: what is known before reading, the user's own tables, and their mistakes. */
export function knowledgeCommand(): Command {
  const command = new Command('knowledge').description(
    'ask, extend and check what is known of states, offices, people and bodies',
  )
  command
    .command('lookup')
    .description('show what a phrase resolves to, and why')
    .argument('<phrase...>', 'a phrase; with --input jsonl, files or - for standard input')
    .addOption(new Option('--at <date>', 'who held the office then').argParser(edtf))
    .addOption(
      new Option('--format <format>', 'lines for people, or a JSON array').choices(['text', 'json']).default('text'),
    )
    .addOption(
      new Option('--input <format>', 'a phrase, or lines of {"id", "text", "at"?}')
        .choices(['text', 'jsonl'])
        .default('text'),
    )
    .option('--knowledge <folder>', 'tables of your own that override and extend')
    .action(async (phrase: string[], flags: LookupFlags) => {
      const { runLookup } = await import('../run-knowledge.js')
      await runLookup(phrase, flags)
    })
  command
    .command('import')
    .description('write tables from FollowTheMoney entities (OpenSanctions): Person, Position, Occupancy, PublicBody')
    .argument('[paths...]', 'NDJSON files, or - for standard input', ['-'])
    .requiredOption('--to <folder>', 'folder to write the tables into; use it with --knowledge')
    .option('--knowledge <folder>', 'tables of your own that know further offices and bodies')
    .action(async (paths: string[], flags: ImportFlags) => {
      const { runImport } = await import('../run-knowledge.js')
      await runImport(paths, flags)
    })
  command
    .command('check')
    .description('validate the tables, and compare tenures with a list of leaders where there is one')
    .argument('[folder]', 'tables of your own, checked together with those of the project')
    .option('--leaders <file>', 'a list of leaders in the columns of REIGN')
    .action(async (folder: string | undefined, flags: { readonly leaders?: string }) => {
      const { runCheck } = await import('../run-knowledge.js')
      await runCheck(folder, flags)
    })
  return command
}
