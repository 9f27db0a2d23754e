import { describe, expect, it } from 'vitest'
import { analyse } from '../support/engine.js'

/** The codes and the rule of the phrase headed by a word, counted from the last sentence that has it. */
function meant(text: string, word: string, options: { readonly published?: string | null } = {}) {
  const { sentences, entities } = analyse(
    `${text}\n`,
    options.published === undefined ? '2023-09-13' : options.published,
  )
  for (let s = sentences.length - 1; s >= 0; s--) {
    const at = sentences[s]!.tokens.findLastIndex((token) => token.form === word)
    if (at >= 0) return entities.actorsAt(s, at).flatMap((mention) => mention.codes)
  }
  throw new Error(`no word "${word}" in: ${text}`)
}

const meeting = 'Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in Beijing.'

interface Case {
  readonly title: string
  readonly text: string
  readonly word: string
  readonly codes: readonly string[]
  readonly published?: string | null
}

const cases: readonly Case[] = [
  { title: 'a capital is its state', text: 'Caracas rejected the plan.', word: 'Caracas', codes: ['VEN'] },
  { title: 'a seat of power is its state', text: 'The Kremlin rejected the plan.', word: 'Kremlin', codes: ['RUS'] },
  { title: 'a body is itself', text: 'The African Union rejected the plan.', word: 'Union', codes: ['AU'] },
  { title: 'forces of a state', text: 'Israeli forces left.', word: 'forces', codes: ['ISR'] },
  {
    title: 'a government called after who leads it',
    text: `${meeting} The Modi government objected.`,
    word: 'government',
    codes: ['IND'],
  },
  {
    title: 'a government called after two',
    text: `${meeting} The Biden-Harris administration objected.`,
    word: 'administration',
    codes: ['USA'],
  },
  {
    title: 'no state told of, for the government of somebody unknown',
    text: `${meeting} The Quillfeather government objected.`,
    word: 'government',
    codes: [],
  },
  { title: 'a ministry of a state', text: 'The Peruvian foreign ministry said so.', word: 'ministry', codes: ['PER'] },
  {
    title: 'an ambassador of one state in another',
    text: 'The Chinese ambassador to Peru left.',
    word: 'ambassador',
    codes: ['CHN'],
  },
  {
    title: 'an envoy whose state owns him, where he serves',
    text: 'Kenya’s envoy in Mogadishu left.',
    word: 'envoy',
    codes: ['KEN'],
  },
  {
    title: 'a foreign office where nothing else is British',
    text: 'Pakistan rejected the claims of India. The Foreign Office called them absurd.',
    word: 'Office',
    codes: ['PAK'],
  },
  {
    title: 'the Foreign Office where Britain is named',
    text: 'Britain rejected the claims of India. The Foreign Office called them absurd.',
    word: 'Office',
    codes: ['GBR'],
  },
  {
    title: 'three countries that were listed together',
    text: 'Chad condemned a drill by Niger, Mali and Togo. Chad said the three countries were wrong.',
    word: 'countries',
    codes: ['NER', 'MLI', 'TGO'],
  },
  { title: 'what a capital that spoke calls itself', text: 'Moscow said it would answer.', word: 'it', codes: ['RUS'] },
  {
    title: 'who speaks for a government',
    text: 'A spokesman for the Iraqi government left.',
    word: 'spokesman',
    codes: ['IRQ'],
  },
  {
    title: 'two that were listed together are "them"',
    text: 'Chad rejected the efforts of Niger and Mali. It accused them of delay.',
    word: 'them',
    codes: ['NER', 'MLI'],
  },
  { title: 'the pair that met', text: `${meeting} Both countries agreed.`, word: 'countries', codes: ['CHN', 'VEN'] },
  {
    title: 'a family name that could be anything, after the full name',
    text: 'Bolivian Foreign Minister Rogelio Mayta arrived. Peru received Mayta this evening.',
    word: 'Mayta',
    codes: ['BOL'],
  },
  {
    title: 'an adjective before its noun is no newspaper',
    text: 'The Namibian president left.',
    word: 'president',
    codes: ['NAM'],
  },
  {
    title: 'a state whose name is also that of people',
    text: "Jordan's king stressed the need for calm.",
    word: 'king',
    codes: ['JOR'],
  },
  {
    title: 'a style before an office',
    text: 'Kuwait’s Emir Sheikh Sabah spoke. His Highness the Amir received the guest.',
    word: 'Highness',
    codes: ['KWT'],
  },
  {
    title: 'a style alone',
    text: 'King Abdullah of Jordan arrived. His Majesty voiced hope.',
    word: 'Majesty',
    codes: ['JOR'],
  },
  {
    title: 'a minister of two ministries, directly before the name',
    text: "Togo's Prime Minister and Minister of Finance Adama Souley left.",
    word: 'Souley',
    codes: ['TGO'],
  },
  {
    title: 'he who was he in the sentence before',
    text: 'Ghanaian President John Mahama left. He met Togolese President Faure Gnassingbé. He thanked the guests.',
    word: 'He',
    codes: ['GHA'],
  },
  {
    title: 'him, who is not the subject',
    text: 'Ghanaian President John Mahama met Togolese President Faure Gnassingbé and thanked him.',
    word: 'him',
    codes: ['TGO'],
  },
  {
    title: 'the minister whom another minister congratulates',
    text: 'Turkish Foreign Minister Hakan Fidan called Pakistani Foreign Minister Ishaq Dar. He congratulated the foreign minister.',
    word: 'minister',
    codes: ['PAK'],
  },
  {
    title: 'a Malay style before the name',
    text: 'Malaysian Prime Minister Tan Sri Muhyiddin Yassin left.',
    word: 'Muhyiddin',
    codes: ['MYS'],
  },
  {
    title: 'a name marked with a state',
    text: 'Ghana’s Shirley Botchwey arrived. Later Botchwey left.',
    word: 'Botchwey',
    codes: ['GHA'],
  },
  {
    title: 'a part of a name that stands in another name',
    text: 'Bolivian Foreign Minister Rogelio Mayta arrived. The plane left Mayta Airport.',
    word: 'Airport',
    codes: [],
  },
  { title: 'the two leaders', text: `${meeting} The two leaders agreed.`, word: 'leaders', codes: ['CHN', 'VEN'] },
  {
    title: '"they" after a meeting',
    text: `${meeting} They agreed to cooperate.`,
    word: 'They',
    codes: ['CHN', 'VEN'],
  },
  { title: 'the sides', text: `${meeting} The sides agreed.`, word: 'sides', codes: ['CHN', 'VEN'] },
  {
    title: 'an epithet of a state told of',
    text: `${meeting} The Asian giant gave a loan.`,
    word: 'giant',
    codes: ['CHN'],
  },
  {
    title: 'a part of the world',
    text: `${meeting} The South American nation owes money.`,
    word: 'nation',
    codes: ['VEN'],
  },
  {
    title: 'an office named again',
    text: 'Kenyan President William Ruto met Ghanaian Foreign Minister Shirley Ayorkor Botchwey. The foreign minister left.',
    word: 'minister',
    codes: ['GHA'],
  },
  {
    title: 'a government named again',
    text: 'The Peruvian government spoke with Chile. The government refused.',
    word: 'government',
    codes: ['PER'],
  },
  {
    title: 'he',
    text: 'Kenyan President William Ruto arrived in Japan. He praised Tokyo.',
    word: 'He',
    codes: ['KEN'],
  },
  {
    title: 'a former president acts for nobody else',
    text: 'Former Brazilian President Michel Temer left.',
    word: 'Temer',
    codes: ['BRA'],
  },
  {
    title: 'members of a group stand after "of"',
    text: 'A group of Moroccan diplomats left.',
    word: 'group',
    codes: ['MAR'],
  },
  { title: 'a name beside its noun', text: 'NATO member Norway left.', word: 'Norway', codes: ['NOR'] },
  {
    title: 'the state Georgia among states',
    text: 'Armenia and Georgia signed an agreement.',
    word: 'Georgia',
    codes: ['GEO'],
  },
  { title: 'no America in Latin America', text: 'Latin America rejected the plan.', word: 'America', codes: [] },
  { title: 'a person named like a state', text: 'Jordan Smith, a farmer, left the field.', word: 'Smith', codes: [] },
  { title: 'a family with the name of a capital', text: 'Paris Hilton left the hotel.', word: 'Hilton', codes: [] },
  {
    title: 'an actor without a state stays without',
    text: 'The minister left.',
    word: 'minister',
    codes: [],
    published: null,
  },
  {
    title: '"both countries" without any country',
    text: 'Both countries agreed.',
    word: 'countries',
    codes: [],
    published: null,
  },
  { title: '"they" without anybody', text: 'They left.', word: 'They', codes: [], published: null },
]

