import type { CodedArticle, EventMention, Fact, PersonMention } from '../../schema/index.js'
import type { FullVersion } from '../../store/index.js'
import { type Excerpt, excerpt } from '../excerpt.js'
import { inert } from '../words/inert.js'
import { webAddress } from '../words/web-address.js'
import type { Citation, DossierArticle } from './model.js'

export type Mention = EventMention | Fact | PersonMention

/** Coded items by id, with the article each stands in. */
export interface EvidenceBook {
  readonly mention: (id: string) => Mention | undefined
  readonly versionOf: (id: string) => FullVersion | undefined
  /** The proof of an item; its article is given a number when it is first cited. */
  readonly cite: (id: string, around?: 'paragraph' | 'sentence') => Citation | null
  readonly citeAll: (ids: readonly string[], around?: 'paragraph' | 'sentence') => readonly Citation[]
  /** The articles cited so far, by number. */
  readonly articles: () => readonly DossierArticle[]
}

function* mentionsOf(coded: CodedArticle): Generator<Mention> {
  yield* coded.events
  yield* coded.hypothetical
  yield* coded.facts
  yield* coded.people
}

/** Who the article says says so, outermost first. */
function accordingTo(mention: Mention): readonly string[] {
  if ('attribution' in mention && mention.attribution.length > 0)
    return mention.attribution.map((each) => inert(each.text))
  return 'according' in mention && mention.according != null ? [inert(mention.according)] : []
}

function articleOf(version: FullVersion, number: number): DossierArticle {
  const { id, name, title, outlet, agencies, url, published, publishedFrom, readAt } = version
  return {
    number,
    id,
    name: inert(name),
    title: title === null ? null : inert(title),
    outlet: outlet === null ? null : inert(outlet),
    agencies: agencies.map(inert),
    url: webAddress(url),
    published,
    publishedFrom: publishedFrom === null ? null : inert(publishedFrom),
    readOn: readAt.slice(0, 10),
  }
}

/** Gathers the evidence of a set of stored texts. */
export function openEvidence(versions: readonly FullVersion[]): EvidenceBook {
  const mentions = new Map<string, { readonly mention: Mention; readonly version: FullVersion }>()
  for (const version of versions) {
    if (version.codedArticle === null) continue
    for (const mention of mentionsOf(version.codedArticle)) mentions.set(mention.id, { mention, version })
  }
  const numbers = new Map<string, number>()
  const cited: DossierArticle[] = []
  const cite = (id: string, around: 'paragraph' | 'sentence' = 'paragraph'): Citation | null => {
    const found = mentions.get(id)
    if (found === undefined) return null
    let number = numbers.get(found.version.id)
    if (number === undefined) {
      number = cited.length + 1
      numbers.set(found.version.id, number)
      cited.push(articleOf(found.version, number))
    }
    const words: Excerpt = excerpt(found.version.reading, found.mention, around)
    return { article: number, mention: id, ...words, according: accordingTo(found.mention) }
  }
  return {
    mention: (id) => mentions.get(id)?.mention,
    versionOf: (id) => mentions.get(id)?.version,
    cite,
    citeAll: (ids, around) => ids.map((id) => cite(id, around)).filter((each) => each !== null),
    articles: () => cited,
  }
}
