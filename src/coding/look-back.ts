import type { Tree } from '../language/index.js'
import { type DayBounds, edtfBounds, hasYear } from '../schema/index.js'
import type { Draft } from './draft.js'
import { encounters } from './kind-groups.js'

/** Days before a report from which talks are told as what went before, and nothing of the report was said at them. */
const lookBackDays = 14

/** Sentences within which a report tells what it is about. */
const leadSentences = 2

/**
 * "following up on their call of March 3": talks that a report only looks back on. Beside the talks that the report
 * leads with, any that lie well before it are such.
 */
export function isLookBack({ finding, date, kind }: Draft, told: DayBounds | null, beside: Draft): boolean {
  const isLead = beside.kind === 'meeting' && beside.finding.sentence < leadSentences && kind !== 'visit'
  const when = (isLead || finding.pattern.flags.has('dated')) && hasYear(date) ? edtfBounds(date) : null
  return when !== null && told !== null && when.max < told.min - lookBackDays
}

/**
 * "Their March meeting" in a report of talks of three is a meeting of the three: a plural pronoun is read as two parties
 * (`entities/pair-told.ts`), and where the report leads with more, it means them.
 */
export function ofAllParties(drafts: readonly Draft[]): Draft[] {
  const lead = drafts.find(
    (d) =>
      encounters.has(d.kind) &&
      d.symmetric &&
      d.status === 'happened' &&
      d.finding.sentence < leadSentences &&
      !d.finding.pattern.flags.has('dated'),
  )
  const parties = lead === undefined ? [] : [...lead.actor, ...lead.recipient]
  if (lead === undefined || parties.length < 3) return [...drafts]
  return drafts.map((draft) => {
    const { actors, pattern } = draft.finding
    const isTheirs = pattern.flags.has('dated') && actors.every((m) => m.rule === 'pronoun/plural')
    if (!isTheirs || !draft.actor.some((code) => parties.includes(code))) return draft
    return { ...draft, actor: lead.actor, recipient: lead.recipient }
  })
}

const ofThree = /^(trilateral|tripartite|three-way|quadrilateral|four-way)$/i

/** "the trilateral summit in May", of which the clause names two sides: talks of others too, who are not known. */
export function isOfMore(
  { tokens, children }: Tree,
  at: number,
  { actor, recipient }: { readonly actor: readonly string[]; readonly recipient: readonly string[] },
): boolean {
  const isNoun = /^(NOUN|PROPN)$/.test(tokens[at]!.upos)
  return (
    isNoun && new Set([...actor, ...recipient]).size < 3 && children[at]!.some((c) => ofThree.test(tokens[c]!.form))
  )
}