describe('the actor that a phrase names', () => {
  it.each(cases)('$title', ({ text, word, codes, published }) => {
    expect(meant(text, word, published === undefined ? {} : { published })).toEqual(codes)
  })
})

describe('a joint statement', () => {
  it('speaks for the parties of its title', () => {
    const text =
      'Joint Statement of Japan, the Republic of Korea, and the United States\n\nWe condemn the launch. The leaders agreed to meet again.\n'
    expect(meant(text, 'We', {}).sort()).toEqual(['JPN', 'KOR', 'USA'])
  })
})

describe('names that mean different people', () => {
  const holders: readonly (readonly [string, string, string | null, string | null])[] = [
    [
      'the holder of an office on the day of the article',
      'Prime Minister Johnson spoke in London.',
      '2020-06-01',
      'GBR',
    ],
    ['Maduro of Honduras in 2004', 'Maduro visited Washington.', '2004-05-05', 'HND'],
    ['Maduro of Venezuela in 2019', 'Maduro visited Moscow.', '2019-09-25', 'VEN'],
    ['one whom the article gives another state', 'Bolivian Senator Nicolás Maduro spoke.', '2019-09-25', 'BOL'],
  ]
  it.each(holders)('%s', (_, text, published, of) => {
    expect(analyse(`${text}\n`, published).entities.people.map((person) => person.of)).toEqual([of])
  })

  it('two persons of one surname: the last named is meant', () => {
    const { entities } = analyse(
      'Peruvian Minister Ana Torres met Chilean Minister Luis Torres. Torres praised the talks.\n',
      '2023-09-13',
    )
    expect(entities.people.map(({ name, of }) => [name, of])).toEqual([
      ['Ana Torres', 'PER'],
      ['Luis Torres', 'CHL'],
    ])
  })
})
