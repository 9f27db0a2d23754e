import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge-files.js'
import { actorOf, similarNames } from '../../src/query/index.js'

const knowledge = loadKnowledge()

describe('a state or body by what a person types', () => {
  it.each([
    ['CHN', 'CHN'],
    ['china', 'CHN'],
    [' Viet Nam ', 'VNM'],
    ['us', 'USA'],
    ['united nations', 'UN'],
  ])('%s is %s', (words, code) => {
    expect(actorOf(words, knowledge, new Set()).code).toBe(code)
  })

  it('a key that the record holds goes before a two-letter code of a state', () => {
    expect(actorOf('AU', knowledge, new Set(['AU'])).name).toBe('African Union')
    expect(actorOf('AU', knowledge, new Set()).code).toBe('AUS')
  })

  it.each([
    ['Hondurus', /Did you mean Honduras/],
    ['Veneuzela', /Did you mean Venezuela/],
    ['constructor', /^Name it by its code/],
    ['x'.repeat(10_000), /^Name it by its code/],
  ])('%.20s is told with what may be meant', (words, remedy) => {
    expect(() => actorOf(words, knowledge, new Set())).toThrow(
      expect.objectContaining({ remedy: expect.stringMatching(remedy) }),
    )
  })
})

describe('similar names', () => {
  it.each([
    ['Erdogan', ['Recep Tayyip Erdoğan', 'Edogawa'], ['Recep Tayyip Erdoğan']],
    ['Mduro', ['Maduro', 'Nicolás Maduro', 'Lula'], ['Maduro']],
    ['toString', ['Maduro'], []],
    ['', ['Maduro'], []],
  ])('%s among %j', (words, names, similar) => {
    expect(similarNames(words, names)).toEqual(similar)
  })
})
