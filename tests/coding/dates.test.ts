import { describe, expect, it } from 'vitest'
import { dateOf } from '../../src/coding/dating/dates.js'
import { noStory } from '../../src/coding/dating/story-day.js'
import { circumstancesOf } from '../../src/coding/truth/circumstances.js'
import { treeOf } from '../../src/language/index.js'
import { loadPatterns } from '../../src/pattern-files.js'
import type { Kind } from '../../src/schema/index.js'
import { findTimes } from '../../src/time/index.js'
import { code } from '../support/engine.js'
import { indexOf, sentenceOf } from '../support/sentence.js'

const patterns = loadPatterns()

/** [what it shows, sentence, trigger, kind, date and whether it is a term], for an article of Wednesday 13 September 2023. */
const cases: readonly (readonly [string, string, string, Kind, string | null, boolean])[] = [
  [
    'a day under the verb dates it',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 5 case\nTuesday NNP 2 obl',
    'met',
    'meeting',
    '2023-09-12',
    false,
  ],
  [
    'a coming deed takes the next such day',
    'Xi NNP 3 nsubj\nwill MD 3 aux\nmeet VB 0 root\nMaduro NNP 3 obj\non IN 6 case\nTuesday NNP 3 obl',
    'meet',
    'meeting',
    '2023-09-19',
    false,
  ],
  [
    'each of two joined verbs keeps its own day',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 5 case\nMonday NNP 2 obl\nand CC 7 cc\nvisited VBD 2 conj\nHanoi NNP 7 obj\non IN 10 case\nTuesday NNP 7 obl',
    'visited',
    'visit',
    '2023-09-12',
    false,
  ],
  [
    'the other one too',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 5 case\nMonday NNP 2 obl\nand CC 7 cc\nvisited VBD 2 conj\nHanoi NNP 7 obj\non IN 10 case\nTuesday NNP 7 obl',
    'met',
    'meeting',
    '2023-09-11',
    false,
  ],
  [
    'the year of an agreement is not that of its praise',
    'Xi NNP 2 nsubj\npraised VBD 0 root\nthe DT 4 det\nagreement NN 2 obj\nof IN 6 case\n2001 CD 4 nmod',
    'praised',
    'endorsement',
    null,
    false,
  ],
  [
    'a sentence without words of time dates nothing',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj',
    'met',
    'meeting',
    null,
    false,
  ],
  [
    'a term is no date of the deed',
    'Xi NNP 2 nsubj\nagreed VBD 0 root\nto TO 4 mark\npay VB 2 xcomp\nby IN 6 case\n2030 CD 4 obl',
    'pay',
    'repayment',
    '2030',
    true,
  ],
]

describe('the date that a sentence gives to a deed', () => {
  it.each(cases)('%s', (_, rows, trigger, kind, date, deadline) => {
    const sentence = sentenceOf(rows)
    const tree = treeOf(sentence)
    const at = indexOf(sentence, trigger)
    const times = findTimes(sentence, { published: '2023-09-13' })
    const context = { published: '2023-09-13', story: noStory }
    const found = dateOf(tree, at, kind, times, circumstancesOf(tree, at, patterns), context)
    expect({ date: found.date?.replace(/[~]$/, '') ?? null, deadline: found.deadline }).toEqual({ date, deadline })
  })
})

