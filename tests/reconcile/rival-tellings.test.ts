import { describe, expect, it } from 'vitest'
import { type Page, page, recordOf, type Told } from './build.js'

const told = (published: string, ...events: readonly Told[]): Page => ({ published, told: events })
const reading = (
  text: string,
  published: string,
  event: Omit<Told, 'words'>,
  people: readonly string[] = [],
): Page => ({
  published,
  people,
  told: [{ ...event, words: text.replace(/\..*$/s, '') }],
  rest: { text },
})
const flow = (amount: number, quote: string, text = quote): Page => ({
  published: '2022-03-01',
  facts: [{ fact: 'flow', from: 'DEU', to: 'POL', kind: 'trade', amount, currency: 'EUR', period: '2021', quote }],
  rest: { text },
})
const embassy = (on: string, at: string): Page =>
  told('2021-06-01', { kind: 'recognition', who: 'MAR>NGA', on, at, words: 'opened its embassy again' })
const leaving = (on: string, words: string): Page =>
  told('2021-04-15', { kind: 'sanctions-eased', who: 'ITA>AFG', on, status: 'planned', words })
const truce = (who: string, words: string): Page => told('2021-05-21', { kind: 'appeal', who, on: '2021-05-20', words })
const lent = (who: string, text: string): Page =>
  reading(text, '2021-07-02', { kind: 'loan', who, on: '2021-07-01', money: { amount: 3e8, currency: 'USD' } })
const promised = (amount: number, text: string): Page =>
  reading(text, '2021-07-02', { kind: 'loan', who: 'KOR>LKA', status: 'planned', money: { amount, currency: 'USD' } })
const delegation = (text: string, person: string): Page => ({
  ...reading(text, '2021-09-03', { kind: 'visit', who: 'NOR>LBN', on: '2021-09-02', at: 'Beirut', actor: person }, [
    `${person}, NOR, null`,
  ]),
})
const journey = (text: string, on: string, at: string): Page =>
  reading(text, '2022-10-06', { kind: 'visit', who: 'CHL>VNM', on, at, actor: 'Rosa Pinto' }, ['Rosa Pinto, CHL, null'])
const first = (text: string): Page =>
  reading(text, '2022-05-10', { kind: 'visit', who: 'FIN>KEN', on: '2022-05-10', actor: 'Aino Salo' }, [
    'Aino Salo, FIN, null',
  ])
const talks = (text: string): Page =>
  reading(
    text,
    '2022-05-10',
    { kind: 'meeting', who: 'FIN-KEN', on: '2022-05-09', at: 'Nairobi', actor: 'Aino Salo', recipient: 'Juma Otieno' },
    ['Aino Salo, FIN, null', 'Juma Otieno, KEN, null'],
  )
const planned: Page = {
  published: '2021-03-01',
  people: ['Ana Pérez, ARG, president'],
  told: [
    {
      kind: 'visit',
      who: 'ARG>IND',
      on: '2021-03-20',
      status: 'planned',
      words: 'will travel to India',
      actor: 'Ana Pérez',
    },
  ],
}
const denied = (words: string, published = '2021-03-03', type = 'AGREE'): Page => ({
  published,
  people: ['Ana Pérez, ARG, president'],
  rest: {
    events: [
      {
        id: 'b-e1',
        type,
        kind: 'visit',
        actor: ['ARG'],
        recipient: ['IND'],
        actorText: ['Ana Pérez'],
        status: 'denied',
        quote: words,
      },
    ],
  },
})
const joined: Page = told('2021-01-05', {
  kind: 'membership',
  who: 'SCO>MNG',
  on: '2021-01-01',
  words: 'joined the organisation',
})
const called = (words: string, published: string, status?: 'denied'): Page =>
  told(published, { kind: 'call', who: 'BRA-CAN', words, ...(status ? { status } : { on: published }) })
const ministry = (office: string): Page => ({
  published: '2021-03-03',
  facts: [{ fact: 'office', person: 'Lena Horn', office, of: 'AUT', asOf: '2021-03-03' }],
})
const palace = (at: string): Page =>
  reading(
    'Aino Salo met Juma Otieno in private.',
    '2022-05-10',
    { kind: 'meeting', who: 'FIN-KEN', on: '2022-05-09', at, actor: 'Aino Salo', recipient: 'Juma Otieno' },
    ['Aino Salo, FIN, null', 'Juma Otieno, KEN, null'],
  )
const invited = (who: string, words: string): Page =>
  told('2021-05-21', { kind: 'invitation', who, on: '2021-05-20', words })
