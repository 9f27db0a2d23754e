import { caseOf, childrenWith, childWith, conjuncts, relation, type Tree } from '../../language/index.js'
import { weekdays } from '../../time/index.js'
import { governingVerb, isPassive } from './clauses.js'
import { giving } from './giving-verbs.js'
import { addHost } from './host-roles.js'
import { addOblique, RoleCollector, type Roles } from './roles.js'
import { subjectOf } from './subject.js'
import { addSurface } from './surface-parties.js'
import {
  addFallenClause,
  addMisheadedComplement,
  isApproximate,
  isBareObject,
  isSplitParticle,
} from './tree-repairs.js'

const timeWords: ReadonlySet<string> = new Set([
  ...weekdays.keys(),
  ...'today yesterday tomorrow tonight week month year'.split(' '),
])

/** Adverbs that make one verb of two words, wherever they stand near it. */
const particle = /^(off|over|down|up|out|away|back|aside)$/i

/** Roles of a verb or predicate adjective. */
export function rolesOfVerb(tree: Tree, at: number): Roles {
  if (tree.tokens[at]!.deprel === 'cop') return rolesOfCopula(tree, tree.tokens[at]!.head)
  if (tree.tokens[at]!.deprel === 'amod' && tree.tokens[at]!.xpos === 'VBG') return rolesOfAttribute(tree, at)
  const into = new RoleCollector()
  const subject = subjectOf(tree, at)
  const passive = isPassive(tree, at)
  if (subject) {
    // "Egypt was granted a loan": who is given to stands as subject, and the object is still there.
    const isGiven =
      passive && subject.role === 'obj' && giving.has(tree.tokens[at]!.lemma) && childWith(tree, at, 'obj') >= 0
    into.add(isGiven ? 'iobj' : subject.role, subject.at)
    // "NATO member Norway is", "Joseph Biden, Jr. spoke": what the tree splits into two subjects is one phrase.
    for (const other of childrenWith(tree, at, 'nsubj'))
      if (subject.at !== other && !/^W/.test(tree.tokens[other]!.xpos)) into.add(subject.role, other)
  }
  for (const child of tree.children[at]!) addComplement(into, tree, at, child, passive)
  if (passive && !into.has('subj')) addAgentBelow(into, tree, at)
  addMisheadedComplement(into, tree, at)
  addFallenClause(into, tree, at)
  addSharedObject(into, tree, at, subject?.at)
  addAttributive(into, tree, at)
  addSurface(into, tree, at)
  addPhrasesOn(into, tree)
  addStrayGoal(into, tree, at)
  // "Bogota, where he arrived on Friday": the place before is where the deed is done.
  const { deprel, head } = tree.tokens[at]!
  const isWhere = deprel === 'acl:relcl' && tree.children[at]!.some((c) => tree.tokens[c]!.lemma === 'where')
  if (isWhere && !into.has('in')) into.add('in', head)
  return into.roles
}

/** "the visiting president": he is the `guest`, and `guest.host` whoever stands on the other side of his clause. */
function rolesOfAttribute(tree: Tree, at: number): Roles {
  const into = new RoleCollector()
  const guest = tree.tokens[at]!.head
  into.add('guest', guest)
  const verb = governingVerb(tree, guest)
  if (verb < 0) return into.roles
  const subject = subjectOf(tree, verb)
  if (subject && subject.at !== guest) into.add('guest.host', subject.at)
  else
    for (const other of childrenWith(tree, verb, 'obj', 'obl'))
      if (other !== guest && /^(|with|by|to)$/.test(caseOf(tree, other))) into.add('guest.host', other)
  return into.roles
}

/** "is in Hanoi on a visit": what `be` says hangs on its predicate. */
function rolesOfCopula(tree: Tree, predicate: number): Roles {
  const into = new RoleCollector()
  const subject = subjectOf(tree, predicate)
  if (subject) into.add(subject.role, subject.at)
  if (caseOf(tree, predicate)) addOblique(into, tree, predicate)
  for (const child of childrenWith(tree, predicate, 'nmod', 'obl')) addOblique(into, tree, child)
  for (const child of childrenWith(tree, predicate, 'advmod')) into.add('advmod', child)
  // "is here on a visit": the adverb is itself the predicate.
  if (tree.tokens[predicate]!.upos === 'ADV') into.add('advmod', predicate)
  return into.roles
}

/** "was granted aid in food by the European Union": an agent that the tree hangs on a phrase before it. */
function addAgentBelow(into: RoleCollector, tree: Tree, at: number): void {
  for (const phrase of childrenWith(tree, at, 'obj', 'obl')) {
    if (phrase < at) continue
    const below = childrenWith(tree, phrase, 'nmod', 'obl')
    for (const inner of [...below, ...below.flatMap((one) => childrenWith(tree, one, 'nmod', 'obl'))])
      if (tree.tokens[inner]!.upos === 'PROPN' && caseOf(tree, inner) === 'by') into.add('subj', inner)
  }
}

function addComplement(into: RoleCollector, tree: Tree, at: number, child: number, passive: boolean): void {
  const token = tree.tokens[child]!
  const base = relation(token)
  switch (base) {
    case 'obj':
      addObject(into, tree, at, child)
      break
    case 'obl':
    case 'nmod':
      if (passive && caseOf(tree, child) === 'by') into.add('subj', child)
      else if (!into.has('obj') && isApproximate(tree, child)) into.add('obj', child)
      else if (isSplitParticle(tree, at, child)) {
        into.add('prt', at + 1)
        if (!into.has('obj')) into.add('obj', child)
      } else if (isBareObject(tree, at, child) && !into.has('obj') && !passive) into.add('obj', child)
      else addOblique(into, tree, child)
      break
    case 'xcomp':
    case 'ccomp': {
      into.add(base, child)
      const inner = childWith(tree, child, 'nsubj')
      if (inner >= 0) into.add(`${base}.subj`, inner)
      for (const aux of childrenWith(tree, child, 'aux')) into.add(`${base}.aux`, aux)
      break
    }
    case 'advmod':
      into.add('advmod', child)
      if (particle.test(token.form) && child <= at + 3) into.add('prt', child)
      break
    case 'iobj':
    case 'advcl':
    case 'parataxis':
      into.add(base, child)
      break
    default:
      if (token.deprel === 'compound:prt') into.add('prt', child)
  }
}

