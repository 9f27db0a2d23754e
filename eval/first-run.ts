/**
 * Reads the press releases of the shared folder into a new record, by the command a user would type, and draws events
 * of it to be judged by hand: `npx tsx eval/first-run.ts [--seed N] [--count N] [--db FILE]`. With `--db` the record is
 * kept, and taken as it is where the file is already there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ConcludedRecord, RecordEvent } from '../src/reconcile/index.js'
import { openStore } from '../src/store/index.js'
import { draw } from './seeded.js'

const releases = fileURLToPath(new URL('../../shared/data/articles/white-house.jsonl', import.meta.url))
const command = fileURLToPath(new URL('../bin/chancery.js', import.meta.url))

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '20231113' },
    count: { type: 'string', default: '20' },
    db: { type: 'string' },
  },
})

/** Runs a command of the program and gives what it prints; its complaints go to the terminal. */
function chancery(...args: readonly string[]): string {
  const run = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 30,
  })
  if (run.status !== 0) throw new Error(`chancery ${args.join(' ')} ended with ${run.status}`)
  return run.stdout
}

function describe(event: RecordEvent, number: number): string {
  const sides = [event.actor.join('+'), event.recipient.join('+')].join(event.symmetric ? ' = ' : ' > ')
  const values = [event.type, event.kind, sides, event.date ?? 'no date', event.place ?? 'no place', event.status]
  return `${number}. ${event.id}  ${values.join('  ')}  confidence ${event.confidence}`
}

/** The words of a report in their paragraph. */
async function evidence(db: string, event: RecordEvent): Promise<readonly string[]> {
  const store = await openStore(db, { mode: 'read' })
  try {
    const lines: string[] = []
    for (const report of event.reports) {
      const version = (await store.version(report.article))!
      const mention = version.codedArticle!.events.find((one) => one.id === report.mention)!
      const bytes = (await store.sourceBytes(report.article))!
      const source = new TextDecoder(version.encoding).decode(bytes)
      const sentence = source
        .slice(Math.max(0, mention.sentence[0] - 200), mention.sentence[1] + 150)
        .replace(/\s+/g, ' ')
      lines.push(`   ${version.published ?? 'undated'}  ${version.title ?? version.name}`)
      lines.push(`   ${mention.actorText.join(' + ')} → ${mention.recipientText.join(' + ')}  (${mention.rule})`)
      lines.push(`   »${report.quote}« in: ${sentence}`)
    }
    return lines
  } finally {
    await store.close()
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'first-run-'))
  try {
    const db = flags.db ?? join(folder, 'record.db')
    if (!existsSync(db)) console.log(chancery('read', releases, '--db', db))
    const record = JSON.parse(chancery('record', '--db', db, '--format', 'json')) as ConcludedRecord
    const events = [...record.events].sort((a, b) => (a.id < b.id ? -1 : 1))
    console.log(
      `${record.articles.length} articles, ${events.length} events; ${flags.count} drawn with seed ${flags.seed}`,
    )
    for (const [i, event] of draw(events, Number(flags.count), Number(flags.seed)).entries()) {
      console.log('')
      console.log(describe(event, i + 1))
      for (const line of await evidence(db, event)) console.log(line)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
