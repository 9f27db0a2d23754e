import { describe, expect, it } from 'vitest'
import { actorWords } from '../../src/export/words/actor-words.js'
import { dateWords, yearOf } from '../../src/export/words/dates.js'
import { eventWords } from '../../src/export/words/event-words.js'
import { inert } from '../../src/export/words/inert.js'
import { moneyWords } from '../../src/export/words/money.js'
import { asNoun, titleOfState } from '../../src/export/words/nouns.js'
import { eventTypes, type Kind, kinds, type Status } from '../../src/schema/index.js'

describe('dates in words', () => {
  it.each([
    ['2023-09-13', '13 September 2023'],
    ['2023-09', 'September 2023'],
    ['2023', '2023'],
    ['201X', '2010s'],
    ['19XX', '1900s'],
    ['2024-21', 'spring 2024'],
    ['2023-09-13~', 'about 13 September 2023'],
    ['2023?', '2023, uncertain'],
    ['XXXX-04-18', '18 April, year unknown'],
    ['2023-09-08/2023-09-14', '8–14 September 2023'],
    ['2023-08-30/2023-09-14', '30 August – 14 September 2023'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023'],
    ['2007/2016', '2007 – 2016'],
    ['2023-09-08/..', 'from 8 September 2023 on'],
    ['../2023-09-14', 'until 14 September 2023'],
    ['2013/', 'from 2013, end unknown'],
    [null, 'date unknown'],
    ['soon', 'soon'],
  ])('%s is %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words)
  })

  it('fall under the year they begin in', () => {
    expect(['2023-09-13', '2022-12-30/2023-01-02', '../2023', '201X', 'XXXX-04-18', null].map(yearOf)).toEqual([
      '2023',
      '2022',
      '2023',
      '2010s',
      null,
      null,
    ])
  })
})

describe('money in words', () => {
  it.each([
    [5e9, 'USD', undefined, 'USD 5 billion'],
    [1_234_000_000, 'CNY', undefined, 'CNY 1.234 billion'],
    [62_500, 'EUR', undefined, 'EUR 62,500'],
    [1e12, null, undefined, '1 trillion'],
    [0.5, 'USD', undefined, 'USD 0.5'],
    [null, null, 'tens of billions of dollars', 'tens of billions of dollars'],
    [null, 'USD', undefined, 'a sum without a number'],
  ])('%s %s %s is %s', (amount, currency, amountText, words) => {
    expect(moneyWords({ amount, currency, ...(amountText === undefined ? {} : { amountText }) })).toBe(words)
  })
})

describe('an event in words', () => {
  const tell = (
    kind: Kind | null,
    actors: string[],
    recipients: string[],
    rest: Partial<Parameters<typeof eventWords>[0]> = {},
  ) =>
    eventWords({
      type: kind === null ? 'CONSULT' : kinds[kind],
      kind,
      status: 'happened',
      symmetric: false,
      actors,
      recipients,
      place: null,
      quotes: [],
      ...rest,
    })

  it.each([
    [
      tell('meeting', ['Xi Jinping'], ['Nicolás Maduro'], { symmetric: true, place: 'Beijing' }),
      'Xi Jinping and Nicolás Maduro met in Beijing',
    ],
    [
      tell('meeting', ['China'], ['Venezuela'], { symmetric: true, place: 'Great Hall of the People' }),
      'China and Venezuela met at the Great Hall of the People',
    ],
    [tell('visit', ['Nicolás Maduro'], ['China'], { place: 'Beijing' }), 'Nicolás Maduro visited China (Beijing)'],
    [tell('visit', ['Nicolás Maduro'], ['China'], { status: 'planned' }), 'Nicolás Maduro planned to visit China'],
    [tell('visit', ['Nicolás Maduro'], ['China'], { status: 'denied' }), 'Nicolás Maduro did not visit China'],
    [tell('loan', ['China'], ['Venezuela']), 'China lent to Venezuela'],
    [
      tell('call', ['A'], ['B'], { symmetric: true, quotes: ['sent a letter to'] }),
      'A and B exchanged letters or messages',
    ],
    [tell('call', ['A'], ['B'], { symmetric: true }), 'A and B spoke by telephone or video'],
    [tell('protest', ['the United States'], []), 'The United States protested'],
    [tell('meeting', ['A', 'B', 'C'], []), 'A, B and C met'],
    [tell(null, ['A'], ['B']), 'A consulted B'],
  ])('%s', (told, words) => {
    expect(told).toBe(words)
  })

  it('can be told of every kind and type, with any sides and in any status', () => {
    for (const kind of [...(Object.keys(kinds) as Kind[]), null]) {
      for (const type of eventTypes) {
        for (const status of ['happened', 'planned', 'denied'] satisfies Status[]) {
          for (const [actors, recipients] of [
            [['A'], ['B']],
            [['A'], []],
            [[], ['B']],
            [['A', 'B'], []],
          ] as [string[], string[]][]) {
            const words = tell(kind, actors, recipients, { type, status })
            expect(words).toMatch(/^[AB]/)
            expect(words).not.toMatch(/undefined|null| {2}/)
          }
        }
      }
    }
  })
})

describe('a side in words', () => {
  it.each([
    [['Xi', 'Chinese President Xi Jinping', 'Xi Jinping'], 'Xi Jinping'],
    [['he', 'both leaders', 'the two countries'], 'China'],
    [['Asian giant'], 'China'],
    [['Chinese foreign minister'], 'Chinese foreign minister'],
    [['for Venezuelan efforts'], 'China'],
    [[], 'China'],
  ])('%j is %s', (wordings, words) => {
    expect(actorWords(wordings, 'China')).toBe(words)
  })

  it('takes the article that English asks for', () => {
    expect(['United States', 'China', 'New Development Bank', 'Netherlands', 'BRICS'].map(asNoun)).toEqual([
      'the United States',
      'China',
      'the New Development Bank',
      'the Netherlands',
      'BRICS',
    ])
    expect(titleOfState('The Vice President', 'United States')).toBe('the vice president of the United States')
    expect(titleOfState('President Biden', 'United States')).toBe(null)
  })
})

describe('words of an article', () => {
  it('are one line without signs that a terminal obeys or that turn the direction of writing', () => {
    expect(inert('a\u001b[31mb\u0007\r\n\tc\u202ed\u0000')).toBe('a[31mb cd')
  })
})