const freed = (who: string, on: string, words: string): Page =>
  told('2021-05-21', { kind: 'sanctions-eased', who, on, words })

const lentFlow = (amount: number, text: string): Page => ({
  published: '2022-03-01',
  facts: [{ fact: 'flow', from: 'KOR', to: 'LKA', kind: 'loan', amount, currency: 'USD', period: null, quote: text }],
  rest: { text },
})

const envoy = (name: string, words: string): Page => ({
  ...reading(words, '2021-03-06', { kind: 'credentials', who: 'KEN>CHL', on: '2021-03-05', actor: name }, [
    `${name}, KEN, ambassador`,
  ]),
})
const counted = (value: number, quote: string, what = 'lighthouses on the coast'): Page => ({
  published: '2021-03-06',
  told: [{ kind: 'agreement', who: 'KEN-CHL', on: '2021-03-05', words: 'signed a treaty' }],
  facts: [{ fact: 'count', what, of: 'CHL', value, asOf: '2021-03-06', quote }],
})
const expelled = (on: string, words: string): Page =>
  told('2021-04-15', { kind: 'sanctions', who: 'POL>RUS', on, words })

const opposed: readonly [string, string, Page, Page][] = [
  ['two months for one embassy, looked back at', 'date', embassy('2019-03', 'Lagos'), embassy('2019-06', 'Lagos')],
  [
    'two years for one treaty',
    'date',
    told('2020-01-01', {
      kind: 'agreement',
      who: 'CHL-PER',
      on: '1929-06',
      words: 'signed the treaty of Lima on Tacna',
    }),
    told('2020-02-01', {
      kind: 'agreement',
      who: 'PER-CHL',
      on: '1928',
      words: 'had signed the treaty of Lima on Tacna',
    }),
  ],
  [
    'two days for one envoy sent home',
    'date',
    expelled('2021-04-12', 'expelled the ambassador'),
    expelled('2021-04-14', 'expelled the ambassador in a rage'),
  ],
  [
    'two ambassadors of one state on one day',
    'office',
    envoy('Ana Mwangi', 'Ana Mwangi handed over her letters.'),
    envoy('Juma Otieno', 'Juma Otieno gave his letters to the president.'),
  ],
  [
    'things that no table has',
    'number',
    counted(14, 'will mend 14 lighthouses on the stormy coast'),
    counted(17, 'to repair 17 lighthouses along the stormy coast'),
  ],
  [
    'two years for one break',
    'date',
    told('2020-01-01', { kind: 'sanctions', who: 'MAR>IRN', on: '2018', words: 'broke off relations' }),
    told('2020-02-01', { kind: 'sanctions', who: 'MAR>IRN', on: '2017-05', words: 'had cut its ties' }),
  ],
  [
    'tonnes of one shipment',
    'number',
    told('2020-01-01', {
      kind: 'aid',
      who: 'UKR>SOM',
      on: '2019-12-30',
      words: 'shipped 25,000 tonnes of wheat for hungry herders',
    }),
    told('2020-01-02', {
      kind: 'aid',
      who: 'UKR>SOM',
      on: '2019-12-30',
      words: 'wheat for the hungry: 40,000 tonnes were shipped',
    }),
  ],
  [
    'two last days for one withdrawal',
    'date',
    leaving('2021-09-11', 'the Italian contingent will leave Herat by September 11'),
    leaving('2021-07-04', 'the contingent is to leave Herat by July 4'),
  ],
  [
    'who asked for the truce',
    'direction',
    truce('ISR>PSE', 'asked Hamas for a ceasefire through Cairo'),
    truce('PSE>ISR', 'it was Hamas that asked for a ceasefire'),
  ],
  [
    'two lenders of one sum',
    'direction',
    lent('IMF>KEN', 'The Fund lent Kenya $300 million for teachers and clinics in the dry north.'),
    lent('AFDB>KEN', 'Kenya takes the $300 million of the bank for clinics and teachers.'),
  ],
  [
    'two sums for one loan',
    'number',
    promised(5e8, 'Seoul will lend Colombo $500 million for buses and a tramway.'),
    promised(7e8, 'A tramway and new buses will be paid from a loan of $700 million.'),
  ],
  [
    'two sums for one loan that only facts tell',
    'number',
    lentFlow(5e8, 'Seoul lends Colombo $500 million for buses and a tramway.'),
    lentFlow(7e8, 'Colombo gets $700 million from Seoul for a tramway and buses.'),
  ],
  [
    'the head of a delegation, told with another guest at the head',
    'office',
    {
      ...delegation('A delegation from Norway led by Minister Kari Lund came to Beirut.', 'A delegation from Norway'),
      people: ['Kari Lund, NOR, minister'],
    },
    delegation('State Secretary Per Dahl arrived in Beirut to see the harbour.', 'Per Dahl'),
  ],
  [
    'two heads of one delegation',
    'office',
    delegation('A delegation led by Minister Kari Lund came to Beirut.', 'Kari Lund'),
    delegation('State Secretary Per Dahl arrived in Beirut to see the harbour.', 'Per Dahl'),
  ],
  [
    'two towns that are each the first stop',
    'place',
    journey('Rosa Pinto landed in Hanoi on Monday.', '2022-10-03', 'Hanoi'),
    journey(
      'Rosa Pinto visited Vietnam. Before coming to Hanoi, she visited Haiphong.',
      '2022-10-03/2022-10-05',
      'Hanoi',
    ),
  ],
  [
    'two years since which a visit is the first',
    'visit',
    first('Aino Salo made the first visit by a Finnish leader in 22 years.'),
    first('Aino Salo made the first visit by a Finnish leader since 2012.'),
  ],
  [
    'hours of talks, told in the next sentence',
    'number',
    talks('Aino Salo met Juma Otieno in Nairobi. Their talks lasted for two hours.'),
    talks('Aino Salo met Juma Otieno in Nairobi. The meeting lasted nearly four and a half hours.'),
  ],
  ['a plan, and that there never was one', 'status', planned, denied('has never announced any trip of Ana Pérez')],
  [
    'a state that joined, and that it did not',
    'status',
    joined,
    told('2021-02-10', { kind: 'membership', who: 'SCO>MNG', status: 'denied', words: 'has not joined yet' }),
  ],
  [
    'a call, and that there was none',
    'status',
    called('spoke by telephone about fires', '2021-08-20'),
    called('no phone call was agreed or held', '2021-08-23', 'denied'),
  ],
  ['one person under two ministries', 'office', ministry('interior minister'), ministry('finance minister')],
  ['two palaces by their names', 'place', palace('Belmont Palace'), palace('Rosenau Palace')],
  [
    'the trade of one year',
    'number',
    flow(1.2e11, 'came to 120 billion euros'),
    flow(1.5e11, 'reached 150 billion euros'),
  ],
]

