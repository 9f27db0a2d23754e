import { Command, Option } from 'commander'
import { type RecordFlags, type TimeFlags, whole, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly format: 'text' | 'json'
  readonly limit: number
}

/** `chancery search <words>`: full text of the articles. */
export function searchCommand(): Command {
  const command = new Command('search')
    .description('find articles by their words; "two words" is a phrase, word* a beginning')
    .argument('<words...>', 'all must occur')
    .addOption(new Option('--limit <n>', 'most articles shown').argParser(whole).default(20))
  return withFormat(withTimes(withRecord(command)), ['text', 'json']).action(async (words: string[], flags: Flags) => {
    const { runSearch } = await import('../run-lists.js')
    await runSearch(words.join(' '), flags)
  })
}
