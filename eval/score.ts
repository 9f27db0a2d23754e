import type { CodedArticle, EventMention, Fact, PersonMention } from '../src/schema/index.js'
import { type GoldArticle, type GoldEvent, type GoldFact, type GoldPerson, readings } from './scoring/gold.js'
import { isReversed, pairEvents } from './scoring/pairing.js'
import { folded, isSameDate, isSameFact, isSameName, isSameOffice, isSamePlace } from './scoring/sameness.js'
import { counted, emptyTally, type Found, type Share, type Tally } from './scoring/tally.js'

export type { GoldArticle } from './scoring/gold.js'
export { addTallies, emptyTally, quality, rate, type Share, type Tally } from './scoring/tally.js'

/** Attributes of an event that are judged where it is found. */
export type Attribute = 'kind' | 'date' | 'place' | 'status' | 'symmetric'

/** One thing that gold and the coded article do not agree on. */
export type Miss =
  | { readonly what: 'missed event'; readonly gold: GoldEvent }
  | { readonly what: 'spurious event'; readonly coded: EventMention }
  | { readonly what: 'swapped event'; readonly gold: GoldEvent; readonly coded: EventMention }
  | { readonly what: 'wrong parties'; readonly gold: GoldEvent; readonly coded: EventMention }
  | { readonly what: `wrong ${Attribute}`; readonly gold: GoldEvent; readonly coded: EventMention }
  | { readonly what: 'invented date' | 'invented place'; readonly gold: GoldEvent; readonly coded: EventMention }
  | { readonly what: 'missed fact'; readonly gold: GoldFact }
  | { readonly what: 'spurious fact'; readonly coded: Fact }
  | { readonly what: 'missed person'; readonly gold: GoldPerson }
  | { readonly what: 'spurious person'; readonly coded: PersonMention }
  | { readonly what: 'wrong office'; readonly gold: GoldPerson; readonly coded: PersonMention }
  | { readonly what: 'wrong publication'; readonly wanted: string | null; readonly got: string | null }

export interface Score {
  readonly tally: Tally
  readonly misses: readonly Miss[]
  /** Coded events that stand for a gold event, whichever attributes are wrong. */
  readonly kept: ReadonlySet<EventMention>
}

type Coded = Pick<CodedArticle, 'events' | 'facts' | 'people' | 'published'>

/**
 * Scores one coded article by the rule book. With the source text, each quote is checked against its offsets.
 * An article that was not coded is scored as one with nothing in it.
 */
export function scoreArticle(gold: GoldArticle, coded: Coded | null, source?: string): Score {
  const article = coded ?? { events: [], facts: [], people: [], published: null }
  const events = scoreEvents(gold.events, article.events)
  const facts = scoreFacts(gold.facts ?? [], article.facts)
  const people = scorePeople(gold.people ?? [], article.people)
  const misses: Miss[] = [...events.misses, ...facts.misses, ...people.misses]
  let published = emptyTally.published
  if (gold.published !== undefined) {
    const isRight = isSameDate(gold.published, article.published)
    published = counted(published, isRight)
    if (!isRight) misses.push({ what: 'wrong publication', wanted: gold.published, got: article.published })
  }
  let quotes = emptyTally.quotes
  if (source !== undefined)
    for (const { quote, start, end } of [...article.events, ...article.facts])
      quotes = counted(quotes, quote !== '' && source.slice(start, end) === quote)
  const { facts: factCount } = facts
  const tally: Tally = {
    ...emptyTally,
    articles: 1,
    ...events.tally,
    facts: factCount,
    ...people.tally,
    published,
    quotes,
  }
  return { tally, misses, kept: events.kept }
}

/** What is judged of an event that was found: a share for each attribute, and the misses. */
function judge(gold: GoldEvent, coded: EventMention) {
  const all = readings(gold)
  const judged: { readonly field: Attribute | 'inventedDate' | 'inventedPlace'; readonly isRight: boolean }[] = []
  const note = (field: (typeof judged)[number]['field'], isRight: boolean): void => {
    judged.push({ field, isRight })
  }
  if (gold.kind)
    note(
      'kind',
      all.some((reading) => reading.kind === coded.kind),
    )
  if (gold.date)
    note(
      'date',
      all.some((reading) => isSameDate(reading.date, coded.date)),
    )
  else note('inventedDate', Boolean(coded.date))
  const places = [gold.place, ...(gold.placeAlso ?? [])]
  if (gold.place)
    note(
      'place',
      places.some((place) => isSamePlace(place, coded.place)),
    )
  else if (!gold.placeAlso) note('inventedPlace', Boolean(coded.place))
  if (gold.status)
    note(
      'status',
      all.some((reading) => reading.status === coded.status),
    )
  note(
    'symmetric',
    all.some((reading) => Boolean(reading.symmetric) === Boolean(coded.symmetric)),
  )
  return judged
}