function addObject(into: RoleCollector, tree: Tree, at: number, child: number): void {
  if (isSplitParticle(tree, at, child)) into.add('prt', at + 1)
  if (!timeWords.has(tree.tokens[child]!.lemma.toLowerCase())) {
    into.add('obj', ownOrRelative(tree, at, child))
    return
  }
  // "summoned the ambassador Monday": the day has swallowed the object.
  const swallowed = childWith(tree, child, 'compound')
  if (swallowed >= 0 && tree.tokens[swallowed]!.upos !== 'NUM') into.add('obj', swallowed)
}

/** Objects that stand outside the verb's own phrase. */
function addSharedObject(into: RoleCollector, tree: Tree, at: number, subject: number | undefined): void {
  if (into.has('obj')) return
  const token = tree.tokens[at]!
  // "the man whom Xi received": a relative clause with a subject of its own has the noun for its object.
  const isRelative = token.deprel === 'acl:relcl' || (token.deprel === 'acl' && /^VB[DZP]$/.test(token.xpos))
  if (isRelative && childWith(tree, at, 'nsubj') >= 0 && subject !== token.head) {
    into.add('obj', token.head)
    return
  }
  // "met and praised Maduro": the object is shared over the conjunction.
  for (const other of childrenWith(tree, at, 'conj')) {
    if (other !== at + 2 || tree.tokens[other]!.upos !== 'VERB' || childWith(tree, other, 'nsubj') >= 0) continue
    const object = childWith(tree, other, 'obj')
    if (object >= 0) into.add('obj', object)
  }
  // "asked Taiwan to double its aid": who is asked is the object, whatever the tree calls it.
  if (!into.has('obj')) for (const asked of into.roles.iobj ?? []) into.add('obj', asked)
}

/**
 * A participle at a noun: `vaccines donated by Beijing arrived in Kabul` tells in the clause above to whom, and
 * `the Chinese-built port` before the hyphen by whom.
 */
function addAttributive(into: RoleCollector, tree: Tree, at: number): void {
  const { xpos, deprel, head } = tree.tokens[at]!
  if (xpos !== 'VBN' || (deprel !== 'amod' && deprel !== 'acl')) return
  const maker = at - 2
  if (deprel === 'amod' && maker >= 0 && tree.tokens[at - 1]!.form === '-') {
    into.add('subj', maker)
    into.add('obj', head)
  }
  if (into.has('obj')) addHost(into, tree, head)
}

/** What hangs on object and subject with a preposition is open to the verb: "held talks with", "signed a deal with". */
function addPhrasesOn(into: RoleCollector, tree: Tree): void {
  for (const object of into.roles.obj ?? []) {
    // "extended sympathies and condolences to": what hangs on the last of several hangs on all.
    const all = conjuncts(tree, object).filter((c) => tree.tokens[c]!.upos === 'NOUN' || c === object)
    for (const inner of all.flatMap((one) => childrenWith(tree, one, 'nmod', 'obl'))) {
      const marker = caseOf(tree, inner)
      if (marker) into.add(`obj.${marker}`, inner)
      // "a dinner in honour of the king" is one for him.
      if (marker === 'in' && /^hono(u)?r$/.test(tree.tokens[inner]!.lemma))
        for (const guest of childrenWith(tree, inner, 'nmod')) into.add('for', guest)
      // "a memorandum of understanding between X and Y"
      if (marker === 'of')
        for (const deep of childrenWith(tree, inner, 'nmod', 'obl'))
          if (/^(between|with)$/.test(caseOf(tree, deep))) into.add(`obj.${caseOf(tree, deep)}`, deep)
    }
    const owner = childWith(tree, object, 'nmod:poss')
    if (owner >= 0) into.add('obj.poss', owner)
  }
  for (const doer of into.roles.subj ?? []) {
    for (const inner of childrenWith(tree, doer, 'nmod')) {
      const marker = caseOf(tree, inner)
      if (marker) into.add(`subj.${marker}`, inner)
    }
  }
}

const posted = /^(ambassador|envoy|representative|adviser|advisor|attaché|visit|trip|aide)$/

/** "a message from the president to Kenya", "was sent by Manila to Jakarta": a goal that the tree hangs on the source. */
function addStrayGoal(into: RoleCollector, tree: Tree, at: number): void {
  if (into.has('to') || into.has('obj.to')) return
  for (const source of childrenWith(tree, at, 'obl')) {
    if (!/^(from|by)$/.test(caseOf(tree, source)) || posted.test(tree.tokens[source]!.lemma.toLowerCase())) continue
    for (const inner of childrenWith(tree, source, 'nmod')) if (caseOf(tree, inner) === 'to') into.add('to', inner)
  }
}

/** The object itself; for a relative pronoun the noun it stands for. */
function ownOrRelative(tree: Tree, verb: number, object: number): number {
  const { xpos } = tree.tokens[object]!
  const isPronoun = xpos === 'WP' || xpos === 'WDT'
  return isPronoun && tree.tokens[verb]!.deprel === 'acl:relcl' ? tree.tokens[verb]!.head : object
}
