import { describe, expect, test } from 'vitest'
import type { Sort } from '../../../web/src/reader/sorts.js'
import { spansOf } from '../../../web/src/reader/spans.js'
import { blockOf, itemOf } from './support.js'

const text = 'The foreign minister, Ana Ruiz, met the envoy. “We agreed,” she said.'
const fact = itemOf(text, 'f', 'fact', 'foreign minister, Ana Ruiz')
const person = itemOf(text, 'p', 'person', 'Ana Ruiz')
const event = itemOf(text, 'e', 'event', 'met the envoy')
const quotation = itemOf(text, 'q', 'quotation', 'We agreed,')
const blocks = [
  blockOf(0, [text.slice(0, 4)], [text.slice(4, 22), null, ['f']], [text.slice(22, 30), null, ['f', 'p']]),
]
const spans = spansOf({ items: [quotation, person, event, fact], blocks })
const nothing: ReadonlySet<Sort> = new Set()

describe('spans of an article', () => {
  test('stand in the order of the text, the longer first', () => {
    expect(spans.ordered.map(({ id }) => id)).toEqual(['f', 'p', 'e', 'q'])
  })

  test.each([
    ['from nowhere forwards', null, 1, [], 'f'],
    ['from nowhere backwards', null, -1, [], 'q'],
    ['forwards', fact, 1, [], 'p'],
    ['over what is hidden', fact, 1, ['person', 'event'], 'q'],
    ['round the end', quotation, 1, [], 'f'],
    ['round the start', fact, -1, [], 'q'],
    ['to itself where it is alone', event, 1, ['fact', 'person', 'quotation'], 'e'],
    ['nowhere where all is hidden', null, 1, ['event', 'fact', 'person', 'quotation'], undefined],
  ] as const)('are stepped through %s', (_, from, by, hidden, expected) => {
    expect(spans.step(from, by, new Set(hidden))?.id).toBe(expected)
  })

  test.each([
    ['the id of an item', 'e', 'e'],
    ['an offset, where the shortest item is meant', String(person.start), 'p'],
    ['an offset without an item', '1', undefined],
    ['an id that is none', 'gone', undefined],
    ['a name that every object has', 'constructor', undefined],
  ])('are found at %s', (_, where, expected) => {
    expect(spans.at(where)?.id).toBe(expected)
  })

  test('of a run the outermost comes first, and what is hidden or unknown is left out', () => {
    expect(spans.shown(['p', 'f', 'gone'], nothing).map(({ id }) => id)).toEqual(['f', 'p'])
    expect(spans.shown(['p', 'f'], new Set<Sort>(['person'])).map(({ id }) => id)).toEqual(['f'])
  })

  test('begin at the first run that holds their words', () => {
    expect(spans.firstRun(fact)).toBe(4)
    expect(spans.firstRun(person)).toBe(22)
    expect(spans.firstRun(event)).toBeNull()
  })
})
