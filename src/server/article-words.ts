import { inert, webAddress } from '../export/index.js'
import type { RecordView } from '../query/index.js'
import type { StoredVersion } from '../store/index.js'
import type { ArticleItem } from './contract/articles.js'
import type { ArticleRef } from './contract/common.js'

const oneLine = (text: string | null): string | null => (text === null ? null : inert(text))

/** How an article is named wherever it is cited. */
export function articleRefOf(version: StoredVersion): ArticleRef {
  const { id, name, title, outlet, agencies, url, published, readAt } = version
  return {
    id,
    title: oneLine(title),
    name: inert(name),
    outlet: oneLine(outlet),
    agencies: agencies.map(inert),
    published,
    readOn: readAt.slice(0, 10),
    url: webAddress(url),
  }
}

/** An article as lists show it. @param excerpt words around the hits, each hit between U+0002 and U+0003 */
export function articleItemOf(
  version: StoredVersion,
  view: RecordView,
  versions: ReadonlyMap<string, StoredVersion>,
  excerpt: string | null = null,
): ArticleItem {
  const original = versions.get(view.copyOf(version.id) ?? '')
  return {
    ...articleRefOf(version),
    language: version.language,
    events: view.eventsOfArticle(version.id).length,
    excerpt: excerpt === null ? null : excerptRuns(excerpt),
    copyOf: original === undefined ? null : articleRefOf(original),
    trouble: version.diagnostics.map(({ message }) => inert(message)),
  }
}

function excerptRuns(excerpt: string): NonNullable<ArticleItem['excerpt']> {
  return excerpt
    .split(/\u0002([^\u0003]*)\u0003/)
    .map((text, i) => ({ text: inert(text), hit: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
