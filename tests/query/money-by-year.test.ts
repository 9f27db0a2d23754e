import { describe, expect, it } from 'vitest'
import { moneyByYear } from '../../src/query/money-by-year.js'
import type { LedgerEntry } from '../../src/reconcile/index.js'

const entry = (id: string, given: Partial<LedgerEntry>): LedgerEntry => ({
  id,
  from: 'CHN',
  to: 'VEN',
  kind: 'loan',
  stage: null,
  amount: 5,
  currency: 'USD',
  amountText: null,
  period: '2010',
  events: [],
  evidence: [],
  origins: [],
  according: [],
  overlaps: [],
  ...given,
})
const told = (entries: readonly LedgerEntry[]) =>
  moneyByYear(entries).map(({ year, from, kind, currency, amount }) => [year, from, kind, currency, amount])

describe('money by year', () => {
  it('adds sums of one year, direction, kind and currency, and no others', () => {
    expect(
      told([
        entry('a', {}),
        entry('b', { amount: 2, period: '2010-05' }),
        entry('c', { period: '2012/2013' }),
        entry('d', { from: 'VEN', to: 'CHN' }),
        entry('e', { kind: 'aid' }),
        entry('f', { currency: 'EUR' }),
      ]),
    ).toEqual([
      [2010, 'CHN', 'aid', 'USD', 5],
      [2010, 'CHN', 'loan', 'EUR', 5],
      [2010, 'CHN', 'loan', 'USD', 7],
      [2010, 'VEN', 'loan', 'USD', 5],
      [2012, 'CHN', 'loan', 'USD', 5],
    ])
  })

  it('counts money once that was pledged, then paid', () => {
    const pledged = entry('a', { stage: 'pledged', amount: 5, overlaps: ['b'] })
    const paid = entry('b', { stage: 'disbursed', amount: 3, overlaps: ['a'], period: '2011' })
    expect(told([paid, pledged])).toEqual([[2010, 'CHN', 'loan', 'USD', 5]])
  })

  it.each([
    ['a debt', { kind: 'debt' as const }],
    ['a sum without a number', { amount: null }],
    ['a sum without a currency', { currency: null }],
    ['a sum without a year', { period: null }],
    ['a sum of a decade', { period: '201X' }],
  ])('leaves out %s', (_, given) => {
    expect(told([entry('a', given)])).toEqual([])
  })
})
