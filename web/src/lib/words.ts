/** How dates, kinds and numbers are put into words everywhere on the page. */
import { type EventType, eventTypes, type Kind, kinds, type Status } from '../../../src/schema/coded.js'

export { yearOf } from '../../../src/export/words/dates.js'

export const kindNames = Object.keys(kinds) as readonly Kind[]
export const typeNames: readonly EventType[] = eventTypes
export const statusNames: readonly Status[] = ['happened', 'planned', 'denied']

/** `joint-statement` → `joint statement`; `CONSULT` → `consult`. */
export const labelOf = (name: string): string => name.replaceAll('-', ' ').toLowerCase()

const irregular: Readonly<Record<string, string>> = { person: 'people', body: 'bodies', country: 'countries' }

/** `counted(1, 'event')` → `1 event`; `counted(1200, 'event')` → `1,200 events`. */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${count === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`
}

const groups = /\B(?=(\d{3})+(?!\d))/g

/** Digits in groups of three: the same in every browser and language. */
export function numberText(value: number, digits = 0): string {
  const [whole, rest] = Math.abs(value).toFixed(digits).split('.') as [string, string?]
  return `${value < 0 ? '−' : ''}${whole.replace(groups, ',')}${rest === undefined ? '' : `.${rest}`}`
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Id of a heading: `What is planned` → `what-is-planned`. */
export const idOf = (title: string): string => title.toLowerCase().replaceAll(/[^a-z]+/g, '-')

/** A text of at most so many signs, cut at a space where one is near; a cut one ends in `…`. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most - 1)
  // Half of a pair of surrogates is no sign.
  return `${text.slice(0, space > most / 2 ? space : most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
