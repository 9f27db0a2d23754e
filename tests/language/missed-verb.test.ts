import { describe, expect, it } from 'vitest'
import { findMissedVerb } from '../../src/language/missed-verb.js'

/** A sentence from rows of `form upos xpos head label`, heads from 1 and 0 for the root. */
function mended(rows: string): { readonly changed: boolean; readonly tree: readonly string[] } {
  const cells = rows.split('\n').map((row) => row.trim().split(' '))
  const forms = cells.map(([form]) => form!)
  const branches = {
    upos: cells.map(([, upos]) => upos!),
    xpos: cells.map(([, , xpos]) => xpos!),
    heads: Int32Array.from(cells, ([, , , head]) => Number(head) - 1),
    labels: cells.map(([, , , , label]) => label!),
  }
  const changed = findMissedVerb(forms, branches)
  const nameOf = (at: number): string => (at < 0 ? 'ROOT' : forms[at]!)
  const tree = forms.map((form, i) => `${form} ${branches.labels[i]} ${nameOf(branches.heads[i]!)}`)
  return { changed, tree }
}

describe('a past form that was taken for an attribute', () => {
  it('becomes the verb of a sentence that has none, with its object', () => {
    const { tree } = mended(`Biden PROPN NNP 0 root
      and CCONJ CC 3 cc
      Trong PROPN NNP 1 conj
      raised VERB VBN 5 amod
      ties NOUN NNS 3 conj
      . PUNCT . 1 punct`)
    expect(tree.slice(0, 5)).toEqual([
      'Biden nsubj raised',
      'and cc Trong',
      'Trong conj Biden',
      'raised root ROOT',
      'ties obj raised',
    ])
  })

  it('becomes it where it hung behind its subject', () => {
    const { tree } = mended(`Officials NOUN NNS 0 root
      from ADP IN 3 case
      Mali PROPN NNP 1 nmod
      gathered VERB VBN 3 acl
      in ADP IN 6 case
      Dakar PROPN NNP 4 obl
      . PUNCT . 1 punct`)
    expect(tree[3]).toBe('gathered root ROOT')
    expect(tree[0]).toBe('Officials nsubj gathered')
  })

  it('becomes the verb of a clause that a preposition seemed to hang', () => {
    const { tree } = mended(`It PRON PRP 2 nsubj
      is VERB VBZ 0 root
      since ADP IN 7 case
      two NUM CD 5 nummod
      countries NOUN NNS 7 nmod
      established VERB VBN 7 amod
      ties NOUN NNS 2 obl
      . PUNCT . 2 punct`)
    expect(tree.slice(2, 7)).toEqual([
      'since mark established',
      'two nummod countries',
      'countries nsubj established',
      'established advcl is',
      'ties obj established',
    ])
  })

  it.each([
    [
      'the sentence has a verb',
      `They PRON PRP 2 nsubj
      signed VERB VBD 0 root
      the DET DT 4 det
      accord NOUN NN 2 obj
      reached VERB VBN 4 acl
      in ADP IN 7 case
      Doha PROPN NNP 5 obl
      . PUNCT . 2 punct`,
    ],
    [
      'an article stands before it',
      `Talks NOUN NNS 0 root
      on ADP IN 5 case
      the DET DT 5 det
      shared VERB VBN 5 amod
      border NOUN NN 1 nmod
      . PUNCT . 1 punct`,
    ],
    [
      'it is a headline, which does without a verb',
      `Talks NOUN NNS 0 root
      with ADP IN 3 case
      officials NOUN NNS 1 nmod
      detained VERB VBN 3 acl
      in ADP IN 6 case
      Doha PROPN NNP 4 obl`,
    ],
  ])('stays where %s', (_, rows) => expect(mended(rows).changed).toBe(false))
})
