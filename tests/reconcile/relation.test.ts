import { describe, expect, it } from 'vitest'
import { type Page, page, recordOf } from './build.js'

const relationOf = (pages: Record<string, Page>, options = {}) =>
  recordOf(
    Object.entries(pages).map(([id, one]) => page(id, one)),
    [],
    options,
  ).relations.find((one) => one.dyad.join(' ') === 'CHN VEN')!

const tier = (label: string, when: object) => ({ fact: 'tier', dyad: ['CHN', 'VEN'], label, ...when })
const flow = (amount: number | null, period: string | null, more: object = {}) => ({
  fact: 'flow',
  from: 'CHN',
  to: 'VEN',
  kind: 'loan',
  amount,
  currency: 'USD',
  period,
  stage: null,
  ...more,
})

describe('levels of a relation', () => {
  const upgrade: Page = {
    published: '2023-09-14',
    told: [{ kind: 'upgrade', who: 'CHN-VEN', on: '2023-09-13', words: 'upgrading of relations' }],
    facts: [
      tier('all-weather strategic partnership', { since: '2023-09-13' }),
      tier('comprehensive strategic partnership', { asOf: null }),
    ],
  }
  it('follow each other, the one named without a date before the one above it', () => {
    const { tiers } = relationOf({
      a: upgrade,
      b: { published: '2022-08-02', facts: [tier('strategic', { since: '2001' })] },
    })
    expect(tiers.map(({ label, since, until }) => [label, since, until])).toEqual([
      ['strategic', '2001', '2023-09-13'],
      ['comprehensive strategic partnership', null, '2023-09-13'],
      ['all-weather strategic partnership', '2023-09-13', null],
    ])
    expect(tiers.at(-1)!.ladder).toBe('CHN')
    expect(tiers.at(-1)!.events).toEqual(['e-a-e1'])
  })
  it('that begin on one day end with the highest', () => {
    const { tiers } = relationOf({
      a: upgrade,
      b: { published: '2023-09-14', facts: [tier('comprehensive strategic partnership', { since: '2023-09-13' })] },
    })
    expect(tiers.at(-1)!.label).toBe('all-weather strategic partnership')
  })
  it('are those that held on a day, and those that were known on one', () => {
    expect(
      relationOf(
        { a: upgrade, b: { published: '2022-08-02', facts: [tier('strategic', { since: '2001' })] } },
        { asOf: '2023-01-01' },
      ).tiers.map((one) => one.label),
    ).toEqual(['strategic'])
    expect(
      relationOf(
        { a: upgrade, b: { published: '2022-08-02', facts: [tier('strategic', { since: '2001' })] } },
        { knownBy: '2023-01-01' },
      ).tiers.map((one) => one.label),
    ).toEqual(['strategic'])
  })
})

describe('the start of relations', () => {
  it('is not known to a day before it', () => {
    const pages: Record<string, Page> = {
      a: {
        published: '2023-09-13',
        facts: [{ fact: 'relations-since', dyad: ['CHN', 'VEN'], date: '1974', derived: false }],
      },
      b: {
        published: '1960-01-01',
        told: [{ kind: 'call', who: 'CHN-VEN', on: '1960-01-01', words: 'spoke by telephone' }],
      },
    }
    expect(relationOf(pages, { asOf: '1970-01-01' }).established).toBeNull()
    expect(relationOf(pages, { asOf: '1980-01-01' }).established!.date).toBe('1974')
  })
  it('is one year where it is counted from two days, and dates the undated text', () => {
    const pages: Record<string, Page> = {
      a: {
        published: '2023-09-13',
        facts: [
          {
            fact: 'relations-since',
            dyad: ['CHN', 'VEN'],
            date: '1974',
            derived: true,
            quote: '50 years since the establishment',
          },
        ],
      },
      b: {
        facts: [
          {
            fact: 'relations-since',
            dyad: ['CHN', 'VEN'],
            date: null,
            derived: true,
            quote: 'established 48 years ago',
          },
        ],
      },
    }
    expect(relationOf(pages).established).toMatchObject({ date: '1974', derived: true })
    const record = recordOf(Object.entries(pages).map(([id, one]) => page(id, one)))
    expect(record.articles.find((one) => one.id === 'b')!.publishedInferred).toBe('2022~')
    expect(record.disagreements).toEqual([])
  })

  it.each([
    ['established twenty-five years ago', '1999~'],
    ['established forty five years ago', '2019~'],
    ['ties in their 48-year history', '2022~'],
    ['the seventy-fifth anniversary of relations', '2049~'],
    ['the 50th anniversary of relations', '2024~'],
    ['one of seventy-five anniversaries', null],
    ['established a year ago', null],
    ['constructor years ago', null],
  ])('an undated text that says "%s" is of %s', (quote, published) => {
    const dyad = ['CHN', 'VEN']
    const pages = {
      a: { published: '2023-09-13', facts: [{ fact: 'relations-since', dyad, date: '1974', derived: false }] },
      b: { facts: [{ fact: 'relations-since', dyad, date: null, derived: true, quote }] },
    }
    const record = recordOf(Object.entries(pages).map(([id, one]) => page(id, one)))
    expect(record.articles.find((one) => one.id === 'b')!.publishedInferred).toBe(published)
  })
})

