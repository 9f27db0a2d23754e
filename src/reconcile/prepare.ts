import type { Knowledge } from '../knowledge/index.js'
import type { EventMention, TierFact } from '../schema/index.js'
import { kinds } from '../schema/index.js'
import { facetOf } from './joining/facets.js'
import { rateOf } from './joining/kind-rates.js'
import { knownPeople, type Side, sidesOf } from './joining/participants.js'
import { type Spot, spotOf } from './joining/spots.js'
import { type Window, windowOf } from './joining/windows.js'
import { foldedWords, type Wording, wordingOf } from './joining/wording.js'
import { areFarApart } from './joining/zones.js'
import { byText } from './order.js'
import { amountsIn } from './relation/amounts.js'
import type { ReconcileInput } from './types.js'

/** A mention with all that comparing needs, computed once. */
export interface Prepared {
  readonly mention: EventMention
  readonly article: PreparedArticle
  /** Place among the events of its article. */
  readonly order: number
  readonly parties: readonly string[]
  /** Keys of the pairs it belongs to: `CHN VEN`; a lone party pairs with nothing: `CHN `. */
  readonly dyads: readonly string[]
  /** Kind or, where it has none, type; what may be one event has the same. */
  readonly family: string
  readonly window: Window
  readonly sides: readonly Side[]
  readonly quote: Wording
  readonly sentence: Wording | null
  readonly spot: Spot | null
  /** Whether one hour can be two days for its parties. */
  readonly isFarApart: boolean
  /** What it is about within its kind (`facets.ts`). */
  readonly facet: string | null
  readonly amounts: readonly number[]
  /** Levels of relations that the article names with it. */
  readonly labels: readonly Label[]
}

/** A named level of a relation. */
export interface Label {
  /** The usual name, or the words of the text in plain form where no ladder has them. */
  readonly label: string
  readonly ladder: string | null
  readonly level: number | null
  /** As the text has it, lower case. */
  readonly wording: string
}

export interface PreparedArticle {
  readonly input: ReconcileInput
  readonly mentions: readonly Prepared[]
  /** Pairs that its mentions and facts speak of. */
  readonly dyads: ReadonlySet<string>
}

/** A pair's key; its codes sorted. */
export function dyadKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Most pairs that one mention is filed under: a summit of thirty states is one of thirty, not of each two. */
const mostPairs = 15

/** Keys of the pairs that an event belongs to. */
export function dyadsOf(mention: Pick<EventMention, 'actor' | 'recipient' | 'symmetric'>): readonly string[] {
  const { actor, recipient, symmetric } = mention
  const keys = new Set<string>()
  const among = symmetric ? [...new Set([...actor, ...recipient])] : []
  for (const a of actor) for (const b of recipient) if (a !== b) keys.add(dyadKey(a, b))
  for (const [i, a] of among.entries()) for (const b of among.slice(i + 1)) keys.add(dyadKey(a, b))
  if (keys.size === 0) return [`${[...actor, ...recipient][0] ?? ''} `]
  const sorted = [...keys].sort()
  return sorted.length <= mostPairs ? sorted : [[...new Set([...actor, ...recipient])].sort().join(' ')]
}

/** Names of states among the parties, folded: what every mention of the pair holds. */
export function partyWords(
  codes: readonly string[],
  knowledge: Knowledge | undefined,
  kept: NameCache,
): ReadonlySet<string> {
  const out = new Set<string>()
  for (const code of codes) {
    let words = kept.get(code)
    if (words === undefined) {
      const state = knowledge?.state(code)
      const names = state
        ? [state.name, ...state.adjectives, ...state.demonyms, ...state.official, ...state.capital, ...state.epithets]
        : [knowledge?.body(code)?.name ?? '', code]
      words = new Set([...names, ...(state?.aliases ?? [])].flatMap(foldedWords))
      kept.set(code, words)
    }
    for (const word of words) out.add(word)
  }
  return out
}

/** Folded names of codes, kept between articles. */
export type NameCache = Map<string, ReadonlySet<string>>

/** Computes what comparing the mentions of an article needs. */
export function prepareArticle(
  input: ReconcileInput,
  knowledge: Knowledge | undefined,
  names: NameCache,
): PreparedArticle {
  const personWords = new Set(input.people.flatMap((person) => foldedWords(person.name)))
  const people = knownPeople(input.people, knowledge)
  const mentions: Prepared[] = []
  const dyads = new Set<string>()
  const article: PreparedArticle = { input, mentions, dyads }
  for (const [order, mention] of input.events.entries()) {
    const parties = [...new Set([...mention.actor, ...mention.recipient])].sort()
    const leftOut = new Set([...personWords, ...partyWords(parties, knowledge, names)])
    const own = dyadsOf(mention)
    const sentence = sentenceOf(mention, input.text)
    for (const key of own) dyads.add(key)
    mentions.push({
      mention,
      article,
      order,
      parties,
      dyads: own,
      family: mention.kind ?? mention.type,
      window: windowOf(mention, input.published),
      sides: sidesOf(mention, people),
      quote: wordingOf(mention.quote, leftOut),
      sentence: sentence === null ? null : wordingOf(sentence, leftOut),
      spot: mention.place === null ? null : spotOf(mention.place, parties, knowledge),
      isFarApart: areFarApart(parties, knowledge),
      facet: facetOf(mention, sentence ?? ''),
      amounts: amountsOf(mention, input, sentence),
      labels: mention.kind === 'upgrade' ? labelsBy(mention, input, knowledge) : [],
    })
  }
  for (const [i, mention] of mentions.entries()) mentions[i] = withThosePresent(mention, mentions)
  for (const fact of input.facts) {
    if (fact.fact === 'tier' || fact.fact === 'relations-since') dyads.add(dyadKey(fact.dyad[0], fact.dyad[1]))
    if (fact.fact === 'flow') dyads.add(dyadKey(fact.from, fact.to))
    if (fact.fact === 'membership') dyads.add(dyadKey(fact.of, fact.body))
  }
  return article
}

