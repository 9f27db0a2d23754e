import type { Analysed, CodedScene } from '../scene.js'
import type { QuotedSpan } from './spans.js'

/** The sentences of an article with what lies between quotation marks told apart. */
export interface Stage {
  readonly analysed: Analysed
  readonly scenes: readonly CodedScene[]
  readonly spans: readonly QuotedSpan[]
  /** For each sentence, whether each token lies between marks or is one. */
  readonly quoted: readonly (readonly boolean[])[]
}

export function stageOf(analysed: Analysed, scenes: readonly CodedScene[], spans: readonly QuotedSpan[]): Stage {
  let from = 0
  const quoted = scenes.map(({ tree }) =>
    tree.tokens.map((token) => {
      while (from < spans.length && spans[from]!.close <= token.start) from++
      // Spans lie apart and in order, and so do tokens: one look is enough.
      const span = spans[from]
      return span !== undefined && token.start >= span.open && token.start < span.close
    }),
  )
  return { analysed, scenes, spans, quoted }
}

/** Index of the sentence that holds an offset, or -1. */
export function sentenceAt(scenes: readonly CodedScene[], offset: number): number {
  let low = 0
  let high = scenes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = scenes[middle]!.tree.sentence
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return middle
  }
  return -1
}
