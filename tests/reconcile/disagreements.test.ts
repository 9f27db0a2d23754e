import { describe, expect, it } from 'vitest'
import { type Page, page, recordOf } from './build.js'

const xiMaduro = ['Xi Jinping, CHN, president', 'Nicolás Maduro, VEN, president']
const met = (on: string, at: string | undefined, words: string): Page => ({
  published: '2023-09-14',
  people: xiMaduro,
  told: [
    {
      kind: 'meeting',
      who: 'CHN-VEN',
      on,
      ...(at ? { at } : {}),
      words,
      actor: 'Xi Jinping',
      recipient: 'Nicolás Maduro',
    },
  ],
})
const visit = (on: string, at: string | undefined, words: string): Page => ({
  published: '2023-09-14',
  people: xiMaduro,
  told: [{ kind: 'visit', who: 'VEN>CHN', on, ...(at ? { at } : {}), words, actor: 'Nicolás Maduro' }],
})
const aid = (amount: number, words: string): Page => ({
  published: '2023-01-20',
  told: [{ kind: 'aid', who: 'USA>UKR', on: '2023-01-19', words, money: { amount, currency: 'USD' } }],
})
const office = (person: string, asOf: string, published: string, label = 'foreign minister', of = 'ARG'): Page => ({
  published,
  facts: [{ fact: 'office', person, office: label, of, asOf }],
})
const since = (date: string, derived: boolean): Page => ({
  published: '2023-09-14',
  facts: [{ fact: 'relations-since', dyad: ['CHN', 'VEN'], date, derived }],
})
const upgraded = (label: string): Page => ({
  published: '2023-09-14',
  people: xiMaduro,
  told: [
    { kind: 'upgrade', who: 'CHN-VEN', on: '2023-09-13', words: 'raised the level of relations', actor: 'Xi Jinping' },
  ],
  facts: [{ fact: 'tier', dyad: ['CHN', 'VEN'], label, since: '2023-09-13' }],
})

const signed = (words: string): Page => ({
  published: '2023-06-13',
  told: [{ kind: 'agreement', who: 'CHN-HND', on: '2023-06-12', words }],
})
const leased = (words: string): Page => ({
  published: '2024-01-02',
  told: [{ kind: 'project', who: 'XSL>ETH', status: 'planned', words }],
})
const stationed = (published: string, words: string): Page => ({
  published,
  told: [{ kind: 'deployment', who: 'IND>MDV', words }],
})

