import type { NewArticles } from '../../../src/server/contract/review.js'

type Article = NewArticles['articles'][number]

/** Most articles, and most letters, of one request. */
const mostAtOnce = 200
const mostLetters = 8_000_000

/** A file's bytes as text: UTF-8, else what a page names as its encoding, else the usual one of old Western files. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000))
    const named = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252'
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
}

const filled = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** An article as JSON gives it: `{"id", "text", "published"?, "title"?, "outlet"?, "url"?}`; null for anything else. */
function articleOfJson(value: unknown, fallback: string): Article | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, text, published, title, outlet, url } = value as Record<string, unknown>
  const words = filled(text)
  if (words === undefined) return null
  const given = { published: filled(published)?.slice(0, 10), title: filled(title), outlet: filled(outlet) }
  const address = filled(url)
  return {
    name: typeof id === 'number' ? String(id) : (filled(id) ?? fallback),
    text: words,
    form: 'unknown',
    ...given,
    ...(address !== undefined && /^https?:\/\//i.test(address) ? { url: address } : {}),
  }
}

function valuesOf(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)].flat()
  } catch {
    // One value a line.
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line)]
    } catch {
      return []
    }
  })
}

/** The articles of a file that was dropped: one, or those of its lines of JSON. */
export async function articlesOf(file: File): Promise<readonly Article[]> {
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  const [, name = file.name, ending = ''] = /^(.*)\.(\w+)$/.exec(file.name) ?? []
  const kind = ending.toLowerCase()
  if (kind === 'json' || kind === 'jsonl' || kind === 'ndjson') {
    return valuesOf(text).flatMap((value, i) => articleOfJson(value, `${name}-${i + 1}`) ?? [])
  }
  const form = kind.startsWith('htm') ? 'html' : kind === 'md' ? 'markdown' : 'unknown'
  return [{ name: name.slice(0, 300), text, form }]
}

/** Articles in requests that are not too large. */
export function* inRequests(articles: readonly Article[]): Generator<NewArticles> {
  let some: Article[] = []
  let letters = 0
  for (const article of articles) {
    if (some.length > 0 && (some.length === mostAtOnce || letters + article.text.length > mostLetters)) {
      yield { articles: some }
      some = []
      letters = 0
    }
    some.push(article)
    letters += article.text.length
  }
  if (some.length > 0) yield { articles: some }
}
