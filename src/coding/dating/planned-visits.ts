import type { Draft } from '../draft.js'

/** What a guest comes for. */
const agenda: ReadonlySet<string> = new Set(['meeting', 'agreement', 'joint-statement', 'upgrade', 'credentials'])

const days = /^(\d{4}|XXXX)-\d\d-\d\d~?(\/(\d{4}|XXXX)-\d\d-\d\d)?$/

/**
 * What host and guest plan to do, where a coming visit of the one to the other is dated: it is planned for the visit
 * (GUIDELINES, Decisions: what lies inside a dated visit takes its interval).
 */
export function onPlannedVisit(draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.status !== 'planned' || draft.date !== null || draft.dated || !agenda.has(draft.kind)) return draft
  const visits = drafts.filter(
    (d) => d.kind === 'visit' && d.status === 'planned' && days.test(d.date ?? '') && joins(draft, d),
  )
  // Two coming visits between the same states: neither is meant for sure.
  const dates = new Set(visits.map((d) => d.date))
  return dates.size === 1 ? { ...draft, date: visits[0]!.date } : draft
}

/** Whether the parties are host and guest, and those who meet are those who come. */
function joins(draft: Draft, visit: Draft): boolean {
  const codes = [...draft.actor, ...draft.recipient]
  const pair = [...visit.actor, ...visit.recipient]
  if (codes.length < 2 || !codes.every((code) => pair.includes(code))) return false
  const guests = visit.people
  return draft.people.length === 0 || guests.length === 0 || guests.some((person) => draft.people.includes(person))
}
