import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/coding/draft.js'
import { mergeDrafts } from '../../src/coding/merge.js'
import type { Pattern } from '../../src/coding/patterns/pattern.js'
import type { Circumstances } from '../../src/coding/truth/circumstances.js'

const pattern: Pattern = {
  rule: 'test/rule',
  kind: 'meeting',
  lemmas: [],
  cls: 'V',
  conditions: [],
  actor: [],
  recipient: [],
  flags: new Set(),
  mode: null,
  cameo: null,
  example: '',
  counter: '',
  weight: 1,
}
const circumstances: Circumstances = {
  status: 'happened',
  suppressed: false,
  purposeOf: -1,
  speakers: [],
  clause: 0,
  tense: 'past',
}

/** A draft as one sentence tells it: kind and parties, then what else it says. */
function told(kind: Draft['kind'], parties: string, rest: Partial<Draft> & { readonly sentence?: number } = {}): Draft {
  const [actor = '', recipient = ''] = parties.split('>')
  const date = rest.date ?? null
  return {
    finding: {
      pattern,
      sentence: rest.sentence ?? 0,
      at: 0,
      actors: [],
      recipients: [],
      roles: {},
      circumstances,
      from: 0,
      to: 1,
    },
    kind,
    status: 'happened',
    symmetric: kind === 'meeting' || kind === 'agreement',
    actors: [],
    recipients: [],
    actor: actor.split('+').filter(Boolean),
    recipient: recipient.split('+').filter(Boolean),
    place: null,
    content: new Set(),
    people: [],
    ...rest,
    date,
    dated: date !== null,
  }
}

const dates = (drafts: readonly Draft[]) => mergeDrafts(drafts).map((draft) => draft.date)

describe('tellings of one thing', () => {
  it('are one, whichever side is named first', () => {
    expect(mergeDrafts([told('meeting', 'CHN>VEN'), told('meeting', 'VEN>CHN', { sentence: 1 })])).toHaveLength(1)
  })

  it('give the date that only one of them has', () => {
    expect(dates([told('meeting', 'CHN>VEN'), told('meeting', 'CHN>VEN', { date: '2023-09-12' })])).toEqual([
      '2023-09-12',
    ])
  })

  it('keep the finer of two dates that fit', () => {
    expect(
      dates([told('meeting', 'CHN>VEN', { date: '2023-09-12' }), told('meeting', 'CHN>VEN', { date: '2023-09' })]),
    ).toEqual(['2023-09-12'])
  })

  it('make one visit of arrival and departure', () => {
    expect(
      dates([told('visit', 'VEN>CHN', { date: '2023-09-08' }), told('visit', 'VEN>CHN', { date: '2023-09-14' })]),
    ).toEqual(['2023-09-08/2023-09-14'])
  })
})

describe('different things', () => {
  it.each<readonly [string, Draft, Draft]>([
    ['days', told('meeting', 'CHN>VEN', { date: '2023-09-12' }), told('meeting', 'CHN>VEN', { date: '2021-03-01' })],
    ['parties', told('meeting', 'CHN>VEN'), told('meeting', 'CHN>PER')],
    ['kinds', told('meeting', 'CHN>VEN'), told('call', 'CHN>VEN')],
    ['persons', told('meeting', 'CHN>VEN', { people: [0, 1] }), told('meeting', 'CHN>VEN', { people: [0, 2] })],
    ['truth', told('agreement', 'CHN>VEN'), told('agreement', 'CHN>VEN', { status: 'denied' })],
    ['directions of a blame', told('criticism', 'CHN>USA'), told('criticism', 'USA>CHN')],
    [
      'visits a year apart',
      told('visit', 'VEN>CHN', { date: '2023-09-08' }),
      told('visit', 'VEN>CHN', { date: '2022-09-08' }),
    ],
    ['guests', told('visit', 'VEN>CHN'), told('visit', 'CHN>VEN')],
  ])('of other %s stay apart', (_, a, b) => {
    expect(mergeDrafts([a, b])).toHaveLength(2)
  })

  it('but the reception where credentials are handed over is no meeting of its own', () => {
    const kinds = mergeDrafts([told('credentials', 'NOR>AGO'), told('meeting', 'AGO>NOR')]).map((draft) => draft.kind)
    expect(kinds).toEqual(['credentials'])
  })
})
