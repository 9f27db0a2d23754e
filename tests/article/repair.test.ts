import { describe, expect, it } from 'vitest'
import { evidence, vocabularyOf } from '../../src/article/index.js'
import { readText } from './reading.js'

const names =
  'President Nicolas Maduro met Lan Hu in Caracas. Delcy Rodriguez was there. BRICS states and Ukraine sent envoys to Maduro, and Maduro thanked them. The Chinese and Chinese-led banks came; the Chinese envoy left.'

/** What a sentence reads after names that the text proves. */
const mended = (sentence: string): string => readText(`${names}\n\n${sentence}`).text.split('\n\n')[1] ?? ''

describe('glued words', () => {
  it.each([
    ['Nicolas Maduroin the palace spoke of peace.', 'Nicolas Maduro in the palace spoke of peace.'],
    ['He received Lan Huwhere they talked.', 'He received Lan Hu, where they talked.'],
    ['Then delcy rodriguezmet the envoy.', 'Then Delcy Rodriguez met the envoy.'],
    ['In the last yearaccording to him it grew.', 'In the last year, according to him it grew.'],
    [
      'The talks end in Sept.He will return to BRICS.The bank stays.',
      'The talks end in Sept. He will return to BRICS. The bank stays.',
    ],
    ['They are “against all odds”state television said.', 'They are “against all odds” state television said.'],
    ['He said"we will come"and left.', 'He said "we will come" and left.'],
    ['So saidPresident Maduro on Friday,he added.', 'So said President Maduro on Friday, he added.'],
    ['In 2019Maduro left (by air)for Havana.', 'In 2019 Maduro left (by air) for Havana.'],
    [
      'The delegation arrived from Ukrainewhere it had met Maduro.',
      'The delegation arrived from Ukraine, where it had met Maduro.',
    ],
  ])('%s', (source, text) => {
    expect(mended(source)).toBe(text)
  })

  it.each([
    'Vladimir Putin and Martin Schulz met in Berlin with Macron and Johnson.',
    'Israelis, Yemenis and Iraqis lived therein, and the bulletin said so.',
    'McDonald’s, PetroChina, TikTok and ExxonMobil signed with Xinhua.',
    'See www.example.com or mail a.b@example.org; the U.S.A. and the U.K. agree.',
    'He paid US$1.5bn at 14:30 and No.10 replied, e.g. in the case of Lt. Gen. Ali.',
    'Two spokesmen and the chairmen of both ministries spoke of governments and embassies.',
    'The husband, a thousand strangers and the manifesto stayed within the captain’s season.',
  ])('are not seen in: %s', (sentence) => {
    expect(mended(sentence)).toBe(sentence)
  })

  it('are told as noise with what they read', () => {
    const article = readText(`${names}\n\nNicolas Maduroin the palace spoke of peace and of two other matters.`)
    expect(article.noise).toMatchObject([{ what: 'glued', quote: 'Maduroin', fix: 'Maduro in' }])
  })
})

describe('misprints', () => {
  it.each([
    ['The Chese Foreign Mnistry hailed the ties.', 'The Chinese Foreign Ministry hailed the ties.'],
    ['The goverment and the Presdent agreed.', 'The government and the President agreed.'],
    ['It ended the quarrel of the two nations..', 'It ended the quarrel of the two nations.'],
    ['It was signed, for the first time. , in January 2005.', 'It was signed, for the first time, in January 2005.'],
  ])('%s', (source, text) => {
    expect(mended(source)).toBe(text)
  })

  it.each([
    'Mr Minster and Ms Chen of Presidente Prudente met Ali Chinez.',
    'Wait... he said. The list ends with Perez, Presas and Chines.',
  ])('never change a name: %s', (sentence) => {
    const kept = readText(`${names}\n\n${sentence}`).text
    for (const name of ['Chen', 'Presidente', 'Chinez', 'Perez', 'Presas', '...']) {
      if (sentence.includes(name)) expect(kept).toContain(name)
    }
  })

  it('uses a caller’s names', () => {
    const vocabulary = { isWord: (w: string) => w === 'in' || w === 'met', isName: (w: string) => w === 'Orbetello' }
    const article = readText('The two met in Orbetelloin the spring.', {}, { vocabulary })
    expect(article.text).toBe('The two met in Orbetello in the spring.')
  })
})

describe('evidence', () => {
  const quoteOf = (source: string, words: string) => {
    const article = readText(source)
    const start = article.text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return evidence(article, { start, end: start + words.length })
  }

  it('quotes the words as printed', () => {
    expect(quoteOf('The envoy met Maduro in Caracas.', 'met Maduro')).toEqual({
      quote: 'met Maduro',
      start: 10,
      end: 20,
    })
  })

  it('is one run where a repair only put in a space', () => {
    const source = `${names} Nicolas Maduroin the palace spoke.`
    const found = quoteOf(source, 'Maduro in the palace')
    expect(found).toEqual({
      quote: 'Maduroin the palace',
      start: source.indexOf('Maduroin'),
      end: source.indexOf('Maduroin') + 19,
    })
  })

  it('is one run over white space that was printed', () => {
    expect(quoteOf('The envoy met\u00a0\u00a0 Maduro , in Caracas.', 'met Maduro, in')).toEqual({
      quote: 'met\u00a0\u00a0 Maduro , in',
      start: 10,
      end: 27,
    })
  })

  it('lists the runs where markup cuts it', () => {
    const source = 'The [envoy](https://a.example) met **Maduro** in Caracas.'
    const found = quoteOf(source, 'envoy met Maduro')
    expect(found.quote).toBe(source.slice(found.start, found.end))
    expect(found.spans?.map(([a, b]) => source.slice(a, b))).toEqual(['envoy', ' met ', 'Maduro'])
  })

  it('holds a whole reference', () => {
    const source = 'The envoy of P&eacute;rez &amp; Co met them.'
    expect(quoteOf(source, 'Pérez &').quote).toBe('P&eacute;rez &amp;')
  })
})

describe('a vocabulary of known names', () => {
  it('parts names that the text prints but once', () => {
    const named = new Set(['Malawi', 'Beijing'])
    const vocabulary = vocabularyOf({ lookup: (w) => (named.has(w) ? [{} as never] : []), peopleByShort: () => [] })
    const article = readText(
      'The envoy of Malawiwent to Beijingwhere he spoke of strengtheningBeijing and of Marin.',
      {},
      { vocabulary },
    )
    expect(article.text).toBe(
      'The envoy of Malawi went to Beijing, where he spoke of strengthening Beijing and of Marin.',
    )
  })
})
