import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containment, evidence, fingerprint, readArticle, resemblance, toSource } from '../../src/article/index.js'
import { checked, readText } from './reading.js'

const scraps = fc.constantFrom(
  'Maduroin',
  ' Beijing ',
  '\n',
  '\n\n',
  '“',
  '”',
  '"',
  'odds”state',
  '.',
  '..',
  ', ',
  ' ,',
  '. ,',
  '(AP)',
  '/TASS/. ',
  'BEIJING, March 5 (Xinhua) -- ',
  ' date 2023-09-13 ',
  'Keep reading:',
  'EFE',
  '\u00a0',
  '\u200b',
  '\u00ad',
  'â€™',
  'Ã¡',
  '&nbsp;',
  '&#8220;',
  '&eacute',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<br>',
  '<div class="caption">',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '[a](b)',
  '**',
  '# ',
  '- ',
  '{:.x}\n',
  'e\u0301',
  '\r\n',
  '\r',
  '\0',
  '\ud83d',
  '\ude00',
  '😀',
  'The ministers met in Accra on Monday and signed it.',
)
const noise = fc
  .array(fc.oneof({ weight: 3, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('whatever comes in', () => {
  it.each(['text', 'markdown', 'html'] as const)('%s is read without a throw, and every offset holds', (format) => {
    fc.assert(
      fc.property(noise, (source) => {
        const article = checked(readArticle({ id: 'x', source, format }))
        const span = { start: Math.floor(article.text.length / 3), end: Math.ceil(article.text.length / 1.5) }
        const found = evidence(article, span)
        expect(source.slice(found.start, found.end)).toBe(found.quote)
        for (const [from, to] of found.spans ?? [])
          expect(from < to && from >= found.start && to <= found.end).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it.each(['x', '7', 'ц', 'a-', 'e\u0301', '.'])('millions of %s in one run is read without a throw', (unit) => {
    const [before, after] = ['The ministers met in Accra “today” and signed the treaty. ', ' They had met before.']
    for (const format of ['text', 'html'] as const) {
      const source = before + unit.repeat(4_000_000 / unit.length) + after
      expect(readArticle({ id: 'x', source, format }).text).toContain('signed the treaty.')
    }
  })

  it('a run of letters that is no word is kept out of the text, and what stands around it is not', () => {
    const source = `The ministers met in Accra. ${'x'.repeat(20_000)} They signed it on Monday.`
    const article = checked(readArticle({ id: 'x', source, format: 'text' }))
    expect(article.text).toBe('The ministers met in Accra.\n\nThey signed it on Monday.')
    expect(article.noise.map(({ what, end, start }) => [what, end - start])).toEqual([['boilerplate', 20_000]])
  })

  it('a span of the text maps inside the span of a larger one', () => {
    fc.assert(
      fc.property(noise, fc.nat(), fc.nat(), (source, a, b) => {
        const { map, text } = readText(source)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const whole = toSource(map, { start: 0, end: text.length })
        const part = toSource(map, { start, end })
        if (map.text.length > 0 && part.end > part.start) {
          expect(part.start).toBeGreaterThanOrEqual(whole.start)
          expect(part.end).toBeLessThanOrEqual(whole.end)
        }
      }),
    )
  })

  it('is read alike twice', () => {
    fc.assert(
      fc.property(noise, (source) => {
        expect(readText(source)).toEqual(readText(source))
      }),
      { numRuns: 50 },
    )
  })
})

describe('fingerprints', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'accra togo signs fishing pact on monday after talks with ghana over the new port minister said that it will open soon'.split(
        ' ',
      ),
    ),
    { minLength: 60, maxLength: 200 },
  )

  it('of one text are one, whatever its case and punctuation', () => {
    fc.assert(
      fc.property(words, (list) => {
        const a = fingerprint({ text: list.join(' ') })
        const b = fingerprint({ text: list.join(', ').toUpperCase() })
        expect(a).toEqual(b)
        expect(resemblance(a, b)).toBe(1)
      }),
    )
  })

  it('tell a shortened reprint from another text', () => {
    const long = Array.from(
      { length: 60 },
      (_, i) => `On day ${i} the minister of state ${i * 7} visited port ${i * 13} of Togo.`,
    )
    const whole = fingerprint({ text: long.join(' ') })
    const cut = fingerprint({ text: long.slice(0, 20).join(' ') })
    const other = fingerprint({ text: long.map((s) => s.split(' ').reverse().join(' ')).join(' ') })
    expect(containment(whole, cut)).toBeGreaterThan(0.8)
    expect(resemblance(whole, cut)).toBeLessThan(0.6)
    expect(containment(whole, other)).toBeLessThan(0.2)
  })

  it('of nothing resemble nothing', () => {
    expect(resemblance(fingerprint({ text: '' }), fingerprint({ text: 'a b c d e f' }))).toBeLessThan(0.6)
  })
})
