import type { Knowledge } from '../knowledge/index.js'
import type { Sector } from '../schema/index.js'
import { eventDisagreements } from './disagreements/event-disagreements.js'
import { concludeDate } from './event-date.js'
import type { Cluster } from './joining/cluster.js'
import { compare } from './joining/compare.js'
import { type Side, sameName } from './joining/participants.js'
import { relateSpots, type Spot } from './joining/spots.js'
import { byText } from './order.js'
import { dyadsOf, type Prepared } from './prepare.js'
import { proofOf } from './proof.js'
import type { Disagreement, MergeReason, Proof, RecordEvent, Report, SumOfMoney } from './types.js'

/** Id of the event whose earliest mention is `mention`. */
export function eventId(mention: string): string {
  return `e-${mention}`
}

/** The mention after which an event is called; a mention's own id as it is. */
export function mentionOfEvent(id: string): string {
  return id.replace(/^e-/, '')
}

/** An event before it is set beside others: without links and disagreements. */
export type BareEvent = Omit<RecordEvent, 'links' | 'disagreements'>

/** A concluded event with what setting it beside others needs. */
export interface Concluded {
  readonly event: BareEvent
  readonly mentions: readonly Prepared[]
  /** Keys of the pairs it belongs to. */
  readonly dyads: readonly string[]
  /** Persons of each party, over all mentions. */
  readonly sides: readonly Side[]
  /** What it is about within its kind, as most sources tell it. */
  readonly facet: string | null
  /** What its sources disagree on. */
  readonly own: readonly Disagreement[]
}

/** What concluding an event asks of the record around it. */
export interface EventSurroundings {
  readonly knowledge: Knowledge | undefined
  readonly originOf: (article: string) => string
  readonly isOneStory: (a: Prepared, b: Prepared) => boolean
}

function reportOf(mention: Prepared, origin: string): Report {
  const { status, date, place, according, actorText, recipientText } = mention.mention
  const { published } = mention.article.input
  const { actor, recipient } = mention.mention
  return {
    ...proofOf(mention),
    origin,
    status,
    date,
    place,
    according,
    published,
    actor,
    recipient,
    actorText,
    recipientText,
  }
}

/** The value that most origins give; among equals the one of the earliest mention. */
export function mostSaid<T>(
  mentions: readonly Prepared[],
  originOf: (article: string) => string,
  read: (mention: Prepared) => T,
): T {
  const votes = new Map<string, { readonly value: T; readonly origins: Set<string> }>()
  for (const mention of mentions) {
    const value = read(mention)
    const key = JSON.stringify(value)
    const known = votes.get(key) ?? { value, origins: new Set<string>() }
    known.origins.add(originOf(mention.article.input.id))
    votes.set(key, known)
  }
  let best: { readonly value: T; readonly origins: Set<string> } | null = null
  for (const vote of votes.values()) if (best === null || vote.origins.size > best.origins.size) best = vote
  return best!.value
}

/** The event that a cluster of mentions tells of, with what its sources disagree on. */
export function concludeEvent(cluster: Cluster, around: EventSurroundings): Concluded {
  const event = bareEvent(cluster, around)
  const { mentions } = cluster
  return {
    event,
    mentions,
    dyads: dyadsOf(event),
    sides: mergedSides(mentions),
    facet: mostSaid(mentions, around.originOf, (one) => one.facet),
    own: eventDisagreements(event, mentions, around),
  }
}

function mergedSides(mentions: readonly Prepared[]): readonly Side[] {
  const sides = new Map<string, Side>()
  for (const side of mentions.flatMap((one) => one.sides)) {
    const known = sides.get(side.code)
    sides.set(side.code, {
      code: side.code,
      persons: [...(known?.persons ?? []), ...side.persons],
      ranks: [...new Set([...(known?.ranks ?? []), ...side.ranks])],
    })
  }
  return [...sides.values()].sort((a, b) => byText(a.code, b.code))
}

