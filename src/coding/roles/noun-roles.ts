import { relation, type Tree } from '../../language/index.js'
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
    if (token.deprel === 'nmod:poss') addPossessor(into, tree, child)
    else if (base === 'nmod' || base === 'obl') addOblique(into, tree, child)
    else if (base === 'compound' || base === 'amod') addModifier(into, tree, child)
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
  addOwner(into, tree, at)
  addSurface(into, tree, at, journeys.has(tree.tokens[at]!.lemma.toLowerCase()) ? goalMarkers : undefined)
  addHost(into, tree, at)
  return into.roles
}

/** A word before the noun; of a pair with a hyphen, "the Japan-Peru summit", both are its sides. */
function addModifier(into: RoleCollector, tree: Tree, child: number): void {
  into.add('mod', child)
  const { tokens } = tree
  const hyphen = tokens[child - 1]
  const isPair = hyphen !== undefined && /^[-–]$/.test(hyphen.form) && tokens[child]!.upos === 'PROPN'
  if (isPair && tokens[child - 2]?.upos === 'PROPN') {
    into.add('sides', child - 2)
    into.add('sides', child)
  } else into.add('body', child)
}

/** The owner of the deed; in "the G20 Leaders' Summit" the leaders are part of a name, and the body is what they lead. */
function addPossessor(into: RoleCollector, { tokens, children }: Tree, owner: number): void {
  const named = children[owner]!.filter(
    (c) => /^(compound|amod|nmod:desc)$/.test(tokens[c]!.deprel) && /^[A-Z]/.test(tokens[c]!.form),
  )
  if (tokens[owner]!.lemma.toLowerCase() !== 'leader' || named.length === 0) into.add('poss', owner)
  else for (const body of named) into.add('body', body)
}

/** Words that a date and its noun are made of. */
const ofDatedNoun = /^(ADJ|NOUN|PROPN|NUM|PUNCT)$/

/** "their May 2, 2019, telephone call": the owner that stands before a date, which the tree may lose. */
function addOwner(into: RoleCollector, tree: Tree, at: number): void {
  if (into.has('poss')) return
  const { tokens } = tree
  let isDated = false
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    const { upos, xpos, form, head } = tokens[i]!
    if (xpos === 'PRP$' || xpos === 'POS') {
      if (isDated) into.add('poss', xpos === 'POS' ? head : i)
      return
    }
    if (!ofDatedNoun.test(upos) || (upos === 'PUNCT' && form !== ',')) return
    isDated ||= upos === 'NUM'
  }
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
