import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createLanguage, type Language, type Sentence } from '../../src/language/index.js'

const path = new URL('../../models/en.bin', import.meta.url)
let language: Language

beforeAll(() => {
  language = createLanguage(readFileSync(path))
})

const forms = (sentence: Sentence): string => sentence.tokens.map((t) => t.form).join(' ')

/** What must hold of any analysis of any text. */
function check(text: string, sentences: readonly Sentence[]): void {
  let covered = ''
  let at = 0
  for (const { tokens, entities, start, end } of sentences) {
    expect(tokens.length).toBeGreaterThan(0)
    expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end])
    expect(tokens.filter((t) => t.head < 0).length).toBe(1)
    tokens.forEach((token, i) => {
      expect(token.index).toBe(i)
      expect(text.slice(token.start, token.end)).toBe(token.form)
      expect(token.start).toBeGreaterThanOrEqual(at)
      at = token.end
      covered += token.form
      expect(token.head < 0).toBe(token.deprel === 'root')
      let steps = 0
      for (let up = i; up >= 0; up = tokens[up]!.head) expect(steps++).toBeLessThanOrEqual(tokens.length)
    })
    let free = 0
    for (const { from, to } of entities) {
      expect(from).toBeGreaterThanOrEqual(free)
      expect(to).toBeGreaterThan(from)
      free = to
    }
    expect(free).toBeLessThanOrEqual(tokens.length)
  }
  expect(covered).toBe(text.replace(/\s/g, ''))
}

describe.skipIf(!existsSync(path))('the language engine', () => {
  it('says who did what to whom', () => {
    const [sentence] = language.analyse('Chinese President Xi Jinping met Nicolás Maduro in Beijing on Wednesday.')
    const by = (form: string) => sentence!.tokens.find((t) => t.form === form)!
    const met = by('met')
    expect(met).toMatchObject({ head: -1, upos: 'VERB', lemma: 'meet', deprel: 'root' })
    expect(by('Xi')).toMatchObject({ head: met.index, deprel: 'nsubj', upos: 'PROPN' })
    expect(by('Nicolás')).toMatchObject({ head: met.index, deprel: 'obj' })
    expect(by('Maduro')).toMatchObject({ head: by('Nicolás').index, deprel: 'flat' })
    expect(by('Beijing')).toMatchObject({ head: met.index, deprel: 'obl' })
  })

  it('tells the passive from the active, and tense from mood', () => {
    const [sentence] = language.analyse('The agreement was signed by both ministers.')
    const by = (form: string) => sentence!.tokens.find((t) => t.form === form)!
    expect(by('agreement').deprel).toBe('nsubj:pass')
    expect(by('was').deprel).toBe('aux:pass')
    expect(by('signed').feats).toContain('Voice=Pass')
    expect(by('was').feats).toContain('Tense=Past')
    expect(by('ministers').deprel).toBe('obl:agent')
  })

  it.each([
    ['The U.S. envoy left. He met Mr. Smith on Sept. 8.', ['The U.S. envoy left .', 'He met Mr. Smith on Sept. 8 .']],
    ['“We agree,” he said. “It is time.”', ['“ We agree , ” he said .', '“ It is time . ”']],
    [
      'Xi meets Maduro in Beijing\n\nThe talks began on Tuesday.',
      ['Xi meets Maduro in Beijing', 'The talks began on Tuesday .'],
    ],
  ])('finds the sentences of %s', (text, expected) => {
    expect(language.analyse(text).map(forms)).toEqual(expected)
  })

  it('gives what any analysis must be for any text', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom('Xi', 'met', ' ', '\n\n', '.', '"', "'s", '\u200b', '\ud83d', 'שלום', '$5', '-', 'U.S.'),
          {
            maxLength: 60,
          },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(wild, (text) => check(text, language.analyse(text))),
      { numRuns: 150 },
    )
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0 '],
    ['right-to-left text', 'שלום עולם. مرحبا بالعالم.'],
    ['emoji', '👍🏽👨‍👩‍👧 ok 🇨🇳'],
    ['lone surrogates', 'a \ud800 b\udc00c'],
    ['control characters', 'a\u0000b \u0007 c\u001b[31m'],
    ['a long run without spaces', 'x'.repeat(100_000)],
    ['long runs of signs', '-.'.repeat(20_000)],
    ['many words without a stop', 'word '.repeat(3000)],
    ['many one-letter words with dots', 'a.'.repeat(20_000)],
    ['digits and hyphens', '1-'.repeat(20_000)],
  ])('bears %s', (_, text) => {
    check(text, language.analyse(text))
  })

  it('gives the same for the same text, whatever came before', () => {
    const text = 'Beijing loaned about US$50 billion to OPEC member Venezuela in the 2010s.'
    const first = language.analyse(text)
    language.analyse('Something else entirely. With two sentences.')
    expect(language.analyse(text)).toEqual(first)
    expect(createLanguage(readFileSync(path)).analyse(text)).toEqual(first)
  })

  it('analyses given words as it analyses a text', () => {
    const [sentence] = language.analyse('The two sides signed a deal .')
    const [given] = language.annotate([['The', 'two', 'sides', 'signed', 'a', 'deal', '.']])
    expect(given).toEqual(sentence)
  })

  it('takes given sentences of any length', () => {
    const [none, long] = language.annotate([[], new Array<string>(1000).fill('word')])
    expect(none!.tokens).toEqual([])
    expect(long!.tokens.length).toBe(1000)
    expect(long!.tokens.filter((t) => t.head < 0).length).toBe(1)
  })

  it('says what is wrong with a damaged model', () => {
    expect(() => createLanguage(new Uint8Array(4))).toThrow(/too short/)
    expect(() => createLanguage(new Uint8Array(64))).toThrow(/does not begin like one/)
    expect(() => createLanguage(readFileSync(path).subarray(0, 5000))).toThrow(/cut off/)
  })
})
