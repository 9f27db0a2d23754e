import type { Proposal } from '../types.js'

/**
 * The one place where proposals that share words are settled: the longer stands; of equal ones the earlier parser's.
 * Returns what stands, in order of the sentence.
 */
export function settle(proposals: readonly Proposal[]): Proposal[] {
  const ranked = proposals.map((proposal, order) => ({ proposal, order }))
  ranked.sort((a, b) => {
    const longer = b.proposal.to - b.proposal.from - (a.proposal.to - a.proposal.from)
    return longer !== 0 ? longer : a.order - b.order
  })
  const taken = new Set<number>()
  const standing: Proposal[] = []
  for (const { proposal } of ranked) {
    let free = true
    for (let i = proposal.from; i < proposal.to && free; i++) free = !taken.has(i)
    if (!free) continue
    for (let i = proposal.from; i < proposal.to; i++) taken.add(i)
    standing.push(proposal)
  }
  return standing.sort((a, b) => a.from - b.from)
}
