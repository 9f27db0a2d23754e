import { ploverScore, quadOf, typeOf } from '../coding/index.js'
import { type EventType, eventTypes, type Kind, kinds, parseEdtf, type Status } from '../schema/index.js'
import {
  type BareEvent,
  type Concluded,
  concludeEvent,
  type EventSurroundings,
  eventId,
  mentionOfEvent,
} from './conclude-event.js'
import type { Cluster } from './joining/cluster.js'
import { byText, compareMentions } from './order.js'
import { dyadsOf, type Prepared } from './prepare.js'
import type { CorrectedField, Decision, DecisionOutcome } from './types.js'

/** What decisions make of the events: clusters they replace, events they put in their place, and what became of each. */
export interface Decided {
  readonly replaced: ReadonlySet<Cluster>
  /** By id. */
  readonly events: ReadonlyMap<string, Concluded>
  readonly outcomes: readonly DecisionOutcome[]
  /** What each event was made from: an event of the same basis is taken over as it is. */
  readonly bases: ReadonlyMap<Concluded, readonly unknown[]>
}

export const undecided: Decided = { replaced: new Set(), events: new Map(), outcomes: [], bases: new Map() }

/** An event under the hands of people. */
interface Held {
  mentions: Prepared[]
  joins: Cluster['joins']
  corrections: Map<CorrectedField, string | readonly string[] | null>
  name: string | null
  isRejected: boolean
  decided: string[]
}

/**
 * Applies decisions in order of time over the concluded events.
 * @param clusters the clusters by the ids of their mentions
 * @param before what came of decisions before: events that nothing has changed are taken over
 */
export function decide(
  decisions: readonly Decision[],
  clusters: ReadonlyMap<string, Cluster>,
  around: EventSurroundings,
  before: Decided,
): Decided {
  const replaced = new Set<Cluster>()
  const holders = new Map<string, Held>()
  const all = new Set<Held>()

  /** The event that holds a mention, taken in hand. */
  function hold(target: string): Held | null {
    const mention = clusters.has(target) ? target : mentionOfEvent(target)
    const known = holders.get(mention)
    if (known) return known
    const cluster = clusters.get(mention)
    if (!cluster || replaced.has(cluster)) return null
    replaced.add(cluster)
    return keep([...cluster.mentions], cluster.joins)
  }
  function keep(mentions: Prepared[], joins: Cluster['joins']): Held {
    const held: Held = { mentions, joins, corrections: new Map(), name: null, isRejected: false, decided: [] }
    for (const one of mentions) holders.set(one.mention.id, held)
    all.add(held)
    return held
  }
  function takeOut(held: Held, ids: ReadonlySet<string>): Prepared[] {
    const taken = held.mentions.filter((one) => ids.has(one.mention.id))
    held.mentions = held.mentions.filter((one) => !ids.has(one.mention.id))
    held.joins = held.joins.filter(({ a, b }) => !ids.has(a.mention.id) && !ids.has(b.mention.id))
    for (const id of ids) holders.delete(id)
    return taken
  }

  /** Carries out one decision; gives the events it changed and the targets it did not find. */
  function carryOut({ action }: Decision): { readonly changed: Held[]; readonly missing: string[] } {
    const missing: string[] = []
    const find = (target: string): Held[] => {
      const held = hold(target)
      if (!held) missing.push(target)
      return held ? [held] : []
    }
    if (action.do === 'merge') {
      const found = [...new Set(action.targets.flatMap(find))]
      const [first, ...others] = found
      for (const other of others) {
        first!.mentions = [...first!.mentions, ...other.mentions]
        first!.joins = [...first!.joins, ...other.joins]
        first!.decided.push(...other.decided)
        for (const [field, value] of other.corrections) {
          if (!first!.corrections.has(field)) first!.corrections.set(field, value)
        }
        for (const one of other.mentions) holders.set(one.mention.id, first!)
        all.delete(other)
      }
      return { changed: first ? [first] : [], missing }
    }
    const [held] = find(action.target)
    if (!held) return { changed: [], missing }
    if (action.do === 'split') {
      const own = new Set(held.mentions.map((one) => one.mention.id))
      missing.push(...action.mentions.filter((id) => !own.has(id)))
      const ids = new Set(action.mentions.filter((id) => own.has(id)))
      if (ids.size === 0 || ids.size === own.size) return { changed: ids.size === 0 ? [] : [held], missing }
      return { changed: [held, keep(takeOut(held, ids), [])], missing }
    }
    if (action.do === 'reject') {
      const isMention = clusters.has(action.target) && held.mentions.length > 1
      if (isMention) takeOut(held, new Set([action.target]))
      else held.isRejected = true
    } else if (action.do === 'correct') held.corrections.set(action.field, action.value)
    else if (action.do === 'rename') held.name = action.name
    return { changed: [held], missing }
  }

  const outcomes: { decision: Decision; changed: Held[]; missing: string[] }[] = []
  for (const decision of [...decisions].sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id))) {
    const { changed, missing } = carryOut(decision)
    for (const held of changed) held.decided.push(decision.id)
    outcomes.push({ decision, changed, missing })
  }
  const bases = new Map<Concluded, readonly unknown[]>()
  for (const held of all) {
    if (held.isRejected || held.mentions.length === 0) continue
    const basis = basisOf(held, around)
    const known = before.events.get(idOf(held)[0]!)
    const isSame = known !== undefined && areEqual(before.bases.get(known)!, basis)
    bases.set(isSame ? known : withCorrections(held, around), basis)
  }
  return {
    replaced,
    events: new Map([...bases.keys()].map((one) => [one.event.id, one])),
    bases,
    outcomes: outcomes.map(({ decision, changed, missing }) => ({
      decision,
      outcome: changed.length === 0 ? 'lost' : missing.length > 0 ? 'partly' : 'applied',
      events: [...new Set(changed.flatMap((held) => idOf(held)))].sort(byText),
      missing,
    })),
  }
}

