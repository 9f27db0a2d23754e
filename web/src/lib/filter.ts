import { dateWords } from './dates.js'
import { here, place, type Query } from './router.svelte.js'
import { labelOf } from './words.js'

/** The filter of events in an address, by the names that the API gives its fields. */
export const filterNames = [
  'pair',
  'party',
  'kind',
  'type',
  'status',
  'from',
  'to',
  'place',
  'person',
  'source',
  'min-confidence',
  'contradicted',
] as const
export type FilterName = (typeof filterNames)[number]

/** The filter of the present address, to be asked with: `resource(() => ({ path: 'events', query: filterHere() }))`. */
export function filterHere(): Query {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = place.query.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

/** Values of one field of the filter, which are parted by commas in the address. */
export function valuesHere(name: FilterName): readonly string[] {
  return (place.query.get(name) ?? '').split(',').filter(Boolean)
}

export const filterLabels: Readonly<Record<FilterName, string>> = {
  pair: 'Between',
  party: 'Party',
  kind: 'Kind',
  type: 'Type',
  status: 'Status',
  from: 'From',
  to: 'To',
  place: 'Place',
  person: 'Person',
  source: 'Source',
  'min-confidence': 'Confidence at least',
  contradicted: 'Contradicted',
}

/** One value of the filter that is set, and the address without it. */
export interface Chip {
  readonly name: FilterName
  readonly text: string
  readonly without: string
}

const lists: readonly FilterName[] = ['party', 'kind', 'type', 'status', 'source']

function chipsOf(name: FilterName, nameOf: (code: string) => string): readonly Chip[] {
  const text = place.query.get(name)
  if (text === null) return []
  if (lists.includes(name)) {
    const values = valuesHere(name)
    return values.map((value) => ({
      name,
      text: name === 'party' ? nameOf(value) : name === 'source' ? value : labelOf(value),
      without: here({ [name]: values.filter((other) => other !== value) }),
    }))
  }
  const without = here({ [name]: null })
  if (name === 'pair') return [{ name, text: text.split(',').map(nameOf).join(' and '), without }]
  if (name === 'from' || name === 'to') return [{ name, text: dateWords(text), without }]
  return [{ name, text: name === 'contradicted' ? 'yes' : text, without }]
}

/** What is set of the filter, one chip a value; codes of states and bodies are named by `nameOf`. */
export const chipsHere = (nameOf: (code: string) => string): readonly Chip[] =>
  filterNames.flatMap((name) => chipsOf(name, nameOf))
