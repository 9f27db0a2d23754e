import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/article/index.js'
import { page, recordOf } from './build.js'

const told = [
  { kind: 'agreement', who: 'CHN-VEN', on: '2023-09-13', words: 'signed oil documents in Beijing' },
] as const
const words = Array.from({ length: 120 }, (_, i) => `word${i}`)
const text = words.join(' ')
const withText = (id: string, body: string, more = {}) => ({
  ...page(id, { published: '2023-09-14', told, ...more }),
  fingerprint: fingerprint({ text: body }),
})

describe('origins', () => {
  const of = (articles: Parameters<typeof recordOf>[0]) =>
    recordOf(articles).origins.map(({ why, articles: ids }) => [why, ids])

  it('count a reprint and a shortened copy once, an own text apart', () => {
    const own = words.map((word) => `own-${word}`).join(' ')
    expect(
      of([
        withText('a', text),
        withText('b', `${text} and a line more`),
        withText('c', words.slice(0, 70).join(' ')),
        withText('d', own),
      ]),
    ).toEqual([
      ['reprint', ['a', 'b', 'c']],
      ['alone', ['d']],
    ])
  })
  it('count two reports of one event that credit one agency once', () => {
    expect(
      of([
        page('a', { published: '2023-09-14', agencies: ['EFE'], told }),
        page('b', { published: '2023-09-14', agencies: ['EFE'], told }),
        page('c', { published: '2023-09-14', agencies: ['AFP'], told }),
      ]),
    ).toEqual([
      ['agency', ['a', 'b']],
      ['alone', ['c']],
    ])
  })
  it('do not tie what one agency told of other events', () => {
    expect(
      of([
        page('a', { published: '2023-09-14', agencies: ['EFE'], told }),
        page('b', {
          published: '2023-09-14',
          agencies: ['EFE'],
          told: [{ kind: 'attack', who: 'RUS>UKR', on: '2023-09-13', words: 'shelled a port' }],
        }),
      ]),
    ).toHaveLength(2)
  })
  it('are shown on the event and count its corroboration', () => {
    const [event] = recordOf([
      withText('a', text),
      withText('b', text),
      page('c', { published: '2023-09-14', told }),
    ]).events
    expect([event!.mentions.length, event!.origins]).toEqual([3, ['o-a', 'o-c']])
  })
  it('never take an older text of an article for another one', () => {
    const record = recordOf([
      { ...page('v1', { published: '2023-09-14', told }), versionOf: 'x', readAt: '2023-09-14T10:00:00Z' },
      { ...page('v2', { published: '2023-09-14', told }), versionOf: 'x', readAt: '2023-09-15T10:00:00Z' },
    ])
    expect(record.articles.map((one) => one.id)).toEqual(['v2'])
    expect(record.events.map((event) => event.mentions)).toEqual([['v2-e1']])
  })
})

describe('what was known by a day', () => {
  const articles = [
    page('dated', { published: '2023-09-14', told }),
    page('undated', {
      told: [{ kind: 'call', who: 'CHN-VEN', words: 'spoke' }],
      rest: { readAt: '2023-10-01T08:00:00Z' },
    }),
  ]
  it.each([
    ['2023-09-13', []],
    ['2023-09-14', ['dated']],
    ['2023-10-01', ['dated', 'undated']],
  ])('%s', (knownBy, ids) => {
    const record = recordOf(articles, [], { knownBy })
    expect(record.articles.map((one) => one.id)).toEqual(ids)
  })
  it('says that an undated article is known from the day it was read', () => {
    const { articles: listed } = recordOf(articles)
    expect(listed.map(({ id, knownFrom, knownBecause }) => [id, knownFrom, knownBecause])).toEqual([
      ['dated', '2023-09-14', 'published'],
      ['undated', '2023-10-01', 'read'],
    ])
  })
})
