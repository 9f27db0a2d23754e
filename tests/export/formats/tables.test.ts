import { spawnSync } from 'node:child_process'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { eventColumns } from '../../../src/export/formats/columns.js'
import { gdeltColumns } from '../../../src/export/formats/gdelt.js'
import { icewsColumns } from '../../../src/export/formats/icews.js'
import { polecatColumns } from '../../../src/export/formats/polecat.js'
import { reported } from '../../server/reported.js'
import { freshFolder } from '../../support/fresh-folder.js'
import { served } from '../../support/served.js'
import { bytes, csvRows, named, rowsOf, written } from './written.js'

const { desk, store, views } = await served(freshFolder('tables'), [
  ...reported,
  {
    name: 'tour',
    text: 'Indian Prime Minister Narendra Modi visited Kenya on March 3, 2024. Modi met Kenyan President William Ruto in Nairobi on March 3, 2024. India, Kenya and Uganda signed an agreement on March 4, 2024.\n',
    published: '2024-03-05',
    outlet: '=HYPERLINK("https://evil.example")',
  },
])
afterAll(() => store.close())
const { record } = await views.at({})

describe('csv', () => {
  const rows = async () => named(csvRows(await written(desk, 'csv')))

  it('has one row an event, all of the same width, in order of date', async () => {
    const all = csvRows(await written(desk, 'csv'))
    expect(all[0]).toEqual(eventColumns.map(({ name }) => name))
    expect(new Set(all.map((row) => row.length))).toEqual(new Set([eventColumns.length]))
    expect((await rows()).map(({ id }) => id)).toEqual(record.events.map(({ id }) => id))
  })

  it('says what happened, where, and in whose words', async () => {
    const met = (await rows()).find(({ kind, actor }) => kind === 'meeting' && actor!.includes('IND'))!
    expect(met).toMatchObject({ date: '2024-03-03', place: 'Nairobi', place_country: 'KEN', place_precision: 'city' })
    expect(Number(met.latitude)).toBeCloseTo(-1.3, 0)
    expect(met.quote).toContain('met')
  })

  it('writes nothing that a spreadsheet would run', async () => {
    const cells = csvRows(await written(desk, 'csv')).flat()
    expect(cells.filter((cell) => /^[=+@]/.test(cell) || (/^-/.test(cell) && Number.isNaN(Number(cell))))).toEqual([])
    expect(cells).toContain('\'=HYPERLINK("https://evil.example")')
  })

  it('opens in another program', async (context) => {
    const python = spawnSync(
      'python3',
      ['-c', 'import csv,sys; print(sorted({len(r) for r in csv.reader(sys.stdin)}))'],
      {
        input: await written(desk, 'csv'),
      },
    )
    if (python.error) return context.skip('there is no python3 here')
    expect(python.stdout.toString().trim()).toBe(`[${eventColumns.length}]`)
  })
})

describe('parquet', () => {
  it('holds the rows of the CSV, typed, for a reader of another hand', async () => {
    const file = await bytes(desk, 'parquet')
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file: buffer })
    expect(rows.map(({ id }) => id)).toEqual(record.events.map(({ id }) => id))
    const event = record.events.findIndex(({ symmetric }) => symmetric)
    expect(rows[event]).toMatchObject({ symmetric: true, score: record.events[event]!.ploverScore, quad: 1 })
    expect(Number(parquetMetadata(buffer).num_rows)).toBe(record.events.length)
  })

  it('is a file of no rows where nothing passes', async () => {
    const file = await bytes(desk, 'parquet', { party: ['FJI'] })
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer
    expect(await parquetReadObjects({ file: buffer })).toEqual([])
  })
})