/** All that an event under the hands of people depends on. */
function basisOf(held: Held, { originOf }: EventSurroundings): readonly unknown[] {
  return [
    held.name,
    JSON.stringify([...held.corrections]),
    held.decided.join(' '),
    ...held.mentions.flatMap((one) => [one, originOf(one.article.input.id)]),
    ...held.joins.flatMap(({ a, b }) => [a, b]),
  ]
}

function areEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

function idOf(held: Held): readonly string[] {
  const [first] = [...held.mentions].sort(compareMentions)
  return first ? [eventId(first.mention.id)] : []
}

function withCorrections(held: Held, around: EventSurroundings): Concluded {
  const concluded = concludeEvent({ mentions: [...held.mentions].sort(compareMentions), joins: held.joins }, around)
  let event: BareEvent = { ...concluded.event, decided: [...new Set(held.decided)].sort(byText) }
  if (held.name !== null) event = { ...event, name: held.name }
  for (const [field, value] of held.corrections) event = { ...event, ...correction(event, field, value) }
  const corrected = new Set<string>(held.corrections.keys())
  const dyads = corrected.has('actor') || corrected.has('recipient') ? dyadsOf(event) : concluded.dyads
  return { ...concluded, event, dyads, own: concluded.own.filter((one) => !corrected.has(one.field)) }
}

/** What a correction changes; a value that the field cannot take changes nothing. */
function correction(
  event: BareEvent,
  field: CorrectedField,
  value: string | readonly string[] | null,
): Partial<BareEvent> {
  const text = typeof value === 'string' ? value : null
  if (field === 'date') {
    return text === null || parseEdtf(text) !== null ? { date: text, dateFrom: text === null ? null : 'decided' } : {}
  }
  if (field === 'place')
    return { place: text, places: text === null ? event.places : [...new Set([text, ...event.places])] }
  if (field === 'actor' || field === 'recipient') {
    const codes = Array.isArray(value) ? (value as readonly string[]) : text === null ? [] : [text]
    const other = field === 'actor' ? event.recipient : event.actor
    return { [field]: codes, parties: [...new Set([...codes, ...other])].sort() }
  }
  if (field === 'type') return eventTypes.some((one) => one === text) ? scored(event, text as EventType) : {}
  const kind = field === 'kind' ? (text !== null && Object.hasOwn(kinds, text) ? (text as Kind) : null) : event.kind
  const isStatus = text === 'happened' || text === 'planned' || text === 'denied'
  const status = field === 'status' && isStatus ? (text as Status) : event.status
  return { kind, status, ...(kind === null ? {} : scored(event, typeOf(kind, status))) }
}

function scored(event: BareEvent, type: EventType): Partial<BareEvent> {
  return { type, quad: quadOf[type], ploverScore: ploverScore(type, event.mode) }
}