/** Words that mean all who have just been named, whoever they are. */
const allNamed = /^(?:they|their|both|(?:the|both) (?:two |three |four )?(?:sides|officials|delegations))$/i
/** And words that mean them where they lead states. */
const allLeaders = /^(?:the |both |our |their )?(?:two |three |four )?(?:leaders|presidents|prime ministers)$/i

/** "Their call of March 3" has the persons of the talks that the article tells before it, where its parties are the same. */
function withThosePresent(mention: Prepared, all: readonly Prepared[]): Prepared {
  const { kind, actorText, recipientText } = mention.mention
  const [text, ...others] = [...actorText, ...recipientText]
  if (rateOf(kind).sort !== 'occasion' || text === undefined || others.length > 0) return mention
  const isLeaders = allLeaders.test(text)
  if (!isLeaders && !allNamed.test(text)) return mention
  const lead = all.find(
    (one) =>
      one.order < mention.order &&
      rateOf(one.mention.kind).sort === 'occasion' &&
      one.parties.join(' ') === mention.parties.join(' ') &&
      one.sides.every((side) => side.persons.length > 0 && (!isLeaders || side.persons.some((p) => p.rank === 'head'))),
  )
  return lead === undefined ? mention : { ...mention, sides: lead.sides }
}

function sentenceOf(mention: EventMention, text: string | undefined): string | null {
  const [start, end] = mention.sentence
  return text === undefined || end <= start ? null : text.slice(start, end)
}

/** Sums of money of a mention: its own, those of flows that share its words, else those in its quote. */
function amountsOf(mention: EventMention, input: ReconcileInput, sentence: string | null): readonly number[] {
  const sums = new Set<number>()
  const amount = mention.money?.amount
  if (amount !== undefined && amount !== null) sums.add(amount)
  for (const fact of input.facts) {
    if (fact.fact !== 'flow' || fact.amount === null || !isMoneyKind(mention)) continue
    if (
      fact.quote === mention.quote ||
      (fact.end > fact.start && fact.start < mention.end && mention.start < fact.end)
    ) {
      sums.add(fact.amount)
    }
  }
  if (sums.size === 0) for (const sum of amountsIn(mention.quote)) sums.add(sum)
  // A sentence with one sum speaks of that one; of several, the quote alone would tell which.
  const around = sums.size === 0 && sentence !== null && isDeed(mention) ? amountsIn(sentence) : []
  if (around.length === 1) sums.add(around[0]!)
  return [...sums].sort((a, b) => a - b)
}

function isDeed(mention: EventMention): boolean {
  return isMoneyKind(mention) || mention.kind === 'agreement' || mention.kind === 'debt-relief'
}

function isMoneyKind(mention: EventMention): boolean {
  return mention.kind !== null && (kinds[mention.kind] === 'AID' || mention.kind === 'repayment')
}

/** Levels that an upgrade may be to: those the article dates at it, else all that it names for the pair, undated. */
function labelsBy(mention: EventMention, input: ReconcileInput, knowledge: Knowledge | undefined): readonly Label[] {
  const parties = new Set([...mention.actor, ...mention.recipient])
  if (parties.size !== 2) return []
  const tiers = input.facts.filter(
    (fact): fact is TierFact => fact.fact === 'tier' && fact.dyad.every((code) => parties.has(code)),
  )
  const dated = tiers.filter((fact) => fact.since !== undefined && fact.since !== null && fact.since === mention.date)
  const open = tiers.filter((fact) => 'since' in fact && fact.since == null)
  // "The partnership to which they raised their ties": the level stands beside the deed, whatever it is dated by.
  const beside = tiers.filter((fact) => fact.end > fact.start && isWithin(fact, mention.sentence))
  const undated = tiers.filter((fact) => fact.since == null && fact.asOf == null)
  const chosen = [dated, open, undated, beside].find((list) => list.length > 0)
  const labels = new Map((chosen ?? []).map((fact) => [fact.label, normalLabel(fact, knowledge)]))
  return [...labels.values()].sort((a, b) => byText(a.label, b.label) || byText(a.wording, b.wording))
}

const isWithin = ({ start, end }: TierFact, [from, to]: EventMention['sentence']): boolean => from <= start && end <= to

/** A fact's level under its usual name, and on whose ladder it stands. */
export function normalLabel(fact: TierFact, knowledge: Knowledge | undefined): Label {
  const wording = fact.label.toLowerCase()
  for (const of of fact.dyad) {
    for (const words of fact.labelNorm === undefined ? [fact.label] : [fact.labelNorm, fact.label]) {
      const level = knowledge?.level(of, words)
      if (level) return { label: level.label, ladder: of, level: level.level, wording }
    }
  }
  const plain = (fact.labelNorm ?? fact.label)
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim()
  return { label: plain, ladder: null, level: null, wording }
}
