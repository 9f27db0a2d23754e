import type { CodedScene } from '../scene.js'
import { type Party, partiesIn } from './parties.js'
import type { Reading } from './reading.js'

export const breaks = /^[;:.“”"]$/

/** The party behind a preposition after the sum: `to OPEC member Venezuela`, `in aid to Ukraine`. */
export function behind(reading: Reading, scene: CodedScene, last: number, preposition: RegExp): string | undefined {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  for (let t = last; t < Math.min(words.length, last + 10); t++) {
    if (breaks.test(words[t]!) || /^(?:,|and|but|which|that|who|while|after|when|as)$/.test(words[t]!)) return undefined
    if (!preposition.test(words[t]!)) continue
    if (tokens[t + 1]?.upos === 'VERB') return undefined
    const party = headingParty(reading, scene, t + 1)
    if (party) return party.code
  }
  return undefined
}

/** The party that a phrase names: within its first words, before any further preposition but `of`. */
function headingParty(reading: Reading, scene: CodedScene, from: number): Party | undefined {
  const words = reading.words[scene.sentence]!
  let to = from
  while (
    to < words.length &&
    to - from < 9 &&
    !/^(?:[,;:.()“”"]|in|on|by|with|at|for|to|from|over|through|since|and)$/.test(words[to]!)
  )
    to++
  return partiesIn(reading, scene, from, to).at(-1)
}

/** `gave Ukraine $500 million`, `provide the Ukrainian government with $500 million`. */
export function objectBetween(reading: Reading, scene: CodedScene, verb: number, first: number): string | undefined {
  if (verb < 0 || verb > first || first - verb > 9) return undefined
  return partiesIn(reading, scene, verb + 1, first).filter((p) => !p.person)[0]?.code
}

/** `aid to Ukraine worth $5bn`. */
export function phraseBefore(
  reading: Reading,
  scene: CodedScene,
  first: number,
  preposition: RegExp,
): string | undefined {
  const words = reading.words[scene.sentence]!
  for (let t = first - 1; t >= Math.max(0, first - 6); t--) {
    if (breaks.test(words[t]!)) return undefined
    if (preposition.test(words[t]!)) return headingParty(reading, scene, t + 1)?.code
  }
  return undefined
}

/** Whose sum it is: `China's $5bn loan`, `a Chinese loan of`. */
export function ownerBefore(reading: Reading, scene: CodedScene, first: number): string | undefined {
  const { tokens } = scene.tree
  let from = first
  while (from > 0 && first - from < 5 && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|SYM)$/.test(tokens[from - 1]!.upos)) {
    from--
    // "granted Vietnam a credit": with its article the phrase begins.
    if (/^(?:a|an)$/i.test(tokens[from]!.form)) break
  }
  const owners = partiesIn(reading, scene, from, first).filter((p) => !p.person)
  return owners.at(-1)?.code
}
