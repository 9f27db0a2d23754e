import type { CodedItem } from '../../../src/server/contract/articles.js'
import type { Block } from '../../../web/src/reader/folds.js'

/** A coded item of a text, at the first place where its words stand. */
export function itemOf(text: string, id: string, sort: CodedItem['sort'], quote: string): CodedItem {
  const start = text.indexOf(quote)
  const end = start + quote.length
  const none = { status: null, date: null, event: null, person: null, confidence: null, rule: null, according: [] }
  return { ...none, id, sort, words: quote, label: sort, quote, start, end }
}

/** A paragraph whose runs are given as text, noise and marks. */
export function blockOf(
  offset: number,
  ...runs: readonly (readonly [text: string, noise?: Block['runs'][number]['noise'], marks?: readonly string[]])[]
): Block {
  let at = offset
  return {
    kind: 'paragraph',
    runs: runs.map(([text, noise = null, marks = []]) => {
      const run = { text, noise, marks: [...marks], offset: at }
      at += text.length
      return run
    }),
  }
}
