import { describe, expect, test } from 'vitest'
import { edtfBounds } from '../../../src/schema/index.js'
import {
  busyStretch,
  moved,
  queryOf,
  type Stretch,
  stretchOf,
  unitFor,
  zoomed,
} from '../../../web/src/lib/time-window.js'

const days = (edtf: string): Stretch => {
  const { min, max } = edtfBounds(edtf)!
  return { first: min, last: max }
}
const whole = days('1990-01-01/2024-12-31')

describe('a stretch of time in the address', () => {
  test.each([
    ['2023', null, '2023-01-01/2024-12-31'],
    [null, '2001-05', '1990-01-01/2001-05-31'],
    ['2023-09-13', '2023-09-13', '2023-09-13'],
    ['201X', '201X', '2010-01-01/2019-12-31'],
    // Ends given the wrong way round, as they may be typed.
    ['2020-02-02', '2019-01-01', '2019-01-01/2020-02-02'],
    ['not a date', null, '1990-01-01/2024-12-31'],
  ])('from %s to %s is %s', (from, to, meant) => {
    expect(stretchOf(from, to, whole)).toEqual(days(meant))
  })

  test.each([
    ['2023-01-01/2023-12-31', { from: '2023', to: '2023' }],
    ['2023-03-01/2023-10-31', { from: '2023-03', to: '2023-10' }],
    ['2023-03-05/2023-03-11', { from: '2023-03-05', to: '2023-03-11' }],
    // Bars of months are cut at months.
    ['2021-01-03/2023-06-29', { from: '2021', to: '2023-06' }],
    // What an address without times shows needs none.
    ['1990-01-01/2024-12-31', { from: null, to: null }],
  ])('%s is written shortly', (stretch, query) => {
    expect(queryOf(days(stretch), whole)).toEqual(query)
  })
})

describe('a stretch that is changed', () => {
  test('keeps the day under the pointer in its place when it is zoomed', () => {
    const from = days('2000-01-01/2009-12-31')
    const around = from.first + (from.last - from.first) / 4
    const { first, last } = zoomed(from, 0.5, around, whole)
    expect(last - first).toBeCloseTo((from.last - from.first) / 2, -1)
    expect((around - first) / (last - first)).toBeCloseTo(0.25, 2)
  })

  test('never leaves the record, and is never shorter than a week', () => {
    expect(zoomed(whole, 2, whole.first, whole)).toEqual(whole)
    expect(moved(days('1990-01-01/1990-12-31'), -0.5, whole)).toEqual(days('1990-01-01/1990-12-31'))
    const day = days('2023-09-13')
    const { first, last } = zoomed(day, 0.5, day.first, whole)
    expect(last - first).toBe(6)
  })

  test.each([
    ['2023-09', 'day'],
    ['2020/2024', 'month'],
    ['1950/2024', 'year'],
    ['1500/2024', 'decade'],
  ])('%s is drawn by %s', (stretch, unit) => {
    expect(unitFor(days(stretch))).toBe(unit)
  })
})

describe('the first sight', () => {
  const year = (text: string, events: number) => ({ ...days(text), events })

  test('leaves out the few that lie far from all others', () => {
    const long = days('1861-01-01/2024-12-31')
    const bins = [year('1861', 1), year('2021', 80), year('2022', 90), year('2024', 60)]
    expect(busyStretch(bins, long)).toEqual(days('2021-01-01/2024-12-31'))
  })

  test('is the whole where events are spread, and where there are few', () => {
    expect(busyStretch([year('1990', 40), year('2005', 40), year('2024', 40)], whole)).toEqual(whole)
    expect(busyStretch([year('1990', 1), year('2024', 1)], whole)).toEqual(whole)
    expect(busyStretch([], whole)).toEqual(whole)
  })
})
