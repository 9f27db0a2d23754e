import type { Sentence, Token } from './types.js'

/** A sentence with its children listed, for walking the tree downwards. Built once a sentence. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Indices of the children of each token, in order. */
  readonly children: readonly (readonly number[])[]
  /** First token of the subtree of each token, and one past its last (projective reading: gaps are included). */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Lists children and subtree ranges of a sentence. Linear in its length for trees of bounded depth. */
export function treeOf(sentence: Sentence): Tree {
  const tokens = sentence.tokens
  const children: number[][] = tokens.map(() => [])
  const left = tokens.map((_, i) => i)
  const right = tokens.map((_, i) => i + 1)
  let root = 0
  for (const token of tokens) {
    if (token.head >= 0) children[token.head]!.push(token.index)
    else root = token.index
  }
  const order = [root]
  for (let i = 0; i < order.length; i++) order.push(...children[order[i]!]!)
  for (let i = order.length - 1; i > 0; i--) {
    const at = order[i]!
    const head = tokens[at]!.head
    if (left[at]! < left[head]!) left[head] = left[at]!
    if (right[at]! > right[head]!) right[head] = right[at]!
  }
  return { sentence, tokens, children, left, right }
}

/** A relation without its subtype: `nsubj:pass` is `nsubj`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

/** The first child with one of the relations (subtypes count), or -1. */
export function childWith(tree: Tree, at: number, ...relations: readonly string[]): number {
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    if (relations.includes(token.deprel) || relations.includes(relation(token))) return child
  }
  return -1
}

/** All children with one of the relations (subtypes count). */
export function childrenWith(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  return tree.children[at]!.filter((child) => {
    const token = tree.tokens[child]!
    return relations.includes(token.deprel) || relations.includes(relation(token))
  })
}

/** The lemma of the preposition that marks a phrase (`with` of `with Maduro`), or the empty string. */
export function caseOf(tree: Tree, at: number): string {
  let found = ''
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    if (relation(token) === 'case' && token.upos !== 'PART') {
      const fixed = tree.children[child]!.filter((c) => relation(tree.tokens[c]!) === 'fixed')
      const words = [token.lemma.toLowerCase(), ...fixed.map((c) => tree.tokens[c]!.lemma.toLowerCase())].join(' ')
      if (!found) found = words
    }
  }
  if (found) return found
  // "with Prime Minister Modi": the preposition may hang on the title instead of the name.
  const first = tree.tokens[tree.left[at]!]!
  if (
    first.index < at &&
    first.upos === 'ADP' &&
    relation(first) === 'case' &&
    first.head < at &&
    dominates(tree, at, first.head)
  ) {
    return first.lemma.toLowerCase()
  }
  return ''
}

/** Whether `ancestor` dominates `at`, or is it. */
export function dominates(tree: Tree, ancestor: number, at: number): boolean {
  for (let i = at, guard = 0; i >= 0 && guard <= tree.tokens.length; i = tree.tokens[i]!.head, guard++) {
    if (i === ancestor) return true
  }
  return false
}

/** The token of a half-open range that hangs outside it, its first where several do: the head of the phrase. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let t = from; t < to; t++) if (tokens[t]!.head < from || tokens[t]!.head >= to) return t
  return from
}

/** A token and its conjuncts: `Xi` of `Xi, Putin and Modi` gives all three. */
export function conjuncts(tree: Tree, at: number): number[] {
  return [at, ...childrenWith(tree, at, 'conj')]
}
