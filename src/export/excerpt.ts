import type { Article, OffsetMap, Span } from '../schema/index.js'
import { inert } from './words/inert.js'

/** Article text around a quote, on one line each and safe to print. */
export interface Excerpt {
  readonly before: string
  readonly quote: string
  readonly after: string
}

type Reading = Pick<Article, 'text' | 'map' | 'blocks'>

/** Where a span of the source stands in the cleaned text; null where cleaning left it out. */
export function inText(map: OffsetMap, span: Span): Span | null {
  let start = -1
  let end = -1
  for (let i = 0; i < map.source.length; i++) {
    const [source, size] = [map.source[i]!, map.length[i]!]
    const printed = map.printed?.[i] ?? size
    if (source + printed <= span.start) continue
    if (source >= span.end) break
    // Where a run was printed wider than it reads (an entity), it stands for itself as a whole.
    const from = printed === size ? Math.max(0, span.start - source) : 0
    const until = printed === size ? Math.min(size, span.end - source) : size
    if (start < 0) start = map.text[i]! + from
    end = map.text[i]! + until
  }
  return start < 0 ? null : { start, end }
}

/** A full stop that ends a sentence: before a capital, and not after a short word (`Mr.`, `U.S.`). */
const sentenceEnd = /(?<=\p{L}{3}|[\d)”"’])[.!?][”"’)]?\s+(?=[“"‘(]?\p{Lu})/gu

/** The sentence of a block that holds a span, roughly: it is only shown. */
function sentenceAround(text: string, block: Span, span: Span): Span {
  let { start, end } = block
  for (const match of text.slice(block.start, block.end).matchAll(sentenceEnd)) {
    const at = block.start + match.index + match[0].length
    if (at <= span.start) start = at
    else if (at - match[0].length >= span.end - 1) {
      end = at
      break
    }
  }
  return { start, end }
}

/** The quote in its paragraph, or in its sentence; alone, as printed, where cleaning left it out. */
export function excerpt(
  reading: Reading,
  span: Span & { readonly quote: string },
  around: 'paragraph' | 'sentence',
): Excerpt {
  const place = inText(reading.map, span)
  if (place === null) return { before: '', quote: inert(span.quote), after: '' }
  const block = reading.blocks.find((each) => each.start <= place.start && place.start < each.end) ?? {
    start: Math.max(0, place.start - 200),
    end: Math.min(reading.text.length, place.end + 200),
  }
  const shown = around === 'sentence' ? sentenceAround(reading.text, block, place) : block
  const end = Math.max(shown.end, place.end)
  return {
    before: inert(reading.text.slice(shown.start, place.start)).trimStart(),
    quote: inert(reading.text.slice(place.start, place.end)),
    after: inert(reading.text.slice(place.end, end)).trimEnd(),
  }
}
