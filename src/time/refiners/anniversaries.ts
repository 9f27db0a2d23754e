import type { Proposal, Said } from '../types.js'
import type { Word } from '../words.js'
import type { TimeRefiner } from './refiner.js'

/** What can say in which year the anniversary falls. */
function namesYear(said: Said): boolean {
  if (said.form === 'date') return said.year !== null
  if (said.form === 'part' || said.form === 'in-year') return namesYear(said.of)
  if (said.form === 'range') return said.from !== null && said.to !== null && namesYear(said.from)
  return said.form === 'unit' && said.unit === 'year'
}

const farBefore = 16
const farAfter = 10

function nearest(words: readonly Word[], proposals: readonly Proposal[], index: number): Said | null {
  const own = proposals[index]!
  const clear = (from: number, to: number): boolean => words.slice(from, to).every((word) => word.lower !== ';')
  const before = proposals[index - 1]
  if (
    before !== undefined &&
    namesYear(before.said) &&
    own.from - before.to <= farBefore &&
    clear(before.to, own.from)
  ) {
    return before.said
  }
  const after = proposals[index + 1]
  if (after === undefined || !namesYear(after.said) || after.from - own.to > farAfter || !clear(own.to, after.from)) {
    return null
  }
  // `the 50th anniversary of the treaty of 1974`: that is the year itself and not the year of the feast
  const of = words[own.to]?.lower === 'of' || words[own.to]?.lower === 'since'
  return of && after.said.form !== 'unit' ? null : after.said
}

/** Gives each anniversary the year in which it is kept: `next year will mark 50 years since`. */
export const baseAnniversaries: TimeRefiner = (words, proposals) =>
  proposals.map((proposal, index) => {
    if (proposal.said.form !== 'anniversary') return proposal
    return { ...proposal, said: { ...proposal.said, base: nearest(words, proposals, index) } }
  })
