import type { Fingerprint } from '../article/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { CodedArticle, EventType, FlowStage, Kind, Sector, Status } from '../schema/index.js'

/** A coded article with what the shell knows of the text it was coded from. */
export interface ReconcileInput extends CodedArticle {
  /** SHA-256 of the source bytes: equal bytes are one origin. */
  readonly hash?: string
  /** Sample of the cleaned text's shingles, by which reprints are found. */
  readonly fingerprint?: Fingerprint
  /** Day or instant at which it was read, ISO 8601: from then on an undated article is known. */
  readonly readAt?: string
  /** What all versions of one article share (the id of its first text). Only the version read last is reconciled. */
  readonly versionOf?: string
  /** The decoded source in which the spans of its mentions count: their sentences are compared where it is given. */
  readonly text?: string
}

export interface ReconcileOptions {
  /** Ladders, offices, persons and bodies; without it nothing is ranked and names are compared as written. */
  readonly knowledge?: Knowledge
  /** What held on this day, EDTF. */
  readonly asOf?: string
  /** Only articles published by this day, or read by it where they are undated. */
  readonly knownBy?: string
}

/** A coded item of an article that proves something. Its span and the source stand in the coded article. */
export interface Proof {
  readonly article: string
  /** Id of the event mention, fact or person. */
  readonly mention: string
  readonly quote: string
}

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

