import { describe, expect, it } from 'vitest'
import { page, recordOf } from './build.js'

const people = ['Vladimir Putin, RUS, president', 'Kim Jong Un, PRK, leader', 'Sergei Lavrov, RUS, foreign minister']
const linksOf = (articles: Parameters<typeof recordOf>[0]): string[] =>
  recordOf(articles)
    .events.flatMap((event) => event.links.map((link) => `${event.id} ${link.kind} ${link.event}`))
    .sort()

const plan = (published: string, on?: string) =>
  page('plan', {
    published,
    people,
    told: [
      {
        kind: 'visit',
        who: 'RUS>PRK',
        ...(on ? { on } : {}),
        status: 'planned',
        words: 'Putin will visit North Korea',
        actor: 'Putin',
      },
    ],
  })
const deed = (published: string, on: string, actor = 'Vladimir Putin') =>
  page('deed', {
    published,
    people,
    told: [{ kind: 'visit', who: 'RUS>PRK', on, words: 'landed in Pyongyang', actor }],
  })
const off = (published: string, on?: string) =>
  page('off', {
    published,
    people,
    told: [
      {
        kind: 'visit',
        who: 'RUS>PRK',
        ...(on ? { on } : {}),
        status: 'denied',
        words: 'the visit of Putin was put off',
        actor: 'Putin',
      },
    ],
  })
const denied = (published: string) => {
  const one = off(published)
  return { ...one, events: one.events.map((event) => ({ ...event, type: 'AGREE' as const })) }
}

describe('plans and what became of them', () => {
  it('links a dated plan to the deed of that day', () => {
    expect(linksOf([plan('2024-06-10', '2024-06-18'), deed('2024-06-19', '2024-06-18')])).toEqual([
      'e-deed-e1 announced e-plan-e1',
      'e-plan-e1 carried-out e-deed-e1',
    ])
  })
  it('links a plan without a day to the deed that follows', () => {
    expect(linksOf([plan('2024-05-20'), deed('2024-06-19', '2024-06-18')])).toContain('e-plan-e1 carried-out e-deed-e1')
  })
  it('does not take a deed before the plan was made, of another person, or far off its day', () => {
    expect(linksOf([plan('2024-06-25'), deed('2024-06-19', '2024-06-18')])).toEqual([])
    expect(linksOf([plan('2024-06-10', '2024-06-18'), deed('2024-06-19', '2024-06-18', 'Sergei Lavrov')])).toEqual([])
    expect(linksOf([plan('2024-06-10', '2024-06-18'), deed('2024-09-19', '2024-09-18')])).toEqual([])
  })
  it('says that a plan was called off, and what the promise came to', () => {
    const articles = [plan('2024-06-10', '2024-06-18'), denied('2024-06-15')]
    expect(linksOf(articles)).toEqual(['e-off-e1 calls-off e-plan-e1', 'e-plan-e1 called-off e-off-e1'])
    expect(recordOf(articles).relations[0]!.promises.map((one) => one.outcome)).toEqual(['called-off'])
  })
  it.each([
    { what: 'kept', articles: [plan('2024-06-10', '2024-06-18'), deed('2024-06-19', '2024-06-18')], outcome: 'kept' },
    { what: 'open before its day', articles: [plan('2024-06-10', '2024-06-18')], outcome: 'open' },
    {
      what: 'overdue when later news is silent',
      articles: [
        plan('2024-06-10', '2024-06-18'),
        page('later', {
          published: '2024-08-01',
          told: [{ kind: 'call', who: 'RUS-PRK', on: '2024-08-01', words: 'spoke by telephone' }],
        }),
      ],
      outcome: 'overdue',
    },
  ])('counts a promise as $what', ({ articles, outcome }) => {
    expect(recordOf(articles).relations[0]!.promises.find((one) => one.event === 'e-plan-e1')!.outcome).toBe(outcome)
  })
  it('takes a visit for the planned one where its own article tells the plan, within the days planned', () => {
    const told = (planned: string) =>
      page('one', {
        published: '2024-06-19',
        people,
        told: [
          { kind: 'visit', who: 'RUS>PRK', on: '2024-06-18', words: 'landed in Pyongyang', actor: 'Putin' },
          {
            kind: 'visit',
            who: 'RUS>PRK',
            on: planned,
            status: 'planned',
            words: 'had said that he would come',
            actor: 'Putin',
          },
        ],
      })
    expect(linksOf([told('2024-06')])).toContain('e-one-e2 carried-out e-one-e1')
    expect(linksOf([told('2024-07')])).toEqual([])
  })
  it('takes a ceremony still to come for another thing than the meeting told beside it', () => {
    const one = page('one', {
      published: '2023-09-14',
      told: [
        { kind: 'meeting', who: 'CHN-VEN', on: '2023-09-13', words: 'in a meeting with his counterpart' },
        {
          kind: 'meeting',
          who: 'CHN-VEN',
          on: '2023-09-13/2023-09-14',
          status: 'planned',
          words: 'will also hold a ceremony',
        },
      ],
    })
    expect(linksOf([one])).toEqual([])
  })
})

