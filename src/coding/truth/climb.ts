import { caseOf, childrenWith, childWith, relation, type Tree } from '../../language/index.js'
import type { Effect, Patterns } from '../patterns/pattern.js'
import { wishedSubject } from '../roles/tree-repairs.js'
import { classOf, conditional, isNegated, readGovernor, readNoun, readVerb } from './clause-words.js'
import { applyEffect, lower, type Truth } from './truth.js'

/** One step up the tree, from a token to the word that governs it. */
interface Step {
  readonly tree: Tree
  readonly at: number
  readonly head: number
  /** What the governing word does to a complement of it, as the tables say. */
  effect(complement: string): Effect | undefined
}

/** Reads every word that governs a deed, up to the main clause or to a clause that stands for itself. */
export function climb(tree: Tree, from: number, patterns: Patterns, truth: Truth): void {
  for (let at = from, guard = 0; guard < 40; guard++) {
    const head = tree.tokens[at]!.head
    if (head < 0) {
      readHeadline(tree, at, truth)
      return
    }
    const key = `${tree.tokens[head]!.lemma.toLowerCase()}.${classOf(tree, head)}`
    const step = { tree, at, head, effect: (complement: string) => patterns.operators.get(`${key} ${complement}`) }
    if (!readStep(step, patterns, truth)) return
    at = head
  }
}

/** Reads one governing word; false where what stands above says nothing of the deed. */
function readStep(step: Step, patterns: Patterns, truth: Truth): boolean {
  const { tree, at, head } = step
  const token = tree.tokens[at]!
  const base = relation(token)
  if (wishedSubject(tree, at) >= 0) lower(truth, 'hypothetical')
  switch (base) {
    case 'conj':
      // "will visit Hanoi and meet To Lam": what stands before the first verb holds for the second.
      if (!hasOwnClause(tree, at)) readGovernor(tree, head, truth)
      return true
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      readComplement(step, base, truth)
      return true
    case 'parataxis':
      if (step.effect('ccomp') === 'said') applyEffect(truth, 'said', tree, head)
      return false
    case 'advcl':
      if (isParted(step)) readComplement(step, 'xcomp', truth)
      else readAdverbial(step, truth)
      return true
    case 'acl':
      if (token.deprel === 'acl:relcl') return false
      readModifier(step, truth)
      return true
    case 'obj':
    case 'obl':
    case 'nmod':
    case 'nsubj':
    case 'iobj':
      if (classOf(tree, at) === 'N' && childWith(tree, at, 'cop') < 0) readArgument(step, base, patterns, truth)
      return true
    case 'appos':
    case 'dep':
    case 'list':
      return false
    case 'amod':
    case 'compound':
      if (classOf(tree, head) === 'N') readNoun(tree, head, truth)
      return true
    default:
      return true
  }
}

/** A clause that a verb, noun or adjective takes: `plans to visit`, `said that they signed`. */
function readComplement(step: Step, base: string, truth: Truth): void {
  const { tree, at, head } = step
  applyEffect(truth, step.effect(base) ?? step.effect('any'), tree, head)
  if (base !== 'ccomp' || childWith(tree, at, 'nsubj') < 0) readVerb(tree, head, truth)
  // "has not agreed that": a negated verb of thinking leaves its clause open; what is not said may well be so.
  else if (isNegated(tree, head) && step.effect('ccomp') !== 'said') lower(truth, 'hypothetical')
}

/** Verbs whose infinitive says what is decided, never what for. */
const taking: ReadonlySet<string> = new Set(
  'agree decide decline intend offer plan pledge promise refuse threaten vow'.split(' '),
)

/** "decided on Saturday to expel": an infinitive that a phrase of time parts from the verb that takes it. */
function isParted({ tree, at, head }: Step): boolean {
  const { tokens } = tree
  const isInfinitive = tokens[at]!.xpos === 'VB' && tree.children[at]!.some((c) => c < at && tokens[c]!.lemma === 'to')
  return (
    isInfinitive &&
    head < at &&
    taking.has(tokens[head]!.lemma.toLowerCase()) &&
    childWith(tree, head, 'obj', 'xcomp') < 0 &&
    !tokens.slice(head, at).some((t) => t.form === ',')
  )
}