export interface SumOfMoney {
  readonly amount: number | null
  readonly currency: string | null
  readonly amountText?: string
  readonly evidence: readonly Proof[]
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

export type DisagreementField =
  | 'date'
  | 'place'
  | 'number'
  | 'office'
  | 'level'
  | 'direction'
  | 'status'
  | 'established'
  | 'visit'
  | 'membership'
export type DisagreementNature = 'contradiction' | 'granularity' | 'translation' | 'single-source' | 'compatible'

export interface DisagreementSide {
  readonly value: string
  readonly mentions: readonly string[]
  readonly origins: readonly string[]
  readonly evidence: readonly Proof[]
}

/** Several values for one thing. Only a contradiction is an alarm. */
export interface Disagreement {
  readonly id: string
  readonly field: DisagreementField
  readonly nature: DisagreementNature
  /** What it is about and why it is of this nature, in one line. */
  readonly about: string
  readonly events: readonly string[]
  readonly parties: readonly string[]
  readonly sides: readonly DisagreementSide[]
}

/** Texts that repeat one another, or one agency: they count once. */
export interface Origin {
  readonly id: string
  readonly articles: readonly string[]
  /** `alone` for an article that repeats nothing known. */
  readonly why: 'alone' | 'same-bytes' | 'reprint' | 'agency'
  readonly agency: string | null
  /** Earliest article known to hold the text, by publication. */
  readonly first: string
  readonly copies: readonly { readonly article: string; readonly of: string; readonly resemblance: number }[]
}

/** One article as the record uses it. */
export interface RecordArticle {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  readonly published: string | null
  /** Day from which it is known: published, or else read; null where neither is known. */
  readonly knownFrom: string | null
  readonly knownBecause: 'published' | 'read' | null
  /** Publication as the whole record bounds it, where the text has none, EDTF. */
  readonly publishedInferred: string | null
  readonly origin: string
}

export interface Established {
  readonly date: string | null
  /** Whether every source computes it ("48 years ago"). */
  readonly derived: boolean
  readonly evidence: readonly Proof[]
  readonly says: readonly { readonly date: string | null; readonly derived: boolean; readonly evidence: Proof }[]
}

/** A named level of a relation and the time in which it is known to hold. */
export interface Tier {
  readonly label: string
  /** Every wording found, the usual one first. */
  readonly wordings: readonly string[]
  /** State or body whose ladder has it, and its place there; 1 is lowest. */
  readonly ladder: string | null
  readonly level: number | null
  /** EDTF or null where no source says. */
  readonly since: string | null
  readonly until: string | null
  /** Days on which a source says that it holds. */
  readonly seen: readonly string[]
  readonly events: readonly string[]
  readonly evidence: readonly Proof[]
  readonly according: readonly string[]
}

export interface Mechanism {
  readonly name: string
  readonly what: 'commission' | 'group' | 'framework' | 'dialogue' | 'programme'
  readonly since: string | null
  readonly events: readonly string[]
  readonly evidence: readonly Proof[]
}

export interface Membership {
  readonly of: string
  readonly body: string
  readonly status: 'member' | 'applicant' | 'invited' | 'joined'
  readonly asOf: string | null
  readonly events: readonly string[]
  readonly evidence: readonly Proof[]
  /** What the tables of knowledge say of it, or null. */
  readonly known: string | null
}

export interface Ambassador {
  readonly person: string
  /** Sending state and host. */
  readonly of: string
  readonly to: string | null
  /** When credentials were handed over, EDTF. */
  readonly credentials: string | null
  readonly seen: readonly string[]
  readonly events: readonly string[]
  readonly evidence: readonly Proof[]
}

export interface Agreement {
  readonly event: string
  readonly date: string | null
  readonly status: Status
  /** Fields it is about: `trade`, `energy`; empty where no word says. */
  readonly fields: readonly string[]
  readonly evidence: readonly Proof[]
}

/** A plan, pledge, invitation or bid, and what became of it as far as the texts say. */
export interface PromiseMade {
  readonly event: string
  readonly by: readonly string[]
  readonly made: string | null
  /** When it was to be, EDTF. */
  readonly due: string | null
  readonly outcome: 'kept' | 'called-off' | 'open' | 'overdue'
  readonly outcomeEvents: readonly string[]
  readonly because: string
  readonly evidence: readonly Proof[]
}

export interface LedgerEntry {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: 'loan' | 'debt' | 'aid' | 'investment' | 'trade' | 'repayment' | 'debt-relief'
  readonly stage: FlowStage | null
  readonly amount: number | null
  readonly currency: string | null
  readonly amountText: string | null
  readonly period: string | null
  readonly events: readonly string[]
  readonly evidence: readonly Proof[]
  readonly origins: readonly string[]
  readonly according: readonly string[]
  /** Entries whose money may be partly the same: never add them to this one. */
  readonly overlaps: readonly string[]
}

/** The largest sum that can be added without counting money twice. */
export interface LedgerTotal {
  readonly from: string
  readonly to: string
  readonly kind: LedgerEntry['kind']
  readonly stage: FlowStage | null
  readonly currency: string
  readonly amount: number
  readonly entries: readonly string[]
  /** Entries that may hold money already counted. */
  readonly leftOut: readonly string[]
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[]
  readonly totals: readonly LedgerTotal[]
}

/** One year of a relation, from the PLOVER scores of its events that happened. */
export interface YearPoint {
  /** Four digits. */
  readonly year: string
  readonly events: number
  readonly cooperation: number
  readonly conflict: number
  /** Mean score, -10 to 10. */
  readonly mean: number
}

/** All that is concluded of one pair of states or bodies. */
export interface Relation {
  /** Sorted codes. */
  readonly dyad: readonly [string, string]
  readonly events: readonly string[]
  readonly articles: readonly string[]
  readonly origins: readonly string[]
  readonly first: string | null
  readonly last: string | null
  readonly established: Established | null
  /** In order of time; the one that holds last stands last. */
  readonly tiers: readonly Tier[]
  readonly mechanisms: readonly Mechanism[]
  readonly memberships: readonly Membership[]
  readonly ambassadors: readonly Ambassador[]
  readonly agreements: readonly Agreement[]
  readonly promises: readonly PromiseMade[]
  readonly money: Ledger
  readonly series: readonly YearPoint[]
  readonly disagreements: readonly string[]
}

/** Who held what, as the sources say, beside what the tables say. */
export interface OfficeHeld {
  readonly person: string
  /** Every way the name is written. */
  readonly names: readonly string[]
  readonly office: string
  readonly of: string
  /** Days on which a source says so, EDTF, ascending; empty where none is dated. */
  readonly seen: readonly string[]
  readonly evidence: readonly Proof[]
  readonly origins: readonly string[]
  readonly known: { readonly person: string; readonly from: string; readonly until: string } | null
  /** Whether the tables agree; null where they know nothing of it. */
  readonly agrees: boolean | null
}

/** How outlets call one actor. */
export interface Naming {
  /** Code of a state or body, or the name of a person. */
  readonly what: string
  readonly of: string | null
  readonly forms: readonly {
    readonly form: string
    readonly outlets: readonly string[]
    readonly evidence: readonly Proof[]
  }[]
}

export type CorrectedField = 'date' | 'place' | 'kind' | 'status' | 'type' | 'actor' | 'recipient'

/** What a person decides. Targets are ids of events, aliases of events, or mentions; mentions last longest. */
export type DecisionAction =
  | { readonly do: 'accept'; readonly target: string }
  | { readonly do: 'reject'; readonly target: string }
  | {
      readonly do: 'correct'
      readonly target: string
      readonly field: CorrectedField
      readonly value: string | readonly string[] | null
    }
  | { readonly do: 'merge'; readonly targets: readonly string[] }
  | { readonly do: 'split'; readonly target: string; readonly mentions: readonly string[] }
  | { readonly do: 'rename'; readonly target: string; readonly name: string }

/** A person's word over a conclusion: kept apart, applied last, in the order of `at`, then `id`. */
export interface Decision {
  readonly id: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly who: string
  readonly why: string
  readonly action: DecisionAction
}

export interface DecisionOutcome {
  readonly decision: Decision
  readonly outcome: 'applied' | 'partly' | 'lost'
  /** Events it changed. */
  readonly events: readonly string[]
  /** Targets that the record no longer holds. */
  readonly missing: readonly string[]
}

/** All that is concluded from the mentions of all articles. */
export interface ConcludedRecord {
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly articles: readonly RecordArticle[]
  readonly origins: readonly Origin[]
  /** By date, undated last. */
  readonly events: readonly RecordEvent[]
  readonly relations: readonly Relation[]
  readonly offices: readonly OfficeHeld[]
  readonly memberships: readonly Membership[]
  readonly naming: readonly Naming[]
  readonly disagreements: readonly Disagreement[]
  readonly decisions: readonly DecisionOutcome[]
}
