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
  const apart = nameBeside(reading, at) ?? membersOf(resolution, reading, at)
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
