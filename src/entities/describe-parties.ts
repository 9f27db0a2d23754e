import { partyNouns } from './lexicon.js'
import { mentionOf, type NounPhrase } from './noun-phrase.js'
import { isOfficeNoun } from './office-nouns.js'
import type { Resolution } from './resolution.js'
import type { Mention } from './types.js'

const counted: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['3', 3],
  ['4', 4],
  ['5', 5],
])

/** Several states at once, told by what they are to each other: `both sides`, `the three leaders`, `each country`. */
export function describeParties(resolution: Resolution, phrase: NounPhrase): Mention | null {
  return (
    statementParties(resolution, phrase) ??
    countedPair(resolution, phrase) ??
    plainPair(resolution, phrase) ??
    countedSeveral(resolution, phrase) ??
    eachOfPair(resolution, phrase)
  )
}

/** "The leaders", "both sides" of a joint statement are those of its title. */
function statementParties({ antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const isParty = /^(leader|side|country|party|president|minister|government|nation|participant)$/.test(phrase.lemma)
  if (!isParty || !phrase.plural || phrase.marks.codes.length || !antecedents.statement.length) return null
  return /^(the|our|both)$/.test(phrase.words[0] ?? '') ? together(phrase, antecedents.statement, 'statement') : null
}

/** "both countries", "the two leaders", "the pair" */
function countedPair({ antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const isPairNoun = /^(pair|duo|both|two)$/.test(phrase.lemma)
  const isPair = isPairNoun || (phrase.plural && (phrase.words.includes('both') || phrase.words.includes('two')))
  if (!isPair || phrase.marks.codes.length || !isPartyNoun(phrase)) return null
  return pairOrNone(phrase, antecedents.pair(phrase.reading.index, phrase.at), 'pair')
}

/** "the sides", "their foreign ministers" */
function plainPair({ antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const [first, ...rest] = phrase.words
  const isParty = /^(side|party|leader|country|nation|state|government|president|minister|premier)$/.test(phrase.lemma)
  if (!isParty || !phrase.plural || phrase.marks.codes.length || !/^(the|their|these|our)$/.test(first ?? ''))
    return null
  if (!rest.every((w) => /^(foreign|defence|defense|prime|finance|two|national)$/.test(w))) return null
  return pairOrNone(phrase, antecedents.pair(phrase.reading.index, phrase.at), 'pair')
}

/** "the three countries" */
function countedSeveral({ antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const count = counted.get(phrase.words.find((w) => counted.has(w)) ?? '')
  if (!count || !phrase.plural || phrase.marks.codes.length || !isPartyNoun(phrase)) return null
  const codes = antecedents.several(count, phrase.reading.index, phrase.at)
  return codes.length === count ? together(phrase, codes, 'several') : null
}

function eachOfPair({ antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  if (!phrase.words.includes('each') || !partyNouns.has(phrase.lemma)) return null
  return pairOrNone(phrase, antecedents.pair(phrase.reading.index, phrase.at), 'pair/each')
}

const isPartyNoun = (phrase: NounPhrase): boolean =>
  partyNouns.has(phrase.lemma) || isOfficeNoun(phrase.reading, phrase.at)

const pairOrNone = (phrase: NounPhrase, codes: readonly string[], rule: string): Mention | null =>
  codes.length === 2 ? together(phrase, codes, rule) : null

const together = (phrase: NounPhrase, codes: readonly string[], rule: string): Mention =>
  mentionOf(phrase, { codes, sector: 'GOV', form: 'description', rule }, phrase.left)
