import type { Token } from '../../language/index.js'

/** Verbs of news that are nouns as well, with the particle that shows which is meant. */
const parted = /^(hand|turn|send|give) (over|back|down|away)$/

/**
 * "refused to hand over the man": an infinitive that was hung on its verb as a phrase, or taken for a noun, is what the
 * verb governs. "scrapped its export ban": a noun behind its own attribute that was taken for one is the object.
 */
export function mendInfinitive(tokens: readonly Token[]): readonly Token[] {
  const wrong = tokens.filter((t) => isInfinitive(tokens, t) || isNoun(tokens, t) || isCaused(tokens, t))
  if (!wrong.length) return tokens
  return tokens.map((t): Token => {
    if (wrong.includes(t))
      return isNoun(tokens, t)
        ? { ...t, upos: 'NOUN', xpos: 'NN', deprel: 'obj' }
        : { ...t, upos: 'VERB', xpos: 'VB', deprel: 'xcomp' }
    return t.lemma === 'to' && wrong.some((w) => w.index === t.head && w.index === t.index + 1)
      ? { ...t, xpos: 'TO', upos: 'PART', deprel: 'mark' }
      : t
  })
}

function isInfinitive(tokens: readonly Token[], t: Token): boolean {
  const before = tokens[t.index - 1]
  if (t.deprel !== 'obl' || before?.lemma !== 'to' || before.head !== t.index || tokens[t.head]?.upos !== 'VERB')
    return false
  if (t.xpos === 'VB') return true
  return t.xpos === 'NN' && parted.test(`${t.lemma} ${tokens[t.index + 1]?.lemma ?? ''}`)
}

/** "prompted Lima to demand an answer": what somebody is brought to do is no purpose of what brings it about. */
function isCaused(tokens: readonly Token[], t: Token): boolean {
  if (t.deprel !== 'advcl' || t.xpos !== 'VB' || !causing.test(tokens[t.head]?.lemma ?? '')) return false
  const isMarked = tokens[t.index - 1]?.lemma === 'to'
  return (
    isMarked && tokens.some((o) => o.head === t.head && o.deprel === 'obj' && o.index > t.head && o.index < t.index)
  )
}

const causing = /^(prompt|lead|cause|drive|force|compel|push|press|oblige|provoke|spur)$/

function isNoun(tokens: readonly Token[], t: Token): boolean {
  if (t.deprel !== 'xcomp' || !/^VBP?$/.test(t.xpos) || tokens[t.head]?.upos !== 'VERB') return false
  const before = tokens[t.index - 1]
  return before?.deprel === 'compound' && before.head === t.index && before.upos === 'NOUN'
}
