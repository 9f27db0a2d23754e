import type { Tree } from '../../language/index.js'
import { type DayBounds, edtfBounds, hasYear } from '../../schema/index.js'
import type { Draft } from '../draft.js'
import { encounters } from '../kind-groups.js'
import type { CodedScene } from '../scene.js'

/** Days before a report from which talks are told as what went before, and nothing of the report was said at them. */
const lookBackDays = 14

/** Sentences within which a report tells what it is about. */
const leadSentences = 2

/**
 * "following up on their call of March 3": talks that a report only looks back on. Beside the talks that the report
 * leads with, any that it tells of later and that lie well before it are such.
 */
export function isLookBack({ finding, date }: Draft, told: DayBounds | null, beside: Draft): boolean {
  const { kind, finding: lead } = beside
  const isLater = kind === 'meeting' && lead.sentence < leadSentences && finding.sentence > lead.sentence
  const when = (isLater || finding.pattern.flags.has('dated')) && hasYear(date) ? edtfBounds(date) : null
  return when !== null && told !== null && when.max < told.min - lookBackDays
}

/**
 * "Their March meeting" in a report of talks of three is a meeting of the three: a plural pronoun is read as two parties
 * (`entities/pair-told.ts`), and where the report leads with more, it means them.
 */
export function ofAllParties(drafts: readonly Draft[], scenes: readonly CodedScene[]): Draft[] {
  const lead = drafts.find(
    (d) =>
      encounters.has(d.kind) &&
      d.symmetric &&
      d.status === 'happened' &&
      d.finding.sentence < leadSentences &&
      !d.finding.pattern.flags.has('dated'),
  )
  const parties = lead === undefined ? [] : [...lead.actor, ...lead.recipient]
  return drafts.flatMap((draft) => {
    const { actors, pattern } = draft.finding
    const isTheirs = pattern.flags.has('dated') && actors.every((m) => m.rule === 'pronoun/plural')
    if (lead !== undefined && parties.length > 2 && isTheirs && draft.actor.some((code) => parties.includes(code)))
      return [{ ...draft, actor: lead.actor, recipient: lead.recipient }]
    const { tree } = scenes[draft.finding.sentence]!
    return isOfMore(tree, draft) || isOfLeaders(tree, draft) ? [] : [draft]
  })
}

const ofThree = /^(trilateral|tripartite|three-way|quadrilateral|four-way)$/i

/** "the trilateral summit in May", of which the clause names two sides: talks of others too, who are not known. */
function isOfMore({ tokens, children }: Tree, { finding: { at }, actor, recipient }: Draft): boolean {
  const isNoun = /^(NOUN|PROPN)$/.test(tokens[at]!.upos)
  return (
    isNoun && new Set([...actor, ...recipient]).size < 3 && children[at]!.some((c) => ofThree.test(tokens[c]!.form))
  )
}

/** "the second trilateral talks since their leaders met in May": the leaders of all, of whom two are understood. */
function isOfLeaders({ tokens }: Tree, { kind, finding: { actors, at }, actor, recipient }: Draft): boolean {
  if (kind !== 'meeting' || new Set([...actor, ...recipient]).size > 2) return false
  const isTheirs = actors.some((m) => tokens.slice(m.from - 1, m.to).some((t) => t.form.toLowerCase() === 'their'))
  return isTheirs && tokens.slice(0, at).some((t) => ofThree.test(t.form))
}