const alike: readonly [string, Page, Page][] = [
  [
    'a visit and the journey that it is part of',
    journey('Rosa Pinto came to Hanoi for a two-day visit.', '2022-10-03', 'Hanoi'),
    journey('Rosa Pinto reached Hanoi on a nine-day tour of Asia.', '2022-10-03', 'Hanoi'),
  ],
  [
    'an envoy sent home and tariffs two days later',
    expelled('2021-04-12', 'expelled the ambassador'),
    expelled('2021-04-14', 'imposed tariffs on steel'),
  ],
  [
    'things of two places that no table has',
    counted(14, 'will mend 14 lighthouses in the far north'),
    counted(17, 'has 17 lighthouses', 'lighthouses of the navy'),
  ],
  [
    'ties cut and an envoy sent home',
    told('2020-01-01', { kind: 'sanctions', who: 'MAR>IRN', on: '2018', words: 'broke off relations' }),
    told('2020-02-01', { kind: 'sanctions', who: 'MAR>IRN', on: '2017-05', words: 'expelled the ambassador' }),
  ],
  ['embassies in two towns', embassy('2019-03', 'Lagos'), embassy('2019-06', 'Abuja')],
  [
    'treaties on two things',
    told('2020-01-01', {
      kind: 'agreement',
      who: 'CHL-PER',
      on: '1929-06',
      words: 'signed the treaty of Lima on Tacna',
    }),
    told('2020-02-01', { kind: 'agreement', who: 'PER-CHL', on: '1928', words: 'signed a convention on fisheries' }),
  ],
  [
    'a last day that was moved',
    leaving('2021-09-11', 'the Italian contingent will leave Herat by September 11'),
    leaving('2021-07-04', 'the contingent is to leave Herat by July 4, earlier than planned'),
  ],
  [
    'what two sides ask of each other',
    truce('ISR>PSE', 'asked Hamas for the release of two men'),
    truce('PSE>ISR', 'asked for lorries of flour and fuel'),
  ],
  [
    'loans of two banks in one sum',
    lent('IMF>KEN', 'The Fund lent Kenya $300 million for teachers and clinics in the dry north.'),
    lent('AFDB>KEN', 'Kenya takes $300 million of the bank for a motorway to the harbour.'),
  ],
  [
    'a loan and its first part',
    promised(5e8, 'Seoul will lend Colombo $500 million for buses and a tramway.'),
    promised(2.5e8, 'Buses and a tramway: Seoul pays the first tranche of $250 million.'),
  ],
  [
    'loans for two things that only facts tell',
    lentFlow(5e8, 'Seoul lends Colombo $500 million for buses and a tramway.'),
    lentFlow(7e8, 'Colombo gets $700 million from Seoul for a harbour.'),
  ],
  [
    'a delegation in which both were',
    delegation('A delegation led by Minister Kari Lund, with Per Dahl, came to Beirut.', 'Kari Lund'),
    delegation('State Secretary Per Dahl arrived in Beirut to see the harbour.', 'Per Dahl'),
  ],
  [
    'a second stop, reached a day later',
    journey('Rosa Pinto landed in Hanoi on Tuesday.', '2022-10-04', 'Hanoi'),
    journey(
      'Rosa Pinto visited Vietnam. Before coming to Hanoi, she visited Haiphong.',
      '2022-10-03/2022-10-05',
      'Hanoi',
    ),
  ],
  [
    'one year, counted and named',
    first('Aino Salo made the first visit by a Finnish leader in ten years.'),
    first('Aino Salo made the first visit by a Finnish leader since 2012.'),
  ],
  [
    'firsts of two offices',
    first('Aino Salo made the first visit by a Finnish president in 22 years.'),
    first('Aino Salo made the first visit by a Finnish premier since 2012.'),
  ],
  [
    'an estimate of the hours',
    talks('Aino Salo met Juma Otieno in Nairobi. Their talks lasted for four hours.'),
    talks('Aino Salo met Juma Otieno in Nairobi. The meeting lasted nearly four and a half hours.'),
  ],
  ['a plan that was called off', planned, denied('called off the trip of Ana Pérez')],
  [
    'a plan denied before it was made',
    { ...planned, published: '2021-03-10' },
    denied('has never announced any trip of Ana Pérez'),
  ],
  ['a ministry and the government', ministry('foreign minister'), ministry('prime minister')],
  ['a palace by its name and by its rank', palace('Belmont Palace'), palace('Royal Palace')],
  ['a palace in two spellings', palace('Belmonte Palace'), palace('Belmont Palace')],
  [
    'trade and what is sold one way',
    flow(1.2e11, 'came to 120 billion euros'),
    flow(7e10, 'reached 70 billion euros', 'Exports reached 70 billion euros'),
  ],
  [
    'trade as it is and as it is to be',
    flow(1.2e11, 'came to 120 billion euros'),
    flow(1.5e11, 'to 150 billion euros', 'They want to raise it to 150 billion euros'),
  ],
  [
    'invitations of each other',
    invited('GRC>TUR', 'invited the guest to the capital'),
    invited('TUR>GRC', 'invited the guest to the capital for a return visit'),
  ],
  [
    'exchanges of two days',
    freed('RUS-UKR', '2021-05-14', 'freed 80 prisoners of war taken in Donbas'),
    freed('UKR-RUS', '2021-05-20', 'freed 60 prisoners of war taken in Donbas'),
  ],
]

