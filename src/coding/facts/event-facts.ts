import type { MoneyQuantity } from '../../entities/index.js'
import { dominates } from '../../language/index.js'
import type { FlowFact, FlowStage, MembershipFact } from '../../schema/index.js'
import type { Draft } from '../draft.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, claimed } from './claims.js'
import { isLender } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

/** What a deed with money says of a sum: its kind, whether it runs against the deed, and how far it has come. */
interface Moved {
  readonly kind: FlowFact['kind']
  readonly reversed?: boolean
  readonly stage: FlowStage
}

const moved: ReadonlyMap<string, Moved> = new Map([
  ['loan', { kind: 'loan', stage: 'disbursed' }],
  ['aid', { kind: 'aid', stage: 'disbursed' }],
  ['debt-relief', { kind: 'debt', reversed: true, stage: 'cancelled' }],
  ['repayment', { kind: 'debt', stage: 'repaid' }],
])

/** Verbs of joint work that put money into it, and those that sell. */
const investing = /^(?:invest|inject|pump|pour|finance|fund|build|construct|develop|channel)$/
const selling = /^(?:sell|export|supply|deliver|ship)$/
const buying = /^(?:buy|purchase|import|acquire)$/

/** Sums and memberships that the words of a coded event tell, where no words of their own have told them. */
export function factsOfEvents(
  reading: Reading,
  scene: CodedScene,
  events: readonly Draft[],
  found: readonly FactDraft[],
): FactDraft[] {
  if (!events.length) return []
  return [...sumsOf(reading, scene, events, found), ...membershipsOf(reading, scene, events, found)]
}

function sumsOf(
  reading: Reading,
  scene: CodedScene,
  events: readonly Draft[],
  found: readonly FactDraft[],
): FactDraft[] {
  return reading.quantities(scene).flatMap((quantity): FactDraft[] => {
    if (quantity.kind !== 'money' || quantity.equivalent || quantity.amount === null || quantity.amount < 1000)
      return []
    if (found.some(({ fact }) => fact.fact === 'flow' && fact.amount === quantity.amount)) return []
    const event = events.find((e) => flowOf(scene, e) !== null && isOfDeed(scene, e, quantity))
    if (!event) return []
    const flow = flowOf(scene, event)!
    const isDeposit = reading.words[scene.sentence]!.slice(quantity.to, quantity.to + 3).some((w) =>
      /^deposits?$/.test(w),
    )
    const { kind, reversed } = flow.kind === 'debt' && flow.reversed && isDeposit ? { kind: 'loan' as const } : flow
    const [from, to] = reversed ? [event.recipient[0]!, event.actor[0]!] : [event.actor[0]!, event.recipient[0]!]
    if (!isLender(reading, from) || !isLender(reading, to)) return []
    const { amount, currency, approx, atLeast } = quantity
    const { at } = event.finding
    return [
      {
        fact: {
          fact: 'flow',
          from,
          to,
          kind,
          amount,
          currency,
          ...(approx ? { approx } : {}),
          ...(atLeast ? { atLeast } : {}),
          period: event.dated ? event.date : null,
          stage: kind === 'trade' ? null : event.status === 'planned' ? 'pledged' : flow.stage,
          ...claimed(accordingAt(reading, scene, at)),
          rule: 'fact/flow-of-event',
        },
        span: evidenceSpan(scene, Math.min(at, quantity.from), Math.max(at + 1, quantity.to), at < quantity.from),
      },
    ]
  })
}

/** What an event says of its sum; null where it is no deed with money between two. */
function flowOf({ tree }: CodedScene, event: Draft): Moved | null {
  if (event.actor.length !== 1 || event.recipient.length !== 1) return null
  if (event.status !== 'happened' && event.status !== 'planned') return null
  if (event.kind !== 'project') return moved.get(event.kind) ?? null
  const verb = tree.tokens[event.finding.at]!.lemma.toLowerCase()
  if (investing.test(verb)) return { kind: 'investment', stage: 'disbursed' }
  if (selling.test(verb)) return { kind: 'trade', stage: 'committed' }
  return buying.test(verb) ? { kind: 'trade', stage: 'committed' } : null
}

/** Whether a sum stands in the phrase of a deed, near enough to be what is moved. */
function isOfDeed({ tree }: CodedScene, { finding }: Draft, { from, to }: MoneyQuantity): boolean {
  const distance = from > finding.at ? from - finding.at : finding.at - to
  return distance <= 8 && dominates(tree, finding.at, to - 1)
}

function membershipsOf(
  reading: Reading,
  scene: CodedScene,
  events: readonly Draft[],
  found: readonly FactDraft[],
): FactDraft[] {
  return events.flatMap((event): FactDraft[] => {
    const told = standingOf(event)
    if (!told) return []
    const { states, bodies, status } = told
    if (bodies.length !== 1 || reading.knowledge.body(bodies[0]!) === undefined) return []
    const { at, from, to } = event.finding
    return states
      .filter((of) => reading.knowledge.state(of) !== undefined)
      .filter(
        (of) => !found.some(({ fact }) => fact.fact === 'membership' && fact.of === of && fact.body === bodies[0]),
      )
      .map((of) => ({
        fact: {
          fact: 'membership',
          of,
          body: bodies[0]!,
          status,
          asOf: event.date ?? reading.published,
          ...claimed(accordingAt(reading, scene, at)),
          rule: `fact/membership-${status}`,
        },
        span: evidenceSpan(scene, from, Math.max(to, from + 6)),
      }))
  })
}

interface Standing {
  readonly states: readonly string[]
  readonly bodies: readonly string[]
  readonly status: MembershipFact['status']
}

function standingOf({ kind, status, actor, recipient }: Draft): Standing | null {
  if (status === 'denied' || status === 'hypothetical') return null
  if (kind === 'membership')
    return { states: recipient, bodies: actor, status: status === 'planned' ? 'invited' : 'joined' }
  return kind === 'membership-bid' ? { states: actor, bodies: recipient, status: 'applicant' } : null
}
