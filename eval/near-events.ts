/**
 * Prints pairs of events of a record that were not joined though they are of one kind, status and set of parties, told in
 * different articles, and their dates can be one: to be judged by hand, as what joining may have missed.
 * `npx tsx eval/near-events.ts --db FILE`, where `eval/joined-draw.ts --db FILE` has read the press releases into FILE.
 */
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../src/knowledge-files.js'
import type { RecordEvent } from '../src/reconcile/index.js'
import { concludeFrom } from '../src/runner/conclude.js'
import { edtfBounds } from '../src/schema/index.js'
import { openStore } from '../src/store/index.js'

/** Kinds of which each happening is one: what is said may be said again. */
const happenings: ReadonlySet<string | null> = new Set(
  'meeting call visit agreement attack recognition upgrade sanctions aid loan membership invitation joint-statement project deployment'.split(
    ' ',
  ),
)
/** Days within which a date is narrow enough to be compared. */
const narrow = 40

function areNear(a: RecordEvent, b: RecordEvent): boolean {
  const [x, y] = [a.date, b.date].map((date) => (date === null ? null : edtfBounds(date)))
  if (!x || !y || x.max - x.min > narrow || y.max - y.min > narrow) return false
  const articles = new Set(a.reports.map((report) => report.article))
  return x.max >= y.min - 1 && y.max >= x.min - 1 && !b.reports.some((report) => articles.has(report.article))
}

const { values: flags } = parseArgs({ options: { db: { type: 'string' } } })
if (flags.db === undefined) throw new Error('Say which record: --db FILE')
const store = await openStore(flags.db, { mode: 'read' })
const { events } = await concludeFrom(store, store.current(), loadKnowledge())
const groups = new Map<string, RecordEvent[]>()
for (const event of events) {
  if (!happenings.has(event.kind) || event.parties.length < 2) continue
  const key = `${event.kind} ${event.parties.join(' ')} ${event.status}`
  groups.set(key, [...(groups.get(key) ?? []), event])
}
let pairs = 0
for (const [key, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const [i, a] of list.entries()) {
    for (const b of list.slice(i + 1).filter((other) => areNear(a, other))) {
      console.log(`\n${++pairs}. ${key}`)
      for (const { date, place, reports } of [a, b]) {
        const { title } = (await store.version(reports[0]!.article))!
        console.log(`   ${date}  ${place ?? 'no place'}  ${title ?? ''}\n   »${reports[0]!.quote}«`)
      }
    }
  }
}
console.log(`\n${pairs} pairs`)
await store.close()
