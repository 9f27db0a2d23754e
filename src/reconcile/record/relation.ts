import type { Status } from '../../schema/index.js'
import type { Ledger } from './money.js'
import type { Proof } from './proof.js'

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
