import type { EventType, Kind, Sector, Status } from '../../schema/index.js'
import type { SumOfMoney } from './money.js'
import type { Proof } from './proof.js'

/** What one article says of an event, as it was coded. */
export interface Report extends Proof {
  /** Index into the record's `origins`, by id. */
  readonly origin: string
  readonly status: Status
  /** As the article has it, EDTF or null. */
  readonly date: string | null
  readonly place: string | null
  readonly according: string | null
  /** Publication date of the article, EDTF, or null. */
  readonly published: string | null
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly actorText: readonly string[]
  readonly recipientText: readonly string[]
}

/** Why two mentions are one event: the evidence weighed, strongest first, in plain words, and its sum. */
export interface MergeReason {
  readonly mentions: readonly [string, string]
  /** Above 0 speaks for one event; the unit is a natural logarithm of odds. */
  readonly score: number
  readonly because: readonly string[]
}

export type EventLinkKind =
  /** This plan was carried out as that event. */
  | 'carried-out'
  /** That event is the plan for this one. */
  | 'announced'
  /** This plan was called off by that. */
  | 'called-off'
  /** That event is the plan that this one calls off. */
  | 'calls-off'
  /** This happened within that visit or summit. */
  | 'part-of'
  /** That happened within this visit or summit. */
  | 'has-part'
  /** One source says that it happened, another that it did not. */
  | 'disputed'

export interface EventLink {
  readonly kind: EventLinkKind
  readonly event: string
  readonly because: readonly string[]
}

/** What happened, is planned or was denied: a conclusion from one or several mentions. */
export interface RecordEvent {
  /** Made from its earliest mention. */
  readonly id: string
  /** Ids that it would have had, or has had, by its other mentions. */
  readonly aliases: readonly string[]
  readonly type: EventType
  readonly kind: Kind | null
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly symmetric: boolean
  /** All codes of actor and recipient, sorted, each once. */
  readonly parties: readonly string[]
  readonly sectors: Readonly<Record<string, Sector>>
  /** Concluded from all mentions, EDTF, or null. */
  readonly date: string | null
  /** What the date rests on. */
  readonly dateFrom: 'said' | 'combined' | 'inferred' | 'decided' | null
  /** The narrowest place that no source contradicts. */
  readonly place: string | null
  /** Every place named for it, most often named first. */
  readonly places: readonly string[]
  readonly status: Status
  /** Names of persons who take part, fullest form. */
  readonly persons: readonly string[]
  readonly mentions: readonly string[]
  readonly reports: readonly Report[]
  /** Ids of origins: reports that do not repeat each other. */
  readonly origins: readonly string[]
  readonly merges: readonly MergeReason[]
  readonly links: readonly EventLink[]
  /** Ids of disagreements about it. */
  readonly disagreements: readonly string[]
  readonly money: readonly SumOfMoney[]
  readonly quad: 1 | 2 | 3 | 4
  readonly cameo: string | null
  readonly ploverScore: number
  readonly goldstein: number | null
  /** Probability that it is a real event of the texts, 0 to 1: that of its surest mention. */
  readonly confidence: number
  /** A name that a person gave it. */
  readonly name?: string
  /** Ids of decisions that changed it. */
  readonly decided: readonly string[]
}
