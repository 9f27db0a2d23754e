import { mentionOf, type NounPhrase } from './noun-phrase.js'
import { stateOfRegion } from './region-states.js'
import type { Resolution } from './resolution.js'
import type { Mention } from './types.js'

/** "the Venezuelan president", "the minister": a person of the article who is that, else the state the words show. */
export function describeOffice(resolution: Resolution, phrase: NounPhrase): Mention | null {
  if (!phrase.office || phrase.plural) return null
  if (phrase.marks.codes.length === 1) return officeOfState(resolution, phrase)
  return phrase.marks.codes.length ? null : (officeAgain(resolution, phrase) ?? officeAtHome(resolution, phrase))
}

function officeOfState({ antecedents }: Resolution, phrase: NounPhrase): Mention {
  const { codes } = phrase.marks
  const person = antecedents.personWith(officeLabel(phrase), codes[0]!, phrase.reading.index, phrase.at)
  const known = person === null ? {} : { person }
  return mentionOf(phrase, { codes, sector: 'GOV', ...known, form: 'description', rule: 'office/of' })
}

/** An office that was named before, or one of a state known by its part of the world. */
function officeAgain({ context, antecedents }: Resolution, phrase: NounPhrase): Mention | null {
  const region = stateOfRegion(context, phrase.reading, phrase.at)
  const person = antecedents.personWith(officeLabel(phrase), region, phrase.reading.index, phrase.at)
  if (person !== null) {
    const { of, sector } = context.people[person]!
    const codes = of ? [of] : []
    return mentionOf(phrase, { codes, sector, person, form: 'description', rule: 'office/again' }, phrase.left)
  }
  if (!region) return null
  return mentionOf(phrase, { codes: [region], sector: 'GOV', form: 'description', rule: 'office/region' }, phrase.left)
}

/** "The President spoke today": the outlet's own. */
function officeAtHome({ context }: Resolution, phrase: NounPhrase): Mention | null {
  const isHighest = /^(president|premier|minister|chancellor|king|queen|emir|amir|sultan|secretary)$/.test(phrase.lemma)
  if (!context.home || !isHighest || phrase.words[0] !== 'the' || phrase.words.length > 3) return null
  const codes = [context.home]
  return mentionOf(phrase, { codes, sector: 'GOV', form: 'description', rule: 'office/home' }, phrase.left)
}

/** The office that a head noun names with the words before it: `vice president`, `prime minister`. */
function officeLabel(phrase: NounPhrase): string {
  const before = phrase.reading.sentence.tokens[phrase.at - 1]?.form.toLowerCase() ?? ''
  if (phrase.lemma === 'amir') return 'emir'
  return /^(vice|deputy|prime|foreign|defence|defense|finance)$/.test(before)
    ? `${before} ${phrase.lemma}`
    : phrase.lemma
}
