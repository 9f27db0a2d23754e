import { caseOf, childrenWith } from '../language/index.js'
import { describeBody } from './describe-body.js'
import { describeOffice } from './describe-office.js'
import { describeParties } from './describe-parties.js'
import { describeState } from './describe-state.js'
import { surelyState } from './focus.js'
import { quantityNouns } from './lexicon.js'
import { makeMention } from './make-mention.js'
import { markersOf } from './markers.js'
import { nounPhraseAt } from './noun-phrase.js'
import type { Resolution } from './resolution.js'
import { named, type Reading } from './signals.js'
import type { Mention } from './types.js'

/** Whom a phrase describes that is no name: the first rule that can say so says it. */
export function describe(resolution: Resolution, reading: Reading, at: number): Mention | null {
  if (!/^(NOUN|PROPN|ADJ|NUM|DET)$/.test(reading.sentence.tokens[at]!.upos)) return null
  const apart = nameBeside(reading, at) ?? styled(resolution, reading, at) ?? membersOf(resolution, reading, at)
  if (apart) return apart
  const phrase = nounPhraseAt(resolution, reading, at)
  return (
    describeParties(resolution, phrase) ??
    describeOffice(resolution, phrase) ??
    describeBody(resolution, phrase) ??
    describeState(resolution, phrase)
  )
}

/** "OPEC member Venezuela", "the island nation Mauritius": the name beside the noun. */
function nameBeside(reading: Reading, at: number): Mention | null {
  if (reading.sentence.tokens[at]!.upos !== 'NOUN') return null
  for (const child of childrenWith(reading.tree, at, 'appos', 'flat')) {
    if (child < at || child - at > 2) continue
    const state = surelyState(named(reading.at[child], ['state', 'territory']))
    if (state)
      return makeMention(reading, child, child + 1, {
        codes: [state],
        sector: 'GOV',
        form: 'name',
        rule: 'state/apposition',
      })
  }
  return null
}

/** Those whom a style stands for where no name or office follows it. */
const styledOffices: Readonly<Record<string, readonly string[]>> = {
  majesty: ['king', 'queen', 'sultan', 'emperor'],
  highness: ['emir', 'crown prince', 'prince', 'sheikh', 'sultan', 'ruler'],
  holiness: ['pope', 'patriarch'],
  excellency: ['president', 'prime minister', 'minister'],
}

/** "His Highness the Emir", "His Majesty voiced": whom the words behind the style name, else whoever it was before. */
function styled(resolution: Resolution, reading: Reading, at: number): Mention | null {
  const { tokens } = reading.sentence
  const offices = styledOffices[tokens[at]!.lemma.toLowerCase()]
  if (!offices || tokens[at - 1]?.deprel !== 'nmod:poss') return null
  for (let next = at + 1; next < Math.min(tokens.length, at + 5); next++) {
    if (!/^(DET|ADJ|NOUN|PROPN)$/.test(tokens[next]!.upos)) break
    const named = tokens[next]!.upos === 'DET' ? [] : resolution.actorsAt(reading.index, next)
    const known = named.find((mention) => mention.codes.length > 0)
    if (known) return known
  }
  for (const office of offices) {
    const person = resolution.antecedents.personWith(office, null, reading.index, at)
    const of = person === null ? null : resolution.context.people[person]!.of
    if (of === null) continue
    return makeMention(reading, at - 1, at + 1, {
      codes: [of],
      sector: 'GOV',
      person: person!,
      form: 'description',
      rule: 'style',
    })
  }
  return null
}

/** "a group of Moroccan diplomats", "tens of thousands of students": who they are stands after "of". */
function membersOf(resolution: Resolution, reading: Reading, at: number): Mention | null {
  if (!quantityNouns.has(reading.sentence.tokens[at]!.lemma.toLowerCase())) return null
  for (const child of childrenWith(reading.tree, at, 'nmod')) {
    const inner = caseOf(reading.tree, child) === 'of' ? resolution.actorsAt(reading.index, child)[0] : undefined
    if (!inner) continue
    const codes = inner.codes.length ? inner.codes : markersOf(resolution, reading, at).codes
    return { ...inner, codes, form: 'description' }
  }
  return null
}
