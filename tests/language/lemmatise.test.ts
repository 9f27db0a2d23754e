import { describe, expect, it } from 'vitest'
import { lemmatise } from '../../src/language/lemmatise.js'

describe('lemmas by rule', () => {
  it.each([
    ['countries', 'NOUN', 'NNS', 'country'],
    ['boxes', 'NOUN', 'NNS', 'box'],
    ['crisis', 'NOUN', 'NN', 'crisis'],
    ['signed', 'VERB', 'VBD', 'sign'],
    ['agreed', 'VERB', 'VBN', 'agree'],
    ['ratified', 'VERB', 'VBD', 'ratify'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['hoped', 'VERB', 'VBD', 'hope'],
    ['announced', 'VERB', 'VBD', 'announce'],
    ['visited', 'VERB', 'VBD', 'visit'],
    ['upgrading', 'VERB', 'VBG', 'upgrade'],
    ['meeting', 'VERB', 'VBG', 'meet'],
    ['welcomes', 'VERB', 'VBZ', 'welcome'],
    ['strengthens', 'VERB', 'VBZ', 'strengthen'],
    ['larger', 'ADJ', 'JJR', 'large'],
    ['Beijing', 'PROPN', 'NNP', 'Beijing'],
    ['The', 'DET', 'DT', 'the'],
  ])('%s (%s %s) is %s', (form, upos, xpos, lemma) => {
    expect(lemmatise(form, upos, xpos, new Map(), () => false)).toBe(lemma)
  })

  it('are those that the lexicon knows, where a form has several', () => {
    const knows = (form: string) => ['bathe', 'axis', 'axe', 'pie'].includes(form)
    expect(lemmatise('bathing', 'VERB', 'VBG', new Map(), knows)).toBe('bathe')
    expect(lemmatise('pies', 'NOUN', 'NNS', new Map(), knows)).toBe('pie')
  })

  it('come from the table where it knows better', () => {
    expect(lemmatise('Met', 'VERB', 'VBD', new Map([['met/D', 'meet']]), () => false)).toBe('meet')
  })
})
