import { describe, expect, it } from 'vitest'
import { findQuantities, type Quantity } from '../../src/entities/quantities/index.js'
import { sentenceOf } from '../time/tokenize.js'

function find(text: string, tags?: Readonly<Record<string, string>>): Quantity[] {
  return findQuantities(sentenceOf(text, tags))
}

function hedgesOf(found: Quantity): string {
  return (['approx', 'atLeast', 'atMost'] as const).filter((hedge) => found[hedge]).join(' ')
}

describe('sums of money', () => {
  it.each([
    ['Beijing loaned about US$50 billion to Venezuela', 50e9, 'USD', 'approx'],
    ['It owed US$20 billion to Beijing', 20e9, 'USD', ''],
    ['worth US$50bn', 50e9, 'USD', ''],
    ['a $2.5-billion loan', 2.5e9, 'USD', ''],
    ['50 billion dollars', 50e9, 'USD', ''],
    ['50 billion US dollars', 50e9, 'USD', ''],
    ['50 billion U.S. dollars', 50e9, 'USD', ''],
    ['a 50-million-dollar grant', 50e6, 'USD', ''],
    ['at least $130 million', 130e6, 'USD', 'atLeast'],
    ['more than $1.2 trillion', 1.2e12, 'USD', 'atLeast'],
    ['up to €500m', 500e6, 'EUR', 'atMost'],
    ['EUR 201 million', 201e6, 'EUR', ''],
    ['USD 1.4 billion', 1.4e9, 'USD', ''],
    ['RMB 300 million', 300e6, 'CNY', ''],
    ['2 billion yuan', 2e9, 'CNY', ''],
    ['40 million renminbi', 40e6, 'CNY', ''],
    ['A$3 million', 3e6, 'AUD', ''],
    ['C$3 million', 3e6, 'CAD', ''],
    ['HK$3,500', 3500, 'HKD', ''],
    ['NZ$12m', 12e6, 'NZD', ''],
    ['R$ 5 billion', 5e9, 'BRL', ''],
    ['Rs. 500 million', 500e6, 'INR', ''],
    ['£20,000', 20000, 'GBP', ''],
    ['10 million Swiss francs', 10e6, 'CHF', ''],
    ['10 million Egyptian pounds', 10e6, 'EGP', ''],
    ['10 million pounds', 10e6, 'GBP', ''],
    ['500 million Pakistani rupees', 500e6, 'PKR', ''],
    ['500 million Sri Lankan rupees', 500e6, 'LKR', ''],
    ['5 million Hong Kong dollars', 5e6, 'HKD', ''],
    ['500 million rupees', 500e6, null, ''],
    ['300 billion rubles', 300e9, 'RUB', ''],
    ['300 billion roubles', 300e9, 'RUB', ''],
    ['half a billion dollars', 0.5e9, 'USD', ''],
    ['six hundred million dollars', 600e6, 'USD', ''],
    ['nearly a million euros', 1e6, 'EUR', 'approx'],
    ['an estimated 70 billion yen', 70e9, 'JPY', 'approx'],
    ['$5 million or more', 5e6, 'USD', 'atLeast'],
  ])('%s', (text, amount, currency, hedges) => {
    const found = find(text)
    expect(found.map((q) => q.kind)).toEqual(['money'])
    expect(found[0]).toMatchObject({ amount, currency })
    expect(hedgesOf(found[0]!)).toBe(hedges)
  })

  it.each([
    ['loans worth tens of billions of dollars', 'tens of billions of dollars', 'USD'],
    ['hundreds of millions of euros in aid', 'hundreds of millions of euros', 'EUR'],
    ['several billion dollars', 'several billion dollars', 'USD'],
    ['a multi-billion-dollar deal', 'multi-billion-dollar', 'USD'],
    ['billions of US dollars', 'billions of US dollars', 'USD'],
  ])('%s has words and no number', (text, amountText, currency) => {
    expect(find(text)).toMatchObject([{ kind: 'money', amount: null, amountText, currency, approx: true }])
  })

  it.each([
    ['$1-2 billion', 1e9, 2e9],
    ['$1 billion to $2 billion', 1e9, 2e9],
    ['between 1 and 2 billion dollars', 1e9, 2e9],
    ['€300m–€500m', 300e6, 500e6],
  ])('%s is a range', (text, amount, upTo) => {
    expect(find(text)).toMatchObject([{ kind: 'money', amount, upTo }])
  })

  it('reads the period of a sum and its conversion', () => {
    expect(find('pays $5 billion a year')).toMatchObject([{ amount: 5e9, per: 'year' }])
    expect(find('lent 50 billion yuan ($7 billion)')).toMatchObject([
      { amount: 50e9, currency: 'CNY' },
      { amount: 7e9, currency: 'USD', equivalent: true },
    ])
  })

  it('leaves two sums apart', () => {
    expect(find('$5 million to Kenya and $3 million to Mali').map((q) => 'amount' in q && q.amount)).toEqual([5e6, 3e6])
  })
})

