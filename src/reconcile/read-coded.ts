import { ploverScore, quadOf } from '../coding/index.js'
import { type EventMention, eventTypes, type Fact, type Kind, kinds, type PersonMention } from '../schema/index.js'
import { locatedIn } from './joining/locate.js'
import type { ReconcileInput } from './types.js'

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
const numberOf = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback

function eventOf(value: unknown): EventMention | null {
  if (!isObject(value)) return null
  const id = textOf(value.id)
  const type = eventTypes.find((one) => one === value.type)
  if (id === null || type === undefined) return null
  const kind = textOf(value.kind)
  const status = value.status === 'planned' || value.status === 'denied' ? value.status : 'happened'
  const start = numberOf(value.start, 0)
  const span = Array.isArray(value.sentence) ? value.sentence : []
  return {
    attribution: [],
    sectors: {},
    mode: null,
    cameo: null,
    goldstein: null,
    rule: 'given',
    ...value,
    id,
    type,
    kind: kind !== null && Object.hasOwn(kinds, kind) ? (kind as Kind) : null,
    status,
    actor: listOf(value.actor),
    recipient: listOf(value.recipient),
    symmetric: value.symmetric === true,
    contexts: listOf(value.contexts),
    actorText: listOf(value.actorText),
    recipientText: listOf(value.recipientText),
    date: textOf(value.date),
    place: textOf(value.place),
    according: textOf(value.according),
    quote: textOf(value.quote) ?? '',
    start,
    end: numberOf(value.end, start),
    sentence: [numberOf(span[0], 0), numberOf(span[1], 0)],
    quad: value.quad === 1 || value.quad === 2 || value.quad === 3 || value.quad === 4 ? value.quad : quadOf[type],
    ploverScore: numberOf(value.ploverScore, ploverScore(type, textOf(value.mode))),
    confidence: numberOf(value.confidence, 1),
  }
}

function factOf(value: unknown): Fact | null {
  if (!isObject(value) || textOf(value.id) === null) return null
  const start = numberOf(value.start, 0)
  const fact = { rule: 'given', ...value, quote: textOf(value.quote) ?? '', start, end: numberOf(value.end, start) }
  const isPair = Array.isArray(value.dyad) && listOf(value.dyad).length === 2
  const has = (...keys: readonly string[]): boolean => keys.every((key) => textOf(value[key]) !== null)
  const isWhole =
    (value.fact === 'office' && has('person', 'office', 'of')) ||
    (value.fact === 'tier' && isPair && has('label')) ||
    (value.fact === 'relations-since' && isPair) ||
    (value.fact === 'membership' && has('of', 'body', 'status')) ||
    (value.fact === 'flow' && has('from', 'to', 'kind')) ||
    (value.fact === 'count' && has('what') && typeof value.value === 'number')
  return isWhole ? (fact as unknown as Fact) : null
}

function personOf(value: unknown, index: number, article: string): PersonMention | null {
  if (!isObject(value)) return null
  const name = textOf(value.name)
  if (name === null) return null
  const start = numberOf(value.start, 0)
  return {
    id: textOf(value.id) ?? `${article}-p${String(index + 1).padStart(2, '0')}`,
    name,
    of: textOf(value.of),
    office: textOf(value.office),
    quote: textOf(value.quote) ?? name,
    start,
    end: numberOf(value.end, start),
  }
}

/**
 * A coded article from JSON: the product's own, or one coded by hand that holds a subset of it (`agency` and
 * `publishedWhy` for `agencies` and `publishedFrom`, no offsets). Null where the value is no coded article at all;
 * items of it that cannot be read are left out.
 */
export function readCoded(value: unknown): ReconcileInput | null {
  if (
    !isObject(value) ||
    !Array.isArray(value.events) ||
    !(Array.isArray(value.facts) || Array.isArray(value.people))
  ) {
    return null
  }
  const id = textOf(value.id) ?? (typeof value.id === 'number' ? String(value.id) : null)
  if (id === null) return null
  const all = <T>(list: unknown, read: (one: unknown, index: number) => T | null): readonly T[] =>
    (Array.isArray(list) ? list : []).map(read).filter((one): one is T => one !== null)
  const readAt = textOf(value.readAt)
  const hash = textOf(value.hash) ?? textOf(value.sha256)
  const text = textOf(value.text)
  const within = text === null ? value : { ...value, ...locatedIn(text, value) }
  const versionOf = textOf(value.versionOf)
  return {
    id,
    title: textOf(value.title),
    outlet: textOf(value.outlet),
    agencies: listOf(value.agencies ?? value.agency),
    url: textOf(value.url),
    published: textOf(value.published),
    publishedFrom: textOf(value.publishedFrom ?? value.publishedWhy),
    language: textOf(value.language) ?? 'en',
    events: all(within.events, eventOf),
    hypothetical: all(within.hypothetical, eventOf),
    facts: all(within.facts, factOf),
    people: all(value.people, (one, index) => personOf(one, index, id)),
    quotations: [],
    noise: [],
    ...(hash === null ? {} : { hash }),
    ...(readAt === null ? {} : { readAt }),
    ...(text === null ? {} : { text }),
    ...(versionOf === null ? {} : { versionOf }),
  }
}
