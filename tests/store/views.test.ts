import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'
import { reported } from '../server/reported.js'
import { freshFolder } from '../support/fresh-folder.js'
import { served } from '../support/served.js'

const folder = freshFolder('views')
const { store, views } = await served(folder, reported)
const { record } = await views.at({})
await store.close()
const db = new Database(join(folder, 'test.db'), { readonly: true })
afterAll(() => db.close())

type Row = Record<string, unknown>
const rows = (query: string): Row[] => db.prepare(query).all() as Row[]
const page = readFileSync(new URL('../../docs/record-file.md', import.meta.url), 'utf8')

describe('docs/record-file.md', () => {
  const questions = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1]!)
  it.each(questions.map((query) => [query]))('%s', (query) => {
    expect(Array.isArray(rows(query))).toBe(true)
  })

  it('names every view with all its columns', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \|[^|]*\| (.*) \|$/gm)]
    const columns = new Map(
      told.map(([, view, cells]) => [view, [...cells!.matchAll(/`(\w+)`/g)].map((match) => match[1])]),
    )
    const inFile = rows("select name from sqlite_master where type = 'view'").map(({ name }) => name as string)
    expect([...columns.keys()].sort()).toEqual(inFile.toSorted())
    for (const view of inFile) {
      expect(columns.get(view)).toEqual(rows(`select name from pragma_table_info('${view}')`).map(({ name }) => name))
    }
  })
})

describe('the views hold what was concluded', () => {
  it('events and their reports, with the place of each quote', () => {
    expect(rows('select id from events order by id').map(({ id }) => id)).toEqual(
      record.events.map(({ id }) => id).toSorted(),
    )
    const [talks] = rows(`select articles.name, quote, quote_start as start, quote_end as "end"
      from reports join articles on articles.id = article where articles.name = 'talks'`)
    const text = reported.find(({ name }) => name === 'talks')!.text
    expect(text.slice(talks!.start as number, talks!.end as number)).toBe(talks!.quote)
  })

  it('levels, money and sides of a disagreement', () => {
    expect(rows("select a, b, label from levels where a = 'CHN'")).toEqual([
      { a: 'CHN', b: 'VEN', label: expect.stringContaining('strategic partnership') },
    ])
    expect(rows('select from_code, to_code, kind, amount from money')).toContainEqual(
      expect.objectContaining({ from_code: 'CHN', to_code: 'VEN', kind: 'loan', amount: 5e9 }),
    )
    const places = rows(
      `select value from disagreements join disagreement_sides on disagreement = id where field = 'place'`,
    )
    expect(new Set(places.map(({ value }) => value))).toEqual(new Set(['Beijing', 'Shanghai']))
  })
})
