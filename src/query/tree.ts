import { toSource } from '../article/index.js'
import { inText } from '../export/index.js'
import type { Language, Sentence } from '../language/index.js'
import type { Span } from '../schema/index.js'
import type { FullVersion } from '../store/index.js'

/** A sentence with the cleaned text that it was read in. */
export interface ReadSentence {
  readonly sentence: Sentence
  /** Its words as the parser saw them: repaired, without markup. */
  readonly text: string
  /** Where it begins in the source. */
  readonly start: number
  /** Where each of its tokens begins in the source. */
  readonly tokenStarts: readonly number[]
}

/** Most text that is parsed for one sentence, in code units before and after the place: a block may be a whole book. */
const reach = 4000

/** The block around a place, or as much of a long one as is parsed at once, cut at spaces. */
function around(text: string, block: Span, at: number): Span {
  const start = at - reach <= block.start ? block.start : text.indexOf(' ', at - reach) + 1
  const end = at + reach >= block.end ? block.end : text.lastIndexOf(' ', at + reach)
  return start <= at && at < end ? { start, end } : { start: at - reach, end: at + reach }
}

/**
 * The sentence of an article that stands at a place of the source, parsed.
 * @returns null where no sentence of the article stands there: in markup, or in what cleaning left out
 */
export function sentenceAt({ reading }: FullVersion, at: number, language: Language): ReadSentence | null {
  const place = inText(reading.map, { start: at, end: at + 1 })
  if (place === null) return null
  const block = reading.blocks.find(({ start, end }) => start <= place.start && place.start < end)
  if (block === undefined) return null
  const shown = around(reading.text, block, place.start)
  const sentences = language.analyse(reading.text.slice(shown.start, shown.end))
  // A space between two sentences belongs to the one before it.
  const sentence = sentences.findLast(({ start }) => shown.start + start <= place.start) ?? sentences[0]
  if (sentence === undefined) return null
  const span = { start: shown.start + sentence.start, end: shown.start + sentence.end }
  const inSource = ({ start, end }: Span): number =>
    toSource(reading.map, { start: shown.start + start, end: shown.start + end }).start
  return {
    sentence,
    text: reading.text.slice(span.start, span.end),
    start: inSource(sentence),
    tokenStarts: sentence.tokens.map(inSource),
  }
}
