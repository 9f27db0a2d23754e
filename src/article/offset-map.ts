import type { OffsetMap, Span } from '../schema/index.js'
import type { Strip } from './strip.js'

/** The offset map of a finished strip: its units gathered into runs. */
export function mapOf(strip: Strip): OffsetMap {
  const text: number[] = []
  const source: number[] = []
  const length: number[] = []
  const printed: number[] = []
  let open = false
  for (let i = 0; i < strip.at.length; i++) {
    const at = strip.at[i]!
    if (at === -1) {
      open = false
      continue
    }
    const wide = strip.to[i]! - at
    const last = length.length - 1
    if (open && wide === 1 && source[last]! + length[last]! === at) {
      length[last]!++
      printed[last]!++
      continue
    }
    text.push(i)
    source.push(at)
    length.push(1)
    printed.push(wide)
    open = wide === 1
  }
  return printed.some((p, i) => p !== length[i]) ? { text, source, length, printed } : { text, source, length }
}

/** Index of the first run that ends after `offset` of the cleaned text. */
function runAfter(map: OffsetMap, offset: number): number {
  let low = 0
  let high = map.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map.text[middle]! + map.length[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A span of the source, with its runs where it is cut. */
export interface SourceSpan extends Span {
  readonly spans?: readonly (readonly [number, number])[]
}

/**
 * Where a span of the cleaned text was printed. Runs that touch in the source are one, so a space that a repair put
 * between glued words cuts nothing. A span that holds only repairs gives an empty span at the place of the repair.
 */
export function toSource(map: OffsetMap, span: Span): SourceSpan {
  const runs: [number, number][] = []
  let i = runAfter(map, span.start)
  const before = i - 1
  for (; i < map.text.length && map.text[i]! < span.end; i++) {
    const size = map.length[i]!
    const wide = map.printed?.[i] ?? size
    const from = Math.max(0, span.start - map.text[i]!)
    const until = Math.min(size, span.end - map.text[i]!)
    const start = map.source[i]! + (wide === size ? from : 0)
    const end = wide === size ? map.source[i]! + until : map.source[i]! + wide
    const last = runs.at(-1)
    if (last && last[1] === start) last[1] = end
    else runs.push([start, end])
  }
  const first = runs[0]
  if (!first) {
    const place = before < 0 ? 0 : map.source[before]! + (map.printed?.[before] ?? map.length[before]!)
    return { start: place, end: place }
  }
  const bounds = { start: first[0], end: runs.at(-1)![1] }
  return runs.length === 1 ? bounds : { ...bounds, spans: runs }
}
