import type { Knowledge } from '../../knowledge/index.js'
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

/** Nouns of buildings and grounds: two different ones are two places, even where the tables know neither. */
const site =
  /\b(?:palace|house|hall|hotel|ministry|guesthouse|airport|residence|embassy|castle|spaceport|cosmodrome|station|parliament|kremlin|resort|base|villa|mansion)\b/i

/** Grounds that lie outside towns: one of them and a town are two places. */
const grounds =
  /\b(?:cosmodrome|spaceport|launch (?:site|pad)|test site|border crossing|checkpoint|demilitari[sz]ed zone)\b/i

/** "the Chinese capital", "the capital of China": the town that is meant. */
function capitalOf(place: string, parties: readonly string[], knowledge: Knowledge | undefined): string | null {
  if (!/\bcapital\b/i.test(place)) return null
  const rest = place.replace(/\b(?:the|capital|city|of|in|national)\b/gi, ' ').trim()
  const named = rest === '' ? [] : (knowledge?.lookup(rest) ?? []).filter((one) => one.entry.kind === 'state')
  const code = named.length > 0 ? named[0]!.entry.code! : parties.length === 1 ? parties[0]! : null
  return code === null ? null : (knowledge?.state(code)?.capital[0] ?? null)
}

/** Reads a place's words; the last part of "palace, in Caracas" is the wider place. */
export function spotOf(printed: string, parties: readonly string[], knowledge: Knowledge | undefined): Spot {
  const place = capitalOf(printed, parties, knowledge) ?? printed
  const words = foldedWords(place).filter((word) => !filler.has(word))
  const found = knowledge?.lookup(place.replace(/^the\s/i, '')) ?? []
  const states = found
    .filter((one) => one.entry.kind === 'state' && one.form !== 'capital')
    .map((one) => one.entry.code!)
  const lies = found.filter((one) => one.entry.kind === 'place').map((one) => one.entry.code!)
  const state = states.find((code) => parties.includes(code)) ?? states[0] ?? null
  return { text: printed, words, state: lies.length > 0 ? null : state, lies: [...new Set(lies)].sort() }
}

export type SpotRelation = 'same' | 'within' | 'apart' | 'unknown'

/** How two places lie to each other, as far as their names and the tables tell. */
export function relateSpots(a: Spot, b: Spot): SpotRelation {
  if (a.words.join('') === b.words.join('')) return 'same'
  if (a.state !== null || b.state !== null) {
    if (a.state !== null && b.state !== null) return a.state === b.state ? 'same' : 'apart'
    const [state, place] = a.state === null ? [b.state!, a] : [a.state, b]
    return place.lies.length === 0 ? 'unknown' : place.lies.includes(state) ? 'within' : 'apart'
  }
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (short.words.length > 0 && short.words.every((word) => long.words.includes(word))) return 'within'
  if (a.lies.length > 0 && b.lies.length > 0) return 'apart'
  const [one, other] = grounds.test(a.text) ? [a, b] : [b, a]
  if (grounds.test(one.text) && !grounds.test(other.text) && other.lies.length > 0 && other.words.length <= 2)
    return 'apart'
  const areSites = a.lies.length + b.lies.length === 0 && site.test(a.text) && site.test(b.text)
  return areSites && areNamedApart(a, b) ? 'apart' : 'unknown'
}

/** Words that many palaces and houses are called by: they name none. */
const common = new Set(
  'royal national people peoples government main grand great new old house hall palace hotel'.split(' '),
)
/** Letters by which two spellings of one foreign name begin alike. */
const alike = 4

/** Two palaces by name are two; "the royal palace" may be either, and a name may be spelled in two ways. */
function areNamedApart(a: Spot, b: Spot): boolean {
  const names = (spot: Spot): readonly string[] => spot.words.filter((w) => w.length > 3 && !site.test(w))
  const [x, y] = [names(a), names(b)]
  if (x.some((word) => y.some((other) => word.slice(0, alike) === other.slice(0, alike)))) return false
  const kindsOf = (spot: Spot): readonly string[] => spot.words.filter((word) => site.test(word))
  const isOneKind = kindsOf(a).some((word) => kindsOf(b).includes(word))
  const areNames = [x, y].every((words) => words.some((word) => !common.has(word)))
  return !isOneKind || areNames
}
