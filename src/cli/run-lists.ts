import { dateWords } from '../export/index.js'
import { openStore, type StoredVersion } from '../store/index.js'
import { json, printable, write, writeLines } from './output.js'
import { table } from './table.js'
import { isListed, type Times } from './times.js'

interface ListFlags extends Times {
  readonly db: string
  readonly format: 'text' | 'json'
}

/** What a list in JSON tells of an article. */
function articleRow(version: StoredVersion) {
  const { id, article, name, title, outlet, agencies, url, path, published, publishedFrom, readAt, language } = version
  const { current, coded, sha256, encoding } = version
  return {
    ...{ id, article, name, title, outlet, agencies, url, path, published, publishedFrom, readAt, language },
    ...{ current, coded, sha256, encoding },
  }
}

function dayOf(version: StoredVersion): string {
  return version.published === null ? `undated, read ${version.readAt.slice(0, 10)}` : version.published
}

/** Prints the articles of a record. */
export async function runArticles(flags: ListFlags & { readonly all: boolean }): Promise<void> {
  const store = await openStore(flags.db, { mode: 'read' })
  try {
    const versions = (await store.versions(flags.all)).filter((version) => isListed(version, flags))
    if (flags.format === 'json') {
      await writeLines(versions.map((version) => json(articleRow(version))))
      return
    }
    if (versions.length === 0) {
      await writeLines(['No articles. Read some with: chancery read <files or folders>'])
      return
    }
    const rows = versions.map((version) => {
      const state = version.coded ? '' : `not coded (${version.language})`
      const older = version.current ? '' : 'older text'
      const outlet = version.outlet ?? version.agencies.join(', ')
      return [
        version.id,
        dayOf(version),
        outlet,
        version.title ?? version.name,
        [state, older].filter(Boolean).join(', '),
      ]
    })
    await writeLines(table(rows))
  } finally {
    await store.close()
  }
}

/** Prints the articles that hold some words, the words marked. */
export async function runSearch(words: string, flags: ListFlags & { readonly limit: number }): Promise<void> {
  const store = await openStore(flags.db, { mode: 'read' })
  try {
    const hits = (await store.search(words, flags.limit)).filter((hit) => isListed(hit.version, flags))
    if (flags.format === 'json') {
      await writeLines(hits.map((hit) => json({ ...articleRow(hit.version), excerpt: marked(hit.excerpt) })))
      return
    }
    if (hits.length === 0) {
      await writeLines([
        `No article holds ${printable(JSON.stringify(words))}. All words must occur; try fewer, or word* for a beginning.`,
      ])
      return
    }
    for (const { version, excerpt } of hits) {
      await writeLines(table([[version.id, dayOf(version), version.outlet ?? '', version.title ?? version.name]]))
      await write(`    ${marked(excerpt)}\n`)
    }
  } finally {
    await store.close()
  }
}

/** The excerpt of a hit with `»` and `«` around the words that were found. */
function marked(excerpt: string): string {
  const [open, close] = ['\u0002', '\u0003']
  return printable(excerpt.replace(/\s+/g, ' ').replaceAll(open, '»').replaceAll(close, '«'))
}

/** Prints the pairs of a record, most events first. */
export async function runRelations(flags: ListFlags): Promise<void> {
  const { openPairs } = await import('./pairs.js')
  const pairs = await openPairs(flags.db, flags)
  if (flags.format === 'json') {
    await writeLines(pairs.map((pair) => json(pair)))
    return
  }
  if (pairs.length === 0) {
    await writeLines([
      'No relations: no article tells of two states or bodies. Read some with: chancery read <files or folders>',
    ])
    return
  }
  const span = (first: string | null, last: string | null): string =>
    first === null || last === null
      ? ''
      : first === last
        ? dateWords(first)
        : `${dateWords(first)} – ${dateWords(last)}`
  await writeLines(
    table(
      pairs.map((pair) => [
        pair.a,
        pair.b,
        pair.events,
        `${pair.aName} and ${pair.bName}`,
        span(pair.first, pair.last),
      ]),
    ),
  )
}
