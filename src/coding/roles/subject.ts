import { childWith, relation, type Tree } from '../../language/index.js'
import { governingVerb, isFiniteVerb, isPassive } from './clauses.js'
import { leftNeighbour } from './fallback-subject.js'
import { wishedSubject } from './tree-repairs.js'

/** What fills the place of a verb's subject, and whether it does the deed or has it done to it. */
export interface Subject {
  /** Head token of the phrase. */
  readonly at: number
  readonly role: 'subj' | 'obj'
}

/** Relations through which a verb shares the subject of the clause above. */
const sharing: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'advcl', 'conj', 'parataxis', 'dep'])

/** Verbs whose infinitive is done by their subject although they take an object: "promised her to come". */
const subjectControl: ReadonlySet<string> = new Set(
  'promise vow use take need make sign hold visit meet travel summon convoke recall expel'.split(' '),
)

const documents: ReadonlySet<string> = new Set(
  `declaration statement resolution letter report note message petition bill law decree communique communiqué motion tweet speech
  video article`.split(/\s+/),
)

/** The subject of a verb, found through control, conjunction, relative and participial clauses; null where there is none. */
export function subjectOf(tree: Tree, at: number, depth = 0): Subject | null {
  if (depth > 8) return null
  const token = tree.tokens[at]!
  const role = isPassive(tree, at) ? 'obj' : 'subj'
  const own = childWith(tree, at, 'nsubj', 'csubj')
  if (own >= 0 && relation(tree.tokens[own]!) === 'nsubj') return subjectAt(ownOrAntecedent(tree, at, own), role)
  // "Both called for": the tree takes the pair for a conjunction.
  const both = tree.children[at]!.find((c) => c < at && /^(both|neither)$/i.test(tree.tokens[c]!.form))
  if (both !== undefined) return { at: both, role }
  if (token.head < 0) return subjectAt(leftNeighbour(tree, at), role)
  const base = relation(token)
  const wished = wishedSubject(tree, at)
  if (wished >= 0) return { at: wished, role }
  if (base === 'acl') return subjectOfModifier(tree, at, role, depth)
  return sharing.has(base) ? sharedSubject(tree, at, role, depth) : null
}

const subjectAt = (at: number, role: Subject['role']): Subject | null => (at >= 0 ? { at, role } : null)

/** The subject that the tree gives; for a relative pronoun what it stands for, or -1. */
function ownOrAntecedent(tree: Tree, at: number, own: number): number {
  const { xpos } = tree.tokens[own]!
  if (xpos !== 'WP' && xpos !== 'WDT') return own
  return tree.tokens[at]!.deprel === 'acl:relcl' ? antecedentOf(tree, at, tree.tokens[at]!.head) : -1
}

/** "the attack in Abu Dhabi, which killed three": `which` takes up the noun, not the place that hangs on it. */
function antecedentOf(tree: Tree, at: number, head: number): number {
  const pronoun = tree.children[at]!.map((c) => tree.tokens[c]!).find((t) => t.xpos === 'WDT')
  if (pronoun?.form.toLowerCase() !== 'which') return head
  const token = tree.tokens[head]!
  const above = token.head
  return relation(token) === 'nmod' &&
    above >= 0 &&
    above < head &&
    tree.tokens[above]!.upos === 'NOUN' &&
    tree.tokens[pronoun.index - 1]?.form === ','
    ? above
    : head
}

/** A participle, an infinitive or a relative clause on a noun: the noun does it, or has it done to it. */
function subjectOfModifier(tree: Tree, at: number, role: Subject['role'], depth: number): Subject | null {
  const token = tree.tokens[at]!
  const head = token.head
  if (token.xpos === 'VBN' && childWith(tree, at, 'obj') < 0) return { at: head, role: 'obj' }
  // "the army violated the ceasefire": a participle with an object of its own is a finite verb taken for one.
  if (/^VB[ND]$/.test(token.xpos) && token.deprel === 'acl') return { at: head, role: 'subj' }
  if (token.deprel === 'acl:relcl') return { at: antecedentOf(tree, at, head), role }
  if (token.xpos === 'VBG') return authorOf(tree, head, depth) ?? { at: head, role: 'subj' }
  // "agreement to cooperate", "willingness to work": the owner of the noun, else the clause's subject.
  const owner = childWith(tree, head, 'nmod:poss')
  if (owner >= 0) return { at: owner, role: 'subj' }
  const clause = governingVerb(tree, head)
  return clause >= 0 ? withRole(subjectOf(tree, clause, depth + 1), role) : null
}

/** "issued a declaration demanding": what a paper demands, whoever issued it demands. */
function authorOf(tree: Tree, noun: number, depth: number): Subject | null {
  if (!documents.has(tree.tokens[noun]!.lemma.toLowerCase())) return null
  const owner = childWith(tree, noun, 'nmod:poss')
  if (owner >= 0) return { at: owner, role: 'subj' }
  const verb = relation(tree.tokens[noun]!) === 'obj' ? tree.tokens[noun]!.head : -1
  const author = verb >= 0 ? subjectOf(tree, verb, depth + 1) : null
  return author?.role === 'subj' ? author : null
}

/** The subject of the clause above, or its object where that controls an infinitive. */
function sharedSubject(tree: Tree, at: number, role: Subject['role'], depth: number): Subject | null {
  const head = tree.tokens[at]!.head
  const base = relation(tree.tokens[at]!)
  const mark = base === 'ccomp' ? childWith(tree, at, 'mark') : -1
  if (mark >= 0 && tree.tokens[mark]!.lemma === 'that') return null
  if (base === 'xcomp') {
    const object = childWith(tree, head, 'obj', 'iobj')
    if (object >= 0 && !subjectControl.has(tree.tokens[head]!.lemma)) return { at: object, role }
  }
  // "thanked the US for handing over", "accused Iran of helping": who is thanked or accused did it.
  if (base === 'advcl' && tree.tokens[at]!.xpos === 'VBG' && judging.has(tree.tokens[head]!.lemma.toLowerCase())) {
    const marker = childWith(tree, at, 'mark', 'case')
    const judged = childWith(tree, head, 'obj', 'iobj')
    if (judged >= 0 && marker >= 0 && /^(for|of)$/.test(tree.tokens[marker]!.lemma)) return { at: judged, role }
  }
  if (base === 'conj' && !/^(VERB|AUX)$/.test(tree.tokens[head]!.upos)) {
    // A clause joined to a nominal predicate still shares its subject.
    return subjectAt(childWith(tree, head, 'nsubj'), role)
  }
  if (base !== 'xcomp' && isFiniteVerb(tree, at)) {
    const near = leftNeighbour(tree, at)
    if (near >= 0) return { at: near, role }
  }
  // "was received by X and signed": the shared surface subject is what the head's subject position held.
  return withRole(subjectOf(tree, head, depth + 1), role)
}

const judging: ReadonlySet<string> = new Set([
  'thank',
  'praise',
  'commend',
  'applaud',
  'congratulate',
  'accuse',
  'blame',
  'criticize',
  'criticise',
  'condemn',
  'charge',
  'suspect',
])

const withRole = (found: Subject | null, role: Subject['role']): Subject | null =>
  found ? { at: found.at, role } : null
