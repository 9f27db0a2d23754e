import type { Noise } from './article.js'
import type { Span } from './span.js'

/** The 16 event types of PLOVER (2021). */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type EventType = (typeof eventTypes)[number]

/** The finer kinds, each with the PLOVER type of a thing of that kind that happened. */
export const kinds = {
  meeting: 'CONSULT',
  call: 'CONSULT',
  visit: 'CONSULT',
  credentials: 'CONSULT',
  agreement: 'SUPPORT',
  upgrade: 'SUPPORT',
  recognition: 'SUPPORT',
  endorsement: 'SUPPORT',
  congratulation: 'SUPPORT',
  membership: 'SUPPORT',
  pledge: 'AGREE',
  'joint-statement': 'AGREE',
  invitation: 'AGREE',
  project: 'COOPERATE',
  repayment: 'COOPERATE',
  loan: 'AID',
  'debt-relief': 'AID',
  aid: 'AID',
  concession: 'CONCEDE',
  'sanctions-eased': 'RETREAT',
  'membership-bid': 'REQUEST',
  appeal: 'REQUEST',
  criticism: 'ACCUSE',
  refusal: 'REJECT',
  warning: 'THREATEN',
  protest: 'PROTEST',
  sanctions: 'SANCTION',
  deployment: 'MOBILIZE',
  arrest: 'COERCE',
  attack: 'ASSAULT',
} as const satisfies Record<string, EventType>
export type Kind = keyof typeof kinds

export type Status = 'happened' | 'planned' | 'denied'

/** PLOVER's actor sectors. */
export type Sector =
  | 'GOV'
  | 'MIL'
  | 'LEG'
  | 'JUD'
  | 'SPY'
  | 'PTY'
  | 'OPP'
  | 'REB'
  | 'UAF'
  | 'PAR'
  | 'COP'
  | 'CVL'
  | 'REF'
  | 'BUS'
  | 'IGO'
  | 'NGO'
  | 'MED'
  | 'REL'
  | 'EDU'
  | 'CRM'
  | 'LAB'
  | 'HLH'
  | 'AGR'
  | 'TOP'
  | 'IMG'
  | 'UNK'

/** Words of the source that prove something: `source.slice(start, end) === quote`. */
export interface Evidence extends Span {
  readonly quote: string
  /** The runs of the quote, where markup or a repair cuts it. */
  readonly spans?: readonly (readonly [number, number])[]
}

/** Who says it, outermost first. */
export interface Attribution {
  readonly text: string
  readonly of: string | null
  readonly kind: 'speaker' | 'medium'
}

/** What one article says happened, is planned or is denied: a fact about a text, never changed after coding. */
export interface EventMention extends Evidence {
  readonly id: string
  readonly type: EventType
  readonly kind: Kind | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  /** Codes: ISO 3166-1 alpha-3 of a state, or the key of a body. */
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly symmetric: boolean
  readonly sectors: Readonly<Record<string, Sector>>
  readonly actorText: readonly string[]
  readonly recipientText: readonly string[]
  /** EDTF, or null where the text gives no way to know. */
  readonly date: string | null
  readonly place: string | null
  readonly status: Status
  /** Start and end of the sentence in the source. */
  readonly sentence: readonly [number, number]
  readonly according: string | null
  readonly attribution: readonly Attribution[]
  readonly cameo: string | null
  readonly quad: 1 | 2 | 3 | 4
  readonly ploverScore: number
  readonly goldstein: number | null
  /** Calibrated probability that a coder would keep the mention, 0 to 1. */
  readonly confidence: number
  /** Tag of the rule that made it: `consult/meet`. */
  readonly rule: string
  /** Sum of money of a loan, an aid package, a repayment. */
  readonly money?: Money
}

export type FlowStage = 'pledged' | 'committed' | 'disbursed' | 'owed' | 'repaid' | 'cancelled'

export interface Money {
  /** In units of the currency; null where the text has no number, then `amountText` has its words. */
  readonly amount: number | null
  /** ISO 4217, or null. */
  readonly currency: string | null
  readonly amountText?: string
}

interface FactBase extends Evidence {
  readonly id: string
  /** The speaker or medium, where it is somebody's claim. */
  readonly according?: string
  readonly rule: string
}

export interface OfficeFact extends FactBase {
  readonly fact: 'office'
  readonly person: string
  readonly office: string
  readonly of: string
  /** The state or body an envoy is sent to. */
  readonly to?: string
  /** EDTF of taking office, where the text says it. */
  readonly since?: string
  readonly asOf: string | null
}
export interface TierFact extends FactBase {
  readonly fact: 'tier'
  readonly dyad: readonly [string, string]
  readonly label: string
  /** The usual name of the level on the ladder of the state that grants it. */
  readonly labelNorm?: string
  readonly since?: string
  readonly asOf?: string | null
}
export interface RelationsSinceFact extends FactBase {
  readonly fact: 'relations-since'
  readonly dyad: readonly [string, string]
  readonly date: string | null
  readonly derived: boolean
}
export interface MembershipFact extends FactBase {
  readonly fact: 'membership'
  readonly of: string
  readonly body: string
  readonly status: 'member' | 'applicant' | 'invited' | 'joined'
  readonly asOf: string | null
}
export interface FlowFact extends FactBase, Money {
  readonly fact: 'flow'
  readonly from: string
  readonly to: string
  readonly kind: 'loan' | 'debt' | 'aid' | 'investment' | 'trade'
  readonly period: string | null
  readonly stage: FlowStage | null
  /** `about`; `more than`. Left out where the sum is meant exactly. */
  readonly approx?: boolean
  readonly atLeast?: boolean
}
export interface CountFact extends FactBase {
  readonly fact: 'count'
  readonly what: string
  readonly of?: string
  readonly value: number
  readonly approx?: boolean
  readonly atLeast?: boolean
  readonly asOf: string | null
}
export type Fact = OfficeFact | TierFact | RelationsSinceFact | MembershipFact | FlowFact | CountFact

export interface PersonMention extends Evidence {
  readonly id: string
  /** The fullest form in the article. */
  readonly name: string
  readonly of: string | null
  readonly office: string | null
}

export interface Quotation extends Evidence {
  readonly speaker: string | null
  readonly of: string | null
  readonly verb: string | null
}

/** One coded article: what `chancery code` prints, a line an input. */
export interface CodedArticle {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly language: string
  readonly events: readonly EventMention[]
  /** What is only supposed: if, would, might. */
  readonly hypothetical: readonly EventMention[]
  readonly facts: readonly Fact[]
  readonly people: readonly PersonMention[]
  readonly quotations: readonly Quotation[]
  readonly noise: readonly Noise[]
}
