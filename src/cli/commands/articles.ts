import { Command } from 'commander'
import { type RecordFlags, type TimeFlags, withFormat, withRecord, withTimes } from '../options.js'

interface Flags extends RecordFlags, TimeFlags {
  readonly all: boolean
  readonly format: 'text' | 'json'
}

/** `chancery articles`: what the record was read from. */
export function articlesCommand(): Command {
  const command = new Command('articles')
    .description('list the articles of the record')
    .option('--all', 'older texts of an article too', false)
  return withFormat(withTimes(withRecord(command)), ['text', 'json']).action(async (flags: Flags) => {
    const { runArticles } = await import('../run-lists.js')
    await runArticles(flags)
  })
}
