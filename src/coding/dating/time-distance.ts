import { caseOf, childWith, dominates, headOf, type Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { TimeExpression } from '../../time/index.js'
import { sayings } from '../kind-groups.js'
import { isGathering, isHolding, tellsOfGathering } from './gatherings.js'
import { isEndOrBeginning } from './visit-days.js'

/** "their May 2, 2019, telephone call": a time that opens the phrase of a noun dates it, whatever the tree hangs it on. */
export function opensPhrase({ tokens }: Tree, at: number, time: TimeExpression): boolean {
  const opener = tokens[time.from - 1]
  if (!/^(NOUN|PROPN)$/.test(tokens[at]!.upos) || time.to > at || at - time.to > 6) return false
  if (!opener || !/^(DT|PRP\$|POS)$/.test(opener.xpos)) return false
  return tokens
    .slice(time.to, at)
    .every(
      (t, i) =>
        (t.form === ',' && i === 0) || (/^(ADJ|NOUN|PROPN|PUNCT)$/.test(t.upos) && t.head >= time.to && t.head <= at),
    )
}

/** The word that an expression of time modifies, nouns passed through: -1 where it hangs on nothing, null where on a visit of its own. */
export function hostOf(tree: Tree, at: number, time: TimeExpression): number | null {
  let host = tree.tokens[headOf(tree.tokens, time.from, time.to)]!.head
  for (let guard = 0; host >= 0 && guard < 6; guard++) {
    const upos = tree.tokens[host]!.upos
    if (upos === 'VERB' || upos === 'AUX' || host === at || childWith(tree, host, 'nsubj', 'cop') >= 0) break
    // "The visit, on Sunday and Monday, was agreed": the days are those of the visit.
    if (/^(visit|trip|tour|meeting|summit)$/.test(tree.tokens[host]!.lemma) && isSubject(tree, host)) return null
    host = tree.tokens[host]!.head
  }
  return host
}

const scheduling: ReadonlySet<string> = new Set(
  'expect schedule due set plan slate bill tip intend aim want hope prepare'.split(' '),
)

/**
 * Whether a time is that of the words by which a deed is told or decided, not its own: "said on Friday that he will visit
 * Oman"; but "was due on Friday to visit Oman".
 */
export function isOfTelling(tree: Tree, at: number, time: TimeExpression): boolean {
  const { tokens, left } = tree
  const host = hostOf(tree, at, time)
  if (host === null || host < 0 || host === at || tokens[host]!.xpos !== 'VBD') return false
  let below = at
  for (let guard = 0; below >= 0 && tokens[below]!.head !== host && guard < 12; guard++) below = tokens[below]!.head
  if (below < 0 || tokens[below]!.head !== host) return false
  const { deprel } = tokens[below]!
  if (deprel === 'xcomp' && scheduling.has(tokens[host]!.lemma)) return false
  const isPurpose = deprel === 'advcl' && tokens[below]!.xpos === 'VB'
  return (isPurpose || /^(ccomp|xcomp|conj|obj)/.test(deprel)) && time.to <= Math.max(left[below]!, host)
}

const partsOfTime =
  /^(hour|morning|afternoon|evening|night|day|eve|end|start|beginning|week|month|half|quarter|middle|turn)$/

/** How far an expression of time hangs from a trigger; -1 where it belongs to another clause. */
export function distance(tree: Tree, at: number, kind: Kind, time: TimeExpression): number {
  const head = headOf(tree.tokens, time.from, time.to)
  const [from, to] = time.from < at ? [time.to, at] : [at, time.from]
  if (tree.tokens.slice(from, to).some(({ form }) => form === ';')) return -1
  if (opensPhrase(tree, at, time)) return 0
  if (time.attributive) {
    const noun = tree.tokens[head]!.head
    if (noun === at) return 0
    return noun >= 0 && (noun < at || !sayings.has(kind)) && isOccasion(tree, noun, at) ? 2 : -1
  }
  // "an agreement of 2001" dates the agreement alone, whatever the tree makes of it.
  const [noun, of] = [time.from - 2, time.from - 1].map((i) => tree.tokens[i])
  if (of?.lemma === 'of' && noun?.upos === 'NOUN' && noun.index !== at && !partsOfTime.test(noun.lemma)) return -1
  const above = tree.tokens[head]!.head
  if (
    tree.tokens[head]!.deprel.startsWith('nmod') &&
    above >= 0 &&
    above !== at &&
    caseOf(tree, head) === 'of' &&
    !partsOfTime.test(tree.tokens[above]!.lemma)
  )
    return -1
  const host = hostOf(tree, at, time)
  if (host === null) return -1
  if (host < 0) return tree.tokens[head]!.head < 0 ? 5 : -1
  // "welcomed the decision of last year": time inside the object of a saying dates the object.
  if (
    host === at &&
    sayings.has(kind) &&
    tree.tokens[head]!.deprel.startsWith('nmod') &&
    !tree.tokens[head]!.deprel.includes('unmarked')
  )
    return -1
  if (host === at) return 0
  // The trigger stands under what is dated: "announced on Wednesday that …", "agreed on Friday to …".
  let steps = 0
  for (let i = at; i >= 0 && steps < 12; i = tree.tokens[i]!.head, steps++) {
    if (i === host) return steps
    if (isApart(tree, i) || isDenied(tree, i) || (time.kind === 'day' && isSpokenOf(tree, i))) break
    // "Transports will resume on Friday, the minister said after talks"
    if (tree.tokens[i]!.deprel === 'parataxis' && i === tree.tokens[at]!.head && tree.tokens[at]!.upos === 'NOUN') break
  }
  // "has asked them to leave, an official said on Sunday" is said as "An official said on Sunday that …".
  const isTold = sayings.has(kind) && tree.tokens[host]!.head === at && tree.tokens[host]!.deprel === 'parataxis'
  if (isTold && tree.children[at]!.some((c) => /^(has|have)$/i.test(tree.tokens[c]!.form))) return 4
  // What is dated stands under the trigger: "a framework signed in 2005".
  if (dominates(tree, at, host)) {
    const deprel = tree.tokens[host]!.deprel
    if (isMeanwhile(tree, host, at) || tellsOfGathering(tree, host)) return 1
    // "a visit that ended on Friday"
    if (kind === 'visit' && deprel === 'acl:relcl' && isEndOrBeginning(tree.tokens[host]!.lemma)) return 1
    // "the meeting with the minister that took place on 3 May"
    if (deprel === 'acl:relcl' && isHolding(tree.tokens[host]!.lemma) && isGathering(tree.tokens[at]!.lemma)) return 1
    // What is praised, promised or demanded has its own date.
    if (sayings.has(kind)) return -1
    if (deprel.startsWith('acl') && tree.tokens[host]!.head === at) return 1
    if (deprel.startsWith('xcomp')) return 2
    return -1
  }
  // A conjunct of the dated verb shares its date where it has none of its own.
  if (tree.tokens[at]!.deprel === 'conj' && tree.tokens[at]!.head === host) return 3
  return -1
}

/** "Denied on Monday that it had paid": the day is that of the denial. */
function isDenied({ tokens }: Tree, clause: number): boolean {
  const { deprel, head } = tokens[clause]!
  return /^[cx]comp/.test(deprel) && /^(deny|dismiss|refute|reject)$/.test(tokens[head]!.lemma)
}

const isSubject = (tree: Tree, at: number): boolean => tree.tokens[at]!.deprel.startsWith('nsubj')

/**
 * Whether a clause has a day of its own: "met the minister, who had denounced the plan", "returned on Saturday from
 * Cairo, where he signed". What goes on meanwhile has not ("who is on a visit"), nor what was done where one arrived.
 */
function isApart(tree: Tree, clause: number): boolean {
  const { deprel } = tree.tokens[clause]!
  if (deprel !== 'acl:relcl' && deprel !== 'advcl') return false
  const { tokens, children } = tree
  if (children[clause]!.some((c) => tokens[c]!.lemma.toLowerCase() === 'where')) return isReturn(tree, clause)
  const words = [clause, ...children[clause]!].map((i) => tokens[i]!.form.toLowerCase())
  const isUnderWay = words.some((word) => word === 'is' || word === 'are') && !words.includes('to')
  return deprel === 'acl:relcl' && !isUnderWay
}

/** Whether a deed is told in a clause that has a day of its own. */
export function isToldApart(tree: Tree, at: number): boolean {
  for (let i = at, guard = 0; i >= 0 && guard < 12; i = tree.tokens[i]!.head, guard++) if (isApart(tree, i)) return true
  return false
}

/** Whether the verb above a clause tells of a way back. */
function isReturn({ tokens }: Tree, clause: number): boolean {
  for (let i = tokens[clause]!.head, guard = 0; i >= 0 && guard < 6; i = tokens[i]!.head, guard++)
    if (tokens[i]!.upos === 'VERB') return tokens[i]!.lemma === 'return'
  return false
}

/** "On the sidelines of the April summit they met", "signed during the 2018 visit": the occasion dates what was done at it. */
function isOccasion(tree: Tree, noun: number, at: number): boolean {
  const { tokens } = tree
  if (!isGathering(tokens[noun]!.lemma)) return false
  let i = noun
  if (caseOf(tree, i) === 'of' && /^(sideline|margin)s?$/.test(tokens[tokens[i]!.head]?.lemma ?? ''))
    i = tokens[i]!.head
  return tokens[i]!.head === at && tokens[i]!.deprel.startsWith('obl') && /^(at|during|on|in)$/.test(caseOf(tree, i))
}

const speaking: ReadonlySet<string> = new Set(
  'recall discuss praise hail welcome condemn criticise criticize mention describe remember cite note'.split(' '),
)

/** "recalled his visit on Friday": the day is that of the words, not of the visit; a month or a year is the visit's. */
function isSpokenOf({ tokens }: Tree, at: number): boolean {
  const { upos, deprel, head } = tokens[at]!
  return upos === 'NOUN' && deprel === 'obj' && speaking.has(tokens[head]!.lemma)
}

/** "agreed to trade when they met in November": the time of the one is that of the other. */
function isMeanwhile({ tokens, children }: Tree, clause: number, at: number): boolean {
  const isWhen = children[clause]!.some((c) => /^(when|while)$/.test(tokens[c]!.lemma.toLowerCase()))
  if (!tokens[clause]!.deprel.startsWith('advcl') || !isWhen) return false
  const above = tokens[clause]!.head
  const isWished = tokens[above]!.deprel === 'xcomp' && tokens[above]!.head === at && tokens[clause]!.xpos === 'VBD'
  return above === at || isWished
}
