import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedSpans } from '../../src/coding/quotations/spans.js'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { loadLanguage } from '../../src/language-model.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { createPipeline } from '../../src/pipeline.js'

const pipeline = createPipeline({ language: loadLanguage(), knowledge: loadKnowledge(), patterns: loadPatterns() })

function quotationsIn(source: string) {
  const given = { published: '2024-03-14' }
  return pipeline.code(pipeline.read({ id: 't', source, format: 'text', given })).quotations
}

/** Text, then the words quoted, with speaker and verb where they matter. */
const cases: readonly (readonly [string, ...Readonly<Record<string, unknown>>[]])[] = [
  [
    '“We have a strong partnership,” said Tanzanian Foreign Minister January Makamba, adding that “the two countries will open new routes”.',
    { quote: 'We have a strong partnership,', speaker: 'January Makamba', of: 'TZA', verb: 'said' },
    { quote: 'the two countries will open new routes', speaker: 'January Makamba', verb: 'adding' },
  ],
  [
    'Hungary\'s foreign minister, Peter Szijjarto, said that the deal was "a very important step forward for both countries".',
    { quote: 'a very important step forward for both countries', speaker: 'Peter Szijjarto', of: 'HUN', verb: 'said' },
  ],
  [
    'Xi Jinping met Nicolás Maduro. “We are good friends and partners,” Xi said.',
    { speaker: 'Xi Jinping', of: 'CHN', verb: 'said' },
  ],
  [
    'Sergey Lavrov arrived in Minsk. According to Lavrov, "the West is trying to divide the region".',
    { quote: 'the West is trying to divide the region', speaker: 'Sergey Lavrov', verb: 'according to' },
  ],
  [
    'Prime Minister Narendra Modi of India wrote on X: “Delighted to meet my friend in New Delhi today.”',
    { quote: 'Delighted to meet my friend in New Delhi today.', speaker: 'Narendra Modi', verb: 'wrote' },
  ],
  [
    '“It is a mistake,” Turkish President Recep Tayyip Erdogan told Reuters. “They should not have signed it.”',
    { quote: 'It is a mistake,', speaker: 'Recep Tayyip Erdogan', verb: 'told' },
    { quote: 'They should not have signed it.', speaker: 'Recep Tayyip Erdogan', verb: 'told' },
  ],
  ['"We are not afraid of anyone," said Hakan Fidan of Turkey. Later he added: "No."', { quote: 'No.', verb: 'added' }],
  [
    '“The terms are wrong,” Luke Patey, a researcher who focuses on global business, told VOA.',
    { speaker: 'Luke Patey', verb: 'told' },
  ],
  ['“They built a soccer stadium," Thomas Waldhauser said.', { quote: 'They built a soccer stadium,' }],
]

describe('who is quoted', () => {
  it.each(cases.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    const found = quotationsIn(text)
    for (const want of wanted) expect(found).toContainEqual(expect.objectContaining(want))
  })

  it('takes paragraphs that each open with a mark as one quotation', () => {
    const text =
      'Ethiopian Prime Minister Abiy Ahmed said: “We want peace with all our neighbours.\n\n“We want access to the sea.”\n\nTalks go on.'
    const [only, ...more] = quotationsIn(text)
    expect(more).toEqual([])
    expect(only).toMatchObject({ speaker: 'Abiy Ahmed', of: 'ETH' })
    expect(only!.quote.startsWith('We want peace')).toBe(true)
    expect(only!.quote.endsWith('access to the sea.')).toBe(true)
  })

  it('takes up the speaker of the paragraph above where a paragraph holds quoted words alone', () => {
    const text =
      '“China wants a fair deal,” Chinese Premier Li Qiang said.\n\n“We will keep our promises to every country.”\n\nHe left.'
    expect(quotationsIn(text).map((q) => q.speaker)).toEqual(['Li Qiang', 'Li Qiang'])
  })
})

describe('what is no quotation', () => {
  it.each([
    'The so-called “debt trap” has been criticised by China.',
    'She wrote “The Next Factory of the World” in 2017 for Chinese readers.',
    "The workers' rights and the leaders' promises were discussed in China.",
    'The board is 6" wide and 9" long in China.',
    'President Biden signed the Executive Order on “Tackling the Climate Crisis at Home and Abroad” in January.',
  ])('%s', (text) => {
    expect(quotationsIn(text)).toEqual([])
  })
})

describe('spans between marks', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', ' ', 'word', 'Xi said', ', ', '. ', '\n\n', 's')
  it('lie in order, apart and inside the text, whatever marks it has', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const paragraphs = pieces.join('').split('\n\n')
        const text = paragraphs.join('\n\n')
        let at = 0
        const blocks = paragraphs.map((p) => {
          const block = { kind: 'paragraph' as const, start: at, end: at + p.length }
          at += p.length + 2
          return block
        })
        let last = 0
        for (const span of quotedSpans(text, blocks)) {
          expect(span.open).toBeGreaterThanOrEqual(last)
          expect(span.open).toBeLessThan(span.start)
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(span.close)
          expect(span.close).toBeLessThanOrEqual(text.length)
          last = span.close
        }
      }),
    )
  })
})
