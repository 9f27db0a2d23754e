import { describe, expect, test } from 'vitest'
import type { EventItem } from '../../../src/server/contract/events.js'
import { barsOf } from '../../../web/src/lib/bars.js'
import { byYear } from '../../../web/src/lib/by-year.js'
import { shortDateWords } from '../../../web/src/lib/dates.js'
import { sorted } from '../../../web/src/lib/sorted.js'
import { timeScale, timeTicks } from '../../../web/src/lib/time-scale.js'
import { counted, listed, numberText } from '../../../web/src/lib/words.js'

const event = (id: string, date: string | null, status: EventItem['status'] = 'happened') =>
  ({ id, date, status }) as EventItem

describe('events by year', () => {
  test('plans still ahead and the undated stand apart; the order stays', () => {
    const events = [
      event('plan', '2025-03', 'planned'),
      event('past-plan', '2023-05', 'planned'),
      event('a', '2023-02'),
      event('b', '2021'),
      event('tens', '201X'),
      event('none', null),
    ]
    const groups = byYear(events, '2024-01-01').map(({ name, events: list }) => [name, list.map(({ id }) => id)])
    expect(groups).toEqual([
      ['Planned, still ahead', ['plan']],
      ['2023', ['past-plan', 'a']],
      ['2021', ['b']],
      ['2010s', ['tens']],
      ['Date unknown', ['none']],
    ])
  })
})

describe('bars by time', () => {
  const bin = (start: string, cooperation: number, conflict = 0) => ({
    start,
    events: 1,
    planned: 0,
    denied: 0,
    cooperation,
    conflict,
  })
  const timeline = (unit: 'year' | 'month' | 'decade', bins: ReturnType<typeof bin>[]) =>
    ({ unit, bins }) as unknown as Parameters<typeof barsOf>[0]

  test('have no gaps, so that time runs evenly', () => {
    const keysOf = (unit: 'year' | 'month' | 'decade', starts: string[]) =>
      barsOf(
        timeline(
          unit,
          starts.map((start) => bin(start, 1)),
        ),
        String,
      ).map(({ key }) => key)
    expect(keysOf('year', ['2019', '2022'])).toEqual(['2019', '2020', '2021', '2022'])
    expect(keysOf('month', ['2022-11', '2023-02'])).toEqual(['2022-11', '2022-12', '2023-01', '2023-02'])
    expect(keysOf('decade', ['198X', '200X'])).toEqual(['198X', '199X', '200X'])
    expect(keysOf('year', [])).toEqual([])
  })

  test('conflict points down', () => {
    expect(barsOf(timeline('year', [bin('2020', 3, -2)]), String)[0]).toMatchObject({ up: 3, down: -2 })
  })
})

describe('rows of a table', () => {
  const columns = [{ key: 'n', label: 'N', by: (row: { n: number | null }) => row.n }]
  const rows = [{ n: 10 }, { n: null }, { n: 9 }]
  test.each([
    ['n', [9, 10, null]],
    ['-n', [10, 9, null]],
    ['', [10, null, 9]],
    ['constructor', [10, null, 9]],
  ])('in the order %j', (order, numbers) => {
    expect(sorted(rows, columns, order).map(({ n }) => n)).toEqual(numbers)
  })
})

describe('marks of an axis', () => {
  test.each([
    [0, 6, 8, '1 Jan 1970'],
    [0, 364, 12, 'Jan 1970'],
    [0, 365 * 30, 8, '1970'],
  ])('days %i to %i have at most %i, at round dates', (first, last, most, label) => {
    const ticks = timeTicks(timeScale(first, last, 900), most)
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.length).toBeLessThanOrEqual(most + 1)
    expect(ticks[0]?.label).toBe(label)
  })
})

describe('words', () => {
  test.each([
    [counted(1, 'event'), '1 event'],
    [counted(1234567, 'event'), '1,234,567 events'],
    [counted(2, 'person'), '2 people'],
    [numberText(-4.25, 1), '−4.3'],
    [listed(['China']), 'China'],
    [listed(['China', 'Cuba', 'Mali']), 'China, Cuba and Mali'],
    [shortDateWords('2024-11-04/2024-11-10'), '4–10 Nov 2024'],
    [shortDateWords('2024-05'), 'May 2024'],
    [shortDateWords(null), 'date unknown'],
  ])('%s', (made, wanted) => {
    expect(made).toBe(wanted)
  })
})
