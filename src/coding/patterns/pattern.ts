import type { Kind } from '../../schema/index.js'

/** The word classes a pattern can be triggered by. */
export type TriggerClass = 'V' | 'N' | 'A'

/** What one role of the trigger must be. */
export interface RoleTest {
  readonly role: string
  /** Lemmas one of which must head the role (`=`) or stand anywhere in its phrase (`~`); null: the role need only be there. */
  readonly lemmas: ReadonlySet<string> | null
  readonly anywhere: boolean
  /** The role must resolve to an actor, to a person, or to a body that states join. */
  readonly actor: boolean
  readonly person: boolean
  readonly body: boolean
}

/** A condition on the trigger: one of several tests must hold, or, where it is negative, none. */
export interface Condition {
  readonly negative: boolean
  readonly tests: readonly RoleTest[]
}

/** Where a participant is looked for: one of several ways, tried in order. */
export interface RolePath {
  readonly role: string
  /** `*`: states that own or mark the phrase will do; `**`: any actor named inside it. */
  readonly reach: 'phrase' | 'owner' | 'inside'
}

/** What a pattern may be marked with; a reader of the tables finds each explained in their heads. */
export const flags = [
  'symmetric',
  'future',
  'alone',
  'domestic',
  'statement',
  'also',
  'weak',
  'past',
  'nested',
  'planned',
  'negated',
  'told',
  'dated',
  'anchored',
  'modal',
  'outermost',
  'recap',
  'blame',
] as const
export type Flag = (typeof flags)[number]

/** One way in which a text says that something happened. A value: what it codes, what must match, what must not. */
export interface Pattern {
  readonly rule: string
  readonly kind: Kind
  readonly lemmas: readonly string[]
  readonly cls: TriggerClass
  readonly conditions: readonly Condition[]
  /** Several participants are joined with `+` in the table. */
  readonly actor: readonly (readonly RolePath[])[]
  readonly recipient: readonly (readonly RolePath[])[]
  readonly flags: ReadonlySet<Flag>
  readonly mode: string | null
  readonly cameo: string | null
  readonly example: string
  readonly counter: string
  /** More conditions win over fewer. */
  readonly weight: number
}

/** What a governing word may do to the truth of what it governs. */
export const effects = ['planned', 'denied', 'hypothetical', 'suppressed', 'none', 'said'] as const
export type Effect = (typeof effects)[number]

export interface Patterns {
  /** Patterns by `lemma.class`, most specific first. */
  readonly byTrigger: ReadonlyMap<string, readonly Pattern[]>
  /** Effects by `lemma.class complement`. */
  readonly operators: ReadonlyMap<string, Effect>
  readonly all: readonly Pattern[]
}
