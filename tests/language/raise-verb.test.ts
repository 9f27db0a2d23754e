import { describe, expect, it } from 'vitest'
import { raiseVerb } from '../../src/language/raise-verb.js'

/** Branches of `Biden met today` or another three words, with the first word as root. */
function raised(upos: string[], xpos: string[], labels: string[]): { heads: number[]; labels: string[] } {
  const heads = Int32Array.from([-1, 0, 1])
  raiseVerb({ upos, xpos, heads, labels })
  return { heads: [...heads], labels }
}

describe('a finite verb that hangs on a noun as its modifier', () => {
  it('becomes the root, and the noun its subject', () => {
    expect(raised(['PROPN', 'VERB', 'NOUN'], ['NNP', 'VBD', 'NN'], ['root', 'nmod', 'obl'])).toEqual({
      heads: [1, -1, 1],
      labels: ['nsubj', 'root', 'obl'],
    })
  })

  it('does so where it was taken for one more name', () => {
    expect(raised(['PROPN', 'VERB', 'NOUN'], ['NNP', 'VBD', 'NN'], ['root', 'conj', 'obl']).labels[1]).toBe('root')
  })

  it.each([
    ['a participle', ['PROPN', 'VERB', 'NOUN'], ['NNP', 'VBN', 'NN'], ['root', 'nmod', 'obl']],
    ['a relative clause', ['PROPN', 'VERB', 'NOUN'], ['NNP', 'VBD', 'NN'], ['root', 'acl:relcl', 'obj']],
    ['a second verb', ['PROPN', 'CCONJ', 'VERB'], ['NNP', 'CC', 'VBD'], ['root', 'cc', 'conj']],
    ['the root is a verb', ['VERB', 'VERB', 'NOUN'], ['VB', 'VBD', 'NN'], ['root', 'nmod', 'obl']],
  ])('stays where %s', (_, upos, xpos, labels) => {
    expect(raised(upos, xpos, [...labels])).toEqual({ heads: [-1, 0, 1], labels })
  })
})
