import { caseOf, childrenWith, childWith, relation, type Tree } from '../language/index.js'
import { addFallenClause, addMisheadedComplement, isApproximate, isSplitParticle } from './tree-repairs.js'

/**
 * The arguments of a predicate with voice undone: who does it is `subj`, to whom is `obj`, whatever the grammar of the
 * clause. Phrases with a preposition stand under the preposition. Values are token indices of phrase heads.
 */
export type Roles = Readonly<Record<string, readonly number[]>>

const verbal = (tree: Tree, at: number): boolean => tree.tokens[at]!.upos === 'VERB' || tree.tokens[at]!.upos === 'AUX'

/** Whether a verb form is passive: `was received`, `a visit hosted by`. */
export function isPassive(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!
  if (childWith(tree, at, 'aux:pass', 'nsubj:pass') >= 0) return true
  if (token.xpos !== 'VBN') return false
  const base = relation(token)
  return base === 'acl' && token.deprel !== 'acl:relcl' && childWith(tree, at, 'nsubj', 'obj') < 0
}

class Collector {
  readonly roles: Record<string, number[]> = {}
  add(role: string, at: number): void {
    this.roles[role] ??= []
    const list = this.roles[role]
    if (!list.includes(at)) list.push(at)
  }
  has(role: string): boolean {
    return (this.roles[role]?.length ?? 0) > 0
  }
}

function addOblique(into: Collector, tree: Tree, at: number): void {
  const marker = caseOf(tree, at)
  if (marker) {
    into.add(marker, at)
    if (
      marker === 'out' &&
      tree.children[at]!.some((c) => tree.tokens[c]!.lemma === 'of' && tree.tokens[c]!.head === at)
    ) {
      into.add('out of', at)
      into.add('of', at)
    }
    // "in a meeting with X", "during talks with X": what hangs on the noun is of use to the clause.
    for (const inner of childrenWith(tree, at, 'nmod', 'obl')) {
      const nested = caseOf(tree, inner)
      if (nested) into.add(`${marker}.${nested}`, inner)
    }
  } else into.add('bare', at)
}

/** The subject of a verb, found through control, conjunction, relative and participial clauses; -1 where there is none. */
export function subjectOf(
  tree: Tree,
  at: number,
  depth = 0,
): { readonly at: number; readonly role: 'subj' | 'obj' } | null {
  if (depth > 8) return null
  const token = tree.tokens[at]!
  const own = childWith(tree, at, 'nsubj', 'csubj')
  const passive = isPassive(tree, at)
  if (own >= 0 && relation(tree.tokens[own]!) === 'nsubj') {
    const pronoun = tree.tokens[own]!
    const antecedent = relativeAntecedent(tree, at, own)
    if (pronoun.xpos === 'WP' || pronoun.xpos === 'WDT')
      return antecedent >= 0 ? { at: antecedent, role: passive ? 'obj' : 'subj' } : null
    return { at: own, role: passive ? 'obj' : 'subj' }
  }
  // "Both called for": the tree takes the pair for a conjunction.
  const both = tree.children[at]!.find((c) => c < at && /^(both|neither)$/i.test(tree.tokens[c]!.form))
  if (both !== undefined) return { at: both, role: passive ? 'obj' : 'subj' }
  const head = token.head
  if (head < 0) return leftNeighbour(tree, at, passive)
  const base = relation(token)
  if (base === 'acl') {
    // A participle or an infinitive on a noun: the noun does it, or has it done to it.
    if (token.xpos === 'VBN' && childWith(tree, at, 'obj') < 0) return { at: head, role: 'obj' }
    // "the army violated the ceasefire": a participle with an object of its own is a finite verb taken for one.
    if (/^VB[ND]$/.test(token.xpos) && token.deprel === 'acl') return { at: head, role: 'subj' }
    if (token.deprel === 'acl:relcl') return { at: antecedentOf(tree, at, head), role: passive ? 'obj' : 'subj' }
    if (token.xpos === 'VBG') return authorOf(tree, head, depth) ?? { at: head, role: 'subj' }
    // "agreement to cooperate", "willingness to work": the owner of the noun, else the clause's subject.
    const owner = childWith(tree, head, 'nmod:poss')
    if (owner >= 0) return { at: owner, role: 'subj' }
    const clause = governingVerb(tree, head)
    return clause >= 0 ? asDoer(subjectOf(tree, clause, depth + 1), passive) : null
  }
  if (
    base === 'xcomp' ||
    base === 'ccomp' ||
    base === 'advcl' ||
    base === 'conj' ||
    base === 'parataxis' ||
    base === 'dep'
  ) {
    if (
      base === 'ccomp' &&
      childWith(tree, at, 'mark') >= 0 &&
      tree.tokens[childWith(tree, at, 'mark')]!.lemma === 'that'
    )
      return null
    if (base === 'xcomp') {
      const object = childWith(tree, head, 'obj', 'iobj')
      if (object >= 0 && !subjectControl.has(tree.tokens[head]!.lemma))
        return { at: object, role: passive ? 'obj' : 'subj' }
    }
    if (base === 'conj' && !verbal(tree, head)) {
      // A clause joined to a nominal predicate still shares its subject.
      const shared = childWith(tree, head, 'nsubj')
      return shared >= 0 ? { at: shared, role: passive ? 'obj' : 'subj' } : null
    }
    if (base !== 'xcomp' && isFiniteVerb(tree, at)) {
      const near = leftNeighbour(tree, at, passive)
      if (near) return near
    }
    const above = subjectOf(tree, head, depth + 1)
    // "was received by X and signed": the shared surface subject is what the head's subject position held.
    return asDoer(above, passive)
  }
  return null
}

