import { caseOf, childrenWith, conjuncts, type Tree } from '../../language/index.js'
import type { Scene } from '../finding.js'

/** A phrase and those joined to it, also where they hang on its apposition: "the dictator Kim and the ruler Putin". */
export function coordinated(tree: Tree, token: number): number[] {
  const list = conjuncts(tree, token)
  // "Hossein Amir-Abdollahian and Prince Faisal": a second name that the tree runs into the first.
  const and = tree.tokens.findIndex(
    (t, i) => i > token && i < tree.right[token]! && t.upos === 'CCONJ' && t.lemma === 'and' && i - token <= 8,
  )
  if (list.length === 1 && and > 0) {
    const second = tree.tokens.findIndex(
      (t, i) => i > and && i <= and + 3 && t.deprel === 'flat' && t.head === token && t.upos === 'PROPN',
    )
    if (second > 0) list.push(second)
  }
  const appositions = childrenWith(tree, token, 'appos', 'flat', 'nmod:desc')
  return [...list, ...appositions.flatMap((a) => childrenWith(tree, a, 'conj'))]
}

/** "Minister Ito of Japan and Minister Cruz of Peru": further persons whom the tree hangs on the first one's state or name. */
export function personsBehind(scene: Scene, token: number): number[] {
  const { tree, entities, sentence } = scene
  const names = [token, ...childrenWith(tree, token, 'appos')]
  return names
    .flatMap((name) => [...joinedTo(tree, name), ...listedBetween(tree, name)])
    .filter((one) => one > token && entities.actorsAt(sentence, one).some((m) => m.person !== null))
    .flatMap((one) => [one, ...personsBehind(scene, one)])
}

/** What the tree joins to the state of a person: "of Japan and Minister Cruz", "of the Republic of Korea (ROK) and …". */
function joinedTo(tree: Tree, name: number): number[] {
  const below = (at: number, depth: number): number[] => [
    ...childrenWith(tree, at, 'conj'),
    ...(depth < 3 ? childrenWith(tree, at, 'nmod', 'appos').flatMap((child) => below(child, depth + 1)) : []),
  ]
  return childrenWith(tree, name, 'nmod')
    .filter((state) => caseOf(tree, state) === 'of')
    .flatMap((state) => below(state, 0))
}

/** "A of Japan, B of Peru, and C of Chile": the second of a list, which the tree takes for another name of the first. */
function listedBetween(tree: Tree, name: number): number[] {
  const last = Math.max(-1, ...childrenWith(tree, name, 'conj'))
  return childrenWith(tree, name, 'appos').filter((one) => one < last && tree.tokens[tree.left[one]!]?.form === ',')
}
