import type { MoneyQuantity } from '../../entities/index.js'
import type { CodedScene } from '../scene.js'
import { type Party, partiesIn } from './parties.js'
import type { Reading } from './reading.js'

/** Who gives and who gets. */
export type Sides = readonly [from: string, to: string]

/** Trade goes both ways and is told of the first party; exports and imports have a direction. */
export function tradeSides(reading: Reading, scene: CodedScene, cue: number, money: MoneyQuantity): Sides | null {
  const words = reading.words[scene.sentence]!
  const from = cue < money.from ? Math.max(0, cue - 6) : Math.max(0, money.from - 10)
  const to = Math.min(words.length, Math.max(money.from, cue + 12))
  const near = partiesIn(reading, scene, from, to)
  const all = near.length >= 2 ? near : partiesIn(reading, scene, 0, words.length)
  const codes = [...new Set(all.map((p) => p.code))]
  if (codes.length === 2) {
    const [a, b] = codes as [string, string]
    if (words[cue] === 'imports') return importer(words, cue, all, a, b)
    return [a, b]
  }
  if (codes.length > 2) return null
  const pair = reading.entities.pairAt(scene.sentence, cue)[0]?.codes ?? []
  const bilateral = words.slice(Math.max(0, cue - 4), cue).some((w) => /^(?:bilateral|mutual|two-way|their)$/.test(w))
  // "the goal of raising trade to $15 billion": that of the two whom the text is about, who raise it.
  const raised = words
    .slice(Math.max(0, cue - 5), cue)
    .some((w) => /^(?:rais|increas|doubl|boost|expand|lift|bring)/.test(w))
  return (bilateral || raised) && pair.length === 2 && codes.every((c) => pair.includes(c))
    ? [pair[0]!, pair[1]!]
    : null
}

/** `China's imports from Brazil`: goods run from the party behind `from` to the other. */
function importer(words: readonly string[], cue: number, parties: readonly Party[], a: string, b: string): Sides {
  const at = words.indexOf('from', cue)
  const source = at < 0 ? undefined : parties.find((p) => p.from > at)?.code
  return source === a ? [a, b] : source === b ? [b, a] : [b, a]
}
