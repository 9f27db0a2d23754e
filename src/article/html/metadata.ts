import { creditedAgencies } from '../agencies.js'
import { printedDates } from '../civil-dates.js'
import type { StatedDate } from '../published.js'
import { attribute, type Document, type Element, elementsOf, textOf } from './tree.js'

/** What a page says of itself in its head and its marked-up fields. */
export interface Metadata {
  /** Headlines from the most to the least telling. */
  readonly titles: readonly string[]
  readonly outlet: string | null
  readonly url: string | null
  readonly dates: readonly StatedDate[]
  readonly agencies: readonly string[]
  /** Language tag of the page: `en-GB`. */
  readonly language: string | null
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'published-date',
  'published_date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'article:published',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'date',
  'article_date_original',
  'originalpublicationdate',
  'release_date',
  'date_published',
  'citation_publication_date',
  'citation_date',
]

export function metadataOf(document: Document): Metadata {
  const metas = new Map<string, string>()
  const structured: unknown[] = []
  const times: StatedDate[] = []
  const dated: StatedDate[] = []
  let title: string | null = null
  let canonical: string | null = null
  let language: string | null = null
  for (const element of elementsOf(document)) {
    const { tagName } = element
    if (tagName === 'html') language = attribute(element, 'lang') ?? null
    else if (tagName === 'meta') readMeta(element, metas)
    else if (tagName === 'title') title ??= textOf(element)
    else if (tagName === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel') ?? ''))
      canonical = attribute(element, 'href') ?? null
    else if (tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''))
      structured.push(...parsed(element))
    else if (tagName === 'time') times.push(...timeOf(element))
    if (/\bdatePublished\b/i.test(attribute(element, 'itemprop') ?? '')) times.unshift(...itemOf(element))
    else if (dated.length < 6) dated.push(...namedDate(element))
  }
  const story = articleIn(structured)
  const stated = dateNames.flatMap((name) => {
    const value = metas.get(name)
    return value === undefined ? [] : [{ value, from: `meta ${name}` }]
  })
  const published = textField(story, 'datePublished') ?? textField(story, 'dateCreated')
  const titles = [
    metas.get('og:title'),
    textField(story, 'headline'),
    metas.get('twitter:title'),
    metas.get('dc.title'),
    title,
  ]
  const outlet =
    metas.get('og:site_name') ??
    nameField(story, 'publisher') ??
    metas.get('application-name') ??
    metas.get('dc.publisher') ??
    null
  const credits = [
    metas.get('author'),
    metas.get('article:author'),
    metas.get('dc.creator'),
    metas.get('byl'),
    metas.get('source'),
    nameField(story, 'author'),
    nameField(story, 'creator'),
  ]
  return {
    titles: titles
      .filter((t) => t !== undefined && t !== null && t.trim() !== '')
      .map((t) => t!.replace(/\s+/g, ' ').trim()),
    outlet: outlet === null ? null : outlet.trim() || null,
    url: [canonical, metas.get('og:url')].find((u) => /^https?:\/\//i.test(u ?? '')) ?? null,
    dates: [
      ...stated.slice(0, stated[0]?.from.includes('published') ? 1 : 0),
      ...(published === null ? [] : [{ value: published, from: 'JSON-LD datePublished' }]),
      ...stated,
      ...times,
      ...dated,
    ],
    agencies: credits.flatMap((credit) => (credit ? (creditedAgencies(credit) ?? []) : [])),
    language,
  }
}

function readMeta(element: Element, metas: Map<string, string>): void {
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
  const value = attribute(element, 'content')
  if (name !== undefined && value !== undefined && value.trim() !== '' && !metas.has(name.toLowerCase()))
    metas.set(name.toLowerCase(), value)
}

function timeOf(element: Element): StatedDate[] {
  const value = attribute(element, 'datetime') ?? textOf(element)
  const published = /\b(?:pubdate|publish|posted|entry-date)/i.test(
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'pubdate') === undefined ? '' : 'pubdate'}`,
  )
  const modified = /\b(?:updat|modif)/i.test(attribute(element, 'class') ?? '')
  return modified || value.length > 60 ? [] : [{ value, from: published ? 'time of publication' : 'time' }]
}

function itemOf(element: Element): StatedDate[] {
  const value = attribute(element, 'content') ?? attribute(element, 'datetime') ?? textOf(element)
  return value.length > 60 ? [] : [{ value, from: 'itemprop datePublished' }]
}

/** Dates in elements that are named for them: `<span class="article-date">`. */
function namedDate(element: Element): StatedDate[] {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  if (
    !/(?:^|[-_ ])(?:date|dates|time|timestamp|published|publish|posted|pubdate|dateline|datetime)(?:$|[-_ ])/i.test(
      names,
    )
  )
    return []
  if (/current|today|updat|modif|copyright|weather|event/i.test(names)) return []
  const text = textOf(element)
  if (text.length > 90) return []
  const date = printedDates(text).find((d) => d.year !== null)
  return date && date.ambiguous === undefined ? [{ value: text, from: text }] : []
}

function parsed(element: Element): unknown[] {
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  try {
    return [JSON.parse(text)]
  } catch {
    // Broken structured data is common and costs nothing: the page's other fields stand.
    return []
  }
}

type Fields = Readonly<Record<string, unknown>>

/** The first article among structured data, else the first thing that has a publication date. */
function articleIn(roots: readonly unknown[]): Fields | null {
  let dated: Fields | null = null
  const queue: unknown[] = [...roots]
  for (let i = 0; i < queue.length && i < 2000; i++) {
    const thing = queue[i]
    if (Array.isArray(thing)) queue.push(...thing.slice(0, 200))
    else if (typeof thing === 'object' && thing !== null) {
      const fields = thing as Fields
      const type = JSON.stringify(fields['@type'] ?? '')
      if (/Article|Report|BlogPosting|PressRelease/.test(type)) return fields
      if (dated === null && typeof fields.datePublished === 'string') dated = fields
      queue.push(
        ...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'].flatMap((key) =>
          key in fields ? [fields[key]] : [],
        ),
      )
    }
  }
  return dated
}

function textField(fields: Fields | null, key: string): string | null {
  const value = fields?.[key]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function nameField(fields: Fields | null, key: string): string | null {
  const value = fields?.[key]
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first
  return typeof first === 'object' && first !== null ? textField(first as Fields, 'name') : null
}
