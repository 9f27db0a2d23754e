/**
 * Reads the press releases of the shared folder into a new record, by the command a user would type, concludes it with the
 * code as it stands, and draws events of several mentions to be judged by hand:
 * `npx tsx eval/joined-draw.ts [--seed N] [--count N] [--db FILE]`. With `--db` the texts read are kept, and taken as they
 * are where the file is already there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/knowledge-files.js'
import type { RecordEvent } from '../src/reconcile/index.js'
import { concludeFrom } from '../src/runner/conclude.js'
import { openStore, type Store } from '../src/store/index.js'
import { draw } from './seeded.js'

const releases = fileURLToPath(new URL('../../shared/data/articles/white-house.jsonl', import.meta.url))
const command = fileURLToPath(new URL('../bin/chancery.js', import.meta.url))

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '20231113' },
    count: { type: 'string', default: '50' },
    db: { type: 'string' },
  },
})

function describe(event: RecordEvent, number: number): string {
  const sides = [event.actor.join('+'), event.recipient.join('+')].join(event.symmetric ? ' = ' : ' > ')
  const values = [event.type, event.kind, sides, event.date ?? 'no date', event.place ?? 'no place', event.status]
  return `${number}. ${event.id}  ${values.join('  ')}`
}

/** Each report with its sentence, and why they were joined. */
async function told(store: Store, event: RecordEvent): Promise<readonly string[]> {
  const lines: string[] = []
  for (const report of event.reports) {
    const version = (await store.version(report.article))!
    const mention = version.codedArticle!.events.find((one) => one.id === report.mention)!
    const source = new TextDecoder(version.encoding).decode((await store.sourceBytes(report.article))!)
    const sentence = source.slice(...mention.sentence).replace(/\s+/g, ' ')
    lines.push(
      `   ${version.published ?? 'undated'}  ${version.title ?? version.name}; says ${report.date ?? 'no date'}`,
    )
    lines.push(`   »${report.quote}« in: ${sentence}`)
  }
  for (const { score, because } of event.merges) lines.push(`   joined ${score}: ${because.join('; ')}`)
  return lines
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joined-'))
  const db = flags.db ?? join(folder, 'record.db')
  try {
    if (!existsSync(db)) {
      const run = spawnSync(process.execPath, [command, 'read', releases, '--db', db], { stdio: 'inherit' })
      if (run.status !== 0) throw new Error(`chancery read ended with ${run.status}`)
    }
    const store = await openStore(db, { mode: 'read' })
    const record = await concludeFrom(store, store.current(), loadKnowledge())
    const joined = record.events.filter((event) => event.mentions.length > 1).sort((a, b) => (a.id < b.id ? -1 : 1))
    const contradictions = record.disagreements.filter((one) => one.nature === 'contradiction')
    console.log(
      `${record.articles.length} articles, ${record.events.length} events, ${joined.length} of several mentions, ` +
        `${contradictions.length} contradictions; ${flags.count} drawn with seed ${flags.seed}`,
    )
    for (const [i, event] of draw(joined, Number(flags.count), Number(flags.seed)).entries()) {
      console.log('')
      console.log(describe(event, i + 1))
      for (const line of await told(store, event)) console.log(line)
    }
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
