import { lower, type Unit, units, upper, words } from './fold.js'
import { allUpper, firstCapital, forms, isDerived, isWeak, lastCapital } from './trie.js'
import type { Form } from './types.js'

/** One way to name a row. */
export interface NameOf {
  readonly text: string
  readonly form: Form
  readonly weak?: boolean
  readonly derived?: boolean
  /** Codes of the states where it has this meaning only; absent for everywhere. */
  readonly only?: string
}

/** Acronyms up to this length must stand in capitals: "us" and "Us" are not the US, "who" is not the WHO. */
const shortAcronym = 3

/** Acronyms that are common words when not in capitals. */
const wordAcronyms = new Set(
  'alba arm bank care case coe cop crs did east fast gap has his lac mad quad safe start step'.split(' '),
)

/**
 * Units and flags of a name. Its own spelling says what a text must show: a first or last word that the table writes
 * with a capital must have one, what the table writes small may stand in any case, a short acronym stands in capitals.
 */
export function compileName(name: NameOf): { words: string[]; flags: number } | null {
  const list = units(words(name.text))
  const first = list[0]
  const last = list.at(-1)
  if (!first || !last) return null
  let flags = forms.indexOf(name.form)
  if (isCapital(first)) flags |= firstCapital
  if (isCapital(last)) flags |= lastCapital
  if (list.length === 1 && isAcronym(first)) flags |= allUpper
  if (name.weak) flags |= isWeak
  if (name.derived) flags |= isDerived
  return { words: list.map((unit) => unit.text), flags }
}

const isCapital = (unit: Unit): boolean => unit.shape === upper || unit.shape === 1

function isAcronym(unit: Unit): boolean {
  return unit.shape === upper && (unit.text.length <= shortAcronym || wordAcronyms.has(unit.text)) && unit.shape > lower
}

/** Plurals of a role or of people who act: "foreign ministers", "spokesmen", "authorities". */
export function plural(noun: string): string | null {
  if (noun.includes(' of ') || noun.includes(' for ') || noun.includes(' to ') || noun.endsWith('s')) return null
  if (/(?:man)$/.test(noun)) return `${noun.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:sh|ch|x|z)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}
