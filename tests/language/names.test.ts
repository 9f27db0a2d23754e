import { describe, expect, it } from 'vitest'
import { decodeNames, nameClass, nameClasses } from '../../src/language/decode-names.js'
import { nameBit } from '../../src/language/lexicon.js'
import { tidyNames } from '../../src/language/tidy-names.js'

describe('names from scores', () => {
  const scores = (...rows: readonly (readonly [number, number][])[]): Float32Array => {
    const all = new Float32Array(rows.length * nameClasses)
    rows.forEach((row, i) => {
      for (const [state, value] of row) all[i * nameClasses + state] = value
    })
    return all
  }
  const begin = nameClass('PER', true)
  const inside = nameClass('PER', false)

  it('go on from begin to inside of the same kind', () => {
    const found = decodeNames(scores([[begin, 5]], [[inside, 5]], [[0, 5]]), 0, nameClasses, 3)
    expect(found).toEqual([{ from: 0, to: 2, label: 'PER' }])
  })

  it('never begin with an inside: the whole is chosen that scores best', () => {
    const found = decodeNames(
      scores(
        [
          [0, 1],
          [begin, 0.5],
        ],
        [[inside, 5]],
      ),
      0,
      nameClasses,
      2,
    )
    expect(found).toEqual([{ from: 0, to: 2, label: 'PER' }])
  })

  it('are none for no words', () => {
    expect(decodeNames(new Float32Array(0), 0, nameClasses, 0)).toEqual([])
  })
})

describe('edges of names', () => {
  const bits: Readonly<Record<string, number>> = {
    Venezuela: nameBit.country,
    Chad: nameBit.country | nameBit.given,
    Asian: nameBit.demonym,
  }
  const tidy = (text: string, ...names: readonly [number, number, 'PER' | 'ORG' | 'LOC'][]): string[] => {
    const forms = text.split(' ')
    const found = tidyNames(
      forms,
      names.map(([from, to, label]) => ({ from, to, label })),
      (form) => bits[form] ?? 0,
    )
    return found.map(({ from, to, label }) => `${forms.slice(from, to).join(' ')}/${label}`)
  }

  it.each([
    ['a title is cut off', tidy('President Maduro spoke', [0, 2, 'PER']), ['Maduro/PER']],
    ['a title alone is no name', tidy('President Xi spoke', [0, 1, 'PER'], [1, 2, 'PER']), ['Xi/PER']],
    [
      'what "of the" ends is joined with what follows',
      tidy('Great Hall of the People', [0, 4, 'ORG'], [4, 5, 'LOC']),
      ['Great Hall of the People/ORG'],
    ],
    ['or ends before it', tidy('Committee of the assembly', [0, 3, 'ORG']), ['Committee/ORG']],
    ['a state is a place', tidy('Venezuela signed', [0, 1, 'ORG']), ['Venezuela/LOC']],
    ['but a person may be called like one', tidy('Chad spoke', [0, 1, 'PER']), ['Chad/PER']],
    ['a nationality is none of the others', tidy('Asian nations', [0, 1, 'LOC']), ['Asian/NORP']],
    ['a sound name stays', tidy('Bank of China said', [0, 3, 'ORG']), ['Bank of China/ORG']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
