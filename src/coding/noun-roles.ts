import { relation, type Tree } from '../language/index.js'
import { addHost } from './host-roles.js'
import { addOblique, RoleCollector, type Roles } from './roles.js'
import { addSurface, goalMarkers } from './surface-parties.js'
import { rolesOfVerb } from './verb-roles.js'

const journeys: ReadonlySet<string> = new Set(['visit', 'trip', 'tour', 'journey', 'travel'])

/** Roles of a noun that names a deed: `the visit of Xi to Hanoi`, `China's loan to Angola`. */
export function rolesOfNoun(tree: Tree, at: number): Roles {
  const into = new RoleCollector()
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    const base = relation(token)
    if (token.deprel === 'nmod:poss') into.add('poss', child)
    else if (base === 'nmod' || base === 'obl') addOblique(into, tree, child)
    else if (base === 'compound' || base === 'amod') into.add('mod', child)
    else if (base === 'acl') into.add('acl', child)
    else if (base === 'advmod') into.add('advmod', child)
    else if (base === 'nsubj') {
      const subject = ownOrAntecedent(tree, at, child)
      if (subject >= 0) into.add('subj', subject)
    }
  }
  for (const child of into.roles.acl ?? []) {
    // "sanctions imposed by Washington on Iran", "an agreement reached between"
    for (const [role, list] of Object.entries(rolesOfVerb(tree, child)))
      for (const inner of list) if (inner !== at) into.add(role, inner)
  }
  addSurface(into, tree, at, journeys.has(tree.tokens[at]!.lemma.toLowerCase()) ? goalMarkers : undefined)
  addHost(into, tree, at)
  return into.roles
}

/** "who is on a state visit to China": the relative stands for the noun before it; -1 where none is there. */
function ownOrAntecedent(tree: Tree, at: number, own: number): number {
  const { xpos } = tree.tokens[own]!
  if (xpos !== 'WP' && xpos !== 'WDT') return own
  const token = tree.tokens[at]!
  return token.head >= 0 && token.head < at && relation(token) === 'acl' ? token.head : nearestNominal(tree, own)
}

/** The nominal that stands before a relative pronoun and its comma, up to its head. */
function nearestNominal(tree: Tree, pronoun: number): number {
  let i = pronoun - 1
  if (i >= 0 && tree.tokens[i]!.form === ',') i--
  if (i < 0 || !/^(NOUN|PROPN)$/.test(tree.tokens[i]!.upos)) return -1
  while (
    /^(flat|compound|nmod:desc)$/.test(tree.tokens[i]!.deprel) &&
    tree.tokens[i]!.head >= 0 &&
    tree.tokens[i]!.head < pronoun
  )
    i = tree.tokens[i]!.head
  return i
}
