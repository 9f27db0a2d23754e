import type { TimeRefiner } from './refiner.js'

const openers = new Set('the a an its their his her our this that'.split(' '))

/**
 * Marks what qualifies the noun after it: `the February 1 coup`, `Tuesday's meeting`, `a Friday statement`.
 * Without tags only the possessive is seen.
 */
export const markAttributes: TimeRefiner = (words, proposals) =>
  proposals.map((proposal) => {
    if (proposal.attributive || proposal.holds) return proposal
    const next = words[proposal.to]
    if (next === undefined) return proposal
    const possessive = next.lower === "'" && words[proposal.to + 1]?.lower === 's'
    if (possessive) return { ...proposal, attributive: true }
    const opened = openers.has(words[proposal.from - 1]?.lower ?? '')
    const noun = next.upos === 'NOUN' || next.upos === 'ADJ'
    return opened && noun ? { ...proposal, attributive: true } : proposal
  })
