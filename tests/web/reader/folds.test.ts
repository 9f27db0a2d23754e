import { describe, expect, test } from 'vitest'
import { holds, stretchesOf, withoutTitle } from '../../../web/src/reader/folds.js'
import { blockOf } from './support.js'

const title = blockOf(0, ['Talks in  Quito'])
const body = blockOf(20, ['The envoys met. '], ['(With agencies)', 'boilerplate'])
const caption = blockOf(60, ['The envoys', 'caption'])
const menu = blockOf(80, ['Read also:', 'boilerplate'], [' '])
const link = blockOf(100, ['Ten dishes of Quito', 'boilerplate'])

describe('what is no wording of the article', () => {
  test('is folded where whole blocks are boilerplate, in one stretch', () => {
    const stretches = stretchesOf([title, body, caption, menu, link])
    expect(stretches.map(({ isNoise, blocks }) => [isNoise, blocks.length])).toEqual([
      [false, 3],
      [true, 2],
    ])
    expect(holds(stretches[1]!, 105)).toBe(true)
    expect(holds(stretches[1]!, 25)).toBe(false)
  })

  test('a block without any words is not folded away', () => {
    expect(stretchesOf([blockOf(0, [' ', 'boilerplate'])])).toMatchObject([{ isNoise: false }])
  })
})

describe('a title that the heading says already', () => {
  test('is not said twice', () => {
    expect(withoutTitle([title, body], 'Talks in Quito')).toEqual([body])
  })

  test.each([
    ['it says something else', [title, body], 'Envoys meet'],
    ['words of it were coded', [blockOf(0, ['Talks', null, ['e1']], [' in Quito'])], 'Talks in Quito'],
    ['there is no text', [], 'Talks in Quito'],
  ])('stays where %s', (_, blocks, heading) => {
    expect(withoutTitle(blocks, heading)).toBe(blocks)
  })
})
