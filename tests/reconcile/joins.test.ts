import { describe, expect, it } from 'vitest'
import { joins, type Page, page, recordOf, type Told } from './build.js'

const xiMaduro = ['Xi Jinping, CHN, president', 'Nicolás Maduro, VEN, president']
const putinErdogan = ['Vladimir Putin, RUS, president', 'Recep Tayyip Erdogan, TUR, president']
const talks = (on: string, at: string | undefined, words = 'held talks with'): NonNullable<Page['told']>[number] => ({
  kind: 'meeting',
  who: 'RUS-TUR',
  on,
  ...(at === undefined ? {} : { at }),
  words,
  actor: 'Vladimir Putin',
  recipient: 'Recep Tayyip Erdogan',
})

/** Pages by name, and the joins that are right: every other join is wrong, every missing one too. */
const cases: readonly {
  readonly what: string
  readonly pages: Record<string, Page>
  readonly right: readonly string[]
}[] = [
  {
    what: 'one meeting in three reports, one of them undated',
    pages: {
      a: {
        published: '2023-09-13',
        people: xiMaduro,
        told: [
          {
            kind: 'meeting',
            who: 'CHN-VEN',
            on: '2023-09-13',
            at: 'Beijing',
            words: 'met today in Beijing',
            actor: 'Xi Jinping',
            recipient: 'Nicolás Maduro',
          },
        ],
      },
      b: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          {
            kind: 'meeting',
            who: 'VEN-CHN',
            on: '2023-09-13',
            words: 'Maduro held talks with Xi',
            actor: 'Maduro',
            recipient: 'Xi',
          },
        ],
      },
      c: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          {
            kind: 'meeting',
            who: 'CHN-VEN',
            words: 'during a meeting with Maduro',
            actor: 'Xi Jinping',
            recipient: 'Nicolas Maduro',
          },
        ],
      },
    },
    right: ['a-e1+b-e1+c-e1'],
  },
  {
    what: 'monthly meetings of the same two presidents',
    pages: {
      a: { published: '2023-03-06', people: putinErdogan, told: [talks('2023-03-05', 'Moscow')] },
      b: { published: '2023-04-05', people: putinErdogan, told: [talks('2023-04-04', 'Ankara')] },
      c: { published: '2023-05-06', people: putinErdogan, told: [talks('2023-05-05', 'Moscow')] },
      d: {
        published: '2023-05-06',
        people: putinErdogan,
        told: [talks('2023-05-05', undefined, 'Putin received Erdogan')],
      },
    },
    right: ['c-e1+d-e1'],
  },
  {
    what: 'an undated meeting that could be any of several',
    pages: {
      a: { published: '2023-03-06', people: putinErdogan, told: [talks('2023-03-05', undefined)] },
      b: { published: '2023-03-10', people: putinErdogan, told: [talks('2023-03-09', undefined)] },
      c: { people: putinErdogan, told: [{ ...talks('', undefined), on: undefined as never }] },
    },
    right: [],
  },
  {
    what: 'calls two days apart, each told on its day',
    pages: {
      a: {
        published: '2022-03-18',
        people: ['Joe Biden, USA, president', 'Xi Jinping, CHN, president'],
        told: [
          {
            kind: 'call',
            who: 'USA-CHN',
            on: '2022-03-18',
            words: 'spoke today with President Xi',
            actor: 'Joe Biden',
            recipient: 'Xi Jinping',
          },
        ],
      },
      b: {
        published: '2022-03-20',
        people: ['Joe Biden, USA, president', 'Xi Jinping, CHN, president'],
        told: [
          {
            kind: 'call',
            who: 'USA-CHN',
            on: '2022-03-20',
            words: 'spoke today with President Xi',
            actor: 'Joe Biden',
            recipient: 'Xi Jinping',
          },
        ],
      },
    },
    right: [],
  },
  {
    what: 'one call whose hour is two days by the clocks of the two sides',
    pages: {
      a: {
        published: '2021-11-15',
        people: ['Joe Biden, USA, president', 'Xi Jinping, CHN, president'],
        told: [
          {
            kind: 'call',
            who: 'USA-CHN',
            on: '2021-11-15',
            words: 'held a virtual summit',
            actor: 'Joe Biden',
            recipient: 'Xi Jinping',
          },
        ],
      },
      b: {
        published: '2021-11-16',
        people: ['Joe Biden, USA, president', 'Xi Jinping, CHN, president'],
        told: [
          {
            kind: 'call',
            who: 'CHN-USA',
            on: '2021-11-16',
            words: 'talked by video with Biden',
            actor: 'Xi Jinping',
            recipient: 'Joe Biden',
          },
        ],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'two meetings of one day with different ministers',
    pages: {
      a: {
        published: '2023-06-19',
        people: [
          'Antony Blinken, USA, secretary of state',
          'Wang Yi, CHN, politburo member',
          'Xi Jinping, CHN, president',
        ],
        told: [
          {
            kind: 'meeting',
            who: 'USA-CHN',
            on: '2023-06-19',
            at: 'Beijing',
            words: 'Blinken met Wang Yi',
            actor: 'Antony Blinken',
            recipient: 'Wang Yi',
          },
        ],
      },
      b: {
        published: '2023-06-19',
        people: ['Antony Blinken, USA, secretary of state', 'Xi Jinping, CHN, president'],
        told: [
          {
            kind: 'meeting',
            who: 'USA-CHN',
            on: '2023-06-19',
            at: 'Beijing',
            words: 'Blinken met Xi',
            actor: 'Antony Blinken',
            recipient: 'Xi Jinping',
          },
        ],
      },
    },
    right: [],
  },
  {
    what: 'a summit of three and the meeting of two beside it',
    pages: {
      a: {
        published: '2023-08-18',
        people: ['Joe Biden, USA, president'],
        told: [
          {
            kind: 'meeting',
            who: 'USA-JPN,KOR',
            on: '2023-08-18',
            at: 'Camp David',
            words: 'the three leaders met at Camp David',
            actor: 'Joe Biden',
          },
        ],
      },
      b: {
        published: '2023-08-18',
        people: ['Joe Biden, USA, president', 'Yoon Suk Yeol, KOR, president'],
        told: [
          {
            kind: 'meeting',
            who: 'USA-KOR',
            on: '2023-08-18',
            at: 'Camp David',
            words: 'Biden met with Yoon',
            actor: 'Joe Biden',
            recipient: 'Yoon Suk Yeol',
          },
        ],
      },
    },
    right: [],
  },
  {
    what: 'rounds of sanctions, one told twice',
    pages: {
      a: {
        published: '2022-02-24',
        told: [{ kind: 'sanctions', who: 'USA>RUS', on: '2022-02-24', words: 'sanctions on five major Russian banks' }],
      },
      b: {
        published: '2022-02-25',
        told: [{ kind: 'sanctions', who: 'USA>RUS', on: '2022-02-24', words: 'hit Russian banks with sanctions' }],
      },
      c: {
        published: '2022-03-08',
        told: [{ kind: 'sanctions', who: 'USA>RUS', on: '2022-03-08', words: 'banned imports of Russian oil' }],
      },
      d: {
        published: '2022-02-24',
        told: [{ kind: 'sanctions', who: 'USA>RUS', on: '2022-02-24', words: 'recalled its ambassador to Moscow' }],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'aid packages with different sums, and one rounded',
    pages: {
      a: {
        published: '2023-01-19',
        told: [
          {
            kind: 'aid',
            who: 'USA>UKR',
            on: '2023-01-19',
            words: 'a package of arms worth $2.5 billion',
            money: { amount: 2.5e9, currency: 'USD' },
          },
        ],
      },
      b: {
        published: '2023-01-20',
        told: [
          {
            kind: 'aid',
            who: 'USA>UKR',
            on: '2023-01-19',
            words: 'sends arms worth 2.5 billion dollars',
            money: { amount: 2.5e9, currency: 'USD' },
          },
        ],
      },
      c: {
        published: '2023-01-20',
        told: [
          {
            kind: 'aid',
            who: 'USA>UKR',
            on: '2023-01-19',
            words: '$125 million for the energy grid',
            money: { amount: 1.25e8, currency: 'USD' },
          },
        ],
      },
      d: {
        published: '2023-02-03',
        told: [
          {
            kind: 'aid',
            who: 'USA>UKR',
            on: '2023-02-03',
            words: 'another package of arms worth $2.2 billion',
            money: { amount: 2.2e9, currency: 'USD' },
          },
        ],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'agreements of one day in different fields',
    pages: {
      a: {
        published: '2023-06-12',
        told: [
          { kind: 'agreement', who: 'CHN-HND', on: '2023-06-12', words: 'a memorandum on customs and coffee exports' },
        ],
      },
      b: {
        published: '2023-06-13',
        told: [{ kind: 'agreement', who: 'CHN-HND', on: '2023-06-12', words: 'an accord on satellite technology' }],
      },
      c: {
        published: '2023-06-13',
        told: [{ kind: 'agreement', who: 'HND-CHN', on: '2023-06-12', words: 'the memorandum on coffee exports' }],
      },
    },
    right: ['a-e1+c-e1'],
  },
  {
    what: 'arrival in the country and in the capital are one visit; the visit years before is another',
    pages: {
      a: {
        published: '2023-09-13',
        people: xiMaduro,
        told: [
          {
            kind: 'visit',
            who: 'VEN>CHN',
            on: '2023-09-08/..',
            at: 'Shenzhen',
            words: 'landed in Shenzhen',
            actor: 'Nicolás Maduro',
          },
        ],
      },
      b: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          {
            kind: 'visit',
            who: 'VEN>CHN',
            on: '2023-09-12',
            at: 'Beijing',
            words: 'Maduro arrived in Beijing',
            actor: 'Maduro',
          },
        ],
      },
      c: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [{ kind: 'visit', who: 'VEN>CHN', on: '2018', words: 'his state visit of 2018', actor: 'Maduro' }],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'things said on one day are told apart by their words',
    pages: {
      a: {
        published: '2023-09-13',
        people: xiMaduro,
        told: [
          {
            kind: 'endorsement',
            who: 'CHN>VEN',
            on: '2023-09-13',
            words: 'Xi expressed support for Venezuelan sovereignty',
            actor: 'Xi',
          },
          { kind: 'endorsement', who: 'CHN>VEN', on: '2023-09-13', words: 'called them good friends', actor: 'Xi' },
        ],
      },
      b: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          {
            kind: 'endorsement',
            who: 'CHN>VEN',
            on: '2023-09-13',
            words: 'firmly supports the sovereignty of Venezuela',
            actor: 'Xi',
          },
        ],
      },
      c: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          {
            kind: 'endorsement',
            who: 'CHN>VEN',
            on: '2023-09-13',
            words: 'praised its fight against poverty',
            actor: 'Xi',
          },
        ],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'the same phrase months apart is a habit',
    pages: {
      a: {
        published: '2023-02-01',
        told: [{ kind: 'endorsement', who: 'USA>PHL', words: 'reaffirmed its ironclad commitment' }],
      },
      b: {
        published: '2023-09-01',
        told: [{ kind: 'endorsement', who: 'USA>PHL', words: 'reaffirmed its ironclad commitment' }],
      },
    },
    right: [],
  },
  {
    what: 'a level under several wordings, one of them unknown, is raised once',
    pages: {
      a: {
        published: '2023-09-13',
        people: xiMaduro,
        told: [{ kind: 'upgrade', who: 'CHN-VEN', on: '2023-09-13', words: 'agreed to raise the level of relations' }],
        facts: [
          { fact: 'tier', dyad: ['CHN', 'VEN'], label: 'strategic partnership against all odds', since: '2023-09-13' },
        ],
      },
      b: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [
          { kind: 'upgrade', who: 'CHN-VEN', on: '2023-09-13', words: 'upgrading of relations', actor: 'Xi Jinping' },
        ],
        facts: [
          { fact: 'tier', dyad: ['CHN', 'VEN'], label: 'all-weather strategic partnership', since: '2023-09-13' },
        ],
      },
      c: {
        published: '2023-09-14',
        people: xiMaduro,
        told: [{ kind: 'upgrade', who: 'CHN-VEN', on: '2001', words: 'assumed a strategic nature in 2001' }],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'relations established and an embassy opened are two things',
    pages: {
      a: {
        published: '2023-03-26',
        told: [{ kind: 'recognition', who: 'CHN-HND', on: '2023-03-26', words: 'established diplomatic relations' }],
      },
      b: {
        published: '2023-06-12',
        told: [
          { kind: 'recognition', who: 'CHN-HND', on: '2023-03', words: 'established relations in March' },
          { kind: 'recognition', who: 'HND>CHN', on: '2023-06-11', words: 'inaugurated its embassy in Beijing' },
        ],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'people who share a name',
    pages: {
      a: {
        published: '2022-08-02',
        people: ['Nicolás Maduro, VEN, president', 'Cai Wei, CHN, director general'],
        told: [
          {
            kind: 'meeting',
            who: 'VEN-CHN',
            on: '2022-08-02',
            words: 'Maduro received Cai Wei',
            actor: 'Nicolás Maduro',
            recipient: 'Cai Wei',
          },
        ],
      },
      b: {
        published: '2022-08-02',
        people: ['Capaya Rodríguez, VEN, vice minister', 'Cai Wei, CHN, director general'],
        told: [
          {
            kind: 'meeting',
            who: 'VEN-CHN',
            on: '2022-08-02',
            words: 'the dialogue with Rodríguez',
            actor: 'Capaya Rodríguez',
            recipient: 'Cai Wei',
          },
        ],
      },
      c: {
        published: '2022-08-02',
        people: ['Delcy Rodríguez, VEN, vice president', 'Cai Wei, CHN, director general'],
        told: [
          {
            kind: 'meeting',
            who: 'VEN-CHN',
            on: '2022-08-02',
            words: 'met Cai Wei',
            actor: 'Delcy Rodríguez',
            recipient: 'Cai Wei',
          },
        ],
      },
    },
    right: [],
  },
  {
    what: 'a plan is not the deed, whoever tells it',
    pages: {
      a: {
        published: '2023-09-01',
        people: xiMaduro,
        told: [
          {
            kind: 'visit',
            who: 'VEN>CHN',
            on: '2023-09-08',
            status: 'planned',
            words: 'will visit China',
            actor: 'Nicolás Maduro',
          },
        ],
      },
      b: {
        published: '2023-09-02',
        people: xiMaduro,
        told: [
          {
            kind: 'visit',
            who: 'VEN>CHN',
            on: '2023-09-08',
            status: 'planned',
            words: 'is expected in China',
            actor: 'Maduro',
          },
        ],
      },
      c: {
        published: '2023-09-09',
        people: xiMaduro,
        told: [{ kind: 'visit', who: 'VEN>CHN', on: '2023-09-08', words: 'arrived in China', actor: 'Maduro' }],
      },
    },
    right: ['a-e1+b-e1'],
  },
  {
    what: 'a mention without a kind joins one of its type with its words',
    pages: {
      a: {
        published: '2023-09-14',
        told: [{ kind: 'criticism', who: 'KOR>PRK', on: '2023-09-14', words: 'condemned the launch of a satellite' }],
      },
      b: {
        published: '2023-09-14',
        rest: {
          events: [
            {
              id: 'b-e1',
              type: 'ACCUSE',
              kind: null,
              actor: ['KOR'],
              recipient: ['PRK'],
              date: '2023-09-14',
              quote: 'denounced the satellite launch',
            },
          ],
        },
      },
    },
    right: ['a-e1+b-e1'],
  },
]

const readout = (with_: string, known: boolean, more: readonly Told[] = []): Page => ({
  published: '2023-09-11',
  outlet: 'example.org',
  people: ['Joe Biden, USA, president', ...(known ? [`${with_}, VNM, president`] : [])],
  told: [
    { kind: 'meeting', who: 'USA-VNM', on: '2023-09-11', words: 'met today', actor: 'Joe Biden', recipient: with_ },
    ...more,
  ],
})
const promise: Told = { kind: 'pledge', who: 'USA>VNM', words: 'committed to working closely with industry' }
const pages = (...list: readonly Page[]) => list.map((one, i) => page(`r${i}`, one))

describe('one outlet reports each thing once', () => {
  it.each<[string, readonly Page[]]>([
    ['two meetings, of which the other side is not known', [readout('Hue', false), readout('Chinh', false)]],
    ['two meetings of the same words with two persons', [readout('Vo Van Thuong', true), readout('Pham Chinh', true)]],
    [
      'two calls of two days with one person',
      ['2023-10-08', '2023-10-09'].map((on) => ({
        published: '2023-10-10',
        outlet: 'example.org',
        people: xiMaduro,
        told: [
          { kind: 'call', who: 'CHN-VEN', on, words: 'spoke by telephone', actor: 'Xi Jinping', recipient: 'Maduro' },
        ],
      })),
    ],
    [
      'one promise, given at two meetings',
      [readout('Vo Van Thuong', true, [promise]), readout('Pham Chinh', true, [promise])],
    ],
  ])('keeps apart %s', (_, list) => {
    expect(joins(recordOf(pages(...list)))).toEqual([])
  })
  const visitors: Page = {
    published: '2023-12-05',
    outlet: 'example.org',
    people: ['Joe Biden, USA, president'],
    told: [{ kind: 'meeting', who: 'USA-VNM', on: '2023-09-11', words: 'meetings with leaders', actor: 'Joe Biden' }],
  }
  it('joins no meeting with several that are told of at once', () => {
    expect(joins(recordOf(pages(readout('Hue', false), visitors)))).toEqual([])
  })
  it('takes those named in the lead for "they" and "their", of whom a look back tells', () => {
    const first = readout('Vo Van Thuong', true)
    const back: Page = {
      published: '2023-12-05',
      outlet: 'example.org',
      people: ['Joe Biden, USA, president', 'Vo Van Thuong, VNM, president'],
      told: [
        {
          kind: 'call',
          who: 'USA-VNM',
          on: '2023-12-05',
          words: 'spoke today',
          actor: 'Joe Biden',
          recipient: 'Thuong',
        },
        { kind: 'meeting', who: 'USA-VNM', on: '2023-09', words: 'meeting in September', actor: 'their' },
      ],
    }
    expect(joins(recordOf(pages(first, readout('Pham Chinh', true), back)))).toEqual(['r0-e1+r2-e2'])
  })
  it('joins what is told of one invasion, years apart', () => {
    const told = (published: string): Page => ({
      published,
      outlet: 'example.org',
      told: [{ kind: 'attack', who: 'IRQ>KWT', words: 'invasion of Kuwait' }],
    })
    expect(joins(recordOf(pages(told('1990-09-01'), told('1992-03-04'))))).toEqual(['r0-e1+r1-e1'])
  })
  it('joins what is told of one summit of the same sides', () => {
    const told = (published: string, on: string): Page => ({
      published,
      outlet: 'example.org',
      told: [{ kind: 'meeting', who: 'JPN-IND', on, words: 'summit in March' }],
    })
    expect(joins(recordOf(pages(told('2022-06-01', '2022-03'), told('2022-09-01', '2022-03-19'))))).toEqual([
      'r0-e1+r1-e1',
    ])
  })
  it('joins a text that it published twice', () => {
    const text: Page = { ...readout('Hue', false, [promise]), rest: { title: 'Readout of a meeting' } }
    expect(joins(recordOf(pages(text, text)))).toEqual(['r0-e1+r1-e1', 'r0-e2+r1-e2'])
  })
  it('joins the report of a meeting and a later look back on its day', () => {
    const back = { ...readout('Hue', false), published: '2023-10-06' }
    expect(joins(recordOf(pages(readout('Hue', false), back)))).toEqual(['r0-e1+r1-e1'])
  })
})

describe('mentions of one happening are joined, others are kept apart', () => {
  it.each(cases)('$what', ({ pages, right }) => {
    const record = recordOf(Object.entries(pages).map(([id, one]) => page(id, one)))
    expect(joins(record)).toEqual([...right])
  })

  it('says of each join why', () => {
    const record = recordOf(Object.entries(cases[0]!.pages).map(([id, one]) => page(id, one)))
    const [event] = record.events
    expect(event!.merges).toHaveLength(2)
    expect(event!.merges.flatMap((merge) => merge.because)).toContain('Xi Jinping in both')
    expect(event!.merges.every((merge) => merge.score > 0)).toBe(true)
  })
})