const summit: Told = {
  kind: 'meeting',
  who: 'FIN-KEN',
  on: '2022-05-09',
  words: 'the talks of Salo and Otieno',
  actor: 'Salo',
  recipient: 'Otieno',
}
const bothNamed = ['Aino Salo, FIN, president', 'Juma Otieno, KEN, president']

const alarms = (a: Page, b: Page): string[] =>
  recordOf([page('a', a), page('b', b)])
    .disagreements.filter((one) => one.nature === 'contradiction')
    .map((one) => one.field)

it('takes no alarm from a place that a sentence which looks back gives to another talk', () => {
  const told = (at: string, rest: object, more: readonly Told[] = []): Page => ({
    published: '2022-06-20',
    people: bothNamed,
    told: [{ ...summit, at }, ...more],
    rest,
  })
  const later: Told = { kind: 'meeting', who: 'FIN-KEN', on: '2022-06-19', at: 'Geneva', words: 'Envoys met in Geneva' }
  const text = 'Envoys met in Geneva to follow up on the talks of Salo and Otieno.'
  expect(alarms(told('Nairobi', {}), told('Geneva', { text }, [later]))).toEqual([])
  expect(alarms(told('Nairobi', {}), told('Geneva', {}))).toEqual(['place'])
})

describe('what two sources tell alike in all but one thing', () => {
  it.each(opposed)('is a contradiction: %s', (_, field, a, b) => expect(alarms(a, b)).toEqual([field]))
  it.each(alike)('is none: %s', (_, a, b) => expect(alarms(a, b)).toEqual([]))
})