function bareEvent(cluster: Cluster, around: EventSurroundings): BareEvent {
  const { mentions } = cluster
  const { originOf } = around
  const [first] = mentions as readonly [Prepared, ...Prepared[]]
  const parties = mostSaid(mentions, originOf, (one) => one.parties)
  const like = leadOf(mentions, parties, originOf)
  const symmetric = like.mention.symmetric
  const kind = mostSaid(mentions, originOf, ({ mention }) => mention.kind)
  const dated = concludeDate(mentions, (mention) => originOf(mention.article.input.id))
  const places = placesOf(mentions, originOf)
  const reports = mentions.map((mention) => reportOf(mention, originOf(mention.article.input.id)))
  const surest = [...mentions].sort((a, b) => b.mention.confidence - a.mention.confidence)[0]!
  const typed = mentions.find(({ mention }) => mention.kind === kind) ?? first
  return {
    id: eventId(first.mention.id),
    aliases: mentions.slice(1).map((mention) => eventId(mention.mention.id)),
    type: typed.mention.type,
    kind,
    mode: typed.mention.mode,
    contexts: [...new Set(mentions.flatMap((one) => one.mention.contexts))].sort(),
    actor: like.mention.actor,
    recipient: like.mention.recipient,
    symmetric,
    parties,
    sectors: sectorsOf(mentions),
    date: dated.date,
    dateFrom: dated.from,
    place: places[0] ?? null,
    places,
    status: first.mention.status,
    persons: personsOf(mentions),
    mentions: mentions.map((one) => one.mention.id),
    reports,
    origins: [...new Set(reports.map((report) => report.origin))].sort(),
    merges: reasonsOf(cluster, around),
    money: sumsOf(mentions),
    quad: typed.mention.quad,
    cameo: typed.mention.cameo,
    ploverScore: typed.mention.ploverScore,
    goldstein: typed.mention.goldstein,
    confidence: surest.mention.confidence,
    decided: [],
  }
}

/** Of the mentions that name just these parties, one that has the roles as most of them have. */
function leadOf(
  mentions: readonly Prepared[],
  parties: readonly string[],
  originOf: (article: string) => string,
): Prepared {
  const own = mentions.filter((one) => one.parties.join(' ') === parties.join(' '))
  const roles = ({ mention }: Prepared): unknown => [mention.actor, mention.recipient, mention.symmetric]
  const most = JSON.stringify(mostSaid(own, originOf, roles))
  return own.find((one) => JSON.stringify(roles(one)) === most)!
}

function sectorsOf(mentions: readonly Prepared[]): Readonly<Record<string, Sector>> {
  const out: Record<string, Sector> = {}
  for (const { mention } of mentions) {
    for (const [code, sector] of Object.entries(mention.sectors)) out[code] ??= sector
  }
  return Object.fromEntries(Object.entries(out).sort(([a], [b]) => byText(a, b)))
}

/** Places by how many origins name them, a place within another before it. */
function placesOf(mentions: readonly Prepared[], originOf: (article: string) => string): readonly string[] {
  const named = new Map<string, { readonly spot: Spot; readonly origins: Set<string> }>()
  for (const { spot, article } of mentions) {
    if (spot === null) continue
    const key = spot.words.join(' ')
    const known = named.get(key) ?? { spot, origins: new Set<string>() }
    known.origins.add(originOf(article.input.id))
    named.set(key, known)
  }
  const width = ({ spot }: { readonly spot: Spot }): number => (spot.state !== null ? 2 : 1)
  const inside = (a: Spot, b: Spot): boolean => relateSpots(a, b) === 'within' && a.words.length > b.words.length
  return [...named.values()]
    .sort((a, b) => {
      if (width(a) !== width(b)) return width(a) - width(b)
      if (inside(a.spot, b.spot)) return -1
      if (inside(b.spot, a.spot)) return 1
      return b.origins.size - a.origins.size || byText(a.spot.text, b.spot.text)
    })
    .map((one) => one.spot.text)
}

/** Persons who take part, each once by the fullest name. */
export function personsOf(mentions: readonly Prepared[]): readonly string[] {
  const kept: { name: string; words: readonly string[] }[] = []
  for (const { sides } of mentions) {
    for (const person of sides.flatMap((side) => side.persons)) {
      const known = kept.find((one) => sameName(one.words, person.words) === 1)
      if (!known) kept.push({ name: person.name, words: person.words })
      else if (person.words.length > known.words.length) {
        known.name = person.name
        known.words = person.words
      }
    }
  }
  return kept.map((one) => one.name).sort(byText)
}

function reasonsOf({ joins }: Cluster, around: EventSurroundings): readonly MergeReason[] {
  return joins
    .map(({ a, b }) => {
      const { score, because } = compare(a, b, around.isOneStory, true)
      const mentions = [a.mention.id, b.mention.id].sort() as [string, string]
      return { mentions, score: Math.round(score * 100) / 100, because }
    })
    .sort((a, b) => byText(a.mentions.join(' '), b.mentions.join(' ')))
}

/** Sums told of the event, each once, with who tells it. */
function sumsOf(mentions: readonly Prepared[]): readonly SumOfMoney[] {
  const sums = new Map<string, { sum: Omit<SumOfMoney, 'evidence'>; evidence: Proof[] }>()
  for (const one of mentions) {
    const { money } = one.mention
    if (money === undefined) continue
    const key = JSON.stringify([money.amount, money.currency, money.amountText ?? null])
    const known = sums.get(key) ?? { sum: money, evidence: [] }
    known.evidence.push(proofOf(one))
    sums.set(key, known)
  }
  return [...sums.values()].map(({ sum, evidence }) => ({
    amount: sum.amount,
    currency: sum.currency,
    ...(sum.amountText === undefined ? {} : { amountText: sum.amountText }),
    evidence,
  }))
}
