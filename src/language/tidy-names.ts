import { nameBit } from './lexicon.js'
import type { EntityLabel, NamedEntity } from './types.js'

/** Words before a person's name that are no part of it, and no name when they stand alone. */
const titles = new Set(
  'president vice-president prime minister foreign vice deputy chancellor premier secretary senator governor ambassador envoy general gen. col. lt. maj. capt. mr mr. mrs mrs. ms ms. dr dr. prof. spokesman spokesperson spokeswoman director chairman judge justice congressman representative'.split(
    ' ',
  ),
)
/** Words that join the parts of a name and cannot end it. */
const joints = new Set(['of', 'the', 'for', 'and', 'de', 'on', 'in', '&', '-'])

/** The kind of a name of one word, where the lexicon knows better: states are places, nationalities are no names. */
function kindOf(label: EntityLabel, bits: number): EntityLabel {
  const person = (bits & (nameBit.given | nameBit.surname)) !== 0
  const country = (bits & nameBit.country) !== 0
  if (country) return label === 'ORG' || label === 'MISC' || (label === 'PER' && !person) ? 'LOC' : label
  const place = (bits & nameBit.city) !== 0
  return (bits & nameBit.demonym) !== 0 && !place && !(person && label === 'PER') ? 'NORP' : label
}

/**
 * Puts right what the network leaves at the edges of names: a title before a person is cut off, a name that ends in
 * "of the" is joined with the name that follows, or ends before it; `bitsOf` tells what the lexicon knows of a word as
 * part of names (`nameBit`).
 */
export function tidyNames(
  forms: readonly string[],
  names: readonly NamedEntity[],
  bitsOf: (form: string) => number,
): NamedEntity[] {
  const tidy: NamedEntity[] = []
  for (let i = 0; i < names.length; i++) {
    let { from, to, label } = names[i]!
    const low = (at: number): string => forms[at]!.toLowerCase()
    if (label === 'PER') while (from < to && titles.has(low(from))) from++
    while (to > from && joints.has(low(to - 1))) {
      const next = names[i + 1]
      if (next?.from === to) {
        to = next.to
        i++
      } else to--
    }
    if (to === from + 1) label = kindOf(label, bitsOf(forms[from]!))
    if (from < to) tidy.push({ from, to, label })
  }
  return tidy
}
