import type { Part, Proposal } from '../types.js'
import { parts } from '../vocabulary.js'
import type { Word } from '../words.js'
import type { TimeRefiner } from './refiner.js'

const adjectives = new Set(['early', 'mid', 'late'])

/** What can have an early and a late part: not a day. */
function hasParts({ said }: Proposal): boolean {
  if (said.form === 'date') return said.day === null
  if (said.form === 'in-year' && said.day !== null) return false
  return ['era', 'unit', 'month', 'months', 'season', 'in-year'].includes(said.form)
}

/** The part named before an expression, and where its words begin. */
function partBefore(words: readonly Word[], at: number): { part: Part; from: number } | null {
  const hyphen = words[at - 1]?.lower === '-' ? at - 2 : at - 1
  const the = words[hyphen]?.lower === 'the' ? hyphen - 1 : hyphen
  const adjective = words[the]?.lower ?? ''
  if (adjectives.has(adjective)) {
    // `very late last year`, `in early to mid-2021`
    const to = words[the - 1]?.lower === 'to' && adjectives.has(words[the - 2]?.lower ?? '')
    return { part: to ? 'mid' : parts.get(adjective)!, from: to ? the - 2 : the }
  }
  if (words[the]?.lower !== 'of') return null
  const noun = words[the - 1]?.lower ?? ''
  const part = parts.get(noun)
  if (part === undefined || adjectives.has(noun)) return null
  const article = words[the - 2]?.lower === 'the' ? the - 2 : the - 1
  return { part, from: article }
}

/** `early 2022`, `mid-November`, `late last year`, `the end of the year`. */
export const addParts: TimeRefiner = (words, proposals) =>
  proposals.map((proposal) => {
    if (!hasParts(proposal)) return proposal
    const found = partBefore(words, proposal.from)
    if (found === null) return proposal
    return {
      ...proposal,
      from: found.from,
      said: { form: 'part', part: found.part, of: proposal.said },
      rule: 'time/part',
    }
  })
