import type { Disagreement } from '../../../src/server/contract/relations.js'
import { dateWords } from '../lib/dates.js'
import { listed } from '../lib/words.js'

type Nature = Disagreement['nature']
type Field = Disagreement['field']

/** In the order in which they matter. */
export const natures: readonly Nature[] = ['contradiction', 'granularity', 'translation', 'single-source', 'compatible']

/** What each nature means, for a reader who never heard of it. */
export const natureWords: Readonly<Record<Nature, string>> = {
  contradiction: 'Both cannot be true. Read the words of each side and judge.',
  granularity: 'One side says more than the other, or says it more exactly; both can be true.',
  translation: 'The same thing in other words, or through another language; both can be true.',
  'single-source': 'All that differs goes back to one source: it may be a slip.',
  compatible: 'Both are true at once, or one after the other.',
}

export const fieldWords: Readonly<Record<Field, string>> = {
  date: 'when it happened',
  place: 'where it happened',
  number: 'how many',
  office: 'who holds which office',
  level: 'level of relations',
  direction: 'who acts on whom',
  status: 'whether it happened',
  established: 'since when there are relations',
  visit: 'which visit it was',
  membership: 'who is a member',
}

export const fields = Object.keys(fieldWords) as readonly Field[]

const isOfDates = ({ field }: Disagreement): boolean => field === 'date' || field === 'established'

/** The value of a side as it is shown: dates in words. */
export function valueWords(disagreement: Disagreement, value: string): string {
  return isOfDates(disagreement) ? dateWords(value) : value
}

/** Why it is of its nature, with its dates in words. */
export function becauseWords(disagreement: Disagreement): string {
  if (!isOfDates(disagreement)) return disagreement.about
  // Longest first: `2023-03` is the beginning of `2023-03-26`.
  const values = disagreement.sides.map(({ value }) => value).sort((x, y) => y.length - x.length)
  const escaped = values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return values.length === 0
    ? disagreement.about
    : disagreement.about.replace(new RegExp(escaped.join('|'), 'g'), (value) => dateWords(value))
}

/** What it is about: the event, or else the parties. */
export function subjectWords({ subject, parties }: Disagreement): string {
  return subject ?? listed(parties.map(({ name }) => name))
}
