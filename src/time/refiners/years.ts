import type { Proposal, Said } from '../types.js'
import type { Word } from '../words.js'
import type { TimeRefiner } from './refiner.js'

const joints = new Set(['and', 'or', 'to', '-', ',', 'through', 'until', '/'])

/** Whether only joining words lie between two places. */
export function isJoined(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 3 || to === from) return false
  for (let i = from; i < to; i++) if (!joints.has(words[i]!.lower) && words[i]!.lower !== 'from') return false
  return true
}

/** `March of last year`, `August 15 this year`, `Tuesday of last week`: what is joined to the year or week it lies in. */
export const nest: TimeRefiner = (words, proposals) => {
  const nested: Proposal[] = []
  for (const proposal of proposals) {
    const inner = nested.at(-1)
    const said = inner === undefined ? null : nestedSaid(inner.said, proposal.said)
    if (inner !== undefined && said !== null && isAdjacent(words, inner.to, proposal.from)) {
      nested[nested.length - 1] = { from: inner.from, to: proposal.to, said, rule: 'time/nested' }
    } else nested.push(proposal)
  }
  return nested
}

function isAdjacent(words: readonly Word[], from: number, to: number): boolean {
  if (from === to) return true
  const between = words[from]!.lower
  return to === from + 1 && (between === 'of' || between === ',')
}

function nestedSaid(inner: Said, outer: Said): Said | null {
  if (outer.form !== 'unit') return null
  if (inner.form === 'date' && inner.year === null && inner.month !== null && outer.unit === 'year') {
    return { form: 'in-year', month: inner.month, day: inner.day, of: outer }
  }
  // `from September 8 to 10 last year`
  if (inner.form === 'range' && inner.from && inner.to) {
    const [from, to] = [nestedSaid(inner.from, outer), nestedSaid(inner.to, outer)]
    return from && to && outer.unit === 'year' ? { form: 'range', from, to } : null
  }
  const isBare = inner.form === 'weekday' && inner.which === null
  return isBare && outer.unit === 'week' ? { form: 'in-week', weekday: inner.weekday, of: outer } : null
}

/** `September and October 2023`, `from 3 July to 5 August 2023`: the year said last holds for those joined to it. */
export const shareYears: TimeRefiner = (words, proposals) => {
  const shared = [...proposals]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [first, second] = [shared[i]!, shared[i + 1]!]
    if (first.said.form !== 'date' || second.said.form !== 'date') continue
    if (first.said.year !== null || first.said.month === null || second.said.year === null) continue
    if (second.said.month === null || !isJoined(words, first.to, second.from)) continue
    const crosses = first.said.month > second.said.month
    const year = crosses ? second.said.year - 1 : second.said.year
    shared[i] = { ...first, said: { ...first.said, year } } satisfies Proposal
  }
  return shared
}
