import { describe, expect, it } from 'vitest'
import { type Circumstances, circumstancesOf } from '../../src/coding/truth/circumstances.js'
import { treeOf } from '../../src/language/index.js'
import { loadPatterns } from '../../src/pattern-files.js'
import { indexOf, sentenceOf } from '../support/sentence.js'

const patterns = loadPatterns()

const read = (rows: string, trigger: string): Circumstances => {
  const sentence = sentenceOf(rows)
  return circumstancesOf(treeOf(sentence), indexOf(sentence, trigger), patterns)
}

type Case = readonly [string, string, string, Partial<Circumstances>]
const visit = (rest: string): string => `Xi NNP 3 nsubj\n${rest}`

const cases: readonly Case[] = [
  [
    'a past tense tells of what happened',
    'Xi NNP 2 nsubj\nvisited VBD 0 root',
    'visited',
    { status: 'happened', tense: 'past' },
  ],
  ['"will" plans', visit('will MD 3 aux\nvisit VB 0 root'), 'visit', { status: 'planned', tense: 'future' }],
  ['"would" supposes', visit('would MD 3 aux\nvisit VB 0 root'), 'visit', { status: 'hypothetical' }],
  ['"might" supposes', visit('might MD 3 aux\nvisit VB 0 root'), 'visit', { status: 'hypothetical' }],
  [
    'after a saying "would" is the future as seen from then',
    'Xi NNP 2 nsubj\nsaid VBD 0 root\nhe PRP 5 nsubj\nwould MD 5 aux\nvisit VB 2 ccomp',
    'visit',
    { status: 'planned', tense: 'future' },
  ],
  [
    'a day between a plan and its infinitive parts them in the tree alone',
    'Xi NNP 2 nsubj\ndecided VBD 0 root decide\non IN 4 case\nFriday NNP 2 obl\nto TO 6 mark\nvisit VB 2 advcl',
    'visit',
    { status: 'planned', purposeOf: -1 },
  ],
  [
    'a negated verb denies',
    'Xi NNP 4 nsubj\ndid VBD 4 aux do\nnot RB 4 advmod\nvisit VB 0 root',
    'visit',
    { status: 'denied' },
  ],
  [
    '"if" supposes',
    'if IN 3 mark\nXi NNP 3 nsubj\nvisits VBZ 4 advcl visit\nwelcomed VBD 0 root',
    'visits',
    { status: 'hypothetical' },
  ],
  ['a plan plans', 'Xi NNP 2 nsubj\nplans VBZ 0 root\nto TO 4 mark\nvisit VB 2 xcomp', 'visit', { status: 'planned' }],
  [
    'a refusal denies',
    'Xi NNP 2 nsubj\nrefused VBD 0 root\nto TO 4 mark\nvisit VB 2 xcomp',
    'visit',
    { status: 'denied' },
  ],
  [
    'what was cancelled is denied',
    'Xi NNP 2 nsubj\ncancelled VBD 0 root\nthe DT 4 det\nvisit NN 2 obj',
    'visit',
    { status: 'denied' },
  ],
  [
    'the content of a promise is coded as the promise',
    'Xi NNP 2 nsubj\npromised VBD 0 root\nto TO 4 mark\nvisit VB 2 xcomp',
    'visit',
    { suppressed: true },
  ],
  [
    'an adjective plans a noun',
    'Xi NNP 2 nsubj\nwelcomed VBD 0 root\nupcoming JJ 4 amod\nvisit NN 2 obj',
    'visit',
    { status: 'planned' },
  ],
  ['"no" denies a noun', 'Xi NNP 2 nsubj\nsigned VBD 0 root\nno DT 4 det\ndeal NN 2 obj', 'deal', { status: 'denied' }],
  [
    'what one leaves without is denied',
    'Xi NNP 2 nsubj\nleft VBD 0 root\nwithout IN 5 case\na DT 5 det\ndeal NN 2 obl',
    'deal',
    { status: 'denied' },
  ],
  [
    'a joined verb shares the auxiliary of the first',
    'Xi NNP 3 nsubj\nwill MD 3 aux\nvisit VB 0 root\nHanoi NNP 3 obj\nand CC 6 cc\nsign VB 3 conj',
    'sign',
    { status: 'planned' },
  ],
  [
    'a joined verb with an auxiliary of its own does not',
    'Xi NNP 3 nsubj\nwill MD 3 aux\nvisit VB 0 root\nand CC 6 cc\nhas VBZ 6 aux\nsigned VBN 3 conj',
    'signed',
    { status: 'happened' },
  ],
  [
    "a headline's infinitive plans",
    'Xi NNP 3 nsubj\nto TO 3 mark\nvisit VB 0 root\nHanoi NNP 3 obj',
    'visit',
    { status: 'planned', tense: 'future' },
  ],
  [
    'a purpose knows what it is the purpose of',
    'Xi NNP 2 nsubj\ncalled VBD 0 root\nto TO 4 mark\nthank VB 2 advcl\nMaduro NNP 4 obj',
    'thank',
    { purposeOf: 1 },
  ],
]

describe('how a deed is told', () => {
  it.each(cases)('%s', (_, rows, trigger, expected) => {
    expect(read(rows, trigger)).toMatchObject(expected)
  })

  it('keeps the chain of speakers, outermost first', () => {
    const { speakers } = read(
      'Xi NNP 2 nsubj\nsaid VBD 0 root\nthat IN 5 mark\nMaduro NNP 5 nsubj\ntold VBD 2 ccomp\nhim PRP 5 obj\nthat IN 9 mark\nthey PRP 9 nsubj\nsigned VBD 5 ccomp',
      'signed',
    )
    expect(speakers).toEqual([
      { verb: 1, speaker: 0 },
      { verb: 4, speaker: 3 },
    ])
  })

  it('hears the speaker that follows the said', () => {
    const { speakers, status } = read(
      'China NNP 3 nsubj\nwill MD 3 aux\nvisit VB 0 root\nPeru NNP 3 obj\n, , 7 punct\nXi NNP 7 nsubj\nsaid VBD 3 parataxis',
      'visit',
    )
    expect({ status, speakers }).toEqual({ status: 'planned', speakers: [{ verb: 6, speaker: 5 }] })
  })
})