describe('what happened and what is denied', () => {
  it('sets a deed and its denial against each other', () => {
    const record = recordOf([
      page('a', {
        published: '2023-10-13',
        told: [{ kind: 'aid', who: 'PRK>RUS', on: '2023-10-13', words: 'shipped containers of munitions' }],
      }),
      page('b', {
        published: '2023-10-14',
        told: [{ kind: 'aid', who: 'PRK>RUS', status: 'denied', words: 'never shipped munitions' }],
      }),
    ])
    expect(record.disagreements.map(({ field, nature }) => [field, nature])).toEqual([['status', 'contradiction']])
    expect(record.disagreements[0]!.sides.map((side) => side.value)).toEqual(['happened', 'denied'])
  })
  it.each([
    ['no recognition was granted by the accord', 'has agreed to recognise the republic', ['contradiction']],
    ['has not recognised the republic yet', 'has agreed to recognise the republic', []],
    ['no recognition was granted by the accord', 'is expected to recognise the republic', []],
  ])('sets “%s” beside “%s” as %j', (denial, plan, natures) => {
    const record = recordOf([
      page('a', {
        published: '2024-01-01',
        told: [{ kind: 'recognition', who: 'KEN>XSL', status: 'denied', words: denial }],
      }),
      page('b', {
        published: '2024-01-02',
        told: [{ kind: 'recognition', who: 'KEN>XSL', status: 'planned', words: plan }],
      }),
    ])
    expect(record.disagreements.filter(({ field }) => field === 'status').map(({ nature }) => nature)).toEqual(natures)
  })
})

describe('a visit', () => {
  it('has the meetings of its days and its visitor as parts, and no others', () => {
    const record = recordOf([
      page('a', {
        published: '2024-06-20',
        people,
        told: [
          { kind: 'visit', who: 'RUS>PRK', on: '2024-06-18/2024-06-19', words: 'a state visit', actor: 'Putin' },
          {
            kind: 'meeting',
            who: 'RUS-PRK',
            on: '2024-06-19',
            words: 'talks of Putin and Kim',
            actor: 'Putin',
            recipient: 'Kim Jong Un',
          },
          { kind: 'meeting', who: 'RUS-PRK', on: '2024-06-19', words: 'Lavrov met officials', actor: 'Sergei Lavrov' },
          { kind: 'agreement', who: 'RUS-PRK', on: '2024-06-19', words: 'signed a treaty' },
          { kind: 'meeting', who: 'RUS-PRK', on: '2024-06-25', words: 'officials met again' },
        ],
      }),
    ])
    const visit = record.events.find((event) => event.kind === 'visit')!
    expect(visit.links.map((link) => link.event)).toEqual(['e-a-e2', 'e-a-e4'])
  })
})
