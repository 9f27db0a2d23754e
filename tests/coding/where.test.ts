import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/coding/where.js'
import type { PlaceMention } from '../../src/entities/index.js'
import { treeOf } from '../../src/language/index.js'
import type { Kind } from '../../src/schema/index.js'
import { code } from '../support/engine.js'
import { indexOf, sentenceOf } from '../support/sentence.js'

/** Widths: 1 a building, 2 a town, 3 a province, 4 a state. */
type Places = Readonly<Record<string, number>>

const cases: readonly (readonly [string, string, string, Kind, Places, string | null])[] = [
  [
    'the town in which they met',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nin IN 5 case\nBeijing NNP 2 obl',
    'met',
    'meeting',
    { Beijing: 2 },
    'Beijing',
  ],
  [
    'the narrowest of several',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nat IN 5 case\nMiraflores NNP 2 obl\nin IN 7 case\nCaracas NNP 5 nmod',
    'met',
    'meeting',
    { Miraflores: 1, Caracas: 2 },
    'Miraflores',
  ],
  [
    'never a state of one side',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nin IN 5 case\nChina NNP 2 obl',
    'met',
    'meeting',
    { China: 4 },
    null,
  ],
  [
    'a third state that both came to',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nin IN 5 case\nBrazil NNP 2 obl',
    'met',
    'meeting',
    { Brazil: 4 },
    'Brazil',
  ],
  [
    'the name behind the sort of place',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 6 case\nthe DT 6 det\nisland NN 2 obl\nof IN 8 case\nBali NNP 6 nmod',
    'met',
    'meeting',
    { Bali: 3 },
    'Bali',
  ],
  [
    'the place of what force is done to',
    'Jets NNS 2 nsubj\nbombed VBD 0 root\npositions NNS 2 obj\nnear IN 5 case\nAfrin NNP 3 nmod',
    'bombed',
    'attack',
    { Afrin: 2 },
    'Afrin',
  ],
  [
    'the town that they left for',
    'He PRP 2 nsubj\nleft VBD 0 root\nfor IN 4 case\nHanoi NNP 2 obl',
    'left',
    'visit',
    { Hanoi: 2 },
    'Hanoi',
  ],
  [
    'not the place of what they spoke about',
    'Xi NNP 2 nsubj\ncriticised VBD 0 root\ndevelopments NNS 2 obj\nin IN 5 case\nGaza NNP 3 nmod',
    'criticised',
    'criticism',
    { Gaza: 3 },
    null,
  ],
  [
    'the town that is visited',
    'Xi NNP 2 nsubj\nvisited VBD 0 root\nCairo NNP 2 obj',
    'visited',
    'visit',
    { Cairo: 2 },
    'Cairo',
  ],
  [
    'the town that one leaves for',
    'Xi NNP 2 nsubj\nleave VBP 0 root\nBeijing NNP 2 obj\nfor IN 5 case\nCairo NNP 2 obl',
    'leave',
    'visit',
    { Beijing: 2, Cairo: 2 },
    'Cairo',
  ],
  [
    'a name with the sort of place before it',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 6 case\nthe DT 6 det\nisland NN 2 obl\nof IN 8 case\nHainan NNP 6 nmod',
    'met',
    'meeting',
    { Hainan: 3 },
    'Hainan',
  ],
  [
    'not the town that was struck',
    'Xi NNP 2 nsubj\ncondemned VBD 0 root\nthe DT 4 det\nstrike NN 2 obj\non IN 7 case\nthe DT 7 det\ntown NN 4 nmod\nof IN 9 case\nRafah NNP 7 nmod',
    'condemned',
    'criticism',
    { Rafah: 2 },
    null,
  ],
  [
    'where one arrived before',
    'Xi NNP 2 nsubj\nvisited VBD 0 root\nCairo NNP 2 obj\nand CC 5 cc\nmet VBD 2 conj\nSisi NNP 5 obj',
    'met',
    'meeting',
    { Cairo: 2 },
    'Cairo',
  ],
  [
    'that of the summit at which they met',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\nat IN 6 case\na DT 6 det\nsummit NN 2 obl\nheld VBN 6 acl\nin IN 9 case\nLima NNP 7 obl',
    'met',
    'meeting',
    { Lima: 2 },
    'Lima',
  ],
  [
    'not a day that the tagger takes for a town',
    'Xi NNP 2 nsubj\nmet VBD 0 root\nMaduro NNP 2 obj\non IN 5 case\nSunday NNP 2 obl',
    'met',
    'meeting',
    { Sunday: 2 },
    null,
  ],
]

describe('the place of a deed', () => {
  it.each(cases)('is %s', (_, rows, trigger, kind, widths, expected) => {
    const sentence = sentenceOf(rows)
    const places = Object.entries(widths).map(([text, width]): PlaceMention => {
      const at = indexOf(sentence, text)
      const { start, end } = sentence.tokens[at]!
      return { from: at, to: at + 1, start, end, text, code: text, width }
    })
    const at = indexOf(sentence, trigger)
    expect(placeOf(treeOf(sentence), at, at, places, kind, ['VEN', 'China'])?.text ?? null).toBe(expected)
  })
})

describe('the place that "here" means', () => {
  const placesIn = (text: string): (string | null)[] =>
    code(`${text}\n`, '2024-05-14').events.map((event) => event.place)

  it('is the town of the dateline', () => {
    expect(
      placesIn(
        'MUSCAT, May 14, 2024 (Xinhua) -- The foreign minister of Oman met here on Tuesday with his Iranian counterpart Hossein Amir.',
      ),
    ).toEqual(['MUSCAT'])
  })

  it('is not known where there is no dateline', () => {
    expect(
      placesIn('The foreign minister of Oman met here on Tuesday with his Iranian counterpart Hossein Amir.'),
    ).toEqual([null])
  })
})
