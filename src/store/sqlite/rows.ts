import type { Selectable } from 'kysely'
import type { CodedArticle, EventMention, Fact } from '../../schema/index.js'
import { quoteContext } from '../mention-ids.js'
import type { FullVersion, MentionSort, StoredVersion } from '../port.js'
import type { Tables } from './schema.js'

type VersionRow = Selectable<Tables['version']>

/** Columns of a version that are cheap to read: all but its texts. */
export const versionColumns = [
  'version.id',
  'version.article',
  'version.sha256',
  'version.name',
  'version.path',
  'version.url',
  'version.form',
  'version.given_json',
  'version.fill_json',
  'version.read_at',
  'version.current',
  'version.title',
  'version.outlet',
  'version.agencies',
  'version.published',
  'version.published_from',
  'version.language',
  'version.diagnostics',
] as const

export type SlimRow = Omit<VersionRow, 'seq' | 'text' | 'reading_json' | 'coded_json' | 'changed'> & {
  encoding: string
  address: string | null
  is_coded: number
}

export function versionOf(row: SlimRow): StoredVersion {
  return {
    id: row.id,
    article: row.article,
    name: row.name,
    address: row.address,
    path: row.path,
    sha256: row.sha256,
    encoding: row.encoding,
    readAt: row.read_at,
    form: row.form,
    given: JSON.parse(row.given_json),
    fill: JSON.parse(row.fill_json),
    current: row.current === 1,
    title: row.title,
    outlet: row.outlet,
    agencies: JSON.parse(row.agencies),
    url: row.url,
    published: row.published,
    publishedFrom: row.published_from,
    language: row.language,
    coded: row.is_coded === 1,
    diagnostics: JSON.parse(row.diagnostics),
  }
}

export function fullVersionOf(row: SlimRow & Pick<VersionRow, 'reading_json' | 'coded_json'>): FullVersion {
  return {
    ...versionOf(row),
    reading: JSON.parse(row.reading_json),
    codedArticle: row.coded_json === null ? null : JSON.parse(row.coded_json),
  }
}

interface Spanned {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly spans?: readonly (readonly [number, number])[]
}

interface MentionRows {
  readonly mentions: Tables['mention'][]
  readonly parties: Tables['mention_party'][]
}

function partiesOfFact(fact: Fact): readonly (readonly [string, string])[] {
  switch (fact.fact) {
    case 'tier':
    case 'relations-since':
      return fact.dyad.map((code) => [code, 'party'] as const)
    case 'flow':
      return [
        [fact.from, 'from'],
        [fact.to, 'to'],
      ]
    case 'membership':
      return [
        [fact.of, 'of'],
        [fact.body, 'body'],
      ]
    default:
      return fact.of === undefined ? [] : [[fact.of, 'of']]
  }
}

/** The rows of all that one text says, each with the words that prove it. `coded` bears the ids of the record. */
export function mentionRows(version: string, source: string, coded: CodedArticle): MentionRows {
  const mentions: Tables['mention'][] = []
  const parties: Tables['mention_party'][] = []
  const add = (
    id: string,
    sort: MentionSort,
    kind: string | null,
    at: Spanned,
    who: readonly (readonly [string, string])[],
  ): void => {
    const selector = { quote: at.quote, ...quoteContext(source, at.start, at.end), spans: at.spans ?? null }
    mentions.push({ id, version, sort, kind, start: at.start, end: at.end, selector_json: JSON.stringify(selector) })
    for (const [code, role] of who) if (code) parties.push({ mention: id, code, role })
  }
  const event = (sort: MentionSort) => (item: EventMention) =>
    add(item.id, sort, item.kind ?? item.type, item, [
      ...item.actor.map((code) => [code, 'actor'] as const),
      ...item.recipient.map((code) => [code, 'recipient'] as const),
    ])
  coded.events.forEach(event('event'))
  coded.hypothetical.forEach(event('hypothetical'))
  for (const fact of coded.facts) add(fact.id, 'fact', fact.fact, fact, partiesOfFact(fact))
  for (const person of coded.people) {
    add(person.id, 'person', person.office, person, person.of === null ? [] : [[person.of, 'of']])
  }
  coded.quotations.forEach((quotation, i) => {
    add(`${version}-q${i + 1}`, 'quotation', quotation.verb, quotation, quotation.of ? [[quotation.of, 'of']] : [])
  })
  coded.noise.forEach((noise, i) => {
    add(`${version}-n${i + 1}`, 'noise', noise.what, noise, [])
  })
  return { mentions, parties }
}
