import type { EventType, Kind } from '../../schema/index.js'

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

/**
 * What a kind that holds unlike things is told as where the words of an article say which: cut ties are no tariff, an embassy
 * opened is not relations established. The first that fits one of the quotes counts; a table to extend.
 */
const narrower: Readonly<Partial<Record<Kind, readonly (readonly [RegExp, Telling])[]>>> = {
  call: [
    [
      /\b(?:letters?|messages?|wrote|telegram)/i,
      telling('exchanged letters or messages | exchange letters', 'wrote | write', 'to'),
    ],
  ],
  recognition: [
    [
      /\b(?:embass|consulat|missions?\b|chancer)/i,
      telling(
        'opened or reopened missions | open or reopen missions',
        'opened or reopened a mission | open or reopen a mission',
        'in',
      ),
    ],
  ],
  endorsement: [
    [
      /\b(?:thank|grateful|gratitude|appreciat)/i,
      telling('thanked each other | thank each other', 'thanked | thank', ''),
    ],
  ],
  congratulation: [
    [
      /\b(?:condol|sympath|mourn)/i,
      telling('exchanged condolences | exchange condolences', 'sent condolences | send condolences', 'to'),
    ],
  ],
  criticism: [
    [/\bsummon/i, telling('summoned each other’s envoys | summon envoys', 'summoned an envoy | summon an envoy', 'of')],
  ],
  sanctions: [
    [
      /\b(?:recall|withdr[ae]w|call\w* home)\w*\b.*\b(?:ambassador|envoy|consul|representative|attach)/i,
      telling('recalled their envoys | recall their envoys', 'recalled an envoy | recall an envoy', 'from'),
    ],
    [
      /\bexpel|\bexpulsion|persona non grata/i,
      telling('expelled each other’s diplomats | expel diplomats', 'expelled diplomats | expel diplomats', 'of'),
    ],
    [
      /\b(?:cut|cutting|sever\w*|br[eo]ke?n?|breaking|suspend\w*|downgrad\w*|end(?:ed|ing)?)\b.*\b(?:ties|relations|links)\b/i,
      telling(
        'cut or downgraded ties | cut or downgrade ties',
        'cut or downgraded ties | cut or downgrade ties',
        'with',
      ),
    ],
    [
      /\b(?:tariffs?|dut(?:y|ies)|levy|levies)\b/i,
      telling('put tariffs on each other | put tariffs on each other', 'put tariffs | put tariffs', 'on'),
    ],
  ],
  'sanctions-eased': [
    [
      /\b(?:releas|free[ds]|freeing|repatriat|prisoner|detainee|hostage)/i,
      telling('released prisoners | release prisoners', 'released prisoners | release prisoners', 'of'),
    ],
    [
      /\b(?:troops|forces|soldiers|withdr[ae]w|pull(?:ed|ing)? (?:out|back))/i,
      telling('withdrew forces | withdraw forces', 'withdrew forces | withdraw forces', 'from'),
    ],
  ],
}

interface OfKind {
  readonly type: EventType
  readonly kind: Kind | null
  readonly quotes: readonly string[]
}

/** How an event is told: by its kind and, where the articles' words say more, more narrowly. */
export function tellingOf({ type, kind, quotes }: OfKind): Telling {
  if (kind === null) return typeTellings[type]
  const narrow = narrower[kind]?.find(([words]) => quotes.some((quote) => words.test(quote)))
  return narrow?.[1] ?? kindTellings[kind]
}