describe('dates over a whole article', () => {
  const dateIn = (text: string, kind: string, published: string | null) =>
    code(`${text}\n`, published).events.find((event) => event.kind === kind)?.date

  it.each<readonly [string, string, string, string | null, string | null | undefined]>([
    [
      'an undated lead has the day of the report',
      'Kenya and Ghana signed a trade agreement.',
      'agreement',
      '2023-05-04',
      '2023-05-04~',
    ],
    [
      'without a day of publication a bare weekday says nothing',
      'Kenya and Ghana signed a trade agreement on Friday.',
      'agreement',
      null,
      null,
    ],
    [
      'a visit that goes on is open',
      'Kenyan President William Ruto has been on a visit to Japan since February 6.',
      'visit',
      '2024-02-08',
      '2024-02-06/..',
    ],
    [
      'an undated meeting inside a dated visit has its days',
      'Kenyan President William Ruto visited Japan from February 6 to 8, 2024. During the visit, Ruto met Japanese Prime Minister Fumio Kishida.',
      'meeting',
      '2024-02-20',
      '2024-02-06/2024-02-08',
    ],
    [
      'the year of an anniversary is counted back',
      'Kenya and Ghana established diplomatic relations 60 years ago.',
      'recognition',
      '2023-05-04',
      '1963',
    ],
    [
      'a step in the story counts from the day named before it in the sentence',
      'Kenyan President William Ruto visited Ghana on May 2 and met Japanese Prime Minister Fumio Kishida in Accra a day later.',
      'meeting',
      '2023-05-05',
      '2023-05-03',
    ],
    [
      'or from the day of what was told last',
      'Kenyan President William Ruto visited Ghana on May 2, 2023. Kenya summoned the Japanese ambassador two days later.',
      'criticism',
      '2023-05-05',
      '2023-05-04',
    ],
    [
      'what was only looked back on is no step',
      'Kenyan President William Ruto met Japanese Prime Minister Fumio Kishida on May 2, 2023. He had visited Ghana on April 20. A day later Kenya summoned the Japanese ambassador.',
      'criticism',
      '2023-05-05',
      '2023-05-03',
    ],
    [
      'where the whole story is looked back on, a step counts from its last day',
      "Mali's minister had met his Nigerian counterpart on Friday in Abuja. A day earlier, Mali had accused Algeria of meddling.",
      'criticism',
      '2024-05-14',
      '2024-05-09',
    ],
    [
      'a step of a year counts from a year that was named',
      'In 2007 Mongolia called Canada a third neighbour. A year later, Mongolia opened an embassy in Ottawa.',
      'recognition',
      '2024-05-14',
      '2008',
    ],
    [
      'what is to come counts from what is to come',
      "Georgia's prime minister will visit Astana on May 20. On the same day he will hold talks with Kazakh President Kassym-Jomart Tokayev.",
      'meeting',
      '2024-05-14',
      '2024-05-20',
    ],
    [
      'hours before the talks is on their day',
      "Chad's and Sudan's presidents met on Monday in Cairo. Hours before the talks, Sudanese jets bombed a Chadian village.",
      'attack',
      '2024-05-14',
      '2024-05-13',
    ],
    [
      'days after a thing say nothing, and leave the lead its day',
      'Days after the two presidents spoke, Peru and Chile signed a fishing agreement.',
      'agreement',
      '2024-05-14',
      '2024-05-14~',
    ],
    [
      'a visit of several days begins with the arrival',
      'Kenyan President William Ruto arrived in Tokyo on May 2, 2023 for a three-day visit.',
      'visit',
      '2023-05-05',
      '2023-05-02/2023-05-04',
    ],
    [
      'and ends when it is concluded',
      'Kenyan President William Ruto concluded a three-day visit to Japan on May 4, 2023.',
      'visit',
      '2023-05-05',
      '2023-05-02/2023-05-04',
    ],
    [
      'what a guest demands of others is demanded at the talks',
      'Kenyan President William Ruto met Japanese Prime Minister Fumio Kishida on May 2, 2023. Ruto condemned the attacks of Russia on Ukraine.',
      'criticism',
      '2023-05-05',
      '2023-05-02',
    ],
    [
      'what is told of somebody in passing is not of the day of the sentence',
      'Kenyan Foreign Minister Musalia Mudavadi met on Friday with Ugandan Interior Minister Kahinda Otafiire, who had accused Kenya of sheltering rebels.',
      'criticism',
      '2024-05-14',
      null,
    ],
    [
      'a way back ends a visit',
      "Ghana's President Nana Akufo-Addo returned on Saturday from a visit to Rwanda, where he met President Paul Kagame.",
      'visit',
      '2024-05-14',
      '../2024-05-11',
    ],
    [
      'and what was done there was done before',
      "Ghana's President Nana Akufo-Addo returned on Saturday from a visit to Rwanda, where he met President Paul Kagame.",
      'meeting',
      '2024-05-14',
      null,
    ],
    [
      'a visit ends on the day that its clause tells',
      "Finland's president made a three-day visit to Estonia that ended on Friday.",
      'visit',
      '2024-05-14',
      '2024-05-08/2024-05-10',
    ],
    [
      'a clause with "when" dates what it stands by',
      'Cyprus urged Turkey to withdraw its ships when the envoys met on Thursday.',
      'appeal',
      '2024-05-14',
      '2024-05-09',
    ],
    [
      'a term that is asked for gives way to the day of asking',
      'Georgia on Monday urged Russia to pull back its guards by the end of the year.',
      'appeal',
      '2024-05-14',
      '2024-05-13',
    ],
    [
      'and to the day on which it was told',
      'Mali has asked Niger to reopen the road by June 30, a government spokesman said on Sunday.',
      'appeal',
      '2024-05-14',
      '2024-05-12',
    ],
    [
      'what host and guest plan is planned for the visit',
      'Georgian Prime Minister Irakli Kobakhidze will visit Kazakhstan from May 20 to 22. Georgia and Kazakhstan will sign a transport agreement.',
      'agreement',
      '2024-05-14',
      '2024-05-20/2024-05-22',
    ],
    [
      'what others plan is not',
      "Georgian Prime Minister Irakli Kobakhidze will visit Kazakhstan from May 20 to 22. Georgia's foreign minister Ilia Darchiashvili will meet Turkish Foreign Minister Hakan Fidan.",
      'meeting',
      '2024-05-14',
      null,
    ],
    [
      'a gathering has the day that its clause tells',
      "Tonga's and Samoa's prime ministers will meet at the forum, set for 12 July in Suva.",
      'meeting',
      '2024-05-14',
      '2024-07-12',
    ],
    [
      'an agreement has the day on which it is said to have been reached',
      'Chad and Mali have agreed to reopen their roads. The agreement between the two neighbours, reached late Thursday, ends years of quarrels.',
      'pledge',
      '2024-05-14',
      '2024-05-09',
    ],
    [
      'and not the day on which it takes effect',
      'Chad and Mali have signed a trade deal. The deal takes effect on July 1.',
      'agreement',
      '2024-05-14',
      '2024-05-14~',
    ],
    [
      'a planned thing has not the day on which it was announced',
      "Iran's foreign minister Hossein Amir said on Friday that he will visit Oman.",
      'visit',
      '2024-05-14',
      null,
    ],
    [
      'nor that on which it was decided',
      'Britain decided on Monday to impose sanctions on Belarus.',
      'sanctions',
      '2024-05-14',
      null,
    ],
    [
      'but its own',
      "Iran's foreign minister Hossein Amir said on Friday that he will visit Oman on May 20.",
      'visit',
      '2024-05-14',
      '2024-05-20',
    ],
    [
      'what was said of things to come was said before',
      'Slovakia said on Monday it will not accept migrants from Hungary.',
      'refusal',
      '2024-05-14',
      '2024-05-13',
    ],
    [
      'what is recalled is not of the day of recalling',
      'On May 6 the Turkmen foreign minister visited Tashkent. He recalled his visit to Uzbekistan at a government meeting on Friday.',
      'visit',
      '2024-05-14',
      '2024-05-06',
    ],
    [
      'a visit that somebody leaves for begins with the departure',
      "Nigeria's president Bola Tinubu will leave Abuja on Wednesday for a three-day visit to South Africa.",
      'visit',
      '2024-05-14',
      '2024-05-15/2024-05-17',
    ],
    [
      'what holds of a thing has not the day of the thing',
      'Chad and Hungary signed a defence agreement in April, under which Hungary gives Chad vehicles.',
      'aid',
      '2024-05-14',
      null,
    ],
    [
      'an occasion with its year dates what was done at it',
      'Eritrea and Ethiopia signed a peace accord during the 2018 visit.',
      'agreement',
      '2024-05-14',
      '2018',
    ],
    [
      'and not the praise of what was done there',
      "Togo's minister on Monday praised Benin for its role at the 2019 summit.",
      'endorsement',
      '2024-05-14',
      '2024-05-13',
    ],
    [
      'days of last year',
      'From September 8 to 10 last year Brazilian President Lula da Silva visited India.',
      'visit',
      '2024-05-14',
      '2023-09-08/2023-09-10',
    ],
    [
      'a planned thing never has the day of the report',
      'Kenya and Ghana will sign a trade agreement.',
      'agreement',
      '2023-05-04',
      null,
    ],
  ])('%s', (_, text, kind, published, date) => expect(dateIn(text, kind, published)).toBe(date))
})
