import { describe, expect, it } from 'vitest'
import { page, recordOf } from './build.js'

const office = (person: string, title: string, of: string, asOf = '2025-01-10') => ({
  fact: 'office',
  person,
  office: title,
  of,
  asOf,
})

/** Who held an office, each with all names, from one article for each name. */
function heldBy(of: string, title: string, names: readonly string[]): readonly (readonly string[])[] {
  const record = recordOf(
    names.map((name, i) => page(`a${i}`, { published: '2025-01-10', facts: [office(name, title, of)] })),
  )
  return record.offices.map((one) => [one.person, ...one.names])
}

describe('one person under several names', () => {
  for (const [of, title, names, person] of [
    ['VEN', 'president', ['Maduro', 'Nicolas Maduro', 'Nicolás Maduro'], 'Nicolas Maduro'],
    ['GTM', 'president', ['Alejandro Giammattei', 'Alejandro Giammattei Falla'], 'Alejandro Giammattei Falla'],
    ['KOR', 'national security adviser', ['Cho Tae-yong', 'Cho Taeyong'], 'Cho Tae-yong'],
    ['PSE', 'prime minister', ['Mohammad Mustafa', 'Muhammad Mustafa'], 'Mohammad Mustafa'],
    [
      'USA',
      'homeland security adviser',
      ['Liz Moorland-Vance', 'Elizabeth Q. Moorland-Vance'],
      'Elizabeth Q. Moorland-Vance',
    ],
    ['PSE', 'vice president', ['Hussein AlSheikh', 'Hussein al-Sheikh'], 'Hussein AlSheikh'],
    ['USA', 'president', ['Joseph R. Biden', 'Joseph R. Biden, Jr.'], 'Joseph R. Biden'],
    ['ARG', 'president', ['Milei'], 'Javier Milei'],
  ] as const) {
    it(`${names.join(' and ')}, ${title} of ${of}, are ${person}`, () => {
      const held = heldBy(of, title, names)
      expect(held).toHaveLength(1)
      expect(held[0]![0]).toBe(person)
      expect(held[0]!.slice(1).sort()).toEqual([...names].sort())
      // Which article came first is of no account.
      expect(heldBy(of, title, [...names].reverse())[0]![0]).toBe(person)
    })
  }

  for (const [of, title, names] of [
    ['KOR', 'minister', ['Kim Sung-ho', 'Kim Min-ji', 'Kim']],
    ['USA', 'ambassador', ['Mark Brownlow', 'Mary Brownlow']],
    ['PHL', 'senator', ['Ramon Delacroix Sr.', 'Ramon Delacroix Jr.']],
  ] as const) {
    it(`${names.join(', ')} stay apart`, () => {
      expect(heldBy(of, title, names)).toHaveLength(names.length)
    })
  }
})

describe('naming', () => {
  const formsOf = (code: string, actor: string, people: readonly string[] = []) =>
    recordOf([
      page('a', { outlet: 'Free Site', people, told: [{ kind: 'call', who: 'VEN-CHN', words: 'spoke', actor }] }),
    ])
      .naming.filter((one) => one.what === code)
      .flatMap((one) => one.forms.map(({ form }) => form))

  for (const form of [
    'Venezuela',
    'Caracas',
    'President Maduro',
    'the regime',
    'the South American nation',
    'Venezuelan officials',
  ])
    it(`${form} is how somebody is called`, () => expect(formsOf('VEN', form)).toEqual([form]))

  for (const form of [
    'He',
    '15,000 pounds',
    '$3 million',
    'both leaders',
    'the attack',
    'Venezuela’s efforts',
    'Brazil',
    'leaders',
    'its focus',
  ])
    it(`${form} is no name for Venezuela`, () => expect(formsOf('VEN', form)).toEqual([]))

  it('a person of another state is no name for this one', () =>
    expect(formsOf('VEN', 'President Macron', ['Emmanuel Macron, FRA, president'])).toEqual([]))

  it('a people’s republic is told from its namesake', () => {
    const record = recordOf([
      page('a', { told: [{ kind: 'call', who: 'CHN-VEN', words: 'spoke', actor: 'the People’s Republic of China' }] }),
    ])
    expect(record.naming.find((one) => one.what === 'CHN')?.forms[0]?.form).toBe('the People’s Republic of China')
  })

  it('gathers what one person is called under one name', () => {
    const record = recordOf([
      page('a', { outlet: 'One', people: ['Putin, RUS, president'] }),
      page('b', { outlet: 'Two', people: ['Vladimir Putin, RUS, president'] }),
    ])
    expect(record.naming.map(({ what, forms }) => [what, forms.length])).toEqual([['Vladimir Putin', 2]])
  })
})
