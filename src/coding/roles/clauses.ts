import { childWith, relation, type Tree } from '../../language/index.js'

/** Whether a token is a noun, a name or a pronoun: what a subject can be. */
export const nominal = (tree: Tree, at: number): boolean => /^(NOUN|PROPN|PRON)$/.test(tree.tokens[at]!.upos)

const verbal = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'VERB' || tree.tokens[at]!.upos === 'AUX'

/** Whether a verb form is passive: `was received`, `a visit hosted by`. */
export function isPassive(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!
  if (childWith(tree, at, 'aux:pass', 'nsubj:pass') >= 0) return true
  if (token.xpos !== 'VBN') return false
  const base = relation(token)
  return base === 'acl' && token.deprel !== 'acl:relcl' && childWith(tree, at, 'nsubj', 'obj') < 0
}

/** Whether a verb bears tense, in itself or in its auxiliary. */
export const isFiniteVerb = (tree: Tree, at: number): boolean =>
  /^(VBD|VBZ|VBP)$/.test(tree.tokens[at]!.xpos) ||
  tree.children[at]!.some((c) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[c]!.xpos) && tree.tokens[c]!.upos === 'AUX')

/** The nearest verb above a token, itself not counted; -1 where there is none. */
export function governingVerb(tree: Tree, at: number): number {
  for (let i = tree.tokens[at]!.head, guard = 0; i >= 0 && guard < 60; i = tree.tokens[i]!.head, guard++) {
    if (verbal(tree, i) || childWith(tree, i, 'nsubj') >= 0) return i
  }
  return -1
}
