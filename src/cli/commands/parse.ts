import { Command, Option } from 'commander'

export interface ParseFlags {
  readonly input: 'text' | 'conllu'
  readonly draw: boolean
  readonly model?: string
}

/** `chancery parse`: sentences, tags, trees and names of a text, as CoNLL-U. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('print how sentences are built, as CoNLL-U or drawn as trees')
    .argument('[paths...]', 'files to parse, or - for standard input', ['-'])
    .addOption(
      new Option('--input <format>', 'plain text, or CoNLL-U whose words are kept')
        .choices(['text', 'conllu'])
        .default('text'),
    )
    .option('--draw', 'draw each tree instead', false)
    .option('--model <file>', 'another model of the language engine')
    .action(async (paths: string[], flags: ParseFlags) => {
      const { runParse } = await import('../run-parse.js')
      await runParse(paths, flags)
    })
}
