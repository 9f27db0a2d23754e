import { describe, expect, test } from 'vitest'
import { type Branch, branchesOf, layOut } from '../../../web/src/reader/tree-layout.js'

/** Tokens of words with the index of each one's head. */
const tokensOf = (...words: readonly (readonly [string, number])[]) =>
  words.map(([text, head]) => ({
    text,
    lemma: text,
    tag: 'X',
    head,
    relation: head < 0 ? 'root' : 'dep',
    name: null,
    start: 0,
  }))

const sentence = tokensOf(['The', 1], ['envoy', 2], ['met', -1], ['old', 4], ['friends', 2])
const widthOf = (text: string): number => text.length * 10
const outline = ({ token, under }: Branch): unknown =>
  under.length === 0 ? token.text : [token.text, ...under.map(outline)]

describe('the tree of a sentence', () => {
  test('stands in the order of the words, none over another', () => {
    const { tokens, width } = layOut(sentence, widthOf)
    for (const [i, { token, x }] of tokens.entries()) {
      const next = tokens[i + 1]
      const end = x + Math.max(24, widthOf(token.text)) / 2
      expect(end).toBeLessThan(next === undefined ? width : next.x - widthOf(next.token.text) / 2)
    }
  })

  test('has an arc from each head, above all that lies under it', () => {
    const { arcs, levels } = layOut(sentence, widthOf)
    const levelOf = new Map(arcs.map(({ from, to, level }) => [`${from}-${to}`, level]))
    expect([...levelOf]).toHaveLength(4)
    expect(levelOf.get('2-4')).toBeGreaterThan(levelOf.get('4-3')!)
    expect(levels).toBe(2)
  })

  test('is told in text as well', () => {
    expect(branchesOf(sentence).map(outline)).toEqual([['met', ['envoy', 'The'], ['friends', 'old']]])
  })

  test.each([
    ['no words', [], []],
    ['one word', tokensOf(['Yes', -1]), ['Yes']],
    ['a word that is its own head', tokensOf(['Yes', 0]), ['Yes']],
    ['a ring beside the root', tokensOf(['a', -1], ['b', 2], ['c', 1]), ['a']],
  ])('survives %s', (_, tokens, expected) => {
    expect(branchesOf(tokens).map(outline)).toEqual(expected)
    expect(layOut(tokens, widthOf).tokens).toHaveLength(tokens.length)
  })
})
