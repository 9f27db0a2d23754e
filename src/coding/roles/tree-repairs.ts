import { caseOf, childrenWith, childWith, relation, type Tree } from '../../language/index.js'
import { nominal } from './clauses.js'
import type { RoleCollector } from './roles.js'

// Constructions of news that trees often get wrong, told by what stands around them. Each is safe where the tree is right.

const particles = /^(off|over|down|up|away|back|aside)$/

/** "laid down their arms", "took over the town": the tree takes the particle for a preposition of the object. */
export function isSplitParticle(tree: Tree, at: number, child: number): boolean {
  const next = tree.tokens[at + 1]
  return (
    next !== undefined &&
    next.head === child &&
    relation(next) === 'case' &&
    particles.test(next.form.toLowerCase()) &&
    (next.xpos === 'RP' ||
      !/^(back|over|up|down|off)$/.test(next.form.toLowerCase()) ||
      particled.has(tree.tokens[at]!.lemma))
  )
}

/** Verbs of news that mean something else with their particle. */
const particled: ReadonlySet<string> = new Set(
  'lay take call roll turn put hand shut close break give set bring shoot pay'.split(' '),
)

const approximate = /(^| )(at (least|most)|(more|fewer|less) than|as (many|much) as|up to) [^ ]+( |$)/

/** "killed at least twenty people", "arrested more than a hundred": an object whose number the tree takes for a preposition. */
export function isApproximate(tree: Tree, at: number): boolean {
  if (!tree.tokens[at]!.feats.includes('Plur')) return false
  const from = Math.max(0, tree.left[at]! - 2)
  const before = tree.tokens.slice(from, at).map((t) => t.form.toLowerCase())
  return approximate.test(before.join(' ')) && /^(at|than|to|as|)$/.test(caseOf(tree, at).split(' ')[0]!)
}

const commanding: ReadonlySet<string> = new Set(
  'order command instruct force compel urge ask tell direct press pressure allow permit oblige beg implore want expect'.split(
    ' ',
  ),
)
const promising: ReadonlySet<string> = new Set(
  'agree pledge vow promise threaten refuse decline offer request decide swear undertake'.split(' '),
)

/** Infinitives that the tree hangs on the object ("ordered the minister to resign") or beside the verb ("agreed with Iraq to secure"). */
export function addMisheadedComplement(into: RoleCollector, tree: Tree, at: number): void {
  const lemma = tree.tokens[at]!.lemma
  const infinitive = (i: number): boolean =>
    tree.tokens[i]!.xpos === 'VB' && tree.children[i]!.some((c) => tree.tokens[c]!.lemma === 'to' && c < i)
  if (!into.has('xcomp') && commanding.has(lemma))
    for (const object of into.roles.obj ?? [])
      for (const inner of childrenWith(tree, object, 'acl')) if (infinitive(inner)) into.add('xcomp', inner)
  if (!into.has('xcomp') && (promising.has(lemma) || (commanding.has(lemma) && into.has('obj'))))
    for (const inner of into.roles.advcl ?? []) if (infinitive(inner)) into.add('xcomp', inner)
  if (!into.has('xcomp') && /^(become|remain)$/.test(lemma))
    for (const inner of into.roles.obj ?? []) into.add('xcomp', inner)
}

const hasArticle = (tree: Tree, at: number): boolean =>
  tree.children[at]!.some((c) => /^an?$/i.test(tree.tokens[c]!.form))

/** "called off a strike": an object that the tree takes for a phrase without preposition; times and measures are none. */
export function isBareObject(tree: Tree, at: number, child: number): boolean {
  const token = tree.tokens[child]!
  return (
    (token.deprel === 'obl' || (token.deprel === 'obl:unmarked' && hasArticle(tree, child))) &&
    child > at &&
    token.upos === 'NOUN' &&
    caseOf(tree, child) === '' &&
    !/^(day|week|month|year|time|hour|minute|percent|way|morning|evening|night|afternoon)s?$/.test(token.lemma)
  )
}

/** "the government of Pakistan ordered patrols": the preposition belongs to the name before the verb. */
function ownsBefore(tree: Tree, object: number, at: number): boolean {
  const marker = tree.children[object]!.find((c) => relation(tree.tokens[c]!) === 'case')
  return (
    marker !== undefined &&
    marker < at &&
    tree.children[object]!.some((c) => c > marker && c < at && tree.tokens[c]!.upos === 'PROPN')
  )
}

/**
 * "Rebels on Tuesday blocked the roads": where the tree takes the verb for an attribute of its object, and the object for
 * one of the subject, the clause is set up again.
 */
export function addFallenClause(into: RoleCollector, tree: Tree, at: number): void {
  const token = tree.tokens[at]!
  const object = token.head
  if (token.deprel !== 'amod' || !/^VB[ND]$/.test(token.xpos) || object <= at) return
  // An article makes it an attribute after all: "Rebels, the armed men"; so does a hyphen.
  if (tree.tokens[at - 1]?.form === '-' || (caseOf(tree, object) !== '' && !ownsBefore(tree, object, at))) return
  if (tree.children[object]!.some((c) => relation(tree.tokens[c]!) === 'det' && c !== tree.left[object]!)) return
  if (childWith(tree, at, 'nsubj') >= 0) {
    into.add('obj', object)
    return
  }
  const above = tree.tokens[object]!.head
  const isBelow = /^(nmod|appos|dep|obj|list|parataxis)$/.test(relation(tree.tokens[object]!))
  const beside = tree.children[object]!.findLast((c) => c < at && tree.tokens[c]!.upos === 'PROPN')
  const subject = above >= 0 && above < at && isBelow && nominal(tree, above) ? above : above < 0 ? beside : undefined
  if (subject === undefined) return
  into.add('subj', subject)
  into.add('obj', object)
}

/**
 * "support for Chile and Peru joining the bank": whose joining is wished for, where the tree hangs the joining on the clause;
 * -1 where no such phrase stands right before the gerund.
 */
export function wishedSubject(tree: Tree, at: number): number {
  const { tokens } = tree
  if (tokens[at]!.xpos !== 'VBG' || !/^(advcl|acl)$/.test(tokens[at]!.deprel)) return -1
  if (childWith(tree, at, 'mark', 'nsubj') >= 0) return -1
  let head = at - 1
  if (head < 0 || !nominal(tree, head)) return -1
  while (/^(conj|flat|compound)$/.test(tokens[head]!.deprel) && tokens[head]!.head >= 0) head = tokens[head]!.head
  const isOwn = tokens[at]!.head === head
  return !isOwn && caseOf(tree, head) === 'for' && tokens[tokens[head]!.head]?.upos === 'NOUN' ? head : -1
}
