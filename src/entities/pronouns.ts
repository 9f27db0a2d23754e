import { type Meaning, makeMention } from './make-mention.js'
import type { Resolution } from './resolution.js'
import type { Reading } from './signals.js'
import type { Mention } from './types.js'

/** Whom a pronoun means, by what was named before it; none where the text does not say. */
export function resolvePronoun(resolution: Resolution, reading: Reading, at: number): Mention[] {
  const { form, deprel } = reading.sentence.tokens[at]!
  const isObject = /^(him|her)$/i.test(form) && deprel !== 'nmod:poss'
  const meaning = isObject
    ? otherMeant(resolution, reading.index, at)
    : meaningOf(resolution, reading.index, at, form.toLowerCase())
  return meaning ? [makeMention(reading, at, at + 1, meaning)] : []
}

/** "Ruto met Museveni and thanked him": the other of the two. */
function otherMeant(resolution: Resolution, sentence: number, at: number): Meaning | null {
  const person = resolution.antecedents.otherPerson(sentence, at)
  return person === null ? null : personMeant(resolution, person, 'pronoun/person')
}

function meaningOf(resolution: Resolution, sentence: number, at: number, form: string): Meaning | null {
  const { antecedents } = resolution
  if (/^(he|she|him|her|his|hers|himself|herself)$/.test(form)) {
    const person = antecedents.person(sentence, at)
    return person === null ? null : personMeant(resolution, person, 'pronoun/person')
  }
  if (form === 'them') {
    const listed = antecedents.listed(sentence, at)
    if (listed.length) return stateMeant(listed, 'pronoun/listed')
  }
  if (/^(they|them|their|theirs|both|neither|themselves)$/.test(form))
    return stateMeant(antecedents.pair(sentence, at), 'pronoun/plural')
  if (/^(it|its|itself)$/.test(form)) {
    const code = antecedents.thing(sentence, at)
    return stateMeant(code ? [code] : [], 'pronoun/thing')
  }
  if (/^(we|us|our|i|my|me|ours|ourselves)$/.test(form)) {
    if (antecedents.statement.length && !/^(i|my|me)$/.test(form))
      return stateMeant(antecedents.statement, 'pronoun/statement')
    const speaker = antecedents.speaker(sentence, at)
    const isKnown = speaker !== null && resolution.context.people[speaker]!.of !== null
    return isKnown ? personMeant(resolution, speaker, 'pronoun/speaker') : null
  }
  return null
}

function personMeant(resolution: Resolution, person: number, rule: string): Meaning {
  const { of, sector } = resolution.context.people[person]!
  return { codes: of ? [of] : [], sector, person, form: 'pronoun', rule }
}

function stateMeant(codes: readonly string[], rule: string): Meaning | null {
  return codes.length ? { codes, sector: 'GOV', form: 'pronoun', rule } : null
}
