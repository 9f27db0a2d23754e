/** Spans of an item in a text, UTF-16, half-open. */
interface Located {
  readonly start: number
  readonly end: number
  readonly sentence: readonly [number, number]
}

/** Where a sentence may begin or end: a stop with a space and a capital after it, or an empty line. */
const stop = /[.!?]["”’)]?\s+(?=["“‘(]?[A-Z])|\n\s*\n/g

/** Spaces of any sort and length as one: a quote stands in its text as a reader sees it. */
const spaced = (quote: string): RegExp =>
  new RegExp(
    quote
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  )

function locate(text: string, quote: string, ends: readonly number[]): Located | null {
  const plain = text.indexOf(quote)
  const match = plain >= 0 ? null : spaced(quote).exec(text)
  if (plain < 0 && match === null) return null
  const start = plain >= 0 ? plain : match!.index
  const end = start + (plain >= 0 ? quote.length : match![0].length)
  const from = ends.filter((at) => at <= start).at(-1) ?? 0
  const to = ends.find((at) => at >= end) ?? text.length
  return { start, end, sentence: [from, to] }
}

/** The items of a coded article that give no offsets, found in its text by their quotes; the others as they are. */
export function locatedIn(text: string, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ends = [...text.matchAll(stop)].map((one) => one.index + one[0].length)
  const place = (item: unknown): unknown => {
    const known = item as { readonly start?: unknown; readonly quote?: unknown } | null
    if (typeof known !== 'object' || known === null) return item
    if (typeof known.start === 'number' || typeof known.quote !== 'string' || known.quote === '') return item
    return { ...known, ...locate(text, known.quote, ends) }
  }
  const lists = ['events', 'hypothetical', 'facts'].filter((name) => Array.isArray(value[name]))
  return Object.fromEntries(lists.map((name) => [name, (value[name] as readonly unknown[]).map(place)]))
}
