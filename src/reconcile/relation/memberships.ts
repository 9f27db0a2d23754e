import type { Knowledge } from '../../knowledge/index.js'
import { compareEdtf, type MembershipFact } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { byText } from '../order.js'
import type { Membership, Proof } from '../types.js'
import { proofOfFact, type Told } from './facts.js'

interface Gathered {
  readonly of: string
  readonly body: string
  readonly status: Membership['status']
  readonly dates: string[]
  readonly events: Set<string>
  readonly evidence: Proof[]
}

/** Memberships and bids of a state or body, from facts and from events of admission and application. */
export function concludeMemberships(
  facts: readonly Told<MembershipFact>[],
  events: readonly Concluded[],
  knowledge: Knowledge | undefined,
): readonly Membership[] {
  const found = new Map<string, Gathered>()
  const gather = (of: string, body: string, status: Membership['status']): Gathered => {
    const key = `${of} ${body} ${status}`
    const known = found.get(key) ?? { of, body, status, dates: [], events: new Set<string>(), evidence: [] }
    found.set(key, known)
    return known
  }
  for (const told of facts) {
    const { of, body, status, asOf } = told.fact
    const one = gather(of, body, status)
    if (asOf !== null) one.dates.push(asOf)
    one.evidence.push(proofOfFact(told))
  }
  for (const { event } of events) {
    if (event.status !== 'happened' || (event.kind !== 'membership' && event.kind !== 'membership-bid')) continue
    const [ofs, bodies] = event.kind === 'membership' ? [event.recipient, event.actor] : [event.actor, event.recipient]
    for (const of of ofs) {
      for (const body of bodies) {
        const one = gather(of, body, event.kind === 'membership' ? 'joined' : 'applicant')
        if (event.date !== null) one.dates.push(event.date)
        one.events.add(event.id)
        for (const { article, mention, quote } of event.reports) one.evidence.push({ article, mention, quote })
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .map(([, one]) => ({
      of: one.of,
      body: one.body,
      status: one.status,
      asOf: one.dates.sort(compareEdtf).at(-1) ?? null,
      events: [...one.events].sort(byText),
      evidence: one.evidence,
      known: knownStatus(one.of, one.body, knowledge),
    }))
}

function knownStatus(of: string, body: string, knowledge: Knowledge | undefined): string | null {
  const row = knowledge?.memberships(of).find((one) => one.body === body)
  return row ? `${row.status} ${row.from}/${row.until}` : null
}
