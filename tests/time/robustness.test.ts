import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/schema/index.js'
import { findTimes, resolveTime } from '../../src/time/index.js'
import { sentenceOf } from './tokenize.js'

const pieces = fc.constantFrom(
  ...'since from to until by on in the of early late last next this Tuesday May March 3 13 2019 1990s - – / , . ( ) years ago week month year and between 48 nearly within anniversary 50th mark first quarter two 31 February $ ’ s'.split(
    ' ',
  ),
)

describe('any sentence of words about time', () => {
  it('gives EDTF that can be read, and words that lie in the text', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom(null, '2023-09-13', '2024-02-29'),
        fc.constantFrom('past' as const, 'future' as const, null),
        (words, published, tense) => {
          const text = words.join(' ')
          const sentence = sentenceOf(text)
          for (const found of findTimes(sentence, { published })) {
            const edtf = resolveTime(found, { published, tense, anchor: '2020-02-29' })
            if (edtf !== null) expect([edtf, parseEdtf(edtf)]).not.toEqual([edtf, null])
            expect(found.start).toBeGreaterThanOrEqual(sentence.tokens[found.from]!.start)
            expect(found.end).toBeLessThanOrEqual(sentence.tokens[found.to - 1]!.end)
            expect(found.start).toBeLessThan(found.end)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads a sentence of thousands of words', () => {
    const text = 'in early May 2019 to June and since the first two years of the 1990s '.repeat(400)
    expect(findTimes(sentenceOf(text), { published: '2023-09-13' }).length).toBeGreaterThan(400)
  })
})
