import { describe, expect, test } from 'vitest'
import type { Disagreement } from '../../../src/server/contract/relations.js'
import { becauseWords, subjectWords, valueWords } from '../../../web/src/disagreements/natures.js'

const between = (given: Partial<Disagreement>, ...values: readonly string[]): Disagreement => ({
  id: 'd1',
  field: 'date',
  nature: 'granularity',
  subject: null,
  about: '',
  parties: [
    { code: 'CHN', name: 'China' },
    { code: 'HND', name: 'Honduras' },
  ],
  events: [],
  sides: values.map((value) => ({ value, articles: 1, origins: 1, citations: [] })),
  ...given,
})

describe('a disagreement in words', () => {
  test.each([
    [
      'a month and a day of it',
      between({ about: '2023-03-26 and 2023-03 can be one time' }, '2023-03', '2023-03-26'),
      '26 March 2023 and March 2023 can be one time',
    ],
    [
      'signs that mean something in an expression',
      between({ about: '2024-02-14/.. and 2024-02-15~ can be one time' }, '2024-02-14/..', '2024-02-15~'),
      'from 14 February 2024 on and about 15 February 2024 can be one time',
    ],
    [
      'what only looks like a date',
      between({ field: 'number', about: '2023 and 2024 are counted' }, '2023', '2024'),
      '2023 and 2024 are counted',
    ],
    ['no sides', between({ about: 'the dates agree', field: 'established' }), 'the dates agree'],
  ])('says why of %s', (_, disagreement, expected) => {
    expect(becauseWords(disagreement)).toBe(expected)
  })

  test('is about its event, or else about its parties', () => {
    expect(subjectWords(between({ subject: 'The envoys met in Lima' }))).toBe('The envoys met in Lima')
    expect(subjectWords(between({ field: 'office' }))).toBe('China and Honduras')
  })

  test('has the values of dates in words, all others as the sources write them', () => {
    expect(valueWords(between({}), '2023-03')).toBe('March 2023')
    expect(valueWords(between({ field: 'place' }), '2023-03')).toBe('2023-03')
  })
})
