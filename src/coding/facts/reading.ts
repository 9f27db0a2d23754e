import { findQuantities, type Quantity } from '../../entities/index.js'
import type { Fact, Span } from '../../schema/index.js'
import { type Attributed, type QuotedWords, quotedWords } from '../quotations/index.js'
import type { Analysed, CodedScene } from '../scene.js'

type Bare<F> = F extends Fact ? Omit<F, 'id' | 'quote' | 'start' | 'end' | 'spans'> : never

/** A fact before it is numbered, with the words that prove it as offsets into the cleaned text. */
export interface FactDraft {
  readonly fact: Bare<Fact>
  readonly span: Span
}

/** What the readers of facts look at. */
export interface Reading extends Analysed {
  readonly scenes: readonly CodedScene[]
  readonly quotes: readonly QuotedWords[]
  readonly published: string | null
  /** Forms of each sentence in lower case, with plain apostrophes. */
  readonly words: readonly (readonly string[])[]
  /** Sums and counts of a sentence, found when first asked for. */
  readonly quantities: (scene: CodedScene) => readonly Quantity[]
}

export function readingOf(analysed: Analysed, scenes: readonly CodedScene[], attributed: Attributed | null): Reading {
  const found = new Map<number, readonly Quantity[]>()
  return {
    ...analysed,
    scenes,
    quotes: quotedWords(attributed),
    published: analysed.article.published,
    quantities: (scene) => {
      let list = found.get(scene.sentence)
      if (!list) {
        const { tokens } = scene.tree
        // No digit and no word of number: nothing to read.
        const hasNumber = tokens.some(
          (t) =>
            t.upos === 'NUM' || /\d|illion|dozen|hundred|thousand/i.test(t.form) || /(?:th|rd|nd|st)$/.test(t.form),
        )
        list = hasNumber ? findQuantities(scene.tree.sentence, scene.times) : []
        found.set(scene.sentence, list)
      }
      return list
    },
    words: scenes.map(({ tree }) => tree.tokens.map((t) => t.form.toLowerCase().replace('’', "'"))),
  }
}

/** Whether the words from an index on are those given. */
export function wordsAt(words: readonly string[], at: number, ...phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i] === word)
}

const isWord = (form: string): boolean => /[\p{L}\p{N}]/u.test(form)

/** At most eight words of a sentence as a span: from `from`, cut on the left where `keepEnd` says that the end matters. */
export function evidenceSpan({ tree }: CodedScene, from: number, to: number, keepEnd = false): Span {
  const { tokens } = tree
  let first = Math.max(0, from)
  let last = Math.min(tokens.length, to) - 1
  const count = (): number => {
    let n = 0
    let glued = -1
    for (let t = first; t <= last; t++) {
      // "US$50", "U.S.-Egypt": what is printed without a space is one word.
      if (isWord(tokens[t]!.form) && tokens[t]!.start !== glued) n++
      glued = tokens[t]!.end
    }
    return n
  }
  while (last > first && count() > 8) {
    if (keepEnd) first++
    else last--
  }
  while (last > first && !isWord(tokens[first]!.form) && !/^[$€£¥“"‘]$/.test(tokens[first]!.form)) first++
  while (last > first && /^[,;:.]$/.test(tokens[last]!.form)) last--
  while (count() < 2 && (first > 0 || last < tokens.length - 1)) {
    if (first > 0) first--
    else last++
  }
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}
