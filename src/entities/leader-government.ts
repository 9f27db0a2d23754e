import type { Context } from './focus.js'
import type { NounPhrase } from './noun-phrase.js'

/** Offices after whose holders a government is called. */
const leading: ReadonlySet<string> = new Set('president prime-minister king queen emir sultan'.split(' '))

/** The proper name before a noun of government, or null: the Biden of "the Biden-Harris administration". */
export function nameBeforeGovernment({ reading, at }: NounPhrase): string | null {
  const { tokens } = reading.sentence
  const before = tokens[at - 2]?.form === '-' ? tokens[at - 3] : tokens[at - 1]
  return before?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.form) ? before.form : null
}

/**
 * The state whose government is called after its head: "the Tsai authority", "the Biden-Harris administration". A person of
 * the article goes before those of the tables, of whom all who lead at the time must lead one state; null where nobody is known.
 */
export function stateOfLeader({ people, knowledge, published }: Context, name: string): string | null {
  const own = people.filter((person) => person.of !== null && person.name.split(' ').includes(name))
  if (own.length > 0) return only(own.map((person) => person.of!))
  const at = published ?? undefined
  const terms = knowledge.peopleByShort(name, at).flatMap((person) => knowledge.tenures(person.id, at))
  return only(terms.filter(({ office }) => leading.has(office)).map(({ of }) => of))
}

const only = (codes: readonly string[]): string | null => (new Set(codes).size === 1 ? codes[0]! : null)
