import { caseOf, relation } from '../language/index.js'
import { makeMention } from './make-mention.js'
import { markersOf } from './markers.js'
import type { Resolution } from './resolution.js'
import type { Reading } from './signals.js'
import type { Mention } from './types.js'

/** Prepositions behind which stands whom a deed is done to, or where, not whose it is. */
const notOwning = /^(against|on|in|at|toward|towards|for|about|with|to|over|into|between|under|during|after)$/

/** The actors that a phrase names, else those that own or mark it: `Israel's raids`, `the raids by Israeli jets`. */
export function ownersOf(resolution: Resolution, reading: Reading, at: number): readonly Mention[] {
  const resolved = (token: number): Mention[] => resolution.actorsAt(reading.index, token).filter((m) => m.codes.length)
  const direct = resolved(at)
  if (direct.length) return direct
  const { codes } = markersOf(resolution, reading, at)
  if (codes.length) {
    const from = Math.max(reading.tree.left[at]!, at - 8)
    return [makeMention(reading, from, at + 1, { codes, sector: 'GOV', form: 'modifier', rule: 'owner' })]
  }
  for (const child of reading.tree.children[at]!) {
    const base = relation(reading.sentence.tokens[child]!)
    if (!/^(nmod|compound|appos|amod)$/.test(base)) continue
    if (base === 'nmod' && notOwning.test(caseOf(reading.tree, child))) continue
    const found = resolved(child)
    if (found.length) return found.map((m) => ({ ...m, form: 'modifier', rule: 'owner/nested' }))
  }
  return []
}
