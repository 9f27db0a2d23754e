import type { Proposal, Said } from '../types.js'
import type { Word } from '../words.js'
import type { TimeRefiner } from './refiner.js'

/** What can be the end of a range. */
export function isPoint(said: Said): boolean {
  return !['duration', 'set', 'vague', 'range', 'deadline', 'anniversary', 'stretch'].includes(said.form)
}

const toWords = new Set(['to', 'until', 'till', 'through', '-'])

/** How two expressions next to each other make one range; where its words begin, or null. */
function rangeStart(words: readonly Word[], first: Proposal, second: Proposal): number | null {
  // `from September 8 on a visit to` is no range: only the joint lies between, and `on` or `the`
  const joint = words[first.to]?.lower ?? ''
  const skip = first.to + 1
  const filler = words[skip]?.lower
  const next = filler === 'the' || filler === 'on' || filler === 'at' ? skip + 1 : skip
  if (next !== second.from) return null
  const start = words[first.from - 1]?.lower === 'the' ? first.from - 2 : first.from - 1
  const lead = words[start]?.lower
  if (joint === 'and') return lead === 'between' ? start : null
  if (!toWords.has(joint)) return null
  if (lead === 'from') return start
  // `from a record in 2018 to 2019` would need `from`; a dash, `through` or two dates of one form do not
  return joint === 'through' || joint === '-' || first.said.form === second.said.form ? first.from : null
}

/** `from March 3 to 5`, `between 2013 and 2018`, `Friday to Sunday`, `April 28 - May 2`. */
export const mergeRanges: TimeRefiner = (words, proposals) => {
  const merged: Proposal[] = []
  for (const proposal of proposals) {
    const first = merged.at(-1)
    if (first !== undefined && isPoint(first.said) && isPoint(proposal.said) && !first.attributive) {
      const from = rangeStart(words, first, proposal)
      if (from !== null) {
        const said: Said = { form: 'range', from: first.said, to: proposal.said }
        merged[merged.length - 1] = { from, to: proposal.to, said, rule: 'time/range' }
        continue
      }
    }
    merged.push(withLead(words, proposal))
  }
  return merged
}

/** `from March 3 to 5`, read as one range by the calendar: its `from` belongs to it. */
function withLead(words: readonly Word[], proposal: Proposal): Proposal {
  const lead = words[proposal.from - 1]?.lower
  if (proposal.said.form !== 'range' || (lead !== 'from' && lead !== 'between')) return proposal
  return { ...proposal, from: proposal.from - 1 }
}
