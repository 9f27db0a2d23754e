import { expect, test } from 'vitest'
import { type FtmEntity, tablesFromFtm } from '../../src/knowledge/index.js'
import { loadKnowledge } from '../../src/knowledge-files.js'

const entity = (schema: string, id: string, properties: Record<string, string[]>): FtmEntity => ({
  id,
  schema,
  properties,
})
const rows = (text: string | undefined): string[][] =>
  (text ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const { tables, left } = tablesFromFtm(
  [
    entity('Occupancy', 'q1', {
      holder: ['p1'],
      post: ['o1'],
      startDate: ['2026-01-05T00:00:00'],
      status: ['current'],
    }),
    entity('Occupancy', 'q2', { holder: ['p1'], post: ['o2'], startDate: ['2019'], endDate: ['2021-06'] }),
    entity('Occupancy', 'q3', { holder: ['p9'], post: ['o1'] }),
    entity('Person', 'p1', {
      name: ['Ana Inventada', 'Anna Inventada'],
      alias: ['A.;I.'],
      wikidataId: ['Q1'],
      country: ['br'],
    }),
    entity('Position', 'o1', { name: ['Minister of Foreign Affairs of Brazil'], country: ['br'] }),
    entity('Position', 'o2', { name: ['Commissioner for Bees'], country: ['fr'] }),
    entity('Position', 'o3', { name: ['Grand Keeper'] }),
    entity('PublicBody', 'b1', { name: ['Ministry of Bees'], country: ['fr'] }),
  ],
  loadKnowledge(),
)

test('an occupancy becomes a tenure with EDTF dates, in whatever order entities come', () => {
  expect(rows(tables.get('tenures'))).toEqual([
    ['Ana Inventada', 'foreign-minister', 'BRA', '2026-01-05', '..', '', 'FollowTheMoney'],
    ['Ana Inventada', 'commissioner-for-bees', 'FRA', '2019', '2021-06', '', 'FollowTheMoney'],
  ])
})

test('a position that no table knows becomes an office', () => {
  expect(rows(tables.get('offices')).map(([key, label]) => [key, label])).toEqual([
    ['commissioner-for-bees', 'commissioner for bees'],
  ])
})

test('names keep to one cell', () => {
  expect(rows(tables.get('people'))).toEqual([['Ana Inventada', '', 'Anna Inventada; A. I.', 'Q1', 'FollowTheMoney']])
  expect(rows(tables.get('bodies'))[0]?.slice(0, 6)).toEqual([
    'ministry-of-bees',
    'Ministry of Bees',
    '',
    'ministry',
    'FRA',
    'GOV',
  ])
})

test('what cannot be used is told', () => {
  expect(left).toEqual([expect.stringContaining('Grand Keeper'), expect.stringContaining('q3')])
})
