import type { Knowledge } from '../knowledge/index.js'
import { foldedWords } from './wording.js'

/** A place as a mention names it. */
export interface Spot {
  readonly text: string
  readonly words: readonly string[]
  /** Code of the state, where the words name a state. */
  readonly state: string | null
  /** States in which a town or province of this name lies, sorted; empty where the name is not known. */
  readonly lies: readonly string[]
}

const filler = new Set([
  'the',
  'of',
  'in',
  'at',
  'and',
  'city',
  'province',
  'capital',
  'presidential',
  'state',
  'headquarters',
])

/** Reads a place's words; the last part of "palace, in Caracas" is the wider place. */
export function spotOf(place: string, parties: readonly string[], knowledge: Knowledge | undefined): Spot {
  const words = foldedWords(place).filter((word) => !filler.has(word))
  const found = knowledge?.lookup(place.replace(/^the\s/i, '')) ?? []
  const states = found
    .filter((one) => one.entry.kind === 'state' && one.form !== 'capital')
    .map((one) => one.entry.code!)
  const lies = found.filter((one) => one.entry.kind === 'place').map((one) => one.entry.code!)
  const state = states.find((code) => parties.includes(code)) ?? states[0] ?? null
  return { text: place, words, state: lies.length > 0 ? null : state, lies: [...new Set(lies)].sort() }
}

export type SpotRelation = 'same' | 'within' | 'apart' | 'unknown'

/** How two places lie to each other, as far as their names and the tables tell. */
export function relateSpots(a: Spot, b: Spot): SpotRelation {
  if (a.words.join(' ') === b.words.join(' ')) return 'same'
  if (a.state !== null || b.state !== null) {
    if (a.state !== null && b.state !== null) return a.state === b.state ? 'same' : 'apart'
    const [state, place] = a.state === null ? [b.state!, a] : [a.state, b]
    return place.lies.length === 0 ? 'unknown' : place.lies.includes(state) ? 'within' : 'apart'
  }
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (short.words.length > 0 && short.words.every((word) => long.words.includes(word))) return 'within'
  return a.lies.length > 0 && b.lies.length > 0 ? 'apart' : 'unknown'
}
