import { isWord } from '../words.js'
import type { TimeRefiner } from './refiner.js'

/** Nouns that make a name of the date before them: the March 23 Movement, the May 4 uprising, 17 November Group. */
const namingNouns = new Set(
  'movement revolution brigade brigades uprising organization organisation committee square street avenue bridge declaration'.split(
    ' ',
  ),
)
const attack = new Set(['attack', 'attacks', 'terrorist', 'terror', 'hijackings'])

/** Drops dates that are parts of names. */
export const dropNames: TimeRefiner = (words, proposals) =>
  proposals.filter((proposal) => {
    const { said } = proposal
    if (said.form !== 'date' || said.month === null || said.year !== null) return true
    if (said.month === 9 && said.day === 11 && isWord(words, proposal.to, attack)) return false
    const next = words[proposal.to]
    const following = next?.capital ? proposal.to : -1
    return !(isWord(words, following, namingNouns) || isWord(words, following + 1, namingNouns)) || following < 0
  })
