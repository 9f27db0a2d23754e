import { caseOf, relation, type Tree } from '../../language/index.js'
import { isFiniteVerb, nominal } from './clauses.js'

/**
 * The noun phrase that stands right before a finite verb which the tree gives no subject (`As part of this, China and
 * Venezuela signed …`), or that opens the sentence before a parenthesis (`Venezuela, reliant on oil, has faced …`);
 * -1 where there is none.
 */
export function leftNeighbour(tree: Tree, at: number): number {
  if (!isFiniteVerb(tree, at)) return -1
  const { tokens } = tree
  let i = at - 1
  while (i >= 0 && (tokens[i]!.upos === 'AUX' || tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'PART')) i--
  if (i < 0) return -1
  if (tokens[i]!.form === ',') {
    const titled = beforeParenthesis(tree, i)
    if (titled >= 0) return titled
    const first = tokens[0]!.upos === 'DET' ? 1 : 0
    return nominal(tree, first) && tokens[first]!.head !== -1 && caseOf(tree, first) === '' ? first : -1
  }
  if (!nominal(tree, i)) return -1
  // Up to the head of the phrase, and over a coordination to its first member.
  for (let guard = 0; guard < 8; guard++) {
    const base = relation(tokens[i]!)
    const head = tokens[i]!.head
    if (head < 0 || head >= at || head < i - 6) break
    if (base === 'conj' && !(nominal(tree, head) && caseOf(tree, head) === '')) break
    if (!/^(conj|flat|compound|nmod|appos)$/.test(base) || !nominal(tree, head)) break
    // "At the end of the visit Vietnam signed": no apposition without a comma or a title.
    if (base === 'appos' && tokens[head]!.upos === 'NOUN' && caseOf(tree, head) !== '') break
    i = head
  }
  return caseOf(tree, i) === '' || opensClause(tree, i, at) ? i : -1
}

/** "after police in Quito stormed": the tree takes the word that opens a clause for a preposition of its subject. */
function opensClause(tree: Tree, noun: number, verb: number): boolean {
  const { tokens } = tree
  return (
    /^(after|before|since|until|as|because|while|though|although)$/.test(caseOf(tree, noun)) &&
    tokens[noun]!.head === tokens[verb]!.head &&
    tokens[noun]!.head >= 0 &&
    relation(tokens[verb]!) === 'advcl'
  )
}

/** "the new Saudi ambassador, Abdullah bin Saud, landed": over one apposition between commas to the phrase before it. */
function beforeParenthesis(tree: Tree, comma: number): number {
  const { tokens } = tree
  let i = comma - 1
  while (i >= 0 && tokens[i]!.form !== ',' && comma - i < 12) {
    if (/^(VERB|AUX|SCONJ)$/.test(tokens[i]!.upos)) return -1
    i--
  }
  const end = i - 1
  if (end < 0 || tokens[i]!.form !== ',' || !/^(NOUN|PROPN)$/.test(tokens[end]!.upos)) return -1
  let head = end
  while (
    /^(flat|compound|nmod:desc)$/.test(tokens[head]!.deprel) &&
    tokens[head]!.head >= 0 &&
    tokens[head]!.head < comma &&
    tokens[head]!.head > end - 8
  )
    head = tokens[head]!.head
  return caseOf(tree, head) === '' ? head : -1
}
