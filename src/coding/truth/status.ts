import type { Tree } from '../../language/index.js'
import { edtfBounds, hasYear } from '../../schema/index.js'
import type { Dating } from '../dating/dates.js'
import type { DraftStatus } from '../draft.js'
import type { Finding } from '../finding.js'
import { encounters, sayings } from '../kind-groups.js'

/** Words that put what a noun names behind the day of the report. */
const bygone = /^(recent|last|previous|earlier|past)$/i
/** Days back from the report within which a month or a day without its year is taken for one that is past. */
const pastDays = 200

/**
 * The truth of a finding, where its date does not tell better: what has a day to come is planned, and what is put behind
 * the day of the report has happened, though it stands under words of supposing ("to build on her visit in May 2019").
 */
export function byDate(tree: Tree, finding: Finding, dating: Dating, published: string | null): DraftStatus {
  const status = statusOf(tree, finding)
  const told = published === null ? null : edtfBounds(published)
  if (told === null || sayings.has(finding.pattern.kind) || finding.pattern.kind === 'pledge') return status
  const when = hasYear(dating.date) && !dating.deadline ? edtfBounds(dating.date) : null
  const isNoun = /^(NOUN|PROPN)$/.test(tree.tokens[finding.at]!.upos)
  if (status === 'happened') {
    const isAhead = when !== null && when.min > told.max && (isNoun || finding.circumstances.tense !== 'past')
    return isAhead ? 'planned' : status
  }
  if (!isNoun || !encounters.has(finding.pattern.kind) || status === 'denied' || !isDefinite(tree, finding.at))
    return status
  const isRecent = tree.children[finding.at]!.some((c) => bygone.test(tree.tokens[c]!.form))
  if (isRecent && status === 'hypothetical') return 'happened'
  return isBygone(tree, dating, published) ? 'happened' : status
}

/** Whether a date lies behind the report without doubt: its year is said, or it is near. */
export function isBygone(tree: Tree, { date, deadline }: Dating, published: string | null): boolean {
  const told = published === null ? null : edtfBounds(published)
  const when = hasYear(date) && !deadline ? edtfBounds(date) : null
  if (told === null || when === null || when.max >= told.min) return false
  return tree.tokens.some((t) => t.form === date!.slice(0, 4)) || told.min - when.max < pastDays
}

/** "her visit", "the two leaders' call", "the May visit": one that is known to be meant. */
function isDefinite(tree: Tree, at: number): boolean {
  return tree.children[at]!.some(
    (c) => tree.tokens[c]!.deprel === 'nmod:poss' || tree.tokens[c]!.lemma.toLowerCase() === 'the',
  )
}

/** A promise or a threat is made although what it speaks of lies ahead; its pattern says so with the flag `future`. */
function statusOf(tree: Tree, finding: Finding): DraftStatus {
  const { pattern, circumstances } = finding
  const offered = tree.tokens[finding.at]!.lemma === 'offer'
  if ((pattern.kind === 'pledge' || pattern.kind === 'warning') && pattern.flags.has('future')) return 'happened'
  if (pattern.flags.has('negated')) return circumstances.status === 'happened' ? 'denied' : 'hypothetical'
  if (pattern.kind === 'refusal' && circumstances.status === 'denied' && !pattern.flags.has('statement'))
    return 'hypothetical'
  if (pattern.flags.has('planned') && circumstances.status === 'happened') return 'planned'
  // What is said now stands as said, whatever tense it is said in: "will firmly support", "must withdraw", "will not accept".
  // An offer is made; what is offered lies ahead.
  if ((pattern.kind === 'aid' || pattern.kind === 'loan') && offered && circumstances.status === 'happened')
    return 'planned'
  // "does not support independence" is no support.
  if (pattern.kind === 'endorsement' && circumstances.status === 'denied') return 'denied'
  if (pattern.flags.has('statement'))
    return circumstances.purposeOf < 0 && (circumstances.status !== 'hypothetical' || standsAnyway(finding, tree))
      ? 'happened'
      : 'hypothetical'
  if (pattern.kind === 'membership-bid' && pattern.flags.has('nested') && circumstances.status === 'hypothetical')
    return 'happened'
  return circumstances.status
}

/** What must be done is demanded, what "cannot be accepted" is refused, though both words suppose elsewhere. */
function standsAnyway({ pattern, at }: Finding, tree: Tree): boolean {
  if (pattern.flags.has('modal')) return true
  return (
    (pattern.kind === 'refusal' || pattern.kind === 'criticism') &&
    tree.children[at]!.some((c) => /^(can|could|ca)$/.test(tree.tokens[c]!.lemma)) &&
    !tree.tokens.some((t) => t.lemma === 'if')
  )
}
