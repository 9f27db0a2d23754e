import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compileTables,
  createKnowledge,
  decodeImage,
  encodeImage,
  fold,
  type Match,
  type TableText,
  words,
} from '../../src/knowledge/index.js'

const header: Record<string, string> = {
  states: 'code\talpha2\tkind\tname\tadjectives\tdemonyms\taliases\tcapital\tepithets\tsource',
  bodies: 'key\tname\taliases\tkind\tof\tsector\tfrom\tuntil\tsource',
  offices: 'key\tlabel\taliases\tsector\tstates\tsource',
  people: 'name\tshort\taliases\twikidata\tsource',
  tenures: 'person\toffice\tof\tfrom\tuntil\tacting\tsource',
  places: 'name\tcode\tkind\tpopulation\taliases\tnote\tsource',
}

/** A table of the tests: rows of cells parted by bars. */
function table(name: string, ...rows: string[]): TableText {
  const body = rows.map((row) => row.split('|').join('\t'))
  return { table: name, file: `${name}.tsv`, text: [header[name], ...body].join('\n') }
}

const states = table(
  'states',
  'USA|US|state|United States|American; US|American; Americans|US; U.S.; USA; America|Washington||test',
  'CHN|CN|state|China|Chinese; Sino|Chinese||Beijing|Asian giant|test',
  'RUS|RU|state|Russia|Russian; Russo|Russian; Russians||Moscow||test',
  'TCD|TD|state|Chad|Chadian|Chadians||||test',
  "CIV|CI|state|Ivory Coast|Ivorian|Ivorians|Côte d'Ivoire|||test",
  'GIN|GN|state|Guinea|Guinean|Guineans||||test',
  'GNB|GW|state|Guinea-Bissau||||||test',
  'KNA|KN|state|Saint Kitts and Nevis||||||test',
)
const bodies = table(
  'bodies',
  'WHO|World Health Organization|WHO|organisation||IGO|||test',
  'OPEC|Organization of the Petroleum Exporting Countries|OPEC|organisation||IGO|||test',
  'OPEC+|OPEC and partners|OPEC+|group||IGO|||test',
  'boc|Bank of China||bank|CHN|BUS|||test',
  'QUAD|Quadrilateral Security Dialogue|the Quad|group||IGO|||test',
)
const offices = table('offices', 'foreign-minister|foreign minister|minister of foreign affairs|GOV||test')
const people = table(
  'people',
  'Theresa May|May|||test',
  'Bashar al-Assad||||test',
  'Recep Tayyip Erdoğan|Erdoğan|||test',
)
const knowledge = createKnowledge([compileTables([states, bodies, offices, people], 'test')])

/** What a sentence names, as `first-last:kind:id`, nested matches left out. */
const named = (matches: readonly Match[]): string[] =>
  matches
    .filter((match) => !match.nested)
    .map((match) => `${match.from}-${match.to}:${match.entries.map(({ entry }) => entry.id).join('|')}`)

describe('what a sentence names', () => {
  test.each([
    ['capitals tell names from words', 'They told us that china broke in Chad', ['7-8:TCD']],
    ['an acronym may have full stops', 'The U.S. and the US', ['1-2:USA', '4-5:USA']],
    ['possessives stand apart', "Russia 's Bank of China", ['0-1:RUS', '2-5:boc']],
    [
      'accents and case of headlines do not matter',
      'ERDOGAN MEETS COTE D’IVOIRE',
      ['0-1:Recep Tayyip Erdoğan', '2-4:CIV'],
    ],
    ['a hyphen joins two states', 'Sino-Russian and U.S.-China talks', ['0-1:CHN', '0-1:RUS', '2-3:USA', '2-3:CHN']],
    ['a hyphen inside a name does not', 'Guinea-Bissau and Guinea', ['0-1:GNB', '2-3:GIN']],
    ['hyphens may be tokens', 'Guinea - Bissau', ['0-3:GNB']],
    ['St. and & are Saint and and', 'St. Kitts & Nevis', ['0-4:KNA']],
    ['the longer name goes first', 'OPEC+ is not OPEC', ['0-1:OPEC+', '3-4:OPEC']],
    ['an acronym that is a word stands in capitals', 'Who at the WHO', ['3-4:WHO']],
    [
      'roles are written small or not',
      'the foreign minister and Minister of Foreign Affairs',
      ['1-3:foreign-minister', '4-8:foreign-minister'],
    ],
    ['an epithet needs its capital', 'the Asian giant', ['1-3:CHN']],
    ['an alias written with its article needs it', 'Quad bikes and the Quad', ['3-5:QUAD']],
    ['the article of Arabic names comes and goes', 'Bashar Assad', ['0-2:Bashar al-Assad']],
  ])('%s', (_, sentence, expected) => {
    expect(named(knowledge.match(sentence.split(' ')))).toEqual(expected)
  })

  test('nested names are kept and marked', () => {
    const matches = knowledge.match(['Bank', 'of', 'China'])
    expect(matches.map(({ from, to, nested }) => [from, to, nested])).toEqual([
      [0, 3, false],
      [2, 3, true],
    ])
  })

  test('a part of a token is given by code units', () => {
    expect(knowledge.match(['U.S.-China']).map(({ inside }) => inside)).toEqual([
      [0, 4],
      [5, 10],
    ])
  })

  test('surnames and words of a headline need evidence', () => {
    const weak = knowledge
      .match('WHO SAYS MAY IS RIGHT'.split(' '))
      .flatMap(({ entries }) => entries.map((one) => one.weak))
    expect(weak).toEqual([true, true])
  })

  test('ranges lie in the sentence, whatever the tokens', () => {
    const token = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('China', 'U.S.', 'of', 'Bank', "'s", '-', 'Guinea-Bissau'),
    )
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        for (const { from, to, inside, entries } of knowledge.match(tokens)) {
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(tokens.length)
          expect(entries.length).toBeGreaterThan(0)
          if (inside) expect(inside[1]).toBeLessThanOrEqual((tokens[to - 1] as string).length)
        }
      }),
    )
  })
})

test('folding is stable and ASCII', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const folded = fold(text)
      expect(fold(folded)).toBe(folded)
      expect([...folded].every((c) => c.charCodeAt(0) < 128)).toBe(true)
    }),
  )
})

test('a compiled image says the same after writing and reading', () => {
  const image = compileTables([states, bodies, people], 'stamp')
  const bytes = encodeImage(image)
  const again = createKnowledge([decodeImage(bytes)])
  expect(decodeImage(bytes).stamp).toBe('stamp')
  expect(again.lookup('Bank of China')).toEqual(createKnowledge([image]).lookup('Bank of China'))
  expect(() => decodeImage(bytes.slice(0, 40))).toThrowError(expect.objectContaining({ code: 'bad-table' }))
  expect(() => decodeImage(new Uint8Array(100))).toThrowError(expect.objectContaining({ code: 'bad-table' }))
})

test('many entries: every one of 20,000 is found, and nothing else', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `Ab${i} Cd${i % 97} Ef${i % 13}`)
  const many = createKnowledge([compileTables([table('people', ...names.map((name) => `${name}|-|||test`))], 'test')])
  for (let i = 0; i < names.length; i += 371) {
    const tokens = ['the', ...words(names[i] as string), 'said']
    expect(named(many.match(tokens))).toEqual([`1-4:${names[i]}`])
  }
  expect(many.match(['Ab1', 'Cd2', 'Ef3'])).toEqual([])
})
