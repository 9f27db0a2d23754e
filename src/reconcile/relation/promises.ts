import { compareEdtf, edtfBounds, hasYear } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { byText } from '../order.js'
import type { PromiseMade } from '../types.js'
import type { Links } from './event-links.js'

/** Kinds that promise even where they happened: a pledge made is a promise. */
const promising: ReadonlySet<string> = new Set(['pledge', 'invitation', 'membership-bid'])

/**
 * What was planned, pledged, asked for or offered, and what became of it: kept where a deed is linked to it, called off
 * where a later report says so, overdue where its date is past at `at` (an EDTF date) and nothing is told.
 */
export function concludePromises(
  events: readonly Concluded[],
  links: Links,
  at: string | null,
): readonly PromiseMade[] {
  const now = at === null ? null : (edtfBounds(at)?.max ?? null)
  const joined = events.filter(({ event }) => event.kind === 'membership' && event.status === 'happened')
  const visits = events.filter(({ event }) => event.kind === 'visit' && event.status === 'happened')
  const out: PromiseMade[] = []
  for (const { event } of events) {
    const isPlan = event.status === 'planned'
    if (!isPlan && !(event.status === 'happened' && promising.has(event.kind ?? ''))) continue
    const own = links.get(event.id) ?? []
    const kept = own.filter((link) => link.kind === 'carried-out').map((link) => link.event)
    const calledOff = own.filter((link) => link.kind === 'called-off').map((link) => link.event)
    const made =
      event.reports
        .map((one) => one.published)
        .filter((one) => one !== null)
        .sort(compareEdtf)[0] ?? null
    if (event.kind === 'membership-bid') {
      kept.push(...joined.filter((one) => admits(one.event, event)).map((one) => one.event.id))
    }
    if (event.kind === 'invitation' && /\bvisit/i.test(event.reports.map((one) => one.quote).join(' '))) {
      kept.push(...visits.filter((one) => answers(one.event, event)).map((one) => one.event.id))
    }
    const due = isPlan ? event.date : null
    const isPast = due !== null && now !== null && (edtfBounds(due)?.max ?? Number.POSITIVE_INFINITY) < now
    const outcome = kept.length > 0 ? 'kept' : calledOff.length > 0 ? 'called-off' : isPast ? 'overdue' : 'open'
    out.push({
      event: event.id,
      by: event.symmetric ? event.parties : event.actor,
      made: !isPlan && hasYear(event.date) ? event.date : made,
      due,
      outcome,
      outcomeEvents: [...new Set(outcome === 'kept' ? kept : calledOff)].sort(byText),
      because: reasons[outcome],
      evidence: event.reports.map(({ article, mention, quote }) => ({ article, mention, quote })),
    })
  }
  return out
}

const reasons: Readonly<Record<PromiseMade['outcome'], string>> = {
  kept: 'a later event carries it out',
  'called-off': 'a later report calls it off',
  overdue: 'its date is past and no source tells of it',
  open: 'no source tells what became of it',
}

type Bare = Concluded['event']

function admits(membership: Bare, bid: Bare): boolean {
  const isOurs = membership.recipient.some((code) => bid.actor.includes(code))
  return (
    isOurs && membership.actor.some((body) => bid.recipient.includes(body)) && isAfter(membership.date, bid.date, 3660)
  )
}

/** The invited side visits the inviting one within a year. */
function answers(visit: Bare, invitation: Bare): boolean {
  const isReturn = visit.actor.some((code) => invitation.recipient.includes(code))
  return (
    isReturn &&
    visit.recipient.some((code) => invitation.actor.includes(code)) &&
    isAfter(visit.date, invitation.date, 366)
  )
}

function isAfter(later: string | null, earlier: string | null, days: number): boolean {
  const [x, y] = [later, earlier].map((date) => (date === null ? null : edtfBounds(date)))
  return !!x && !!y && x.max >= y.min && x.min - y.max <= days
}
