import { expect, it } from 'vitest'
import { inOrder, testOf } from '../../src/query/filter.js'
import type { RecordEvent } from '../../src/reconcile/index.js'

const around = { articlesFrom: () => new Set<string>(), isContradiction: () => false, usualPlace: () => 'Beijing' }

it.each([
  ['peking', true],
  ['Beijing', true],
  ['Shanghai', false],
  ['beijing shanghai', false],
])('an event told of Peking, which is Beijing, happened in %s: %s', (place, isThere) => {
  const event = { places: ['Peking'] } as unknown as RecordEvent
  expect(testOf({ place }, around)(event)).toBe(isThere)
})

it('a day of a year not said is no latest day', () => {
  const events = ['1974', '2023-09-13', 'XXXX-04-18', null].map((date) => ({ date }) as unknown as RecordEvent)
  expect(inOrder(events, '-date').map(({ date }) => date)).toEqual(['2023-09-13', '1974', 'XXXX-04-18', null])
})
