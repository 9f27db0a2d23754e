import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { createPipeline } from '../../src/pipeline.js'
import type { Fact } from '../../src/schema/index.js'

const pipeline = createPipeline({ language: loadLanguage(), knowledge: loadKnowledge(), patterns: loadPatterns() })

function factsIn(source: string, published = '2024-03-14', outlet?: string): readonly Fact[] {
  const given = { published, ...(outlet === undefined ? {} : { outlet }) }
  return pipeline.code(pipeline.read({ id: 't', source, format: 'text', given })).facts
}

type Some = Readonly<Record<string, unknown>>

/** Each sentence, and what it must say among its facts. */
const says: readonly (readonly [string, ...Some[]])[] = [
  // Offices
  [
    'The President of Venezuela, Nicolás Maduro, received the envoy.',
    { fact: 'office', person: 'Nicolás Maduro', office: 'president', of: 'VEN' },
  ],
  [
    'The President of Turkey, Recep Tayyip Erdogan, met his Egyptian counterpart Abdel Fattah el-Sisi in Cairo.',
    { fact: 'office', office: 'president', of: 'TUR' },
    { fact: 'office', person: 'Abdel Fattah el-Sisi', office: 'president', of: 'EGY' },
  ],
  [
    "Russia's ambassador to Serbia, Alexander Botsan-Kharchenko, was summoned.",
    { office: 'ambassador', of: 'RUS', to: 'SRB' },
  ],
  [
    'Former German Chancellor Angela Merkel visited Beijing in 2019.',
    { office: 'chancellor', of: 'DEU', asOf: '2019' },
  ],
  [
    'Ties have grown since the mandate of the late President Hugo Chávez (1999-2013).',
    { of: 'VEN', asOf: '1999/2013' },
  ],
  [
    'Honduran President Xiomara Castro, who took office in January 2022, signed the pact.',
    { of: 'HND', since: '2022-01' },
  ],
  [
    'Javier Milei was sworn in as president of Argentina on December 10.',
    { office: 'president', of: 'ARG', asOf: '2023-12-10' },
  ],
  ['Xi appointed Dong Jun as defence minister.', { person: 'Dong Jun', office: 'defence minister', of: 'CHN' }],
  // Tiers
  [
    'Vietnam and the United States upgraded their relations to a comprehensive strategic partnership in September 2023.',
    { fact: 'tier', dyad: ['USA', 'VNM'], label: 'comprehensive strategic partnership', since: '2023-09' },
  ],
  [
    'Mao Ning called the two countries "comprehensive strategic partners." China and Venezuela have close ties.',
    { fact: 'tier', dyad: ['CHN', 'VEN'], label: 'comprehensive strategic partnership', according: 'Mao Ning' },
  ],
  [
    'China and Venezuela announced an all-weather strategic partnership on Wednesday. Only a handful of countries – Pakistan, Russia, Belarus – have attained this.',
    { fact: 'tier', dyad: ['CHN', 'VEN'], since: '2024-03-13' },
    { fact: 'tier', dyad: ['CHN', 'PAK'], label: 'all-weather strategic partnership' },
    { fact: 'tier', dyad: ['BLR', 'CHN'] },
  ],
  [
    'Cooperation between Venezuela and China assumed a strategic nature in 2001.',
    { fact: 'tier', label: 'strategic', since: '2001' },
  ],
  [
    'India and France are celebrating 25 years of strategic partnership.',
    { fact: 'tier', dyad: ['FRA', 'IND'], since: '1999' },
  ],
  ['The two leaders praised the enduring U.S.-Egypt strategic partnership.', { fact: 'tier', dyad: ['EGY', 'USA'] }],
  // Relations since
  [
    'Honduras established diplomatic ties with China in March 2023.',
    { fact: 'relations-since', dyad: ['CHN', 'HND'], date: '2023-03', derived: false },
  ],
  [
    'This year marks the 45th anniversary of the establishment of diplomatic relations between China and the United States.',
    { fact: 'relations-since', dyad: ['CHN', 'USA'], date: '1979', derived: true },
  ],
  [
    'They acknowledged the 75 years of diplomatic relations between the United States and Jordan.',
    { date: '1949', derived: true },
  ],
  ['They hailed the bicentennial of U.S.-Brazil diplomatic relations in 2024.', { dyad: ['BRA', 'USA'], date: '1824' }],
  // Memberships
  [
    'Maduro spoke of BRICS (Brazil, Russia, India, China and South Africa).',
    { of: 'BRA', body: 'BRICS', status: 'member' },
    { of: 'ZAF', body: 'BRICS' },
  ],
  ['Beijing lent money to OPEC member Venezuela.', { fact: 'membership', of: 'VEN', body: 'OPEC', status: 'member' }],
  ['Turkey, Hungary and other NATO members opposed it.', { of: 'TUR', body: 'NATO' }, { of: 'HUN', body: 'NATO' }],
  ['Ethiopia joined BRICS on January 1, 2024.', { of: 'ETH', body: 'BRICS', status: 'joined', asOf: '2024-01-01' }],
  ['Malaysia has applied to join BRICS.', { of: 'MYS', body: 'BRICS', status: 'applicant' }],
  [
    'Saudi Arabia was invited to join BRICS in August.',
    { of: 'SAU', body: 'BRICS', status: 'invited', asOf: '2023-08' },
  ],
  [
    'The AIIB approved the membership of Benin, Djibouti and Rwanda.',
    { of: 'BEN', body: 'AIIB' },
    { of: 'RWA', body: 'AIIB' },
  ],
  ['Bolivia expressed its wish to join BRICS.', { of: 'BOL', body: 'BRICS', status: 'applicant' }],
  ['As an OPEC member, Angola has to cut its exports.', { of: 'AGO', body: 'OPEC', status: 'member' }],
  // Flows
  [
    'Beijing loaned about US$50 billion to OPEC member Venezuela in the 2010s.',
    {
      fact: 'flow',
      from: 'CHN',
      to: 'VEN',
      kind: 'loan',
      amount: 5e10,
      currency: 'USD',
      period: '201X',
      approx: true,
      stage: 'disbursed',
    },
  ],
  [
    'Pakistan owes China nearly $30 billion, according to the IMF.',
    { from: 'PAK', to: 'CHN', kind: 'debt', stage: 'owed', according: 'IMF' },
  ],
  [
    "Zambia's debt to China stood at $4.1 billion in 2021.",
    { from: 'ZMB', to: 'CHN', kind: 'debt', amount: 4.1e9, period: '2021' },
  ],
  ["China has cancelled $23 million of Cuba's debt.", { from: 'CUB', to: 'CHN', kind: 'debt', stage: 'cancelled' }],
  [
    'Germany will provide Ukraine with 500 million euros in military aid.',
    { from: 'DEU', to: 'UKR', kind: 'aid', currency: 'EUR', stage: 'pledged' },
  ],
  [
    'Japan agreed to lend $3 billion to Vietnam.',
    { from: 'JPN', to: 'VNM', kind: 'loan', amount: 3e9, stage: 'committed' },
  ],
  ['Ethiopia has borrowed $13.7 billion from China.', { from: 'CHN', to: 'ETH', kind: 'loan' }],
  [
    'Trade between Turkey and Russia reached $68 billion in 2022.',
    { from: 'TUR', to: 'RUS', kind: 'trade', amount: 6.8e10, period: '2022' },
  ],
  ['Qatar invested $10 billion in Egypt last year.', { from: 'QAT', to: 'EGY', kind: 'investment', period: '2023' }],
  [
    'Kuwait confirmed the rollover of a $2 billion deposit for Egypt.',
    { from: 'KWT', to: 'EGY', kind: 'loan', amount: 2e9 },
  ],
  ['Russia will grant Vietnam a credit of $8 billion.', { from: 'RUS', to: 'VNM', kind: 'loan', amount: 8e9 }],
  ['China is owed $5 billion by Laos.', { from: 'LAO', to: 'CHN', kind: 'debt', amount: 5e9, stage: 'owed' }],
  [
    'The presidents of Turkey and Egypt met. They confirmed the goal of raising trade to 15 billion dollars.',
    { from: 'TUR', to: 'EGY', kind: 'trade', amount: 1.5e10 },
  ],
  ['Ghana repaid $40 million to India.', { from: 'GHA', to: 'IND', kind: 'debt', stage: 'repaid' }],
  // Counts
  ['North Korea sent 10,000 troops to Russia.', { fact: 'count', of: 'PRK', value: 10000 }],
  ['China and Honduras signed 17 agreements.', { fact: 'count', value: 17 }],
  ["It was Putin's third trip to Beijing in two years.", { fact: 'count', of: 'RUS', value: 3 }],
]

