import { officeNouns } from './lexicon.js'
import type { Reading } from './signals.js'

/** Whether a token heads an office: a noun of the list, or a word whose last part is one (`spokesperson`, `vice-president`). */
export function isOfficeNoun(reading: Reading, at: number): boolean {
  const token = reading.sentence.tokens[at]
  if (!token || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return false
  const low = token.form.toLowerCase()
  return (
    officeNouns.has(low) ||
    officeNouns.has(token.lemma.toLowerCase()) ||
    officeNouns.has(low.replace(/^(vice|deputy|under|ex)-?/, ''))
  )
}
