import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCoded, reconcile } from '../../src/reconcile/index.js'
import { analyse, code, evidenceOf } from '../support/engine.js'

const repeat = (words: string, times: number): string => Array.from({ length: times }, () => words).join(' ')

const surnames = 'Adler Brandt Castro Dumas Eriksen Fischer Garcia Horvat Ivanov Jensen'.split(' ')
const names = Array.from({ length: 500 }, (_, i) => `Anna ${surnames[i % 10]}${'aeiou'[i % 5]}${'nrst'[i % 4]}`)

/** Texts that are no news, each as somebody may feed it in. */
const texts: Readonly<Record<string, string>> = {
  'a sentence of 2,000 words': `${repeat('the old grey stone beside a narrow river and', 223)} the end.`,
  'a list of 500 names': names.join(', '),
  'five hundred names, a line each': names.join('\n'),
  poetry:
    'O moon that climbs the silver hill,\nWhat sorrow keeps thy lantern lit?\nThe reeds are bent, the wind is still,\nAnd I alone beside it sit.\n\nNo word of thine shall wake the stream,\nNo step of mine disturb the grass;\nWe are the dreamer and the dream,\nThe watcher and the hours that pass.\n',
  'a table of football results':
    'Team P W D L Pts\nArsenal 38 26 6 6 84\nLiverpool 38 24 10 4 82\nArsenal 2-1 Chelsea\nLiverpool 0-0 Everton\nRangers 3-2 Celtic (aet)\nAjax 4-1 Feyenoord\n',
  'a recipe':
    'Lemon cake\n\nServes 8\n\n200 g butter\n3 eggs\n1 tsp baking powder\n\nHeat the oven to 180 degrees. Beat the butter with the sugar until pale. Add the eggs one at a time, then fold in the flour. Bake for 40 minutes and leave to cool in the tin.\n',
  'source code':
    "import { readFile } from 'node:fs/promises'\n\nclass Queue {\n  constructor(size) {\n    this.items = new Array(size)\n  }\n  async push(item) {\n    if (!item) throw new Error('nothing to push')\n    return this.items.push(item)\n  }\n}\nfor (let i = 0; i < 10; i++) { console.log(i, Object.prototype.hasOwnProperty.call({}, 'toString')) }\n",
  'numbers alone': repeat('3.14 1,000 42 -7', 200),
  'punctuation alone': repeat('... !!! ??? ((( ))) ,,, ;;;', 100),
  'an empty text': '',
  'words that programs reserve': repeat('constructor prototype __proto__ hasOwnProperty valueOf toString', 40),
}

describe('texts that are no news', () => {
  it.each(Object.entries(texts))('%s: nothing happened, nothing breaks', (_, text) => {
    const coded = code(text)
    expect([...coded.events, ...coded.hypothetical].map(({ kind, quote }) => `${kind}: ${quote}`)).toEqual([])
  })

  it.each(['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty'])(
    'the word %s takes every part in a sentence without harm',
    (word) => {
      const text = `The ${word} of China met the president of ${word} in Beijing on May 2, 2023. ${word} and ${word} ${word} two ${word} loans; a ${word} commission was set up. AT&amp;T &${word}; and &constructor; said ${word} ${word} years ago.`
      const coded = code(text)
      expect(code(text)).toEqual(coded)
      expect(JSON.stringify(coded)).not.toContain('native code')
      for (const { start, end, quote, spans } of evidenceOf(coded)) {
        if (!spans) expect(text.slice(start, end)).toBe(quote)
      }
      const features = analyse(text).sentences.flatMap(({ tokens }) => tokens.map(({ feats }) => feats))
      expect(features.filter((one) => !/^(?:[\w=|]*)$/.test(one))).toEqual([])
      const record = reconcile([coded, { ...coded, id: 'b' }])
      expect(JSON.stringify(record)).not.toContain('native code')
    },
  )

  it('a kind that is no kind is none, though every object has it', () => {
    const coded = code('Kenya and Ghana signed a treaty on May 2, 2023.')
    const given = { ...coded, events: coded.events.map((event) => ({ ...event, kind: 'constructor' })) }
    expect(readCoded(given)?.events.map(({ kind }) => kind)).toEqual([null])
    const action = { do: 'correct', target: coded.events[0]!.id, field: 'kind', value: 'toString' } as const
    const record = reconcile([coded], [{ id: 'd', at: '2024-01-01T00:00:00Z', who: 'a', why: '', action }])
    expect(record.events.map(({ kind }) => kind)).toEqual([null])
  })

  it('a long list of states is bounded in what it yields', () => {
    const states = 'France Spain Italy Peru Chile Kenya Ghana Japan India Nepal'.split(' ')
    const coded = code(
      `The leaders of ${Array.from({ length: 300 }, (_, i) => states[i % 10]).join(', ')} met on Monday.`,
    )
    expect(coded.events.length).toBeLessThanOrEqual(2)
    for (const event of coded.events) expect(new Set([...event.actor, ...event.recipient]).size).toBeLessThanOrEqual(10)
  })

  it('the same sentence a hundred times is one event', () => {
    expect(code(repeat('Kenya and Ghana signed a treaty on May 2, 2023.', 100)).events).toHaveLength(1)
  })
})

/** Texts of words that coding listens to, in any order, between any marks. */
const news = fc
  .array(
    fc.constantFrom(
      ...'Xi Jinping Maduro China Venezuela Beijing president of the met visited signed with and in on Monday 2023 said that will not agreement loan $5 billion he they both countries constructor , . “ ” ( ) - \n if by who to'.split(
        ' ',
      ),
      'é\u0301',
      '😀',
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '))

describe('any text', () => {
  it('is quoted at its offsets, and coded the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(news, fc.string({ maxLength: 200, unit: 'grapheme' })), (text) => {
        const coded = code(text)
        for (const { start, end, quote, spans } of evidenceOf(coded)) {
          if (spans) expect(spans.map(([from, to]) => text.slice(from, to)).join('')).not.toBe('')
          else expect(text.slice(start, end)).toBe(quote)
        }
        expect(code(text)).toEqual(coded)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})
