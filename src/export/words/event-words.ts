import type { EventType, Kind, Status } from '../../schema/index.js'
import { asNoun, sentence } from './nouns.js'

/** How a kind is told: with both sides doing it, with one side doing it to the other, and by one side alone. */
interface Telling {
  /** Verb phrases for `A and B …`: happened, planned, denied. */
  readonly together: readonly [string, string, string]
  /** Verb phrases for `A …` alone. */
  readonly alone: readonly [string, string, string]
  /** What joins the recipient to the phrase of one side: `A visited B`, `A lent to B`. */
  readonly to: string
}

const telling = (together: string, alone: string, to: string): Telling => {
  const forms = (text: string): readonly [string, string, string] => {
    const [past, base] = text.split(' | ') as [string, string]
    return [past, `planned to ${base}`, `did not ${base}`]
  }
  return { together: forms(together), alone: forms(alone), to }
}

/** Past tense and base form of each kind, in the plainest words that hold for all of it (see the coding guidelines). */
const kindTellings: Readonly<Record<Kind, Telling>> = {
  meeting: telling('met | meet', 'met | meet', ''),
  call: telling('spoke by telephone or video | speak by telephone or video', 'called | call', ''),
  visit: telling('exchanged visits | exchange visits', 'visited | visit', ''),
  credentials: telling(
    'exchanged ambassadors | exchange ambassadors',
    'presented credentials | present credentials',
    'to',
  ),
  agreement: telling(
    'concluded an agreement | conclude an agreement',
    'concluded an agreement | conclude an agreement',
    'with',
  ),
  upgrade: telling(
    'raised the level of their relations | raise the level of their relations',
    'raised the level of its relations | raise the level of its relations',
    'with',
  ),
  recognition: telling(
    'established or resumed relations | establish or resume relations',
    'took up or resumed relations | take up or resume relations',
    'with',
  ),
  endorsement: telling(
    'spoke in favour of each other | speak in favour of each other',
    'spoke in favour | speak in favour',
    'of',
  ),
  congratulation: telling(
    'exchanged congratulations | exchange congratulations',
    'sent congratulations or condolences | send congratulations',
    'to',
  ),
  membership: telling('became members together | become members together', 'admitted | admit', ''),
  pledge: telling(
    'pledged to cooperate | pledge to cooperate',
    'pledged cooperation or help | pledge cooperation',
    'to',
  ),
  'joint-statement': telling(
    'issued a joint statement | issue a joint statement',
    'issued a joint statement | issue a joint statement',
    'with',
  ),
  invitation: telling('invited each other | invite each other', 'invited | invite', ''),
  project: telling('worked together | work together', 'worked | work', 'with'),
  repayment: telling('settled debts | settle debts', 'repaid | repay', ''),
  loan: telling('agreed on a loan | agree on a loan', 'lent | lend', 'to'),
  'debt-relief': telling('restructured a debt | restructure a debt', 'eased debts | ease debts', 'of'),
  aid: telling('helped each other | help each other', 'gave aid | give aid', 'to'),
  concession: telling('made concessions | make concessions', 'made a concession | make a concession', 'to'),
  'sanctions-eased': telling(
    'eased measures against each other | ease measures',
    'eased measures | ease measures',
    'against',
  ),
  'membership-bid': telling('sought membership | seek membership', 'sought to join | seek to join', ''),
  appeal: telling('made an appeal | make an appeal', 'made an appeal | make an appeal', 'to'),
  criticism: telling('criticised each other | criticise each other', 'criticised | criticise', ''),
  refusal: telling('turned each other down | turn each other down', 'refused or turned down | turn down', ''),
  warning: telling('warned each other | warn each other', 'warned | warn', ''),
  protest: telling('protested | protest', 'protested | protest', 'against'),
  sanctions: telling(
    'imposed measures on each other | impose measures on each other',
    'imposed sanctions or measures | impose sanctions',
    'on',
  ),
  deployment: telling('moved forces | move forces', 'moved forces | move forces', 'towards'),
  arrest: telling(
    'made arrests or seizures | make arrests or seizures',
    'made arrests, seizures or restrictions | make arrests',
    'against',
  ),
  attack: telling('fought each other | fight each other', 'attacked | attack', ''),
}

/** For events without a finer kind. */
const typeTellings: Readonly<Record<EventType, Telling>> = {
  AGREE: kindTellings.pledge,
  CONSULT: telling('consulted | consult', 'consulted | consult', ''),
  SUPPORT: telling('supported each other | support each other', 'supported | support', ''),
  CONCEDE: kindTellings.concession,
  COOPERATE: telling('cooperated | cooperate', 'cooperated | cooperate', 'with'),
  AID: kindTellings.aid,
  RETREAT: telling('stepped back | step back', 'stepped back | step back', 'from'),
  REQUEST: kindTellings.appeal,
  ACCUSE: telling('accused each other | accuse each other', 'accused | accuse', ''),
  REJECT: kindTellings.refusal,
  THREATEN: telling('threatened each other | threaten each other', 'threatened | threaten', ''),
  PROTEST: kindTellings.protest,
  SANCTION: kindTellings.sanctions,
  MOBILIZE: kindTellings.deployment,
  COERCE: telling('coerced each other | coerce each other', 'took measures | take measures', 'against'),
  ASSAULT: kindTellings.attack,
}

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

/** Calls that were no calls. */
const letters = telling('exchanged letters or messages | exchange letters', 'wrote | write', 'to')

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
  const isLetter =
    event.kind === 'call' && event.quotes.some((quote) => /\b(?:letter|message|wrote|telegram)/i.test(quote))
  const told = isLetter ? letters : event.kind === null ? typeTellings[event.type] : kindTellings[event.kind]
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
