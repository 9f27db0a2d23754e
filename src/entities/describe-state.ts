import { childrenWith } from '../language/index.js'
import type { Sector } from '../schema/index.js'
import { nameBeforeGovernment, stateOfLeader } from './leader-government.js'
import { countryNouns, governmentNouns, notAnOffice, partyNouns } from './lexicon.js'
import { makeMention } from './make-mention.js'
import { mentionOf, type NounPhrase } from './noun-phrase.js'
import { isOfficeNoun } from './office-nouns.js'
import { stateOfRegion } from './region-states.js'
import type { Resolution } from './resolution.js'
import type { Mention } from './types.js'

/** A state, or who acts for it, by a noun: `Israeli forces`, `the Asian nation`, `the government`. */
export function describeState(resolution: Resolution, phrase: NounPhrase): Mention | null {
  return (
    actorOfState(resolution, phrase) ??
    countryTold(resolution, phrase) ??
    governmentOfLeader(resolution, phrase) ??
    governmentAgain(resolution, phrase) ??
    organisationOfState(resolution, phrase) ??
    unresolved(resolution, phrase)
  )
}

function actorOfState(resolution: Resolution, phrase: NounPhrase): Mention | null {
  const { lemma, marks } = phrase
  const acts =
    phrase.office ||
    isActingNoun(resolution, phrase) ||
    countryNouns.has(lemma) ||
    partyNouns.has(lemma) ||
    governmentNouns.has(lemma)
  if (!acts || !marks.codes.length) return null
  const sector = sectorOf(resolution, phrase)
  return mentionOf(phrase, { codes: marks.codes, sector, form: 'description', rule: 'noun/of' })
}

/** "the South American nation"; "the country", without any further word. */
function countryTold({ context, antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const { reading, at } = phrase
  if (!countryNouns.has(phrase.lemma) || phrase.plural) return null
  const isBare =
    /^(the|this)$/i.test(reading.sentence.tokens[at - 1]?.form ?? '') &&
    childrenWith(reading.tree, at, 'amod', 'compound', 'nmod').length === 0
  const code = stateOfRegion(context, reading, at) ?? (isBare ? antecedents.country(reading.index, at) : null)
  if (!code) return null
  return mentionOf(phrase, { codes: [code], sector: 'GOV', form: 'description', rule: 'region' }, phrase.left)
}

/** "the Modi government" */
function governmentOfLeader(resolution: Resolution, phrase: NounPhrase): Mention | null {
  const name = governmentNouns.has(phrase.lemma) ? nameBeforeGovernment(phrase) : null
  const code = name && stateOfLeader(resolution.context, name)
  if (!code) return null
  const sector = sectorOf(resolution, phrase)
  return mentionOf(phrase, { codes: [code], sector, form: 'description', rule: 'noun/leader' }, phrase.left)
}

function governmentAgain(resolution: Resolution, phrase: NounPhrase): Mention | null {
  const { lemma, words, reading, at } = phrase
  const isGovernment = governmentNouns.has(lemma) || (lemma === 'office' && words.at(-1) === 'foreign')
  if (!isGovernment || !/^(the|its|his|their)$/.test(words[0] ?? '') || words.length > 2) return null
  // The government of somebody unknown is not that of the state told of.
  if (nameBeforeGovernment(phrase) !== null) return null
  const code = resolution.antecedents.government(lemma, reading.index, at)
  if (!code) return null
  const sector = sectorOf(resolution, phrase)
  return mentionOf(phrase, { codes: [code], sector, form: 'description', rule: 'noun/again' }, phrase.left)
}

/** An organisation that the tables do not know, with a state in its name. */
function organisationOfState(resolution: Resolution, phrase: NounPhrase): Mention | null {
  const { codes } = phrase.marks
  if (phrase.reading.names[phrase.at] !== 'ORG' || codes.length !== 1) return null
  return mentionOf(phrase, { codes, sector: sectorOf(resolution, phrase), form: 'name', rule: 'organisation/of' })
}

/** Someone who acts, of no state that the text shows: a wrong state would be worse than none. */
function unresolved(resolution: Resolution, phrase: NounPhrase): Mention | null {
  const { at, left } = phrase
  if (phrase.marks.codes.length || !isActingNoun(resolution, phrase)) return null
  return makeMention(phrase.reading, left > at - 6 ? left : at, at + 1, {
    codes: [],
    sector: sectorOf(resolution, phrase),
    form: 'description',
    rule: 'unresolved',
  })
}

function isActingNoun(resolution: Resolution, phrase: NounPhrase): boolean {
  return (
    isOfficeNoun(phrase.reading, phrase.at) ||
    notAnOffice.has(phrase.lemma) ||
    agentOf(resolution, phrase) !== undefined
  )
}

const sectorOf = (resolution: Resolution, phrase: NounPhrase): Sector | null =>
  agentOf(resolution, phrase)?.sector ?? 'GOV'

/** What the tables say of people called so: by the very word (`forces`), else by its lemma. */
function agentOf({ context }: Resolution, { reading, at, lemma }: NounPhrase) {
  return context.knowledge.agent(reading.sentence.tokens[at]!.form.toLowerCase()) ?? context.knowledge.agent(lemma)
}
