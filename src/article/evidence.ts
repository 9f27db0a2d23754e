import type { Article, Evidence, Span } from '../schema/index.js'
import { toSource } from './offset-map.js'

/**
 * Evidence for a span of `article.text`: the quote as printed, `source.slice(start, end)`, and its runs where markup or a
 * repair cuts it. White space that cleaning dropped between two runs is no cut.
 */
export function evidence(article: Article, span: Span): Evidence {
  const { start, end, spans } = toSource(article.map, span)
  const quote = article.source.slice(start, end)
  if (!spans) return { quote, start, end }
  const runs: [number, number][] = []
  for (const [from, to] of spans) {
    const last = runs.at(-1)
    if (last && article.source.slice(last[1], from).trim() === '') last[1] = to
    else runs.push([from, to])
  }
  return runs.length === 1 ? { quote, start, end } : { quote, start, end, spans: runs }
}
