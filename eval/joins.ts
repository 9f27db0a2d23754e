/** How well the events of several articles are joined: gold mentions in, gold joins compared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../src/knowledge/index.js'
import { readCoded, reconcile } from '../src/reconcile/index.js'
import type { Found } from './scoring/tally.js'

interface GoldRecord {
  readonly events: readonly { readonly reports: readonly { readonly event: string }[] }[]
}

/** Every two mentions of one event, as one text each. */
function linksOf(events: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(events.flatMap((ids) => ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} ${b}`))))
}

/**
 * Links between mentions of one event, as the gold record of a folder has them and as reconciliation finds them.
 * Null where the folder has no record.
 */
export function scoreJoins(folder: string, knowledge: Knowledge): Found | null {
  if (!existsSync(join(folder, 'record.json'))) return null
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'record.json')
    .sort()
    .map((name) => readCoded(read(name)))
    .filter((one) => one !== null)
  const gold = (read('record.json') as GoldRecord).events.map(({ reports }) => reports.map(({ event }) => event))
  const known = new Set(gold.flat())
  const record = reconcile(articles, [], { knowledge })
  const wanted = linksOf(gold)
  const found = linksOf(record.events.map(({ mentions }) => mentions.filter((id) => known.has(id))))
  return { gold: wanted.size, predicted: found.size, right: [...found].filter((link) => wanted.has(link)).length }
}
