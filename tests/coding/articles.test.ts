import { describe, expect, it } from 'vitest'
import type { EventMention } from '../../src/schema/index.js'
import { code, evidenceOf } from '../support/engine.js'

/** What a reader would miss of an event. */
type Expected = Partial<Pick<EventMention, 'kind' | 'type' | 'date' | 'status' | 'symmetric' | 'place'>> & {
  readonly kind: string
  readonly between: readonly string[]
  readonly actor?: string
}

interface Story {
  readonly title: string
  readonly text: string
  readonly published: string | null
  readonly events: readonly Expected[]
  /** Kinds that must not be coded. */
  readonly never?: readonly string[]
}

const stories: readonly Story[] = [
  {
    title: 'the month behind an invitation is not that of the inviting',
    text: 'The king of Jordan invited Tokayev to Amman in October.\n',
    published: '2024-02-06',
    events: [{ kind: 'invitation', actor: 'JOR', between: ['JOR', 'KAZ'], date: '2024-02-06~' }],
  },
  {
    title: 'what became of those who were released names no other side',
    text: 'Belarus released nine political prisoners on Friday, who were flown to Berlin.\n',
    published: '2024-02-06',
    events: [{ kind: 'sanctions-eased', actor: 'BLR', between: ['BLR'], date: '2024-02-02' }],
  },
  {
    title: 'a denial of a denial leaves it open',
    text: 'Qatar denied that the visit of Lula to Doha had been postponed.\n',
    published: '2024-02-06',
    events: [],
    never: ['visit'],
  },
  {
    title: 'that a plan was ever made is denied as a plan, not as a deed',
    text: 'Brazil has never announced any visit to Qatar.\n\nNo trip of Lula to Doha is planned for May, a spokesman said.\n',
    published: '2024-02-06',
    events: [{ kind: 'visit', actor: 'BRA', between: ['BRA', 'QAT'], status: 'denied', type: 'AGREE', date: null }],
  },
  {
    title: 'the day of a denial is not that of the deed, and who denies is the pronoun in it',
    text: 'Angola denied on Friday that it had asked Cuba for doctors.\n',
    published: '2024-02-06',
    events: [{ kind: 'appeal', actor: 'AGO', between: ['AGO', 'CUB'], status: 'denied', date: null }],
  },
  {
    title: 'what has not been joined or signed was not refused',
    text: 'Moldova has not yet joined the EU.\n\nChile did not sign the pact with Peru on Monday.\n',
    published: '2024-02-06',
    events: [
      { kind: 'membership', between: ['EU', 'MDA'], status: 'denied' },
      { kind: 'agreement', between: ['CHL', 'PER'], status: 'denied', date: '2024-02-05' },
    ],
    never: ['refusal'],
  },
  {
    title: 'a visit told as the first in years is of now',
    text: 'It is the first visit by a Danish king to Ghana since 1998, officials said.\n',
    published: '2024-02-06',
    events: [{ kind: 'visit', actor: 'DNK', between: ['DNK', 'GHA'], date: '2024-02-06~' }],
  },
  {
    title: 'the leaders of two states, then named, meet; a delegation that somebody leads arrives',
    text:
      'The presidents of Kenya and Uganda, William Ruto and Yoweri Museveni, met in Kampala on Monday.\n\n' +
      'A delegation from Ghana led by Finance Minister Ken Ofori-Atta landed in Nairobi on Sunday.\n',
    published: '2024-02-06',
    events: [
      { kind: 'meeting', between: ['KEN', 'UGA'], date: '2024-02-05', place: 'Kampala' },
      { kind: 'visit', actor: 'GHA', between: ['GHA', 'KEN'], date: '2024-02-04' },
    ],
  },
  {
    title: 'what answers another side without naming it is done to that side',
    text: 'India accused Nepal on Monday of moving a border post.\n\nKathmandu dismissed the accusation as absurd.\n',
    published: '2022-02-01',
    events: [
      { kind: 'criticism', actor: 'IND', between: ['IND', 'NPL'] },
      { kind: 'refusal', actor: 'NPL', between: ['IND', 'NPL'] },
    ],
  },
  {
    title: 'a joint statement without those who issue it is of the pair told of',
    text: 'Azerbaijani President Ilham Aliyev met Italian President Sergio Mattarella in Baku on Tuesday.\n\nA joint declaration was adopted following the talks.\n',
    published: '2020-02-21',
    events: [
      { kind: 'meeting', between: ['AZE', 'ITA'] },
      { kind: 'joint-statement', between: ['AZE', 'ITA'], symmetric: true },
    ],
  },
  {
    title: 'a word that only forms a tense has no object: no call was held',
    text: 'Kenya and Tanzania have lifted bans on telephone imports.\n',
    published: '2020-02-21',
    events: [{ kind: 'sanctions-eased', between: ['KEN', 'TZA'] }],
    never: ['call'],
  },
  {
    title: 'who is promised help, not whom it is meant against',
    text: 'Poland promised to help Moldova to end its reliance on Russian gas.\n\nCanada vowed to stand with Israel against Iran.\n',
    published: '2023-02-21',
    events: [
      { kind: 'pledge', actor: 'POL', between: ['MDA', 'POL'] },
      { kind: 'pledge', actor: 'CAN', between: ['CAN', 'ISR'] },
    ],
  },
  {
    title: 'a threat is made though what it threatens hangs on a condition',
    text: 'Moscow said it would respond to Helsinki if Finland closed the border.\n',
    published: '2022-02-01',
    events: [{ kind: 'warning', actor: 'RUS', between: ['FIN', 'RUS'], status: 'happened' }],
  },
  {
    title: 'people who rally at an embassy are of the state where it stands',
    text: 'Several hundred people rallied in front of the Belgian embassy in Kampala on Friday.\n',
    published: '2022-02-01',
    events: [{ kind: 'protest', actor: 'UGA', between: ['BEL', 'UGA'] }],
  },
  {
    title: 'what a state protests against it condemns, and does not march',
    text: 'Lima protested against the arrest of two Peruvians in Quito.\n',
    published: '2022-02-01',
    events: [{ kind: 'criticism', actor: 'PER', between: ['ECU', 'PER'] }],
    never: ['protest'],
  },
  {
    title: 'what cannot be accepted is refused',
    text: 'Jakarta said it could not accept the map of Malaysia.\n',
    published: '2022-02-01',
    events: [{ kind: 'refusal', actor: 'IDN', between: ['IDN', 'MYS'], status: 'happened' }],
  },
  {
    title: 'all who are listed take part',
    text: 'Brazil announced anti-dumping measures against steel from Turkey, Vietnam and India.\n',
    published: '2022-02-01',
    events: [{ kind: 'sanctions', actor: 'BRA', between: ['BRA', 'IND', 'TUR', 'VNM'] }],
  },
  {
    title: 'a neighbour that is condemned is not the state that condemns it',
    text: 'Lima summoned the ambassador of Ecuador on Monday.\n\nPeru condemned its neighbour for the raid.\n',
    published: '2022-02-01',
    events: [{ kind: 'criticism', actor: 'PER', between: ['ECU', 'PER'] }],
  },
  {
    title: 'a denied deed that is told as such is no refusal besides',
    text: 'Chad denied that Togo had bombed villages in Niger.\n',
    published: '2022-02-01',
    events: [{ kind: 'attack', actor: 'TGO', between: ['NER', 'TGO'], status: 'denied' }],
    never: ['refusal'],
  },
  {
    title: 'what a statement urges, whoever was told of before urges',
    text: 'Chad complained about the raid on Monday. The statement urged Niger to withdraw its soldiers.\n',
    published: '2022-02-01',
    events: [{ kind: 'appeal', actor: 'TCD', between: ['NER', 'TCD'] }],
  },
  {
    title: 'who decides to expel an envoy promises nothing',
    text: 'Peru decided to expel the ambassador of Ecuador.\n',
    published: '2022-02-01',
    events: [{ kind: 'sanctions', actor: 'PER', between: ['ECU', 'PER'], status: 'planned' }],
    never: ['pledge'],
  },
  {
    title: 'a side that only one of several can be stays open',
    text: 'India accused Nepal on Monday of moving a border post, and Bhutan blamed Nepal for a flood.\n\nKathmandu dismissed the accusation as absurd.\n',
    published: '2022-02-01',
    events: [{ kind: 'refusal', actor: 'NPL', between: ['NPL'] }],
  },
  {
    title: 'a visit that is still to come is a promise with its own day',
    text: 'Kenyan President William Ruto will visit Japan on February 8, the foreign ministry in Tokyo said on Tuesday.\n',
    published: '2024-01-30',
    events: [
      { kind: 'visit', type: 'AGREE', actor: 'KEN', between: ['JPN', 'KEN'], date: '2024-02-08', status: 'planned' },
    ],
  },
  {
    title: 'who is received is the guest of a meeting',
    text: 'Peruvian Foreign Minister Ana Gervasi was received by Brazilian President Lula da Silva in Brasilia on Monday.\n',
    published: '2023-06-14',
    events: [{ kind: 'meeting', between: ['BRA', 'PER'], date: '2023-06-12', status: 'happened', place: 'Brasilia' }],
  },
  {
    title: 'a cancelled visit is denied',
    text: 'Germany cancelled a visit to Hungary.\n',
    published: '2022-04-28',
    events: [{ kind: 'visit', between: ['DEU', 'HUN'], status: 'denied', date: null }],
  },
  {
    title: 'a signed agreement has two sides and a day',
    text: 'Ghana and Togo signed a border agreement in Accra on Friday.\n',
    published: '2023-03-06',
    events: [
      {
        kind: 'agreement',
        type: 'SUPPORT',
        between: ['GHA', 'TGO'],
        date: '2023-03-03',
        place: 'Accra',
        symmetric: true,
      },
    ],
  },
  {
    title: 'who praises what two parties share praises the other party',
    text: 'Peruvian Foreign Minister Ana Gervasi met Ghana’s Shirley Botchwey in Lima. Gervasi praised the relations between the two countries.\n',
    published: '2023-06-14',
    events: [{ kind: 'endorsement', between: ['GHA', 'PER'], actor: 'PER' }],
  },
  {
    title: 'a place told before its verb is where the traveller is',
    text: 'Peruvian Foreign Minister Ana Gervasi left Lima. Her first stop was Bolivia, where she arrived on Friday.\n',
    published: '2023-06-14',
    events: [{ kind: 'visit', between: ['BOL', 'PER'], actor: 'PER' }],
  },
  {
    title: 'who is in another state on a visit visits it',
    text: 'Malaysian Prime Minister Anwar Ibrahim will be in Hanoi for an official visit on Monday.\n',
    published: '2023-06-14',
    events: [{ kind: 'visit', between: ['MYS', 'VNM'], actor: 'MYS', status: 'planned' }],
  },
  {
    title: 'a message goes to whom the sentence names last',
    text: 'Messages of sympathy were sent by the Philippine president to Indonesia.\n',
    published: '2023-06-14',
    events: [{ kind: 'congratulation', between: ['IDN', 'PHL'], actor: 'PHL' }],
  },
  {
    title: 'a tour is a visit to each host',
    text: 'Ghanaian President John Mahama will visit Togo and Benin next week.\n',
    published: '2023-06-14',
    events: [
      { kind: 'visit', between: ['GHA', 'TGO'], actor: 'GHA', status: 'planned' },
      { kind: 'visit', between: ['BEN', 'GHA'], actor: 'GHA', status: 'planned' },
    ],
  },
  {
    title: 'what hangs on the last of several objects hangs on all',
    text: 'Ghana’s president expressed thanks and appreciation to Togo.\n',
    published: '2023-06-14',
    events: [{ kind: 'endorsement', between: ['GHA', 'TGO'], actor: 'GHA' }],
  },
  {
    title: 'here is the place of the dateline',
    text: 'LIMA, June 14 (Xinhua) -- Malaysian Prime Minister Anwar Ibrahim arrived here on Tuesday.\n',
    published: '2023-06-14',
    events: [{ kind: 'visit', between: ['MYS', 'PER'], actor: 'MYS', status: 'happened' }],
  },
  {
    title: 'a call is no meeting',
    text: 'Turkish President Recep Tayyip Erdogan spoke by telephone with Egyptian President Abdel Fattah al-Sisi on March 1.\n',
    published: '2023-03-02',
    events: [{ kind: 'call', between: ['EGY', 'TUR'], date: '2023-03-01' }],
    never: ['meeting'],
  },
  {
    title: 'blame goes from the one who blames',
    text: 'Ethiopia accused Egypt of arming rebels along its border.\n',
    published: null,
    events: [{ kind: 'criticism', type: 'ACCUSE', actor: 'ETH', between: ['EGY', 'ETH'], date: null }],
  },
  {
    title: 'a loan goes from lender to debtor',
    text: 'China granted Zambia a loan of $500 million in 2019.\n',
    published: '2023-01-10',
    events: [{ kind: 'loan', type: 'AID', actor: 'CHN', between: ['CHN', 'ZMB'], date: '2019' }],
  },
  {
    title: 'sanctions go from the one who imposes them',
    text: 'The United States imposed sanctions on Belarus on Wednesday.\n',
    published: '2021-08-12',
    events: [{ kind: 'sanctions', type: 'SANCTION', actor: 'USA', between: ['BLR', 'USA'], date: '2021-08-11' }],
  },
  {
    title: 'credentials are the deed of the sending state',
    text: 'The new ambassador of Norway, Kari Hansen, presented her credentials to Angolan President João Lourenço on Thursday.\n',
    published: '2023-05-13',
    events: [{ kind: 'credentials', actor: 'NOR', between: ['AGO', 'NOR'], date: '2023-05-11' }],
  },
  {
    title: 'an upgrade belongs to both sides',
    text: 'Vietnam and Australia upgraded their relations to a comprehensive strategic partnership on March 7, 2024.\n',
    published: '2024-03-08',
    events: [{ kind: 'upgrade', between: ['AUS', 'VNM'], date: '2024-03-07', symmetric: true }],
  },
  {
    title: 'an attack in the past tense of another year keeps that year',
    text: 'In 2014 Russia invaded Ukraine.\n',
    published: '2023-05-13',
    events: [{ kind: 'attack', actor: 'RUS', between: ['RUS', 'UKR'], date: '2014' }],
  },
  {
    title: 'an appeal is no deed of the one who is asked',
    text: 'Germany urged Serbia to recognize Kosovo.\n',
    published: '2023-05-13',
    events: [{ kind: 'appeal', actor: 'DEU', between: ['DEU', 'SRB'] }],
    never: ['recognition'],
  },
  {
    title: 'what both sides promise is one promise',
    text: 'Iranian Foreign Minister Hossein Amir-Abdollahian met Syrian President Bashar al-Assad in Damascus on Saturday. Both countries agreed to expand trade.\n',
    published: '2023-01-16',
    events: [
      { kind: 'meeting', between: ['IRN', 'SYR'], date: '2023-01-14', place: 'Damascus' },
      { kind: 'pledge', type: 'AGREE', between: ['IRN', 'SYR'] },
    ],
  },
]

