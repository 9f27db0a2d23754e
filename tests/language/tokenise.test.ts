import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/language/tokenise.js'

const cut = (text: string): string => {
  const { starts, ends } = tokenise(text)
  return starts.map((start, i) => text.slice(start, ends[i])).join(' ')
}

describe('words', () => {
  it.each([
    // Clitics and contractions
    ["China's leaders don't agree.", "China 's leaders do n't agree ."],
    ['It’s what they’ve said; he cannot.', 'It ’s what they ’ve said ; he can not .'],
    ["the workers' union", "the workers ' union"],
    ["O'Brien met D'Souza", "O'Brien met D'Souza"],
    // Money and numbers
    ['US$50bn in loans', 'US $ 50 bn in loans'],
    ['owed US$20 billion, $1.5bn and €2,000.50.', 'owed US $ 20 billion , $ 1.5 bn and € 2,000.50 .'],
    ['up 3.5% to 2,000 in the 1990s', 'up 3.5 % to 2,000 in the 1990s'],
    ['the 20th meeting at 10:30 on 9/11', 'the 20th meeting at 10:30 on 9/11'],
    ['10km away at 5pm', '10 km away at 5 pm'],
    // Abbreviations, initials, datelines
    ['U.S. and U.K. envoys met Sept. 8.', 'U.S. and U.K. envoys met Sept. 8 .'],
    ['Mr. Xi met Gen. J. Smith of Acme Inc. today.', 'Mr. Xi met Gen. J. Smith of Acme Inc. today .'],
    ['CARACAS, Sept. 13 (Xinhua) -- The', 'CARACAS , Sept. 13 ( Xinhua ) -- The'],
    ['Huawei Technologies Co., which', 'Huawei Technologies Co. , which'],
    ['He said no. They left.', 'He said no . They left .'],
    // Hyphens, dashes, slashes
    ['the Washington-based think-tank', 'the Washington - based think - tank'],
    ['an anti-corruption e-mail', 'an anti-corruption e-mail'],
    ['in 2010-2015, call 713-853-3989', 'in 2010 - 2015 , call 713-853-3989'],
    ['and/or 11/20/2000', 'and / or 11/20/2000'],
    ['Twitter – now X – said', 'Twitter – now X – said'],
    // Quotes
    ['“strategic partnership”state television', '“ strategic partnership ” state television'],
    ['He said: "Yes."', 'He said : " Yes . "'],
    // Addresses
    ['see https://example.org/a?b=c, or www.example.org.', 'see https://example.org/a?b=c , or www.example.org .'],
    ['write to li.wei@example.com.', 'write to li.wei@example.com .'],
    // Names
    ['Nicolás Maduro and Delcy Rodríguez', 'Nicolás Maduro and Delcy Rodríguez'],
    ['Xi Jinping, Ma Ying-jeou', 'Xi Jinping , Ma Ying - jeou'],
    // Runs of signs
    ['What?! No... (really)', 'What ?! No ... ( really )'],
    ['AT&T said', 'AT&T said'],
    ['well 👍🏽 done', 'well 👍🏽 done'],
  ])('of %s', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  it('cover all that is not space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends } = tokenise(text)
        let at = 0
        let covered = ''
        for (let i = 0; i < starts.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(at)
          expect(ends[i]).toBeGreaterThan(starts[i]!)
          covered += text.slice(starts[i], ends[i])
          at = ends[i]!
        }
        expect(covered).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('tell a blank line from a line break and a space', () => {
    expect(tokenise('a b\nc\n\nd\r\n\r\ne\r\nf').gaps).toEqual([3, 1, 2, 3, 3, 2])
  })
})