describe('the money ledger', () => {
  it('keeps a sum told twice once', () => {
    const { money } = relationOf({ a: { facts: [flow(5e10, '201X')] }, b: { facts: [flow(5.01e10, '201X')] } })
    expect(money.entries).toHaveLength(1)
    expect(money.entries[0]!.evidence).toHaveLength(2)
  })
  it('never adds what may be the same money', () => {
    const { money } = relationOf({ a: { facts: [flow(5e10, '201X'), flow(2e9, '2015'), flow(1e9, '2005')] } })
    expect(money.totals.map(({ amount, leftOut }) => [amount, leftOut.length])).toEqual([[5.1e10, 1]])
  })
  it('never adds debts, nor pledges to payments', () => {
    const { money } = relationOf({
      a: {
        facts: [
          flow(2e10, '2018', { kind: 'debt', from: 'VEN', to: 'CHN' }),
          flow(3e9, '2016', { stage: 'pledged' }),
          flow(2e9, '2017', { stage: 'disbursed' }),
        ],
      },
    })
    expect(money.totals.map((one) => [one.stage, one.amount])).toEqual([
      ['disbursed', 2e9],
      ['pledged', 3e9],
    ])
  })
})

describe('the rest of a relation', () => {
  it('has ambassadors with their credentials, in order', () => {
    const { ambassadors } = relationOf({
      a: {
        published: '2022-08-02',
        facts: [{ fact: 'office', person: 'Li Baorong', office: 'ambassador', of: 'CHN', asOf: '2022-08-02' }],
      },
      b: {
        published: '2023-05-05',
        people: ['Lan Hu, CHN, ambassador'],
        told: [
          {
            kind: 'credentials',
            who: 'CHN>VEN',
            on: '2023-05-02',
            words: 'delivered his credentials',
            actor: 'Lan Hu',
          },
          { kind: 'call', who: 'CHN-VEN', words: 'spoke' },
        ],
      },
      c: { published: '2022-08-02', told: [{ kind: 'call', who: 'CHN-VEN', on: '2022-08-01', words: 'spoke' }] },
    })
    expect(ambassadors.map((one) => [one.person, one.to, one.credentials])).toContainEqual([
      'Lan Hu',
      'VEN',
      '2023-05-02',
    ])
  })
  it('has mechanisms, fields of agreements and a series of years', () => {
    const relation = relationOf({
      a: {
        published: '2022-08-02',
        told: [
          { kind: 'agreement', who: 'CHN-VEN', on: '2001', words: 'the creation of the High-Level Joint Commission' },
          { kind: 'agreement', who: 'CHN-VEN', on: '2005-01', words: 'signed an oil and satellite accord' },
          { kind: 'criticism', who: 'CHN>VEN', on: '2005-03', words: 'criticised the arrears' },
        ],
      },
    })
    expect(relation.mechanisms.map(({ name, since }) => [name, since])).toEqual([
      ['High-Level Joint Commission', '2001'],
    ])
    expect(relation.agreements.at(-1)!.fields).toEqual(['energy', 'space'])
    expect(relation.series.map(({ year, events, conflict }) => [year, events, conflict])).toEqual([
      ['2001', 1, 0],
      ['2005', 2, -3],
    ])
  })
  it('tells how each outlet calls an actor', () => {
    const record = recordOf([
      page('a', {
        outlet: 'State Radio',
        told: [{ kind: 'call', who: 'VEN-CHN', words: 'spoke', actor: 'President Maduro' }],
      }),
      page('b', {
        outlet: 'Free Site',
        told: [{ kind: 'call', who: 'VEN-CHN', words: 'spoke', actor: 'the dictator' }],
      }),
    ])
    expect(record.naming.find((one) => one.what === 'VEN')!.forms.map(({ form, outlets }) => [form, outlets])).toEqual([
      ['President Maduro', ['State Radio']],
      ['the dictator', ['Free Site']],
    ])
  })
})
