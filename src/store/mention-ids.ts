import { createHash } from 'node:crypto'
import type { CodedArticle, EventMention, Fact, PersonMention } from '../schema/index.js'

/** First twelve hexadecimal digits of a SHA-256: 48 bits, enough that ten million ids meet by chance once in six records. */
function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Id of a text: from its bytes' hash and the URL it was given with, so that it never moves. */
export function recordId(sha256: string, givenUrl: string | undefined): string {
  return `a${digest([sha256, givenUrl ?? null])}`
}

function eventKey(event: EventMention): readonly unknown[] {
  const parties = [...event.actor, ...event.recipient].sort()
  return ['event', event.kind ?? event.type, parties, event.start, event.end]
}

function factKey(fact: Fact): readonly unknown[] {
  const parties =
    fact.fact === 'tier' || fact.fact === 'relations-since'
      ? [...fact.dyad].sort()
      : fact.fact === 'flow'
        ? [fact.from, fact.to]
        : [fact.of ?? null]
  return ['fact', fact.fact, parties, fact.start, fact.end]
}

function personKey(person: PersonMention): readonly unknown[] {
  return ['person', person.of, person.start, person.end]
}

/**
 * The coded article with ids that hold over the whole record: each is made from its text's id, its kind, its
 * participants and its span, so that coding again gives the same id to the same mention. A second mention of the
 * very same key gets an ordinal.
 */
export function withRecordIds(version: string, coded: CodedArticle): CodedArticle {
  const seen = new Map<string, number>()
  const renamed = <T extends { readonly id: string }>(items: readonly T[], key: (item: T) => readonly unknown[]): T[] =>
    items.map((item) => {
      const base = digest([version, ...key(item)])
      const before = seen.get(base) ?? 0
      seen.set(base, before + 1)
      return { ...item, id: `m${base}${before === 0 ? '' : `-${before + 1}`}` }
    })
  return {
    ...coded,
    id: version,
    events: renamed(coded.events, eventKey),
    hypothetical: renamed(coded.hypothetical, (event) => ['hypothetical', ...eventKey(event)]),
    facts: renamed(coded.facts, factKey),
    people: renamed(coded.people, personKey),
  }
}

const contextLength = 32

/** What stands before and after a span of the source, at most 32 code units each, no character cut in two. */
export function quoteContext(source: string, start: number, end: number): { prefix: string; suffix: string } {
  const prefix = source.slice(Math.max(0, start - contextLength), start)
  const suffix = source.slice(end, end + contextLength)
  return { prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ''), suffix: suffix.replace(/[\uD800-\uDBFF]$/, '') }
}
