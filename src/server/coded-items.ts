import { factWords, inert, openEvidence, wordsOfMention } from '../export/index.js'
import { nameOf, namesFrom, type RecordView } from '../query/index.js'
import type { EventMention, Evidence, Fact, PersonMention, Quotation } from '../schema/index.js'
import type { FullVersion } from '../store/index.js'
import type { CodedItem } from './contract/articles.js'
import type { Desk } from './desk.js'

/** A coded item with the runs of its words, where markup cuts them. */
export type PlacedItem = CodedItem & Pick<Evidence, 'spans'>

/** What was coded of one article, each item in words, in the order of the text. */
export async function codedItems(desk: Desk, view: RecordView, version: FullVersion): Promise<PlacedItem[]> {
  const coded = version.codedArticle
  if (coded === null) return []
  const names = namesFrom(desk.views.knowledge)
  const lines = { book: openEvidence([version]), ...names }
  const told = await desk.teller.tell(view.eventsOfArticle(version.id))
  const event = (sort: 'event' | 'hypothetical') => (mention: EventMention) => {
    const joined = sort === 'event' ? view.event(mention.id) : null
    return {
      ...common(mention.id, mention),
      sort,
      words: (joined === null ? null : told.get(joined.id)) ?? wordsOfMention(mention, lines),
      label: mention.kind ?? mention.type,
      status: mention.status,
      date: mention.date,
      event: joined?.id ?? null,
      confidence: mention.confidence,
      rule: mention.rule,
      according: saying(mention),
    }
  }
  const fact = (each: Fact) => ({
    ...common(each.id, each),
    sort: 'fact' as const,
    words: factWords(each, names.nameOf),
    label: each.fact,
    person: each.fact === 'office' ? inert(each.person) : null,
    date: 'asOf' in each ? (each.asOf ?? null) : 'date' in each ? each.date : null,
    rule: each.rule,
    according: each.according === undefined ? [] : [inert(each.according)],
  })
  const person = (each: PersonMention) => ({
    ...common(each.id, each),
    sort: 'person' as const,
    words: partsOf(each.name, each.office, each.of === null ? null : nameOf(desk.views.knowledge, each.of)),
    label: each.office ?? 'person',
    person: inert(each.name),
  })
  const quotation = (each: Quotation, i: number) => ({
    ...common(`${version.id}-q${i + 1}`, each),
    sort: 'quotation' as const,
    words: each.speaker === null ? 'Words of somebody' : `Words of ${inert(each.speaker)}`,
    label: each.verb ?? 'say',
    according: each.speaker === null ? [] : [inert(each.speaker)],
  })
  return [
    ...coded.events.map(event('event')),
    ...coded.hypothetical.map(event('hypothetical')),
    ...coded.facts.map(fact),
    ...coded.people.map(person),
    ...coded.quotations.map(quotation),
  ].sort((x, y) => x.start - y.start || y.end - x.end)
}

const partsOf = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => inert(part!))
    .join(', ')

function saying({ attribution, according }: EventMention): string[] {
  if (attribution.length > 0) return attribution.map(({ text }) => inert(text))
  return according === null ? [] : [inert(according)]
}

/** What every item has, and what most of them lack. */
function common(id: string, { start, end, quote, spans }: Evidence) {
  return {
    id,
    ...(spans === undefined ? {} : { spans }),
    status: null,
    date: null,
    event: null,
    person: null,
    quote: inert(quote),
    start,
    end,
    confidence: null,
    rule: null,
    according: [] as string[],
  }
}
