import type { EventType, Kind, Status } from '../../schema/index.js'
import { asNoun, sentence } from './nouns.js'
import { tellingOf } from './tellings.js'

export interface ToldEvent {
  readonly type: EventType
  readonly kind: Kind | null
  readonly status: Status
  readonly symmetric: boolean
  /** Names of the sides, ready to be printed. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: string | null
  /** The words of the articles, for kinds that they tell apart. */
  readonly quotes: readonly string[]
}

/** `A`, `A and B`, `A, B and C`; from the sixth on they are counted. */
export function listed(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} others`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Buildings and sites stand with `at the`, towns and countries with `in`. */
const sites =
  /\b(?:hall|palace|house|building|airport|airfield|cent(?:er|re)|park|hotel|summit|square|office|ministry|headquarters|embassy|consulate|base|academy|university|museum|stadium|forum|residence|mansion|castle|kremlin)\b/i

/** Where it was: ` in Beijing`, ` at the Great Hall of the People`; nothing where a side of that name says it already. */
function placeWords(place: string | null, kind: Kind | null, names: readonly string[]): string {
  if (place === null || names.includes(place) || names.includes(asNoun(place))) return ''
  const bare = place.replace(/^the\s+/i, '')
  if (sites.test(bare)) return ` at the ${bare}`
  return kind === 'visit' ? ` (${place})` : ` in ${asNoun(place)}`
}

const statusPlace = { happened: 0, planned: 1, denied: 2 } as const

/** What happened, in one plain sentence without a full stop: `Xi Jinping and Nicolás Maduro met in Beijing`. */
export function eventWords(event: ToldEvent): string {
  return sentence(tell(event))
}

function tell(event: ToldEvent): string {
  const { actors, recipients, symmetric } = event
  const told = tellingOf(event)
  const form = statusPlace[event.status]
  const everybody = [...actors, ...recipients.filter((name) => !actors.includes(name))]
  const place = placeWords(event.place, event.kind, everybody)
  if (symmetric || (actors.length > 1 && recipients.length === 0)) {
    const phrase = everybody.length > 1 ? told.together[form] : told.alone[form]
    return `${listed(everybody)} ${phrase}${place}`
  }
  if (recipients.length === 0) return `${listed(actors)} ${told.alone[form]}${place}`
  if (actors.length === 0) return `${listed(recipients)}: ${told.alone[form]}${place}`
  const join = told.to === '' ? ' ' : ` ${told.to} `
  return `${listed(actors)} ${told.alone[form]}${join}${listed(recipients)}${place}`
}