const between = (event: EventMention): string[] => [...event.actor, ...event.recipient].sort()

describe.each(stories)('$title', ({ text, published, events, never = [] }) => {
  const coded = code(text, published)

  it.each(events)('$kind', ({ between: parties, actor, ...fields }) => {
    const found = coded.events.find((event) => event.kind === fields.kind && between(event).join() === parties.join())
    const told = coded.events.map((event) => `${event.kind} ${between(event)} ${event.status} ${event.date}`)
    expect(found, `coded: ${told.join('; ')}`).toMatchObject(fields)
    if (actor) expect(found!.actor).toEqual([actor])
  })

  it('proves all it says by words of the text', () => {
    for (const { start, end, quote } of evidenceOf(coded)) expect(text.slice(start, end)).toBe(quote)
    for (const { quote } of coded.events) expect(quote.split(/\s+/).length).toBeLessThanOrEqual(8)
  })

  it('says nothing else of these kinds', () => {
    expect(coded.events.filter((event) => never.includes(event.kind ?? ''))).toEqual([])
  })
})

describe('what is only supposed', () => {
  it.each([
    'If Iran attacked Israel, oil prices would rise.',
    'China might invade Taiwan.',
    'Peru would sign an agreement with Chile if talks succeed.',
  ])('is kept apart: %s', (sentence) => {
    expect(code(`${sentence}\n`).events.map((event) => event.kind)).toEqual([])
  })
})

it('tells the visit before a first one since beside this one, though this one has no day', () => {
  const text =
    'Danish Foreign Minister Lars Lokke Rasmussen landed in Hanoi.\n\nIt is the first visit by a Danish foreign minister to Vietnam since 2003.\n'
  const visits = code(text, null).events.filter(({ kind }) => kind === 'visit')
  expect(visits.map(({ date }) => date)).toEqual([null, '2003'])
})
