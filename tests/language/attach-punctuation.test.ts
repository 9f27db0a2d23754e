import { describe, expect, it } from 'vitest'
import { attachPunctuation } from '../../src/language/attach-punctuation.js'

/** Heads after: words are given with their heads, marks with the head that the network gave them. */
const attach = (text: string, heads: readonly number[], marks: readonly number[]): number[] => {
  const found = Int32Array.from(heads)
  attachPunctuation(
    text.split(' '),
    found,
    Uint8Array.from(heads, (_, i) => (marks.includes(i) ? 1 : 0)),
  )
  return marks.map((i) => found[i]!)
}

describe('punctuation', () => {
  it('in brackets hangs on the head of what they hold', () => {
    expect(attach('Xi ( the president ) left', [5, 0, 3, 0, 0, -1], [1, 4])).toEqual([3, 3])
  })

  it('in quotation marks too, straight ones by turns', () => {
    expect(attach('He said " we agree "', [1, -1, 1, 4, 1, 1], [2, 5])).toEqual([4, 4])
  })

  it('after what comes first hangs on that', () => {
    // "On Tuesday , Xi left": Tuesday hangs on left
    expect(attach('On Tuesday , Xi left', [1, 4, 4, 4, -1], [2])).toEqual([1])
  })

  it('before what is added or joined hangs on that', () => {
    expect(attach('Xi left , Maduro stayed', [1, -1, 1, 4, 1], [2])).toEqual([4])
  })

  it('after an apposition hangs on its host, as in the treebanks', () => {
    expect(attach('Maduro , the president , left', [5, 0, 3, 0, 0, -1], [1, 4])).toEqual([3, 0])
  })

  it('stays where the network hangs it, where the rules know no better', () => {
    expect(attach('Xi left .', [1, -1, 0], [2])).toEqual([0])
    expect(attach('( a b', [2, 2, -1], [0])).toEqual([2])
  })

  it('that has dependents of its own stays, so that no cycle arises', () => {
    expect(attach('a , b c', [3, 3, 1, -1], [1])).toEqual([3])
  })
})
