import type { Proposal, Said } from '../types.js'
import type { Word } from '../words.js'
import { isPoint } from './ranges.js'
import type { TimeRefiner } from './refiner.js'

const skipped = new Set(['the', 'about', 'around', 'at', 'least', 'on', 'as', 'early', 'far', 'back'])

/** The preposition before an expression, past `the`, `at least`, `as early as`. */
function prepositionBefore(words: readonly Word[], from: number): { lower: string; at: number } {
  let at = from - 1
  while (at > from - 5 && skipped.has(words[at]?.lower ?? '')) at--
  return { lower: words[at]?.lower ?? '', at }
}

const onward = new Set(['on', 'onward', 'onwards'])

function bounded(lower: string, said: Said): Said | null {
  if (said.form === 'range' || !isPoint(said)) return null
  if (lower === 'since') return { form: 'range', from: said, to: null, since: true }
  if (lower === 'until' || lower === 'till' || lower === 'through' || lower === 'before') {
    return { form: 'range', from: null, to: said }
  }
  if (lower === 'after') return { form: 'range', from: said, to: null }
  return lower === 'by' ? { form: 'deadline', of: said } : null
}

/** `before Tuesday's meeting` tells of the meeting; `before 2019` is a time. */
function isPossessive(words: readonly Word[], to: number): boolean {
  return words[to]?.lower === "'" && words[to + 1]?.lower === 's'
}

/** `since September 8`, `until Thursday`, `by 2035`, `before 2019`, `from 2013 on`. */
export const addBounds: TimeRefiner = (words, proposals) =>
  proposals.map((proposal): Proposal => {
    const { lower, at } = prepositionBefore(words, proposal.from)
    const loose = lower === 'before' || lower === 'after'
    // What is counted from the story (`the next day`) or modifies a noun bounds nothing by itself.
    const shiftsStory = proposal.said.form === 'shift' && proposal.said.origin === 'anchor'
    if (proposal.attributive || (loose && (shiftsStory || isPossessive(words, proposal.to)))) return proposal
    const said = bounded(lower, proposal.said)
    if (said !== null) return { ...proposal, from: at, to: proposal.to, said, rule: `time/${lower}` }
    if (lower === 'from' && isPoint(proposal.said) && onward.has(words[proposal.to]?.lower ?? '')) {
      const open: Said = { form: 'range', from: proposal.said, to: null }
      return { from: at, to: proposal.to + 1, said: open, rule: 'time/from-on' }
    }
    return proposal
  })

const clauseEnds = new Set([',', ';', '.', ':', '(', ')', '"', '“', '”', 'and', 'but', '-'])

/**
 * `since he took office in 2013`: what the main clause tells has held since 2013. The date inside stays as well,
 * for it dates the inner clause.
 */
export const addSinceClauses: TimeRefiner = (words, proposals) => {
  const found: Proposal[] = []
  for (const proposal of proposals) {
    if (proposal.said.form !== 'range' && isPoint(proposal.said) && !proposal.holds) {
      const since = sinceBefore(words, proposal.from)
      if (since !== null) {
        const said: Said = { form: 'range', from: proposal.said, to: null, since: true }
        found.push({ from: since, to: proposal.to, said, rule: 'time/since-clause', holds: true })
      }
    }
    found.push(proposal)
  }
  return found
}

function sinceBefore(words: readonly Word[], at: number): number | null {
  for (let i = at - 2; i >= 0 && i >= at - 12; i--) {
    const { lower } = words[i]!
    if (lower === 'since') return words[i - 1]?.lower === 'years' ? null : i
    if (clauseEnds.has(lower)) return null
  }
  return null
}