describe('polecat', () => {
  it('has forty columns, one row an event, and None for what is empty', async () => {
    const rows = rowsOf(await written(desk, 'polecat'))
    expect(polecatColumns).toHaveLength(40)
    expect(rows[0]).toEqual([...polecatColumns])
    expect(rows).toHaveLength(record.events.length + 1)
    expect(rows.filter((row) => row.length !== 40)).toEqual([])
    expect(rows.flat()).not.toContain('')
  })

  it('keeps the actors of one event in one cell', async () => {
    const rows = named(rowsOf(await written(desk, 'polecat')))
    expect(rows.map((row) => row['Actor Country'])).toContain('IND; KEN; UGA')
  })
})

describe('gdelt', () => {
  const index = (name: string): number => gdeltColumns.indexOf(name)

  it('has 61 columns and no header', async () => {
    expect(gdeltColumns).toHaveLength(61)
    expect(new Set(gdeltColumns).size).toBe(61)
    const rows = rowsOf(await written(desk, 'gdelt'))
    expect(rows.filter((row) => row.length !== 61)).toEqual([])
    expect(rows.every((row) => /^\d+$/.test(row[0]!))).toBe(true)
    expect(new Set(rows.map((row) => row[0])).size).toBe(rows.length)
  })

  it('gives a row for each pair, with FIPS codes of places', async () => {
    const rows = rowsOf(await written(desk, 'gdelt', { party: ['IND'], kind: ['agreement'] }))
    const pairs = rows.map((row) => [row[index('Actor1CountryCode')], row[index('Actor2CountryCode')]].join())
    expect(pairs).toEqual(['IND,KEN', 'IND,UGA', 'KEN,UGA'])
    const [met] = rowsOf(await written(desk, 'gdelt', { party: ['IND'], kind: ['meeting'] }))
    const at = (name: string) => met![index(name)]
    expect([at('Day'), at('MonthYear'), at('Year')]).toEqual(['20240303', '202403', '2024'])
    expect([at('ActionGeo_Type'), at('ActionGeo_CountryCode'), at('ActionGeo_Fullname')]).toEqual([
      '4',
      'KE',
      'Nairobi, Kenya',
    ])
    expect(at('EventRootCode')).toBe(at('EventCode')!.slice(0, 2))
  })

  it('leaves out what is denied, which it could not say', async () => {
    expect(record.events.some(({ status }) => status === 'denied')).toBe(true)
    expect(await written(desk, 'gdelt', { status: ['denied'] })).toBe('')
    expect(rowsOf(await written(desk, 'icews', { status: ['denied'] }))).toHaveLength(1)
  })
})

it('icews has twenty columns with a header', async () => {
  const rows = rowsOf(await written(desk, 'icews'))
  expect(icewsColumns).toHaveLength(20)
  expect(rows[0]).toEqual([...icewsColumns])
  expect(rows.filter((row) => row.length !== 20)).toEqual([])
})

it('visits have one row each, the visitor first, with the host and what happened within', async () => {
  const rows = named(csvRows(await written(desk, 'visits')))
  expect(rows).toHaveLength(record.events.filter(({ kind }) => kind === 'visit').length)
  const kenya = rows.find(({ host }) => host === 'KEN')!
  expect(kenya).toMatchObject({ visitor: 'IND', start_date: '2024-03-03', country: 'KEN', status: 'happened' })
  expect(rows.find(({ host }) => host === 'CHN')).toMatchObject({ visitor: 'VEN', status: 'planned', date: '2024-12' })
})

describe('flows', () => {
  it('have one row a sum, from giver to receiver', async () => {
    const rows = named(csvRows(await written(desk, 'flows')))
    expect(rows.find(({ kind }) => kind === 'loan')).toMatchObject({
      from: 'CHN',
      to: 'VEN',
      amount: '5000000000',
      currency: 'USD',
    })
  })

  it.each([
    [{ pair: ['CHN', 'VEN'] as const }, true],
    [{ party: ['EGY'] }, false],
    [{ kind: ['visit' as const] }, false],
  ])('obey the filter %j', async (filter, isThere) => {
    expect(csvRows(await written(desk, 'flows', filter)).length > 1).toBe(isThere)
  })
})
