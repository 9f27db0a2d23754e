import { expect, it } from 'vitest'
import { testOf } from '../../src/query/filter.js'
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
