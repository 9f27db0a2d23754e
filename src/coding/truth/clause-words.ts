import { childrenWith, childWith, relation, type Token, type Tree } from '../../language/index.js'
import type { TriggerClass } from '../patterns/pattern.js'
import { lower, type Truth } from './truth.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const negatives = words("not n't never nor neither hardly nt n’t")
const supposed = words('would could might may should ought must can')
const plannedAdjectives = words(
  'planned upcoming forthcoming scheduled coming next future impending expected anticipated proposed intended imminent',
)
const supposedAdjectives = words('possible potential alleged hypothetical eventual prospective likely supposed any')

/** Words that open a condition. */
export const conditional = words('if unless whether lest provided')

/** What a token governs as: a verb, an adjective, or a noun, which all else is taken for. */
export function classOf(tree: Tree, at: number): TriggerClass {
  const upos = tree.tokens[at]!.upos
  return upos === 'VERB' || upos === 'AUX' ? 'V' : upos === 'ADJ' ? 'A' : 'N'
}

/** Reads the words that stand with a governor in its own clause. */
export function readGovernor(tree: Tree, at: number, truth: Truth): void {
  if (classOf(tree, at) === 'N') readNoun(tree, at, truth)
  else readVerb(tree, at, truth)
}

/** Articles and adjectives of one noun: `no deal`, `a planned visit`, `the cancelled summit`. */
export function readNoun(tree: Tree, at: number, truth: Truth): void {
  for (const child of childrenWith(tree, at, 'det', 'amod')) {
    const token = tree.tokens[child]!
    const lemma = token.lemma.toLowerCase()
    const form = token.form.toLowerCase()
    const isArticle = relation(token) === 'det'
    if (isArticle && (lemma === 'no' || lemma === 'neither')) lower(truth, 'denied')
    else if (plannedAdjectives.has(form)) lower(truth, 'planned')
    else if (supposedAdjectives.has(lemma)) lower(truth, isDeniedAny(tree, at, lemma) ? 'denied' : 'hypothetical')
    else if (!isArticle && /^(cancelled|canceled|postponed|aborted)$/.test(form)) lower(truth, 'denied')
  }
  // A noun that is itself the predicate: "this would be his first visit".
  if (childWith(tree, at, 'cop', 'nsubj') >= 0) readVerb(tree, at, truth)
}

/** "Has never announced any visit": after a negation `any` is none. */
function isDeniedAny(tree: Tree, at: number, lemma: string): boolean {
  const { head } = tree.tokens[at]!
  return lemma === 'any' && head >= 0 && isNegated(tree, head)
}

/** Auxiliaries, negation and marks of one clause; its tense, where none was read below it. */
export function readVerb(tree: Tree, at: number, truth: Truth): void {
  const token = tree.tokens[at]!
  let finite = isFiniteTag(token) ? token.xpos : ''
  let future = token.xpos === 'MD' && token.lemma === 'will'
  for (const child of tree.children[at]!) {
    const part = tree.tokens[child]!
    const lemma = part.lemma.toLowerCase()
    switch (relation(part)) {
      case 'aux':
      case 'cop':
        if (isFiniteTag(part)) finite = part.xpos
        if (isFutureAuxiliary(part)) future = true
        else if (supposed.has(lemma) || supposed.has(part.form.toLowerCase())) {
          // "He said that he would visit": the future as seen from the saying.
          if (part.form.toLowerCase() === 'would' && isUnderSaying(tree, at)) future = true
          else lower(truth, 'hypothetical')
        }
        break
      case 'advmod':
        if (negatives.has(lemma) || lemma === 'longer') lower(truth, 'denied')
        else if (lemma === 'possibly' || lemma === 'perhaps') lower(truth, 'hypothetical')
        break
      case 'advcl':
      case 'cc':
        if (negatives.has(lemma)) lower(truth, 'denied')
        break
      case 'mark':
        if (conditional.has(lemma)) lower(truth, 'hypothetical')
    }
  }
  if (future) {
    lower(truth, 'planned')
    truth.future = true
  }
  if (truth.tense === null && finite) {
    truth.tense = finite === 'VBD' ? 'past' : 'present'
    truth.clause = at
  }
}

/** Whether a verb is itself negated: `did not say`. */
export function isNegated(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'advmod').some((c) => negatives.has(tree.tokens[c]!.lemma.toLowerCase()))
}

const isFiniteTag = (token: Token): boolean => /^(VBD|VBZ|VBP)$/.test(token.xpos)

const isFutureAuxiliary = (token: Token): boolean =>
  /^(will|shall)$/i.test(token.lemma) || /^(wo|['’]ll)$/i.test(token.form)

function isUnderSaying(tree: Tree, at: number): boolean {
  for (let i = at, guard = 0; i >= 0 && guard < 12; i = tree.tokens[i]!.head, guard++) {
    const base = relation(tree.tokens[i]!)
    if (base === 'ccomp' || base === 'parataxis') {
      const head = tree.tokens[i]!.head
      return head >= 0 && tree.tokens[head]!.upos === 'VERB'
    }
    if (base !== 'conj' && base !== 'xcomp') return false
  }
  return false
}