const documents: ReadonlySet<string> = new Set(
  'declaration statement resolution letter report note message petition bill law decree communique communiqué motion tweet speech video article'.split(
    ' ',
  ),
)

/** "issued a declaration demanding": what a paper demands, whoever issued it demands. */
function authorOf(tree: Tree, noun: number, depth: number): ReturnType<typeof subjectOf> {
  if (!documents.has(tree.tokens[noun]!.lemma.toLowerCase())) return null
  const owner = childWith(tree, noun, 'nmod:poss')
  if (owner >= 0) return { at: owner, role: 'subj' }
  const verb = relation(tree.tokens[noun]!) === 'obj' ? tree.tokens[noun]!.head : -1
  const author = verb >= 0 ? subjectOf(tree, verb, depth + 1) : null
  return author && author.role === 'subj' ? author : null
}

const isFiniteVerb = (tree: Tree, at: number): boolean =>
  /^(VBD|VBZ|VBP)$/.test(tree.tokens[at]!.xpos) ||
  tree.children[at]!.some((c) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[c]!.xpos) && tree.tokens[c]!.upos === 'AUX')

/**
 * The noun phrase that stands right before a finite verb which the tree gives no subject (`As part of this, China and
 * Venezuela signed …`), or that opens the sentence before a parenthesis (`Venezuela, reliant on oil, has faced …`).
 */
function leftNeighbour(tree: Tree, at: number, passive: boolean): ReturnType<typeof subjectOf> {
  if (!isFiniteVerb(tree, at)) return null
  const { tokens } = tree
  let i = at - 1
  while (i >= 0 && (tokens[i]!.upos === 'AUX' || tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'PART')) i--
  if (i < 0) return null
  if (tokens[i]!.form === ',') {
    const titled = beforeParenthesis(tree, i)
    if (titled >= 0) return { at: titled, role: passive ? 'obj' : 'subj' }
    const first = tokens[0]!.upos === 'DET' ? 1 : 0
    return nominal(tree, first) && tokens[first]!.head !== -1 && caseOf(tree, first) === ''
      ? { at: first, role: passive ? 'obj' : 'subj' }
      : null
  }
  if (!nominal(tree, i)) return null
  // Up to the head of the phrase, and over a coordination to its first member.
  for (let guard = 0; guard < 8; guard++) {
    const base = relation(tokens[i]!)
    const head = tokens[i]!.head
    if (head < 0 || head >= at || head < i - 6) break
    if (base === 'conj' && !(nominal(tree, head) && caseOf(tree, head) === '')) break
    if (!/^(conj|flat|compound|nmod|appos)$/.test(base) || !nominal(tree, head)) break
    i = head
  }
  return caseOf(tree, i) === '' ? { at: i, role: passive ? 'obj' : 'subj' } : null
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

const nominal = (tree: Tree, at: number): boolean => /^(NOUN|PROPN|PRON)$/.test(tree.tokens[at]!.upos)

const timeWords: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year'.split(
    ' ',
  ),
)