const cases: readonly [string, Page, Page, string, string][] = [
  [
    'two days for one meeting',
    met('2023-09-12', 'Beijing', 'met in Beijing'),
    met('2023-09-13', 'Beijing', 'met in Beijing'),
    'date',
    'contradiction',
  ],
  [
    'a day and its month',
    met('2023-09-13', 'Beijing', 'met in Beijing'),
    met('2023-09', 'Beijing', 'met in Beijing'),
    'date',
    'granularity',
  ],
  [
    'a hall and its city',
    met('2023-09-13', 'Great Hall of the People in Beijing', 'met'),
    met('2023-09-13', 'Beijing', 'met'),
    'place',
    'granularity',
  ],
  [
    'two cities',
    met('2023-09-13', 'Shanghai', 'held a long meeting'),
    met('2023-09-13', 'Beijing', 'held a long meeting'),
    'place',
    'contradiction',
  ],
  [
    'arrival in the country and in the capital',
    visit('2023-09-08', 'Shenzhen', 'landed in Shenzhen'),
    visit('2023-09-12', 'Beijing', 'arrived in Beijing'),
    'date',
    'compatible',
  ],
  [
    'two days for one arrival',
    visit('2023-09-12', 'Beijing', 'landed in Beijing'),
    visit('2023-09-13', 'Beijing', 'arrived in Beijing'),
    'date',
    'contradiction',
  ],
  [
    'stops of one visit',
    visit('2023-09-08', 'Shenzhen', 'landed in Shenzhen'),
    visit('2023-09-12', 'Beijing', 'arrived in Beijing'),
    'place',
    'compatible',
  ],
  [
    'fifth visit and first state visit',
    visit('2023-09-08/2023-09-14', undefined, 'his fifth visit since 2013'),
    visit('2023-09-08/2023-09-14', undefined, 'his first state visit since 2018'),
    'visit',
    'compatible',
  ],
  [
    'fifth visit and sixth visit',
    visit('2023-09-08/2023-09-14', undefined, 'his fifth visit since 2013'),
    visit('2023-09-08/2023-09-14', undefined, 'his sixth visit since 2013'),
    'visit',
    'contradiction',
  ],
  [
    'a level and its translation',
    upgraded('all-weather strategic partnership'),
    upgraded('strategic partnership against all odds'),
    'level',
    'translation',
  ],
  [
    'two levels',
    upgraded('all-weather strategic partnership'),
    upgraded('comprehensive strategic partnership'),
    'level',
    'contradiction',
  ],
  [
    'two sums for one package',
    aid(2.5e9, 'a package of tanks, shells and drones worth $2.5 billion'),
    aid(1.5e9, 'a package of tanks, shells and drones worth $1.5 billion'),
    'number',
    'contradiction',
  ],
  [
    'a sum and a bound that it keeps',
    aid(2.5e9, 'a package of tanks, shells and drones worth $2.5 billion'),
    aid(2e9, 'a package of tanks, shells and drones worth more than $2 billion'),
    'number',
    'compatible',
  ],
  [
    'two holders of one office on one day',
    office('Ana Pérez', '2023-05-02', '2023-05-02'),
    office('Juan Gómez', '2023-05-03', '2023-05-03'),
    'office',
    'contradiction',
  ],
  [
    'papers of one signing, counted under two names',
    signed('the signing of 17 cooperation documents'),
    signed('the two delegations signed nineteen agreements'),
    'number',
    'contradiction',
  ],
  [
    'two terms of one lease',
    leased('the lease of the coast will run for 50 years'),
    leased('lease 20 kilometres of its coast for 99 years'),
    'number',
    'contradiction',
  ],
  [
    'two terms within which one thing is to be done',
    leased('agreed to lease the coast within two months'),
    leased('agreed to lease the coast in a term of two weeks'),
    'number',
    'contradiction',
  ],
  [
    'soldiers, told of months apart',
    stationed('2024-01-14', 'there are 88 Indian military personnel'),
    stationed('2024-10-08', 'threw out 76 Indian soldiers'),
    'number',
    'contradiction',
  ],
  [
    'one person under the office of another',
    office('Ali Shamkhani', '2023-03-10', '2023-03-10', 'secretary of the supreme national security council', 'IRN'),
    office('Ali Shamkhani', '2023-03-12', '2023-03-12', 'minister of exteriors', 'IRN'),
    'office',
    'contradiction',
  ],
  [
    'one office, by its name and in loose words',
    office('Wang Yi', '2023-03-10', '2023-03-10', 'top diplomat', 'CHN'),
    office('Wang Yi', '2023-03-12', '2023-03-12', 'head of the diplomacy of the party', 'CHN'),
    'office',
    'translation',
  ],
  [
    'two offices, or the one that matters',
    office('Qin Gang', '2023-06-19', '2023-06-19', 'state councilor and foreign minister', 'CHN'),
    office('Qin Gang', '2023-06-19', '2023-06-19', 'foreign minister', 'CHN'),
    'office',
    'granularity',
  ],
  [
    'a town and grounds outside of towns',
    met('2023-09-13', 'Vostochny Spaceport', 'held a long meeting'),
    met('2023-09-13', 'Vladivostok', 'held a long meeting'),
    'place',
    'contradiction',
  ],
  ['two years for the start of relations', since('1974', false), since('1979', false), 'established', 'contradiction'],
  ['a year and the day in it', since('1974', true), since('1974-06-28', false), 'established', 'granularity'],
]

describe('what sources disagree on has its nature', () => {
  it.each(cases)('%s', (_, a, b, field, nature) => {
    const { disagreements } = recordOf([page('a', a), page('b', b)])
    expect(disagreements.filter((one) => one.field === field).map((one) => one.nature)).toEqual([nature])
  })
})

