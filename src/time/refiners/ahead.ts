import type { Word } from '../words.js'
import type { TimeRefiner } from './refiner.js'

/** Adjectives and phrases that put what they stand with in the future. */
const cues = new Set(
  'upcoming forthcoming scheduled planned slated due next coming forward preparations preparation preparatory'.split(
    ' ',
  ),
)
const reach = 9
const breaks = /^[,.;:!?()"“”]$/

function hasCue(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from - 1; at >= end && at >= from - reach; at--) {
    const { lower, text, upos } = words[at]!
    if (cues.has(lower) || (lower === 'ahead' && words[at + 1]?.lower === 'of')) return true
    // Past a finite verb the words belong to something else; `looks forward to meeting in June` is one.
    const finite = upos === 'VERB' && !lower.endsWith('ing') && words[at - 1]?.lower !== 'to'
    if (breaks.test(text) || finite) return false
  }
  return false
}

/** `its next meeting in March`, `ahead of the summit in Glasgow in November`. */
export const markAhead: TimeRefiner = (words, proposals) =>
  proposals.map((proposal, index) => {
    const { form } = proposal.said
    if (form !== 'date' && form !== 'weekday' && form !== 'season' && form !== 'range') return proposal
    return hasCue(words, proposal.from, proposals[index - 1]?.to ?? 0) ? { ...proposal, ahead: true } : proposal
  })
