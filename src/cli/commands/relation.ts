import { Command, Option } from 'commander'

export interface RelationFlags {
  readonly model?: string
}

/** `chancery relation`: what one phrase of a text does to another, a JSON object a line in and out. */
export function relationCommand(): Command {
  return new Command('relation')
    .description('type what the source does to the target, for pairs of phrases given as lines of JSON')
    .argument('[paths...]', 'files of pairs, or - for standard input', ['-'])
    .addOption(new Option('--input <format>', 'format of what is read').choices(['jsonl']).default('jsonl'))
    .option('--model <file>', 'another model of relations')
    .addHelpText(
      'after',
      '\nA line: {"id": "1", "text": "Xi met Maduro.", "source": {"start": 0, "end": 2}, "target": {"start": 7, "end": 13}}\nOffsets count UTF-16 units; the end is not included.',
    )
    .action(async (paths: string[], flags: RelationFlags) => {
      const { runRelation } = await import('../run-relation.js')
      if ((await runRelation(paths, flags)) > 0) process.exitCode = 1
    })
}
