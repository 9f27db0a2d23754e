import { describe, expect, it } from 'vitest'
import { lemmatise } from '../../src/language/lemmatise.js'

const lemma = (form: string, xpos: string, table = new Map<string, string>()): string =>
  lemmatise(form, 'VERB', xpos, table, () => true)

describe('irregular past forms', () => {
  it.each([
    ['fled', 'VBD', 'flee'],
    ['Lent', 'VBD', 'lend'],
    ['overthrown', 'VBN', 'overthrow'],
    ['shook', 'VBP', 'shake'],
  ])('%s has its base, whatever the tag', (form, xpos, base) => {
    expect(lemma(form, xpos)).toBe(base)
  })

  it('go before a table that is too small to know', () => {
    expect(lemma('lent', 'VBD', new Map([['lent/D', 'loan']]))).toBe('lend')
  })

  it('are verbs alone: a leaf that is torn keeps its own word', () => {
    expect(lemmatise('torn', 'ADJ', 'JJ', new Map(), () => true)).toBe('torn')
  })
})