const tags = {
  new: 'ADJ',
  security: 'NOUN',
  medical: 'ADJ',
  workers: 'NOUN',
  countries: 'NOUN',
  international: 'ADJ',
  organizations: 'NOUN',
  people: 'NOUN',
  leaving: 'VERB',
  visit: 'NOUN',
  companies: 'NOUN',
  troops: 'NOUN',
  state: 'NOUN',
  sides: 'NOUN',
  met: 'VERB',
  leaders: 'NOUN',
  agreements: 'NOUN',
  requires: 'VERB',
}

describe('counts', () => {
  it.each([
    ['the entry of six new countries', 6, 'new countries', ''],
    ['with over 150 countries', 150, 'countries', 'atLeast'],
    ['more than 30 international organizations', 30, 'international organizations', 'atLeast'],
    ['approximately seven million people leaving', 7e6, 'people', 'approx'],
    ['five security and medical workers', 5, 'security and medical workers', ''],
    ['about 30.000 people', 30000, 'people', 'approx'],
    ['1.500.000 people', 1.5e6, 'people', ''],
    ['some 2,000 troops', 2000, 'troops', 'approx'],
    ['two hundred and fifty companies', 250, 'companies', ''],
    ['dozens of companies', null, 'companies', 'approx'],
    ['hundreds of thousands of people', null, 'people', 'approx'],
    ['as many as 20 agreements', 20, 'agreements', 'atMost'],
  ])('%s', (text, value, what, hedges) => {
    const found = find(text, tags)
    expect(found).toMatchObject([{ kind: 'count', value, what }])
    expect(hedgesOf(found[0]!)).toBe(hedges)
  })

  it('reads ordinals, percentages and ages apart', () => {
    expect(find('his fifth visit to China', tags)).toMatchObject([{ kind: 'ordinal', value: 5, what: 'visit' }])
    expect(find('the 21st state visit', tags)).toMatchObject([{ kind: 'ordinal', value: 21, what: 'state visit' }])
    expect(find('rose by about 12 percent')).toMatchObject([{ kind: 'percent', value: 12, approx: true }])
    expect(find('3 to 5 per cent')).toMatchObject([{ kind: 'percent', value: 3, upTo: 5 }])
    expect(find('2.5% of GDP')).toMatchObject([{ kind: 'percent', value: 2.5 }])
    expect(find('Maduro, 60, is seeking')).toMatchObject([{ kind: 'age', value: 60 }])
  })

  it('tells a number from a reference to those named before', () => {
    expect(find('the two leaders', tags)).toMatchObject([{ value: 2, definite: true }])
    expect(find('two leaders', tags)[0]).not.toHaveProperty('definite')
  })

  it('points at the words that say it', () => {
    const text = 'cooperation agreements with over 150 countries since 2018'
    const [found] = find(text, tags)
    expect(text.slice(found!.start, found!.end)).toBe('over 150 countries')
  })
})

describe('no quantity', () => {
  it.each([
    'the G20 and the G7 met',
    'the Covid-19 crisis',
    'build 4G technology',
    'F-16s and MiG-29s',
    'Article 5 requires it',
    'under Resolution 2231 of the Council',
    'on September 8, 2023',
    'in 2019 leaders met',
    '48 years ago',
    'for two decades',
    'a three-day visit',
    'one of the leaders',
    'won 50 to 3',
    'in the 21st century',
    'for the first time',
    'the real deal',
    'a pound of flesh',
    'the COP28 summit',
    'section 604 of the act',
    'it came up five times',
    'at 10 p.m.',
    'the 1982 Convention',
  ])('%s', (text) => {
    expect(find(text, tags)).toEqual([])
  })
})
