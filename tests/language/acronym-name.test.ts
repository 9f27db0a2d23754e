import { describe, expect, it } from 'vitest'
import { nameAcronyms } from '../../src/language/acronym-name.js'

/** A sentence of three words: a word before its verb, and the verb's object. */
function named(form: string, label = 'aux:pass'): { upos: string[]; labels: string[] } {
  const upos = ['AUX', 'VERB', 'NOUN']
  const labels = [label, 'root', 'obj']
  nameAcronyms([form, 'lifted', 'sanctions'], {
    upos,
    xpos: ['VBD', 'VBD', 'NNS'],
    heads: Int32Array.from([1, -1, 1]),
    labels,
  })
  return { upos, labels }
}

describe('an acronym that was tagged as an auxiliary', () => {
  it('is a name and the subject of its verb', () => {
    expect(named('ECOWAS')).toEqual({ upos: ['PROPN', 'VERB', 'NOUN'], labels: ['nsubj', 'root', 'obj'] })
  })

  it('is not a pronoun either', () => {
    const upos = ['PRON', 'VERB', 'PRON']
    const heads = Int32Array.from([1, -1, 1])
    nameAcronyms(['Türkiye', 'applied', 'Itself'], {
      upos,
      xpos: ['PRP', 'VBD', 'PRP'],
      heads,
      labels: ['nsubj', 'root', 'obj'],
    })
    expect(upos).toEqual(['PROPN', 'VERB', 'PRON'])
  })

  it.each(['WAS', 'HAS', 'was'])('is left alone where it is one: %s', (form) => {
    expect(named(form).upos[0]).toBe('AUX')
  })
})
