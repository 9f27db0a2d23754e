import type { NameSpan } from './find-names.js'
import { fold } from './fold.js'
import { nameParticles } from './lexicon.js'
import { isCapitalised, isTitleWord } from './name-bounds.js'
import type { Reading } from './signals.js'

/**
 * Adds the printings of a name by one of its parts that the tagger takes for a place or a body, or for nothing: after
 * `Rogelio Mayta`, `Mayta` alone is he. A word that the tables know for something else, or that is a part of a longer
 * name ("Bush Airport"), stays what it is.
 */
export function namesAgain(
  readings: readonly Reading[],
  spans: readonly (readonly NameSpan[])[],
): readonly (readonly NameSpan[])[] {
  const parts = partsOfFullNames(spans.flat())
  if (!parts.size) return spans
  return spans.map((found, i) => {
    const again = readings[i]!.sentence.tokens.flatMap(({ index, form, upos }): NameSpan[] =>
      (upos === 'PROPN' || (upos === 'NOUN' && index > 0 && isCapitalised(form))) &&
      parts.has(fold(form)) &&
      isFree(readings[i]!, index, found)
        ? [{ sentence: i, from: index, to: index + 1, text: form, known: null }]
        : [],
    )
    return again.length ? [...found, ...again].sort((a, b) => a.from - b.from) : found
  })
}

/** Folded words of the names of two words and more, particles and initials left out. */
function partsOfFullNames(spans: readonly NameSpan[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const { text } of spans) {
    const words = text.split(/[\s-]+/)
    if (words.length < 2) continue
    for (const word of words)
      if (isCapitalised(word) && word.length > 2 && !nameParticles.has(word.toLowerCase()) && !isTitleWord(word))
        parts.add(fold(word))
  }
  return parts
}

/** Whether a word stands alone, is no part of a name found before, and means nothing else to the tables. */
function isFree({ sentence: { tokens }, at, names }: Reading, index: number, found: readonly NameSpan[]): boolean {
  if (found.some((span) => span.from <= index && index < span.to)) return false
  if (at[index]?.entries.some((n) => n.entry.kind !== 'person')) return false
  const isJoined = (other: number): boolean => {
    const token = tokens[other]
    if (!token) return false
    if (token.form === '-') return token.start === tokens[index]!.end || token.end === tokens[index]!.start
    const inOneName = names[other] === names[index] && names[index] !== ''
    return token.upos === 'PROPN' && isCapitalised(token.form) && (inOneName || !isTitleWord(token.form))
  }
  return !isJoined(index - 1) && !isJoined(index + 1)
}