function missOf(field: ReturnType<typeof judge>[number]['field'], gold: GoldEvent, coded: EventMention): Miss {
  if (field === 'inventedDate') return { what: 'invented date', gold, coded }
  if (field === 'inventedPlace') return { what: 'invented place', gold, coded }
  return { what: `wrong ${field}`, gold, coded }
}

type EventFields = 'events' | 'swapped' | 'byKind' | 'inventedDate' | 'inventedPlace' | Attribute

function scoreEvents(gold: readonly GoldEvent[], coded: readonly EventMention[]) {
  const pairs = pairEvents(gold, coded)
  const found = new Set(pairs.map((pair) => pair.gold))
  const kept = new Set(pairs.map((pair) => coded[pair.coded]!))
  const { kind, date, place, status, symmetric, inventedDate, inventedPlace } = emptyTally
  const shares: Record<Exclude<EventFields, 'events' | 'swapped' | 'byKind'>, Share> = {
    ...{ kind, date, place, status, symmetric, inventedDate, inventedPlace },
  }
  const misses: Miss[] = []
  for (const { gold: g, coded: c, isStrict } of pairs) {
    const [wanted, got] = [gold[g]!, coded[c]!]
    if (!isStrict) misses.push({ what: 'wrong parties', gold: wanted, coded: got })
    for (const { field, isRight } of judge(wanted, got)) {
      shares[field] = counted(shares[field], isRight)
      const isWrong = field.startsWith('invented') ? isRight : !isRight
      if (isWrong) misses.push(missOf(field, wanted, got))
    }
  }
  let swapped = emptyTally.swapped
  const byKind: Record<string, Share> = {}
  let counts = 0
  for (const [i, wanted] of gold.entries()) {
    const reversed = found.has(i) ? undefined : coded.find((one) => !kept.has(one) && isReversed(wanted, one))
    if (!wanted.symmetric && (found.has(i) || reversed)) swapped = counted(swapped, reversed !== undefined)
    if (wanted.doubt && !found.has(i)) continue
    counts++
    const name = wanted.kind ?? wanted.type
    byKind[name] = counted(byKind[name] ?? { of: 0, right: 0 }, found.has(i))
    if (reversed) misses.push({ what: 'swapped event', gold: wanted, coded: reversed })
    else if (!found.has(i)) misses.push({ what: 'missed event', gold: wanted })
  }
  for (const one of coded) if (!kept.has(one)) misses.push({ what: 'spurious event', coded: one })
  const strict = pairs.filter((pair) => pair.isStrict).length
  const events = { gold: counts, predicted: coded.length, strict, lenient: pairs.length }
  return { tally: { events, ...shares, swapped, byKind } satisfies Pick<Tally, EventFields>, misses, kept }
}

function scoreFacts(gold: readonly GoldFact[], coded: readonly Fact[]) {
  const left = [...coded]
  const misses: Miss[] = []
  let facts: Found = { gold: 0, predicted: coded.length, right: 0 }
  for (const wanted of gold) {
    const at = left.findIndex((one) => isSameFact(wanted, { ...one }))
    if (at < 0 && wanted.doubt) continue
    facts = { ...facts, gold: facts.gold + 1, right: facts.right + (at < 0 ? 0 : 1) }
    if (at < 0) misses.push({ what: 'missed fact', gold: wanted })
    else left.splice(at, 1)
  }
  for (const one of left) misses.push({ what: 'spurious fact', coded: one })
  return { facts, misses }
}

function scorePeople(gold: readonly GoldPerson[], coded: readonly PersonMention[]) {
  const left = [...coded]
  const misses: Miss[] = []
  let people: Found = { gold: 0, predicted: coded.length, right: 0 }
  let office = emptyTally.office
  for (const wanted of gold) {
    const names = [wanted.name, ...(wanted.alsoNamed ?? [])]
    let at = left.findIndex((one) => names.some((name) => folded(name) === folded(one.name)))
    if (at < 0) at = left.findIndex((one) => names.some((name) => isSameName(name, one.name)))
    if (at < 0 && wanted.doubt) continue
    people = { ...people, gold: people.gold + 1, right: people.right + (at < 0 ? 0 : 1) }
    if (at < 0) {
      misses.push({ what: 'missed person', gold: wanted })
      continue
    }
    const got = left[at]!
    left.splice(at, 1)
    if (!wanted.office) continue
    const offices = [wanted.office, wanted.officeAlso ?? []].flat()
    const isRight = got.of === wanted.of && offices.some((one) => isSameOffice(one, got.office))
    office = counted(office, isRight)
    if (!isRight) misses.push({ what: 'wrong office', gold: wanted, coded: got })
  }
  for (const one of left) misses.push({ what: 'spurious person', coded: one })
  return { tally: { people, office }, misses }
}
