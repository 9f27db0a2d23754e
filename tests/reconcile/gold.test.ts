import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCoded } from '../../src/reconcile/index.js'
import { recordOf } from './build.js'

interface GoldRecord {
  readonly events: readonly { readonly reports: readonly { readonly event: string }[] }[]
}

const pairsOf = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`))))

/** Links of the gold mentions of a folder, as reconciled and as its `record.json` has them. */
function linksOf(folder: URL): { readonly found: ReadonlySet<string>; readonly gold: ReadonlySet<string> } {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'record.json')
  const record = recordOf(names.map((name) => readCoded(read(name))!).filter((one) => one !== null))
  const gold = (read('record.json') as GoldRecord).events.map((event) => event.reports.map((report) => report.event))
  const known = new Set(gold.flat())
  const found = record.events.map((event) => event.mentions.filter((mention) => known.has(mention)))
  return { found: pairsOf(found), gold: pairsOf(gold) }
}

const seeds = new URL('../../../shared/gold/seeds/', import.meta.url)
const examples = new URL('../../eval/gold/', import.meta.url)

describe('gold mentions are joined as gold has them', () => {
  it.skipIf(!existsSync(seeds))('on the seeds, where ../shared is there: no wrong link, four of five found', () => {
    const { found, gold } = linksOf(seeds)
    expect([...found].filter((pair) => !gold.has(pair))).toEqual([])
    expect([...gold].filter((pair) => found.has(pair)).length / gold.size).toBeGreaterThanOrEqual(0.8)
  })
  it.skipIf(!existsSync(new URL('record.json', examples)))(
    'on the examples: nine of ten right, seven of ten found',
    () => {
      const { found, gold } = linksOf(examples)
      const right = [...found].filter((pair) => gold.has(pair)).length
      expect(right / found.size).toBeGreaterThanOrEqual(0.9)
      expect(right / gold.size).toBeGreaterThanOrEqual(0.7)
    },
  )
})