/** A clause beside a clause: a condition, a purpose, a time; it shares the future and the tense of what it stands by. */
function readAdverbial(step: Step, truth: Truth): void {
  const { tree, at, head } = step
  const mark = childWith(tree, at, 'mark')
  const word = mark >= 0 ? tree.tokens[mark]!.lemma.toLowerCase() : ''
  if (conditional.has(word)) lower(truth, 'hypothetical')
  else if ((word === 'to' || (word === 'in' && tree.tokens[at]!.xpos === 'VB')) && truth.purposeOf < 0)
    truth.purposeOf = head
  applyEffect(truth, step.effect('advcl'), tree, head)
  const above: Truth = { ...truth, future: false }
  readVerb(tree, head, above)
  if (above.future && truth.tense !== 'past') {
    lower(truth, 'planned')
    truth.future = true
  }
  truth.tense ??= above.tense
}

/** An infinitive or a gerund on a noun: `agreement to cooperate`, `talks about lifting`. */
function readModifier(step: Step, truth: Truth): void {
  const { tree, at, head } = step
  if (childWith(tree, at, 'mark') < 0) return
  const { xpos } = tree.tokens[at]!
  if (xpos === 'VBG') truth.suppressed = true
  if (xpos === 'VB') applyEffect(truth, step.effect('acl') ?? step.effect('any') ?? 'hypothetical', tree, head)
}

/** Prepositions behind which a deed has the truth of the clause it accompanies. */
const accompanying: ReadonlySet<string> = new Set(['with', 'at', 'during', 'in', 'on', 'for', 'to'])

/** Verbs whose subject comes of a deed: "shortages that could result from an invasion" know no invasion yet. */
const resulting = /^(result|stem|arise|follow|come)$/

/** A deed told by a noun: `cancelled the visit`, `left without a deal`, `the hope of a meeting`. */
function readArgument(step: Step, base: string, patterns: Patterns, truth: Truth): void {
  const { tree, head } = step
  const complement = complementOf(step, base)
  const ofAny = `*.${classOf(tree, head)} ${complement}`
  const isBare = complement === 'obj' || complement === 'subj'
  applyEffect(truth, step.effect(complement) ?? (isBare ? undefined : patterns.operators.get(ofAny)), tree, head)
  if (complement === 'without' || complement === 'instead of') lower(truth, 'denied')
  if (classOf(tree, head) === 'N') {
    if (complement === 'of' || complement === 'to' || complement === 'for') readNoun(tree, head, truth)
  } else if (base !== 'obl' || accompanying.has(complement)) readVerb(tree, head, truth)
  else if (complement === 'from' && resulting.test(tree.tokens[head]!.lemma)) readVerb(tree, head, truth)
  // "No visit was agreed", "never announced a visit": what is denied is a plan.
  if (complement === 'obj' && truth.status === 'denied' && settling.has(tree.tokens[head]!.lemma)) truth.future = true
}

/** Verbs by which what lies ahead is settled. */
const settling: ReadonlySet<string> = new Set(
  'announce agree confirm fix approve discuss arrange schedule set'.split(' '),
)

/** The name by which the tables of operators know the place of a noun under its governor. */
function complementOf({ tree, at, head }: Step, base: string): string {
  if (base === 'obl' || base === 'nmod') return caseOf(tree, at) || 'obj'
  if (base !== 'nsubj') return 'obj'
  const passive = tree.tokens[at]!.deprel === 'nsubj:pass' || childWith(tree, head, 'aux:pass') >= 0
  return passive ? 'obj' : 'subj'
}

const hasOwnClause = (tree: Tree, at: number): boolean =>
  childWith(tree, at, 'nsubj') >= 0 || childrenWith(tree, at, 'aux').length > 0

/** "Xi to visit Hanoi": the telegraphic future of headlines. */
function readHeadline(tree: Tree, at: number, truth: Truth): void {
  const isInfinitive =
    tree.tokens[at]!.xpos === 'VB' && childrenWith(tree, at, 'mark').some((c) => tree.tokens[c]!.lemma === 'to')
  if (!isInfinitive || childWith(tree, at, 'nsubj') < 0) return
  lower(truth, 'planned')
  truth.future = true
}
