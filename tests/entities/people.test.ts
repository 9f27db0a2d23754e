import { describe, expect, it } from 'vitest'
import { analyse } from '../support/engine.js'

interface Case {
  readonly title: string
  readonly text: string
  readonly published?: string | null
  /** `name | state | office`, an empty cell for none. */
  readonly people: readonly string[]
}

const groups: Readonly<Record<string, readonly Case[]>> = {
  'titles beside a name': [
    {
      title: 'before it, with the state as an adjective',
      text: 'Venezuelan Foreign Minister Carlos Faría spoke.',
      people: ['Carlos Faría | VEN | foreign minister'],
    },
    {
      title: 'before it, with the state as an owner',
      text: "Zambia's Finance Minister Situmbeko Musokotwane spoke.",
      people: ['Situmbeko Musokotwane | ZMB | finance minister'],
    },
    {
      title: 'before a comma, the host in the phrase',
      text: 'The ambassador of China in the Caribbean country, Lan Hu, met Venezuelan officials.',
      people: ['Lan Hu | CHN | ambassador'],
    },
    {
      title: 'before a rank, where it says more',
      text: 'The chief of the operations department of the Azerbaijani armed forces, Major-General Elshan Jafarli, arrived.',
      people: ['Elshan Jafarli | AZE | chief of the operations department of the armed forces'],
    },
    {
      title: 'after a rank of birth',
      text: 'Prince Faisal bin Turki, the Saudi energy minister, left for Amman.',
      people: ['Faisal bin Turki | SAU | energy minister'],
    },
    {
      title: 'before the name, the host as a plain noun',
      text: 'The pact was signed in Laos by Japanese Ambassador to the country Kenji Watari.',
      people: ['Kenji Watari | JPN | ambassador'],
    },
    {
      title: 'given by a verb',
      text: 'Turkey has nominated Salim Demir as its ambassador to Cairo.',
      people: ['Salim Demir | TUR | ambassador'],
    },
    {
      title: 'taken up',
      text: 'In 2015 Mongolia opened its embassy in Canberra and Bat Ganzorig became the first resident ambassador.',
      people: ['Bat Ganzorig | MNG | ambassador'],
    },
    {
      title: 'not where somebody only became something else',
      text: 'Peter Novak became angry with the president of Slovakia.',
      people: ['Peter Novak |  | '],
    },
    {
      title: 'in a list, of the state of the one before',
      text: 'He was received in Nairobi by Kenyan trade secretary Monica Achieng, health secretary Ukur Wario and Governor Mike Mbugua.',
      people: [
        'Monica Achieng | KEN | trade secretary',
        'Ukur Wario | KEN | health secretary',
        'Mike Mbugua | KEN | governor',
      ],
    },
    {
      title: 'of the Foreign Office of the state told of',
      text: 'Foreign Office spokesperson Mumtaz Shah said Pakistan had summoned the Indian envoy.',
      people: ['Mumtaz Shah | PAK | foreign office spokesperson'],
    },
    {
      title: 'after it, of a body',
      text: 'Dilma Rousseff, president of the New Development Bank, spoke in Shanghai.',
      people: ['Dilma Rousseff | NDB | president'],
    },
    {
      title: 'a name in no table keeps the office and the state of its title',
      text: 'Estonian Defense Minister Mart Tammsalu arrived.',
      people: ['Mart Tammsalu | EST | defense minister'],
    },
    {
      title: 'a former office keeps the word',
      text: 'Former Brazilian President Michel Temer arrived.',
      published: '2021-04-03',
      people: ['Michel Temer | BRA | former president'],
    },
    {
      title: 'the day that agencies put behind it is no part of it',
      text: 'Polish Prime Minister Marek Sobczak Tuesday said that ties would grow.',
      people: ['Marek Sobczak | POL | prime minister'],
    },
    {
      title: 'behind the state where an envoy is posted, which the tagger runs into it',
      text: 'Russian Ambassador to Zambia Azim Yarakhmedov handed over the grain.',
      people: ['Azim Yarakhmedov | RUS | ambassador'],
    },
    {
      title: 'behind the field of a minister',
      text: 'The notes were signed by Vietnamese Minister of Planning and Investment Tran Duc Khai.',
      people: ['Tran Duc Khai | VNM | minister of planning and investment'],
    },
    {
      title: 'a word of praise is kept as it is said',
      text: "China's top diplomat, Wang Yi, hosted the talks.",
      people: ['Wang Yi | CHN | top diplomat'],
    },
    {
      title: 'of a body that has somebody for a state',
      text: 'World Bank country director for Kenya Keith Hansen signed the agreement.',
      people: ['Keith Hansen | WB | country director'],
    },
    {
      title: 'an epithet is no office',
      text: 'Belarusian strongman Ivan Petrenko arrived.',
      published: null,
      people: ['Ivan Petrenko | BLR | '],
    },
  ],
  'words before an office that are no part of it': [
    {
      title: 'a participle that begins the sentence',
      text: 'Thanking President Lula, the minister left.',
      published: '2023-05-20',
      people: ['Lula | BRA | president'],
    },
    {
      title: 'a preposition',
      text: 'Under President Emmanuel Macron, France has lent more.',
      published: '2023-05-20',
      people: ['Emmanuel Macron | FRA | president'],
    },
    {
      title: 'a year and an office of its own',
      text: 'The 2022 ASEAN Chair Prime Minister Hun Sen spoke.',
      published: '2022-11-12',
      people: ['Hun Sen | KHM | prime minister'],
    },
    {
      title: 'a state joined to the office of another',
      text: 'He spoke with the leaders of France and Chancellor Olaf Scholz on Monday.',
      published: '2023-05-20',
      people: ['Olaf Scholz | DEU | chancellor'],
    },
    {
      title: 'a heading that runs into the text',
      text: 'Combating Climate Change President Xi Jinping said that more would be done.',
      published: '2023-05-20',
      people: ['Xi Jinping | CHN | president'],
    },
    {
      title: 'a rank behind an office',
      text: 'Estonian Defense Minister General Mart Tammsalu arrived.',
      people: ['Mart Tammsalu | EST | defense minister'],
    },
    {
      title: 'the department, whose head comes first',
      text: 'Australia’s Department of Foreign Affairs and Trade Secretary Jan Adamsson arrived.',
      people: ['Jan Adamsson | AUS | secretary of the department of foreign affairs and trade'],
    },
    {
      title: 'but participles of an office stay',
      text: 'Indonesian Coordinating Minister Rizal Pandjaitan arrived.',
      people: ['Rizal Pandjaitan | IDN | coordinating minister'],
    },
    {
      title: 'and so do those of a lower rank',
      text: 'Brazilian Vice President Geraldo Alckmin arrived.',
      published: '2023-09-13',
      people: ['Geraldo Alckmin | BRA | vice president'],
    },
  ],
  'one person, many printings': [
    {
      title: 'a surname joins the full name',
      text: 'Chinese President Xi Jinping met Nicolás Maduro. Xi praised Maduro.',
      published: '2023-09-13',
      people: ['Xi Jinping | CHN | president', 'Nicolás Maduro | VEN | president'],
    },
    {
      title: 'a son with a longer name stays apart',
      text: 'Venezuelan President Nicolás Maduro arrived. Venezuelan Deputy Nicolás Maduro Guerra spoke.',
      published: '2023-09-13',
      people: ['Nicolás Maduro | VEN | president', 'Nicolás Maduro Guerra | VEN | deputy'],
    },
    {
      title: 'a suffix goes with the name and parts nobody',
      text: 'U.S. President Joseph R. Biden, Jr. spoke. Biden left.',
      published: '2023-05-02',
      people: ['Joseph R. Biden, Jr. | USA | president'],
    },
    {
      title: 'a hyphen belongs to the name',
      text: 'Israeli National Security Adviser Meir Ben-Shabbat visited Bahrain.',
      people: ['Meir Ben-Shabbat | ISR | national security adviser'],
    },
    {
      title: 'accents and case are of no account',
      text: 'President Nicolás Maduro arrived. Nicolas Maduro spoke.',
      published: '2023-09-13',
      people: ['Nicolás Maduro | VEN | president'],
    },
  ],
  'whose state the article gives': [
    {
      title: 'a counterpart holds the office of the one before',
      text: 'Russian Foreign Minister Sergey Lavrov met his Cuban counterpart, Bruno Rodríguez.',
      published: '2023-04-20',
      people: ['Sergey Lavrov | RUS | foreign minister', 'Bruno Rodríguez | CUB | foreign minister'],
    },
    {
      title: 'the article beats the tables where an office changed hands last week',
      text: 'New British Prime Minister Jane Ashworth spoke with Emmanuel Macron.',
      published: '2023-09-13',
      people: ['Jane Ashworth | GBR | prime minister', 'Emmanuel Macron | FRA | president'],
    },
    {
      title: 'a surname that two presidents share is read by the day of the article',
      text: 'President Bush visited Warsaw.',
      published: '2001-06-15',
      people: ['Bush | USA | president'],
    },
    {
      title: 'a president of the past is not one of the present',
      text: 'Barack Obama gave a speech in Berlin.',
      published: '2019-04-06',
      people: ['Barack Obama | USA | '],
    },
  ],
}

for (const [group, cases] of Object.entries(groups))
  describe(group, () => {
    it.each(cases)('$title', ({ text, people, published = '2022-08-02' }) => {
      const found = analyse(`${text}\n`, published).entities.people
      expect(found.map(({ name, of, office }) => `${name} | ${of ?? ''} | ${office ?? ''}`)).toEqual(people)
    })
  })

describe('no person', () => {
  it.each([
    ['a day', 'They met on Monday. March was cold.'],
    ['an administration', 'The Biden-Harris administration announced aid.'],
    ['a body', 'NATO and UNESCO announced plans.'],
    ['a state with the name of a person', 'Chad and Jordan signed an agreement.'],
    ['a list of towns', 'Paris, Lyon and Nice were cold.'],
  ])('is %s', (_, text) => {
    expect(analyse(`${text}\n`).entities.people.map((person) => person.name)).toEqual([])
  })
})
