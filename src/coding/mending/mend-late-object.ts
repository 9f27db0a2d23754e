import type { Token } from '../../language/index.js'

const opening = /^(a|an|the|its|their|his|her|several|two|three|four|five|some|new)$/i

/** "signed on Friday in the capital an accord": an object behind phrases of time and place was taken to explain the last of them. */
export function behindPhrases(tokens: readonly Token[]): readonly Token[] {
  for (const object of tokens) {
    if (object.deprel !== 'appos' || object.upos !== 'NOUN' || object.head < 0) continue
    const phrase = tokens[object.head]!
    // Nothing, no comma either, stands between the phrase and the article of what follows it.
    const first = tokens[phrase.index + 1]
    if (!/^(obl|nmod)/.test(phrase.deprel) || phrase.index >= object.index) continue
    if (!opening.test(first?.form ?? '') || first!.head !== object.index) continue
    const verb = verbOver(tokens, phrase)
    if (!verb || tokens.some((t) => t.head === verb.index && /^(obj|ccomp|xcomp)$/.test(t.deprel))) continue
    return tokens.map((t): Token => (t === object ? { ...t, head: verb.index, deprel: 'obj' } : t))
  }
  return tokens
}

function verbOver(tokens: readonly Token[], from: Token): Token | undefined {
  let at = from.head
  for (let guard = 0; at >= 0 && guard < 6; guard++, at = tokens[at]!.head)
    if (tokens[at]!.upos === 'VERB') return at < from.index ? tokens[at] : undefined
  return undefined
}
