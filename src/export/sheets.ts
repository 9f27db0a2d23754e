import type { RecordEvent } from '../reconcile/index.js'
import type { EventMention, Fact, Span } from '../schema/index.js'
import type { FullVersion } from '../store/index.js'
import { dossierEvent, type EventDesk } from './dossier/event.js'
import { openEvidence } from './dossier/evidence-book.js'
import type { Citation } from './dossier/model.js'
import { articleWords, supportOf } from './dossier/sections.js'
import { wrapped } from './dossier/wrapped.js'
import { inText } from './excerpt.js'
import { dateWords } from './words/dates.js'
import { factWords } from './words/fact-words.js'
import { inert } from './words/inert.js'
import type { Names } from './words/party-words.js'

function* proofLines(citations: readonly Citation[], desk: EventDesk): Generator<string> {
  const articles = desk.book.articles()
  for (const { article, before, quote, after, according } of citations) {
    const from = articles[article - 1]
    yield ''
    if (from !== undefined) yield `  ${articleWords(from)}  ${from.id}`
    yield* wrapped(`“${before}»${quote}«${after}”`, '    ')
    if (according.length > 0) yield `    according to ${according.join(', ')}`
  }
}

/** One event with all its reports, each quoted in its paragraph and marked, and why they are one event. */
export function* eventSheet(event: RecordEvent, versions: readonly FullVersion[], names: Names): Generator<string> {
  const desk: EventDesk = { book: openEvidence(versions), ...names }
  const told = dossierEvent(event, desk)
  yield told.words
  const kind = event.kind === null ? event.type : `${event.type}/${event.kind}`
  yield `${dateWords(event.date)} · ${event.status} · ${kind} · ${supportOf(told)} · ${event.id}`
  yield `${event.actor.join(', ')} → ${event.recipient.join(', ') || '–'}${event.symmetric ? ' (both alike)' : ''}`
  yield* proofLines(desk.book.citeAll(event.mentions), desk)
  for (const { because, mentions } of event.merges) {
    yield ''
    yield* wrapped(`${mentions.join(' and ')} are one event: ${because.map(inert).join('; ')}.`, '  ')
  }
}

/** One fact of one article, quoted in its paragraph and marked. */
export function* factSheet(fact: Fact, version: FullVersion, names: Names): Generator<string> {
  const desk: EventDesk = { book: openEvidence([version]), ...names }
  yield factWords(fact, names.nameOf)
  yield `${fact.fact} · ${fact.id}`
  yield* proofLines(desk.book.citeAll([fact.id]), desk)
}

/** One event mention that stands in no event: what is only supposed, or an older text of an article. */
export function* mentionSheet(mention: EventMention, version: FullVersion, names: Names): Generator<string> {
  const desk: EventDesk = { book: openEvidence([version]), ...names }
  const sides = [mention.actor, mention.recipient].map((codes) => codes.map(names.nameOf).join(', ')).filter(Boolean)
  yield `${mention.kind ?? mention.type}: ${sides.join(' → ')}`
  yield `${dateWords(mention.date)} · ${mention.status} · ${mention.id}`
  yield* proofLines(desk.book.citeAll([mention.id]), desk)
}

/** The cleaned text of a block with the proving words between `»` and `«`. */
function markedBlock(text: string, block: Span, places: readonly Span[]): string {
  let marked = ''
  let at = block.start
  for (const place of places) {
    if (place.start < at || place.end > block.end) continue
    marked += `${inert(text.slice(at, place.start))}»${inert(text.slice(place.start, place.end))}«`
    at = place.end
  }
  return marked + inert(text.slice(at, block.end))
}

/** One article: what it is, its text with the coded words marked, and what was coded of it. */
export function* articleSheet(version: FullVersion, names: Names): Generator<string> {
  const { reading, codedArticle: coded } = version
  yield inert(version.title ?? version.name)
  const outlet = [version.outlet, ...version.agencies].filter((part) => part !== null).map(inert)
  const date =
    version.published === null ? `undated, read on ${version.readAt.slice(0, 10)}` : dateWords(version.published)
  const why = version.publishedFrom === null ? '' : ` (${inert(version.publishedFrom)})`
  yield [...outlet, date + why, version.current ? '' : 'older text', version.id].filter(Boolean).join(' · ')
  const address = version.url ?? version.path
  if (address !== null) yield inert(address)
  for (const { message } of version.diagnostics) yield inert(message)
  const items = coded === null ? [] : [...coded.events, ...coded.facts]
  const places = items.map((item) => inText(reading.map, item)).filter((place) => place !== null)
  places.sort((x, y) => x.start - y.start || y.end - x.end)
  for (const block of reading.blocks) {
    yield ''
    yield* wrapped(markedBlock(reading.text, block, places), '  ')
  }
  if (coded === null) return
  for (const [heading, list] of [
    [
      'Events',
      coded.events.map((e) => [
        e.id,
        dateWords(e.date),
        e.kind ?? e.type,
        [...e.actor, ...e.recipient].join(' '),
        e.quote,
      ]),
    ],
    ['Facts', coded.facts.map((fact) => [fact.id, factWords(fact, names.nameOf), fact.quote])],
    ['People', coded.people.map((p) => [p.id, p.name, [p.office, p.of].filter(Boolean).join(', ')])],
  ] as const) {
    if (list.length === 0) continue
    yield ''
    yield heading
    for (const row of list) yield* wrapped(row.filter(Boolean).map(inert).join('  '), '  ')
  }
}