/** Each sentence, and the kind of fact that it must not yield. */
const keepsQuiet: readonly (readonly [string, Fact['fact']])[] = [
  ['Kazakhstan wants a strategic partnership with many countries.', 'tier'],
  ['China is strengthening strategic alliances with key partners worldwide.', 'tier'],
  ['The United States thanked its NATO Allies.', 'tier'],
  ['The U.S.-Singapore Strategic Partnership Dialogue met on Monday.', 'tier'],
  ['They agreed to establish a strategic partnership if conditions allow.', 'tier'],
  ['Diplomatic relations between Egypt and Turkey were broken off in 2013.', 'relations-since'],
  ['Ukraine will never join NATO, Putin said.', 'membership'],
  ['Sweden joined forces with NATO.', 'membership'],
  ['The $3.5 billion free-trade zone in Djibouti was built by China.', 'flow'],
  ['Kenya may lend Uganda $2 billion.', 'flow'],
  ['The two leaders held three meetings.', 'count'],
  ['President Ruto, 57, won 50.5 percent of the vote.', 'count'],
  ['The meeting of 12 March lasted 90 minutes.', 'count'],
  ['Philip Gordon, a fellow at the Brookings Institution in the United States, spoke.', 'office'],
  ['The national security adviser to the Vice President Philip Gordon met Haitian officials.', 'office'],
]

