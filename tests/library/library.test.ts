import { describe, expect, expectTypeOf, it } from 'vitest'
import * as library from '../../src/index.js'
import {
  type Article,
  type CodedArticle,
  type CodedText,
  type ConcludedRecord,
  codeArticle,
  createPipeline,
  type Dossier,
  type Kind,
  openRecord,
  type ReconcileInput,
  readArticle,
  reconcile,
  type Status,
} from '../../src/index.js'
import { engine } from '../support/engine.js'

const text = 'Kenya and Ghana signed a treaty in Nairobi on May 2, 2023.'

describe('the library', () => {
  it('exports what its page says, and nothing else by chance', () => {
    expect(Object.keys(library).sort()).toEqual([
      'ChanceryError',
      'codeArticle',
      'codes',
      'createPipeline',
      'createReconciler',
      'dossierHtml',
      'dossierMarkdown',
      'dossierText',
      'edtfBounds',
      'eventTypes',
      'kinds',
      'loadKnowledge',
      'loadLanguage',
      'loadPatterns',
      'openRecord',
      'ploverLines',
      'readArticle',
      'reconcile',
    ])
  })

  it('has the types that its page names', () => {
    expectTypeOf(readArticle).returns.toEqualTypeOf<Article>()
    expectTypeOf(codeArticle).returns.toEqualTypeOf<CodedText>()
    expectTypeOf<CodedText>().toExtend<CodedArticle>()
    expectTypeOf<CodedText>().toExtend<ReconcileInput>()
    expectTypeOf(codeArticle).toBeCallableWith(text)
    expectTypeOf(codeArticle).toBeCallableWith({ text, given: { published: '2023-05-03' } })
    expectTypeOf(codeArticle).toBeCallableWith(readArticle(text))
    expectTypeOf(reconcile).returns.toEqualTypeOf<ConcludedRecord>()
    expectTypeOf<CodedText['events'][number]['kind']>().toEqualTypeOf<Kind | null>()
    expectTypeOf<CodedText['events'][number]['status']>().toEqualTypeOf<Status>()
    expectTypeOf(createPipeline).returns.toHaveProperty('code')
    expectTypeOf(openRecord).returns.resolves.toHaveProperty('dossier').returns.resolves.toEqualTypeOf<Dossier | null>()
    // @ts-expect-error a text is a string: bytes are decoded first
    expectTypeOf(codeArticle).toBeCallableWith(new Uint8Array())
  })
})

describe('codeArticle', () => {
  it.each([
    ['a text', text],
    ['a text with what is known of it', { text, given: { published: '2023-05-03' } }],
    ['an article that was read', readArticle(text)],
  ])('takes %s', (_, input) => {
    expect(codeArticle(input).events).toMatchObject([
      { kind: 'agreement', date: '2023-05-02', actor: ['KEN'], recipient: ['GHA'] },
    ])
  })

  it('codes as the engine does that the commands use', () => {
    const { hash, fingerprint, text: source, ...coded } = codeArticle({ text, id: 'a', format: 'text' })
    expect(coded).toEqual(engine.code(engine.read({ id: 'a', source: text, format: 'text' })))
    expect([hash, source, fingerprint]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), text, expect.anything()])
  })

  it('gives texts ids that differ where they differ, and are the same each time', () => {
    const ids = [text, text, `${text} `, { text, given: { url: 'https://example.org' } }].map(
      (one) => codeArticle(one).id,
    )
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })

  it.each([
    '',
    ' \n ',
    'Le président a rencontré son homologue chinois à Pékin mercredi dernier.',
    '\u0000\u0001',
    '<p></p>',
  ])('gives %j no items and throws nothing', (odd) => {
    expect(codeArticle(odd)).toMatchObject({ events: [], facts: [], people: [] })
  })

  it.each([undefined, null, 7, {}, { text: 7 }])('%j is told to be no text', (wrong) => {
    expect(() => codeArticle(wrong as unknown as string)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

describe('reconcile', () => {
  it('ranks levels by the tables of the package, unless other knowledge is given', () => {
    const coded = codeArticle({
      text: 'China and Pakistan are all-weather strategic cooperative partners. China and Pakistan upgraded their relations to an all-weather strategic cooperative partnership on April 20, 2015.',
      given: { published: '2015-04-21' },
    })
    const [relation] = reconcile([coded]).relations
    expect(relation?.tiers.at(-1)?.level).toBeGreaterThan(0)
  })
})
