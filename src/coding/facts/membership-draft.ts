import type { MembershipFact } from '../../schema/index.js'
import type { CodedScene } from '../scene.js'
import { accordingAt, circumstancesAt, claimed, dateAt } from './claims.js'
import type { Party } from './parties.js'
import { evidenceSpan, type FactDraft, type Reading } from './reading.js'

export type Status = MembershipFact['status']

export interface BodyMention {
  readonly key: string
  readonly from: number
  readonly to: number
}

const joinable = /^(?:organisation|alliance|group|bank|initiative|forum|court)$/

export function bodiesIn(reading: Reading, scene: CodedScene): BodyMention[] {
  const { tokens } = scene.tree
  return reading.entities.actorsIn(scene.sentence, 0, tokens.length).flatMap((m) => {
    const key = m.person === null && m.codes.length === 1 ? m.codes[0]! : ''
    const body = reading.knowledge.state(key) ? undefined : reading.knowledge.body(key)
    return body && body.of === null && joinable.test(body.bodyKind) ? [{ key, from: m.from, to: m.to }] : []
  })
}

export const isState = (reading: Reading, party: Party): boolean =>
  reading.knowledge.state(party.code) !== undefined && !party.person

/** The parties of a list as far as nothing but names, commas and `and` stands between them. */
export function contiguous(parties: readonly Party[], words: readonly string[], from: number): Party[] {
  const list: Party[] = []
  let at = from
  for (const party of parties) {
    const gap = words.slice(at, party.from).filter((w) => !/^(?:,|and|&|the|of|republic|people's|-|–|—)$/.test(w))
    if (gap.length > (list.length ? 0 : 2)) break
    list.push(party)
    at = party.to
  }
  return list
}

export const dedupe = (parties: readonly Party[]): Party[] =>
  parties.filter((p, i) => parties.findIndex((q) => q.code === p.code) === i)

export function draft(
  reading: Reading,
  scene: CodedScene,
  party: Party,
  body: BodyMention,
  status: Status,
  at: number,
  from: number,
  to: number,
): FactDraft {
  const circumstances = circumstancesAt(scene, at)
  const date = dateAt(reading, scene, at, circumstances)
  return {
    fact: {
      fact: 'membership',
      of: party.code,
      body: body.key,
      status,
      asOf: status === 'member' ? reading.published : (date ?? reading.published),
      ...claimed(accordingAt(reading, scene, at)),
      rule: `fact/membership-${status}`,
    },
    span: evidenceSpan(scene, from, to, true),
  }
}
