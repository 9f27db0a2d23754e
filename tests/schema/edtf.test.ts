import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilDate,
  civilDay,
  compareEdtf,
  dayOfEdtf,
  daysInMonth,
  edtfBounds,
  edtfContains,
  edtfOfDay,
  edtfOverlaps,
  edtfPrecision,
  formatEdtf,
  parseEdtf,
  qualified,
  weekdayOf,
} from '../../src/schema/index.js'

const readable = [
  '2023-09-13',
  '2023-09',
  '2023',
  '201X',
  '19XX',
  'XXXX-04-18',
  'XXXX-04',
  '2023-XX',
  '2023-09-XX',
  '2023-21',
  '2023-09-08/2023-09-14',
  '2023-09-08/..',
  '../2023',
  '/2023',
  '2023-12~',
  '2023?',
  '2023-09-14%',
  '2023-01~/..',
  'XXXX-12-30/XXXX-12-31',
  '2012-02-29',
  'XXXX-02-29',
]

describe('reading and writing', () => {
  it.each(readable)('%s comes back as it was', (text) => {
    expect(formatEdtf(parseEdtf(text)!)).toBe(text)
  })

  it.each([
    '',
    'yesterday',
    '2023-13',
    '2023-02-29',
    '2023-9-13',
    '23-09-13',
    '2023-09-31',
    '2023-21-01',
    '../..',
    '/',
    '2023/2018',
    '2023-09-14/2023-09-08',
    '2023-09-13T10:00',
    '2023~~',
    'X023',
    '2023-09-13 ',
  ])('%j is not read', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  it('puts a qualifier on each date of an interval', () => {
    expect(qualified('2023-12', '~')).toBe('2023-12~')
    expect(qualified('2023-12?/..', '~')).toBe('2023-12~/..')
  })
})

describe('bounds', () => {
  // The yardstick reads seasons as quarters of the calendar year, and so is left out for them.
  it.each(readable.filter((text) => !text.includes('-21') && !text.startsWith('/') && !text.includes('XXXX')))(
    '%s spans the days that another reader gives it',
    (text) => {
      const other = edtf(text) as { min: number; max: number }
      const day = (time: number): number => (Number.isFinite(time) ? Math.floor(time / 86_400_000) : time)
      expect(edtfBounds(text)).toEqual({ min: day(other.min), max: day(other.max) })
    },
  )

  it('gives seasons whole months, winter into the next year', () => {
    expect(edtfBounds('2023-21')).toEqual({ min: civilDay(2023, 3, 1), max: civilDay(2023, 5, 31) })
    expect(edtfBounds('2023-24')).toEqual({ min: civilDay(2023, 12, 1), max: civilDay(2024, 2, 29) })
  })
})

describe('how dates lie to each other', () => {
  it.each([
    ['2023-09-13', '2023', true],
    ['2023-09-08/..', '2030', true],
    ['2023-09-08/..', '2023-09-07', false],
    ['201X', '2019-12-31', true],
    ['201X', '2020', false],
    ['XXXX-04-18', '2023-04-18', true],
    ['XXXX-04-18', '2023-04', true],
    ['XXXX-04-18', '2023-05', false],
    ['XXXX-04-18', 'XXXX-04', true],
    ['XXXX-04-18', 'XXXX-05-01', false],
    ['XXXX-04-18', '2018/2020', true],
    ['2023-12~', '2023-12-31', true],
    ['nonsense', '2023', false],
  ])('%s and %s share a day: %s', (a, b, shared) => {
    expect(edtfOverlaps(a, b)).toBe(shared)
    expect(edtfOverlaps(b, a)).toBe(shared)
  })

  it.each([
    ['2023', '2023-09-13', true],
    ['2023-09-13', '2023', false],
    ['2023-09-08/2023-09-14', '2023-09-13', true],
    ['../2023', '1974', true],
    ['2023', '2023~', true],
    ['XXXX-04-18', '2023-04-18', false],
  ])('%s holds %s: %s', (outer, inner, holds) => {
    expect(edtfContains(outer, inner)).toBe(holds)
  })

  it('sorts by beginning, the narrower first, what cannot be read last', () => {
    const sorted = ['../1974', '1974', '2023-09-08', '2023-09-08/2023-09-14', '2023-09-08/..', '2023-09-13', 'soon']
    expect([...sorted].reverse().sort(compareEdtf)).toEqual(sorted)
  })

  it.each([
    ['2023-09-13~', 'day'],
    ['XXXX-04-18', 'day'],
    ['2023-09', 'month'],
    ['2023-22', 'season'],
    ['2023', 'year'],
    ['201X', 'decade'],
    ['19XX', 'century'],
    ['2023/..', 'interval'],
    ['soon', 'unknown'],
  ])('%s is as narrow as a %s', (text, precision) => {
    expect(edtfPrecision(text)).toBe(precision)
  })
})

describe('civil days', () => {
  const days = fc.integer({ min: -700_000, max: 2_900_000 })

  it('agree with the calendar of the language on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000)
        expect(civilDate(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
      }),
    )
  })

  it('go to a date and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: ofMonth } = civilDate(day)
        expect(civilDay(year, month, ofMonth)).toBe(day)
        if (year >= 0 && year <= 9999) expect(dayOfEdtf(edtfOfDay(day))).toBe(day)
      }),
    )
  })

  it('clamp to the end of a shorter month', () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 })
    expect(addMonths({ year: 2024, month: 1, day: 31 }, -2)).toEqual({ year: 2023, month: 11, day: 30 })
    expect(daysInMonth(1900, 2)).toBe(28)
  })
})
