import { relation, type Token } from '../../language/index.js'
import { weekdays } from '../../time/index.js'

/**
 * Words that the tree joins to the wrong one of two:
 * - "He offered, on Monday in Kigali, a dinner": an object behind a parenthesis to a word of it;
 * - "agreed that trade is vital, and vowed to expand it": the second verb to what was agreed;
 * - "welcomed on Tuesday President Sen": the day to the guest;
 * - "relations between Cuba and Haiti were resumed": the second of two to the verb.
 */
export function mendJoins(tokens: readonly Token[]): readonly Token[] {
  return dayBeforeObject(betweenTwo(secondVerb(behindParenthesis(tokens))))
}

/** A verb followed by a parenthesis between commas, which then has no object but an apposition with an article in it. */
function behindParenthesis(tokens: readonly Token[]): readonly Token[] {
  const object = tokens.find((t) => {
    if (t.deprel !== 'appos' || t.upos !== 'NOUN' || t.head < 0) return false
    let top = t.head
    while (tokens[top]!.head >= 0 && tokens[top]!.upos !== 'VERB') top = tokens[top]!.head
    const verb = tokens[top]!
    if (verb.upos !== 'VERB' || tokens[verb.index + 1]?.form !== ',' || t.head < verb.index) return false
    const comma = tokens.findIndex((c, i) => i > verb.index + 2 && c.form === ',')
    const opens = /^(a|an|the|his|her|its|their)$/i.test(tokens[comma + 1]?.form ?? '')
    const isNear = comma > t.head && comma < t.index && t.index - comma <= 6
    return opens && isNear && !tokens.some((o) => o.head === verb.index && /^(obj|ccomp|xcomp)$/.test(o.deprel))
  })
  if (!object) return tokens
  let verb = object.head
  while (tokens[verb]!.upos !== 'VERB') verb = tokens[verb]!.head
  return tokens.map((t): Token => (t === object ? { ...t, head: verb, deprel: 'obj' } : t))
}

/** "…, and vowed": a verb in the past tense with no subject, joined to a clause in the present, goes with the past verb above. */
function secondVerb(tokens: readonly Token[]): readonly Token[] {
  const wrong = tokens.find((t) => {
    if (t.deprel !== 'conj' || t.xpos !== 'VBD' || t.head < 0) return false
    const said = tokens[t.head]!
    const above = tokens[said.head]
    if (said.deprel !== 'ccomp' || above?.xpos !== 'VBD' || tokens[t.index - 1]?.lemma !== 'and') return false
    const own = tokens.filter((c) => c.head === t.index)
    const isPast =
      said.xpos === 'VBD' ||
      tokens.some((c) => c.head === said.index && c.xpos === 'VBD' && /^(cop|aux)/.test(c.deprel))
    return !isPast && !own.some((c) => relation(c) === 'nsubj')
  })
  return wrong ? tokens.map((t): Token => (t === wrong ? { ...t, head: tokens[t.head]!.head } : t)) : tokens
}

/** What stands between two stands between both: the word joined by "and" to the first goes with it. */
function betweenTwo(tokens: readonly Token[]): readonly Token[] {
  for (const { index, lemma, head, upos } of tokens) {
    if (lemma.toLowerCase() !== 'between' || upos !== 'ADP' || head <= index) continue
    const isNominal = (t: Token | undefined): boolean => t !== undefined && /^(NOUN|PROPN)$/.test(t.upos)
    if (!isNominal(tokens[head]) || tokens.some((t) => t.head === head && relation(t) === 'conj')) continue
    const and = tokens.find((t) => t.index > head && t.index <= head + 6 && t.lemma === 'and' && t.head > t.index)
    const second = and && tokens[and.head]
    if (!second || !isNominal(second) || relation(second) === 'conj' || second.index > and.index + 5) continue
    // Nothing but the phrase of the first may stand before the "and".
    if (tokens.slice(head + 1, and.index).some((t) => /^(VERB|AUX|PUNCT)$/.test(t.upos))) continue
    return tokens.map((t): Token => (t === second ? { ...t, head, deprel: 'conj' } : t))
  }
  return tokens
}

/** "on Tuesday President Sen": a day in front of a name is a phrase of its own, and the name the object of a verb without one. */
function dayBeforeObject(tokens: readonly Token[]): readonly Token[] {
  const day = tokens.find((t) => {
    if (!weekdays.has(t.lemma.toLowerCase()) || tokens[t.index - 1]?.lemma !== 'on' || t.head <= t.index) return false
    const guest = tokens[t.head]!
    const verb = tokens[guest.head]
    return (
      /^(PROPN|NOUN)$/.test(guest.upos) &&
      guest.deprel === 'obl' &&
      tokens[t.index - 1]!.head === guest.index &&
      verb?.upos === 'VERB' &&
      verb.index === t.index - 2 &&
      !tokens.some((o) => o.head === verb.index && /^(obj|ccomp|xcomp)$/.test(o.deprel))
    )
  })
  if (!day) return tokens
  const { head: guest, index } = day
  return tokens.map((t): Token => {
    if (t === day) return { ...t, head: tokens[guest]!.head, deprel: 'obl' }
    if (t.index === index - 1) return { ...t, head: index }
    return t.index === guest ? { ...t, deprel: 'obj' } : t
  })
}