/** Verbs whose infinitive is done by their subject although they take an object: "promised her to come". */
const subjectControl: ReadonlySet<string> = new Set([
  'promise',
  'vow',
  'use',
  'take',
  'need',
  'make',
  'sign',
  'hold',
  'visit',
  'meet',
  'travel',
])

function asDoer(found: ReturnType<typeof subjectOf>, passive: boolean): ReturnType<typeof subjectOf> {
  return found ? { at: found.at, role: passive ? 'obj' : 'subj' } : null
}

function relativeAntecedent(tree: Tree, at: number, pronoun: number): number {
  const form = tree.tokens[pronoun]!
  if (form.xpos !== 'WP' && form.xpos !== 'WDT' && form.lemma !== 'that') return -1
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

/** The nearest verb above a token, itself not counted; -1 where there is none. */
export function governingVerb(tree: Tree, at: number): number {
  for (let i = tree.tokens[at]!.head, guard = 0; i >= 0 && guard < 60; i = tree.tokens[i]!.head, guard++) {
    if (verbal(tree, i) || childWith(tree, i, 'nsubj') >= 0) return i
  }
  return -1
}

/** Roles of a verb or predicate adjective. */
export function rolesOfVerb(tree: Tree, at: number): Roles {
  const into = new Collector()
  const passive = isPassive(tree, at)
  const subject = subjectOf(tree, at)
  if (subject) into.add(subject.role, subject.at)
  // "NATO member Norway is", "Joseph Biden, Jr. spoke": what the tree splits into two subjects is one phrase.
  for (const other of childrenWith(tree, at, 'nsubj'))
    if (subject && subject.at !== other && !/^W/.test(tree.tokens[other]!.xpos)) into.add(subject.role, other)
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    const base = relation(token)
    if (base === 'obj') {
      if (isSplitParticle(tree, at, child)) into.add('prt', at + 1)
      if (!timeWords.has(token.lemma.toLowerCase())) into.add('obj', relativeOr(tree, at, child))
      else {
        // "summoned the ambassador Monday": the day has swallowed the object.
        const swallowed = childWith(tree, child, 'compound')
        if (swallowed >= 0 && tree.tokens[swallowed]!.upos !== 'NUM') into.add('obj', swallowed)
      }
    } else if (base === 'iobj') into.add('iobj', child)
    else if (base === 'obl' || base === 'nmod') {
      if (passive && caseOf(tree, child) === 'by') into.add('subj', child)
      else if (!into.has('obj') && isApproximate(tree, child)) into.add('obj', child)
      else if (isSplitParticle(tree, at, child)) {
        into.add('prt', at + 1)
        if (!into.has('obj')) into.add('obj', child)
      } else addOblique(into, tree, child)
    } else if (base === 'xcomp' || base === 'ccomp') {
      into.add(base, child)
      const inner = childWith(tree, child, 'nsubj')
      if (inner >= 0) into.add(`${base}.subj`, inner)
    } else if (base === 'advcl') into.add('advcl', child)
    else if (token.deprel === 'compound:prt') into.add('prt', child)
    else if (base === 'advmod') {
      into.add('advmod', child)
      if (/^(off|over|down|up|out|away|back|aside)$/i.test(token.form) && child <= at + 3) into.add('prt', child)
    } else if (base === 'parataxis') into.add('parataxis', child)
  }
  addMisheadedComplement(into, tree, at)
  addFallenClause(into, tree, at)
  // "the man whom Xi received": a relative clause with a subject of its own has the noun for its object.
  const token = tree.tokens[at]!
  if (
    token.deprel === 'acl:relcl' &&
    !into.has('obj') &&
    childWith(tree, at, 'nsubj') >= 0 &&
    subject?.at !== token.head
  )
    into.add('obj', token.head)
  // Objects shared over conjunction: "met and praised Maduro".
  if (!into.has('obj')) {
    for (const other of childrenWith(tree, at, 'conj')) {
      if (tree.tokens[other]!.upos === 'VERB' && childWith(tree, other, 'nsubj') < 0) {
        const object = childWith(tree, other, 'obj')
        if (object >= 0 && other === at + 2) into.add('obj', object)
      }
    }
  }
  // "asked Taiwan to double its aid": who is asked is the object, whatever the tree calls it.
  if (!into.has('obj') && into.has('iobj') && (into.has('xcomp') || into.has('ccomp')))
    for (const asked of into.roles.iobj!) into.add('obj', asked)
  addSurface(into, tree, at)
  // What hangs on the object with a preposition is open to the verb: "held talks with", "signed a deal with".
  for (const object of into.roles.obj ?? []) {
    for (const inner of childrenWith(tree, object, 'nmod', 'obl')) {
      const marker = caseOf(tree, inner)
      if (marker) into.add(`obj.${marker}`, inner)
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
  return into.roles
}

const surfaceMarkers: ReadonlySet<string> = new Set(['with', 'between', 'against'])

/** A party that the tree hangs elsewhere in the clause: "met in London today with Prime Minister Sunak". */
function addSurface(into: Collector, tree: Tree, at: number): void {
  const { tokens } = tree
  for (let i = at + 1; i < Math.min(tokens.length, at + 25); i++) {
    const token = tokens[i]!
    if (
      /^[.;:!?]$/.test(token.form) ||
      (token.upos === 'VERB' && /^(VBD|VBZ|VBP)$/.test(token.xpos)) ||
      token.upos === 'SCONJ'
    )
      return
    const marker = token.lemma.toLowerCase()
    if (token.upos !== 'ADP' || !surfaceMarkers.has(marker) || into.has(marker)) continue
    let head = token.head > i ? token.head : i + 1
    // Up over the parts of a name or a title to what they belong to, never back over the preposition.
    for (
      let guard = 0;
      guard < 4 &&
      /^(nmod:desc|compound|flat|amod)$/.test(tokens[head]?.deprel ?? '') &&
      tokens[head]!.head > i &&
      tokens[head]!.head < i + 12;
      guard++
    )
      head = tokens[head]!.head
    if (head < tokens.length && /^(NOUN|PROPN|PRON)$/.test(tokens[head]!.upos)) into.add(marker, head)
  }
}

function relativeOr(tree: Tree, verb: number, object: number): number {
  const token = tree.tokens[object]!
  if ((token.xpos === 'WP' || token.xpos === 'WDT') && tree.tokens[verb]!.deprel === 'acl:relcl')
    return tree.tokens[verb]!.head
  return object
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

/** Roles of a noun that names a deed: `the visit of Xi to Hanoi`, `China's loan to Angola`. */
export function rolesOfNoun(tree: Tree, at: number): Roles {
  const into = new Collector()
  for (const child of tree.children[at]!) {
    const token = tree.tokens[child]!
    const base = relation(token)
    if (token.deprel === 'nmod:poss') into.add('poss', child)
    else if (base === 'nmod' || base === 'obl') addOblique(into, tree, child)
    else if (base === 'compound' || base === 'amod') into.add('mod', child)
    else if (base === 'acl' || base === 'acl:relcl') into.add('acl', child)
    else if (base === 'nsubj') {
      // "who is on a state visit to China": the relative stands for the noun before it.
      const who = token.xpos === 'WP' || token.xpos === 'WDT'
      if (!who) into.add('subj', child)
      else if (tree.tokens[at]!.head >= 0 && tree.tokens[at]!.head < at && relation(tree.tokens[at]!) === 'acl')
        into.add('subj', tree.tokens[at]!.head)
      else {
        const before = nearestNominal(tree, child)
        if (before >= 0) into.add('subj', before)
      }
    }
  }
  for (const child of into.roles.acl ?? []) {
    // "sanctions imposed by Washington on Iran", "an agreement reached between"
    const inner = rolesOfVerb(tree, child)
    for (const [role, list] of Object.entries(inner)) for (const at2 of list) if (at2 !== at) into.add(role, at2)
  }
  addSurface(into, tree, at)
  const verb = governingVerb(tree, at)
  if (verb >= 0) {
    const subject = subjectOf(tree, verb)
    if (subject && subject.at !== at) into.add('host', subject.at)
    const passiveAgent = childrenWith(tree, verb, 'obl').find((child) => caseOf(tree, child) === 'by')
    if (passiveAgent !== undefined && isPassive(tree, verb)) into.add('host', passiveAgent)
    for (const child of childrenWith(tree, verb, 'obl')) {
      const marker = caseOf(tree, child)
      if (marker && !into.has(marker) && child !== at && marker !== 'by') into.add(`host.${marker}`, child)
    }
  }
  return into.roles
}
