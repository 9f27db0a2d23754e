import { relation, type Token } from '../../language/index.js'

const saying = /^(warn|say|add|claim|argue|allege|insist|stress|note|caution)$/

/**
 * "condemned the drill, warning such a step could lead to war": a participle of saying that was hung below what it says
 * becomes a clause of its own beside the verb above, and what it says its complement.
 */
export function mendWarning(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.find((t) => isMisplaced(tokens, t))
  if (!verb) return tokens
  const said = tokens[verb.head]!
  return tokens.map((t): Token => {
    if (t === verb) return { ...t, head: said.head, deprel: 'advcl' }
    if (t === said) return { ...t, head: verb.index, deprel: 'ccomp' }
    return t
  })
}

function isMisplaced(tokens: readonly Token[], verb: Token): boolean {
  if (verb.xpos !== 'VBG' || relation(verb) !== 'advcl' || !saying.test(verb.lemma) || verb.head < verb.index)
    return false
  const said = tokens[verb.head]!
  if (said.head < 0 || said.head > verb.index || !/^(ccomp|advcl|parataxis|conj)$/.test(relation(said))) return false
  // What is said begins right behind the participle, and nothing of it stands before.
  return tokens.every((t) => t.head !== said.index || t === verb || t.upos === 'PUNCT' || t.index > verb.index)
}