describe('no alarm is raised', () => {
  it.each<[string, Page, Page]>([
    [
      'where both say the same',
      met('2023-09-13', 'Beijing', 'met in Beijing'),
      met('2023-09-13', 'Beijing', 'met in Beijing'),
    ],
    [
      'where an office changes hands',
      office('Ana Pérez', '2022-05-02', '2022-05-02'),
      office('Juan Gómez', '2023-05-03', '2023-05-03'),
    ],
    [
      'where one name is spelled in two ways',
      office('Joseph R. Biden, Jr.', '2023-05-02', '2023-05-02', 'president', 'USA'),
      office('Joe Biden', '2023-05-03', '2023-05-03', 'president', 'USA'),
    ],
    ['where a number is a bound', signed('signed more than 12 agreements'), signed('signed 17 documents')],
    ['where one number is a part', signed('signed 17 documents'), signed('signed 3 agreements on trade')],
    ['where two signings are counted', signed('signed 17 documents'), stationed('2023-06-13', 'signed 19 agreements')],
    [
      'where a length of time goes with something more',
      leased('the lease of the coast runs for 50 years, including the islands'),
      leased('the lease of the coast runs for 40 years'),
    ],
    [
      'where one length of time is a term and the other of something else',
      leased('agreed to lease the coast within two months'),
      leased('agreed to lease the coast after a seven-year rupture'),
    ],
    [
      'where each side opens an embassy of its own',
      {
        published: '2015-08-23',
        told: [{ kind: 'recognition', who: 'GBR>IRN', words: 'will reopen its embassy', status: 'planned' }],
      },
      {
        published: '2015-08-23',
        told: [{ kind: 'recognition', who: 'IRN>GBR', words: 'will reopen its embassy', status: 'planned' }],
      },
    ],
    [
      'where an office is one that a ruler holds beside his own',
      office('Mohammed bin Salman', '2023-05-02', '2023-05-02', 'crown prince', 'SAU'),
      office('Mohammed bin Salman', '2023-05-03', '2023-05-03', 'prime minister', 'SAU'),
    ],
    [
      'where a region has a prime minister beside that of the state',
      office('Ana Pérez', '2023-05-02', '2023-05-02', 'prime minister'),
      {
        ...office('Juan Gómez', '2023-05-03', '2023-05-03', 'prime minister'),
        facts: [
          {
            fact: 'office',
            person: 'Juan Gómez',
            office: 'prime minister',
            of: 'ARG',
            asOf: '2023-05-03',
            quote: 'Prime Minister Juan Gómez',
          },
        ],
        rest: { text: 'The envoy met the Prime Minister Juan Gómez of the northern region.' },
      },
    ],
    ['where years are counted, one off', since('1974', true), since('1975', true)],
    [
      'where there are two ministers of one rank',
      office('Ana Pérez', '2023-05-02', '2023-05-02', 'minister'),
      office('Juan Gómez', '2023-05-02', '2023-05-02', 'minister'),
    ],
  ])('%s', (_, a, b) => {
    const { disagreements } = recordOf([page('a', a), page('b', b)])
    expect(disagreements.filter((one) => one.nature === 'contradiction')).toEqual([])
  })

  it('puts a wording that no ladder has on neither side of two levels', () => {
    const levels = ['comprehensive strategic partnership', 'all-weather strategic partnership', 'brotherly alliance']
    const { disagreements } = recordOf(levels.map((label, i) => page(`a${i}`, upgraded(label))))
    const alarm = disagreements.find((one) => one.field === 'level' && one.nature === 'contradiction')!
    expect(alarm.sides.map((side) => side.value).sort()).toEqual([...levels.slice(0, 2)].sort())
  })

  it('where one origin alone contradicts itself', () => {
    const copies = [
      page('a', { ...met('2023-09-12', 'Beijing', 'met in Beijing'), agencies: ['EFE'] }),
      page('b', { ...met('2023-09-13', 'Beijing', 'met in Beijing'), agencies: ['EFE'] }),
    ]
    expect(recordOf(copies).disagreements.find((one) => one.field === 'date')!.nature).toBe('single-source')
  })
})
