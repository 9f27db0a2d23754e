import type { Knowledge } from '../knowledge/index.js'
import type { NameSpan } from './find-names.js'
import { officeModifiers, officeTrimmed } from './lexicon.js'
import { isOfficeNoun } from './office-nouns.js'
import type { Reading } from './signals.js'
import { boundary, type Title, titleBetween } from './title.js'

/** `Dilma Rousseff, president of the NDB`, `Maduro, 60, president of`, `Xi (the president)`. */
export function titleAfter(
  reading: Reading,
  name: NameSpan,
  names: readonly NameSpan[],
  knowledge: Knowledge,
): Title | null {
  const { tokens } = reading.sentence
  let i = name.to
  if (tokens[i]?.form !== ',' && tokens[i]?.form !== '(') return null
  const closer = tokens[i]!.form === '(' ? ')' : ','
  i++
  // An age, or a particle: "Maduro, 60, president of", "Maduro, who is president of"
  if (tokens[i]?.upos === 'NUM' && tokens[i + 1]?.form === ',') i += 2
  if (tokens[i]?.form.toLowerCase() === 'who' && tokens[i + 1]?.lemma === 'be') i += 2
  for (let k = i; k < Math.min(tokens.length, i + 9); k++) {
    const token = tokens[k]!
    if (names.some((n) => n.from <= k && k < n.to)) return null
    if (isOfficeNoun(reading, k) && !isOfficeNoun(reading, k + 1)) {
      // "Xi, Zambian president hold talks": a headline's second party, not a title.
      const next = tokens[k + 1]
      if (next?.upos === 'NOUN' && !officeModifiers.has(next.form.toLowerCase())) return null
      const end = endOf(reading, k, closer, names)
      // "Lavrov, the foreign minister said": a title after the name ends at a comma or the sentence's end.
      const closing = tokens[end]?.form
      if (
        closing === undefined ||
        /^[,.;:)–—]$/.test(closing) ||
        /^(and|who|which|told|said|while)$/.test(closing.toLowerCase())
      )
        return titleBetween(reading, i, k, end, knowledge)
      return null
    }
    const low = token.form.toLowerCase()
    const passes =
      /^(DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(token.upos) ||
      officeModifiers.has(low) ||
      officeTrimmed.has(low) ||
      /^['’]s?$/.test(low) ||
      token.form === '-'
    if (!passes || token.form === ',') return null
  }
  return null
}

function endOf(reading: Reading, head: number, closer: string, names: readonly NameSpan[]): number {
  const { tokens } = reading.sentence
  let k = head + 1
  let last = head + 1
  for (; k < tokens.length; k++) {
    const token = tokens[k]!
    if (token.form === closer || boundary.test(token.form)) return k
    if (names.some((n) => n.from <= k && k < n.to)) return last
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ' || token.upos === 'PRON') return k
    if (/^(and)$/.test(token.form) && tokens[k + 1] && !/^\p{Lu}/u.test(tokens[k + 1]!.form)) return k
    last = k + 1
  }
  return k
}