describe('facts that a sentence states', () => {
  it.each(says.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    const facts = factsIn(text)
    for (const want of wanted) expect(facts).toContainEqual(expect.objectContaining(want))
  })
})

describe('facts that a sentence does not state', () => {
  it.each(keepsQuiet)('%s', (text, kind) => {
    expect(factsIn(text).filter((f) => f.fact === kind)).toEqual([])
  })
})

describe('what stands around a fact', () => {
  it('gives an office without a state to the government that publishes the text', () => {
    const facts = factsIn('Homeland Security Advisor Pat Norman met Haitian officials.', '2024-03-14', 'WhiteHouse.gov')
    expect(facts.filter((f) => f.fact === 'office' && f.of === 'HTI')).toEqual([])
  })

  it('leaves a date null where nothing fixes the day of publication', () => {
    const article = pipeline.read({
      id: 't',
      source: 'Venezuela and China have diplomatic relations, established 48 years ago.',
      format: 'text',
    })
    expect(pipeline.code(article).facts).toContainEqual(
      expect.objectContaining({ fact: 'relations-since', date: null, derived: true }),
    )
  })

  it('states each fact once, however often the article repeats it', () => {
    const facts = factsIn(
      'President Xi Jinping of China spoke. President Xi Jinping of China left. President Xi agreed.',
    )
    expect(facts.filter((f) => f.fact === 'office')).toHaveLength(1)
  })

  it('rests every fact on two to eight words of the source', () => {
    for (const [text] of says)
      for (const fact of factsIn(text)) {
        expect(text.slice(fact.start, fact.end)).toBe(fact.quote)
        const words = fact.quote.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length
        expect(words).toBeGreaterThanOrEqual(2)
        expect(words).toBeLessThanOrEqual(8)
      }
  })

  it('finds nothing in recipes, tables of results and code, and bears long lists', () => {
    const junk = [
      'Add 200 grams of flour and 3 eggs, then bake for 40 minutes at 180 degrees.',
      'Manchester United 3 Arsenal 1; Chelsea 2 Everton 2; 60,000 fans.',
      'for (let i = 0; i < 10; i++) { total += price[i] * 1.21 }',
    ]
    for (const text of junk) expect(factsIn(text)).toEqual([])
    expect(() => factsIn(`${'Brazil, Russia, India, China, '.repeat(200)}and others met.`)).not.toThrow()
  })
})
