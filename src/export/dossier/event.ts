import type { RecordEvent } from '../../reconcile/index.js'
import type { EventMention } from '../../schema/index.js'
import { eventWords } from '../words/event-words.js'
import { inert } from '../words/inert.js'
import { type MentionInArticle, partyWords } from '../words/party-words.js'
import type { EvidenceBook } from './evidence-book.js'
import { mostCitations, sumWords } from './facts.js'
import type { DossierEvent } from './model.js'

/** What events are put into words with. */
export interface EventDesk {
  readonly book: EvidenceBook
  readonly nameOf: (code: string) => string
  readonly isNameOf: (words: string, code: string) => boolean
}

/** The mentions whose words are shown: one report of each origin first, then its copies. */
export function reportsInOrder(event: RecordEvent): readonly string[] {
  const seen = new Set<string>()
  const first: string[] = []
  const copies: string[] = []
  for (const { mention, origin } of event.reports) {
    ;(seen.has(origin) ? copies : first).push(mention)
    seen.add(origin)
  }
  return [...first, ...copies].slice(0, mostCitations)
}

/** What of an event, or of a single mention, its words are made from. */
type Tellable = Pick<
  RecordEvent,
  'type' | 'kind' | 'status' | 'symmetric' | 'place' | 'actor' | 'recipient' | 'mentions' | 'money' | 'name'
> & { readonly reports: readonly { readonly quote: string }[] }

function mentionsOf(event: Tellable, { book }: EventDesk): MentionInArticle[] {
  return event.mentions.flatMap((id) => {
    const [mention, version] = [book.mention(id), book.versionOf(id)]
    return mention !== undefined && 'actorText' in mention && version?.codedArticle
      ? [{ mention, coded: version.codedArticle }]
      : []
  })
}

/** Sums of money that the sources name for an event: `: USD 5 billion`. */
function sumsOf(event: Tellable): string {
  const sums = event.money.map(sumWords)
  return sums.length === 0 ? '' : `: ${[...new Set(sums)].join(' or ')}`
}

/** What happened, in one plain sentence. */
export function wordsOfEvent(event: Tellable, desk: EventDesk): string {
  if (event.name !== undefined) return inert(event.name)
  const mentions = mentionsOf(event, desk)
  const names = (codes: readonly string[], side: 'actor' | 'recipient'): string[] =>
    codes.map((code) => partyWords(code, side, event.kind, mentions, desk))
  const { type, kind, status, symmetric } = event
  const place = event.place === null ? null : inert(event.place)
  const told = { type, kind, status, symmetric, place, quotes: event.reports.map((report) => report.quote) }
  const words = eventWords({
    ...told,
    actors: names(event.actor, 'actor'),
    recipients: names(event.recipient, 'recipient'),
  })
  return words + sumsOf(event)
}

/** What one article says happened, in one plain sentence. */
export function wordsOfMention(mention: EventMention, desk: EventDesk): string {
  const money = mention.money === undefined ? [] : [{ ...mention.money, evidence: [] }]
  return wordsOfEvent({ ...mention, mentions: [mention.id], money, reports: [mention] }, desk)
}

export function dossierEvent(event: RecordEvent, desk: EventDesk): DossierEvent {
  const { id, date, type, kind, status, place } = event
  return {
    ...{ id, date, type, kind, status, place },
    words: wordsOfEvent(event, desk),
    articles: new Set(event.reports.map((report) => report.article)).size,
    origins: event.origins.length,
    citations: desk.book.citeAll(reportsInOrder(event)),
  }
}
