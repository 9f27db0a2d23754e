import { describe, expect, it } from 'vitest'
import { createReconciler, type Decision, type DecisionAction } from '../../src/reconcile/index.js'
import { joins, knowledge, page, recordOf } from './build.js'

const people = ['Xi Jinping, CHN, president', 'Nicolás Maduro, VEN, president']
const report = (id: string, on: string, words = 'met in Beijing') =>
  page(id, {
    published: '2023-09-14',
    people,
    told: [{ kind: 'meeting', who: 'CHN-VEN', on, words, actor: 'Xi Jinping', recipient: 'Nicolás Maduro' }],
  })
const articles = [report('a', '2023-09-13'), report('b', '2023-09-13'), report('c', '2023-09-01')]
let count = 0
const decision = (action: DecisionAction, at = '2024-01-01T00:00:00Z'): Decision => ({
  id: `x${++count}`,
  at,
  who: 'Ana',
  why: 'checked',
  action,
})

describe('decisions', () => {
  it('split what was joined and merge what was not', () => {
    expect(joins(recordOf(articles))).toEqual(['a-e1+b-e1'])
    expect(joins(recordOf(articles, [decision({ do: 'split', target: 'e-a-e1', mentions: ['b-e1'] })]))).toEqual([])
    expect(joins(recordOf(articles, [decision({ do: 'merge', targets: ['e-c-e1', 'b-e1'] })]))).toEqual([
      'a-e1+b-e1+c-e1',
    ])
  })
  it('reject an event, or one mention of it', () => {
    expect(recordOf(articles, [decision({ do: 'reject', target: 'e-a-e1' })]).events.map((event) => event.id)).toEqual([
      'e-c-e1',
    ])
    const kept = recordOf(articles, [decision({ do: 'reject', target: 'b-e1' })]).events.map((event) => event.mentions)
    expect(kept).toEqual([['c-e1'], ['a-e1']])
  })
  it('correct and rename, and the relation follows', () => {
    const record = recordOf(articles, [
      decision({ do: 'correct', target: 'b-e1', field: 'date', value: '2022-09-13' }),
      decision({ do: 'correct', target: 'e-a-e1', field: 'kind', value: 'visit' }),
      decision({ do: 'rename', target: 'e-a-e1', name: 'The Beijing summit' }),
    ])
    const event = record.events.find((one) => one.id === 'e-a-e1')!
    expect(event).toMatchObject({ date: '2022-09-13', dateFrom: 'decided', kind: 'visit', name: 'The Beijing summit' })
    expect(record.relations[0]!.series.map((one) => one.year)).toEqual(['2022', '2023'])
  })
  it('are applied in the order of time, whatever their order', () => {
    const first = decision({ do: 'correct', target: 'a-e1', field: 'place', value: 'Shanghai' }, '2024-01-01T00:00:00Z')
    const second = decision({ do: 'correct', target: 'a-e1', field: 'place', value: 'Beijing' }, '2024-02-01T00:00:00Z')
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      expect(recordOf(articles, order).events.find((one) => one.id === 'e-a-e1')!.place).toBe('Beijing')
    }
  })
  it('hold on to their event when an earlier report changes its id', () => {
    const earlier = page('0', {
      published: '2023-09-13',
      people,
      told: [
        {
          kind: 'meeting',
          who: 'CHN-VEN',
          on: '2023-09-13',
          words: 'met in Beijing',
          actor: 'Xi Jinping',
          recipient: 'Nicolás Maduro',
        },
      ],
    })
    const record = recordOf(
      [...articles, earlier],
      [decision({ do: 'rename', target: 'e-a-e1', name: 'The Beijing summit' })],
    )
    expect(record.events.find((one) => one.name === 'The Beijing summit')).toMatchObject({
      id: 'e-0-e1',
      aliases: ['e-a-e1', 'e-b-e1'],
    })
  })
  it('are reported where their mention is gone, and not dropped', () => {
    const { decisions } = recordOf(articles, [
      decision({ do: 'accept', target: 'gone-e1' }),
      decision({ do: 'merge', targets: ['a-e1', 'gone-e2'] }),
    ])
    expect(decisions.map(({ outcome, missing }) => [outcome, missing])).toEqual([
      ['lost', ['gone-e1']],
      ['partly', ['gone-e2']],
    ])
  })
  it('about what was not known yet are left out of the answer, not reported as lost', () => {
    const later = page('later', {
      published: '2024-09-14',
      told: [{ kind: 'meeting', who: 'CHN-VEN', on: '2024-09-13', words: 'met again' }],
    })
    const accept = decision({ do: 'accept', target: 'later-e1' })
    expect(recordOf([...articles, later], [accept], { knownBy: '2024-01-01' }).decisions).toEqual([])
    expect(recordOf([...articles, later], [accept]).decisions[0]!.outcome).toBe('applied')
  })
  it('survive articles that come later, and can be taken back', () => {
    const merge = decision({ do: 'merge', targets: ['a-e1', 'c-e1'] })
    const reconciler = createReconciler({ knowledge })
    reconciler.put(articles.slice(0, 2))
    reconciler.decide([merge])
    reconciler.put(articles.slice(2))
    expect(reconciler.record()).toEqual(recordOf(articles, [merge]))
    reconciler.decide([])
    expect(reconciler.record()).toEqual(recordOf(articles))
  })
})
