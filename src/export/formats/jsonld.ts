import type { RecordEvent, Report } from '../../reconcile/index.js'
import { wellFormed } from '../../sources/index.js'
import type { Anchor } from '../../store/index.js'
import { daysOf } from '../days.js'
import { whereOf } from '../where.js'
import { json } from '../words/json.js'
import { isWebAddress } from '../words/markup.js'
import type { CitedArticle, ExportDesk, Format } from './format.js'
import { portionsOf, publisherOf } from './portions.js'

type Node = Readonly<Record<string, unknown>>

/** Written out, so that a reader needs no network: schema.org by default, Web Annotation and PROV-O by prefix. */
const context: Node = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  chancery: 'urn:chancery:term:',
  startDate: { '@type': 'xsd:date' },
  endDate: { '@type': 'xsd:date' },
  'oa:start': { '@type': 'xsd:nonNegativeInteger' },
  'oa:end': { '@type': 'xsd:nonNegativeInteger' },
  eventStatus: { '@type': '@id' },
  sameAs: { '@type': '@id' },
}

const urn = (sort: string, id: string): string => `urn:chancery:${sort}:${encodeURIComponent(wellFormed(id))}`
const reference = (sort: string, id: string): Node => ({ '@id': urn(sort, id) })

/** A value that is there as a field of its name, and nothing where it is not. */
const field = (name: string, value: unknown): Node =>
  value == null || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value }

function actorNode(code: string, { knowledge, names }: ExportDesk): Node {
  const state = knowledge.state(code)
  return {
    '@id': urn('actor', code),
    '@type': state === undefined ? 'Organization' : 'Country',
    name: names.nameOf(code),
    identifier: code,
    ...(state?.wikidata ? { sameAs: `http://www.wikidata.org/entity/${state.wikidata}` } : {}),
  }
}

function articleNode(article: CitedArticle): Node {
  const { id, title, name, url, published, language } = article
  const publisher = publisherOf(article)
  return {
    '@id': urn('article', id),
    '@type': ['NewsArticle', 'prov:Entity'],
    headline: title ?? name,
    ...field('url', url !== null && isWebAddress(url) ? url : null),
    ...field('datePublished', daysOf(published).first),
    ...field('inLanguage', language === 'und' ? null : language),
    ...field('publisher', publisher === '' ? null : { '@type': 'Organization', name: publisher }),
  }
}

function placeNode(event: RecordEvent, desk: ExportDesk): Node | null {
  const where = whereOf(event, desk.locate)
  const name = event.place ?? where?.name
  if (name == null) return null
  const geo = where && { '@type': 'GeoCoordinates', latitude: where.latitude, longitude: where.longitude }
  return { '@type': 'Place', name, ...field('geo', geo), ...field('addressCountry', where?.country) }
}

/** `EventScheduled` is what schema.org has for what is to be and for what was; a plan that fell through is cancelled. */
function statusOf(event: RecordEvent): string {
  const isOff = event.status === 'denied' || event.links.some(({ kind }) => kind === 'called-off')
  return `https://schema.org/${isOff ? 'EventCancelled' : 'EventScheduled'}`
}

/** The words of one report as an annotation: its target is a stretch of the article, its body the event. */
function annotationNode(event: RecordEvent, report: Report, anchor: Anchor | undefined): Node {
  const selectors: readonly Node[] =
    anchor === undefined
      ? [{ '@type': 'oa:TextQuoteSelector', 'oa:exact': report.quote }]
      : [
          { '@type': 'oa:TextPositionSelector', 'oa:start': anchor.start, 'oa:end': anchor.end },
          {
            '@type': 'oa:TextQuoteSelector',
            'oa:exact': anchor.quote,
            'oa:prefix': anchor.prefix,
            'oa:suffix': anchor.suffix,
          },
        ]
  return {
    '@id': urn('mention', report.mention),
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': reference('event', event.id),
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': reference('article', report.article),
      'oa:hasSelector': selectors,
    },
    ...field(
      'prov:wasAttributedTo',
      report.according === null ? null : { '@type': 'prov:Agent', name: report.according },
    ),
  }
}

function eventNode(event: RecordEvent, words: string, desk: ExportDesk): Node {
  const { first, last } = daysOf(event.date)
  const whole = event.links.find(({ kind }) => kind === 'part-of')?.event
  return {
    '@id': urn('event', event.id),
    '@type': ['Event', 'prov:Entity'],
    name: words,
    ...field('startDate', first),
    ...field('endDate', last),
    ...field('location', placeNode(event, desk)),
    eventStatus: statusOf(event),
    ...field('attendee', [
      ...event.parties.map((code) => reference('actor', code)),
      ...event.persons.map((name) => ({ '@type': 'Person', name })),
    ]),
    ...field('superEvent', whole === undefined ? null : reference('event', whole)),
    'chancery:actor': event.actor.map((code) => reference('actor', code)),
    ...field(
      'chancery:recipient',
      event.recipient.map((code) => reference('actor', code)),
    ),
    'chancery:date': event.date,
    'chancery:status': event.status,
    'chancery:type': event.type,
    ...field('chancery:kind', event.kind),
    'chancery:score': event.ploverScore,
    'chancery:confidence': event.confidence,
    'prov:wasDerivedFrom': event.reports.map(({ mention }) => reference('mention', mention)),
    'prov:wasGeneratedBy': { '@id': 'urn:chancery:activity' },
  }
}

/** One JSON-LD document: events, actors, articles, and an annotation for the words of each report. */
export const jsonld: Format = {
  contentType: 'application/ld+json',
  ending: 'jsonld',
  async *write(events, desk) {
    yield `{"@context":${json(context)},"@graph":[\n`
    const agent = { '@type': 'prov:SoftwareAgent', name: 'Chancery', version: desk.version }
    yield json({ '@id': 'urn:chancery:activity', '@type': 'prov:Activity', 'prov:wasAssociatedWith': agent })
    const written = new Set<string>()
    const once = (key: string, node: () => Node): string => {
      if (written.has(key)) return ''
      written.add(key)
      return `,\n${json(node())}`
    }
    for (const part of portionsOf(events)) {
      const words = await desk.tell(part)
      const anchors = await desk.anchors(part.flatMap(({ mentions }) => mentions))
      for (const event of part) {
        for (const code of event.parties) yield once(`actor ${code}`, () => actorNode(code, desk))
        for (const report of event.reports) {
          const article = desk.article(report.article)
          if (article !== null) yield once(`article ${article.id}`, () => articleNode(article))
          yield `,\n${json(annotationNode(event, report, anchors.get(report.mention)))}`
        }
        yield `,\n${json(eventNode(event, words.get(event.id) ?? '', desk))}`
      }
    }
    yield '\n]}\n'
  },
}
