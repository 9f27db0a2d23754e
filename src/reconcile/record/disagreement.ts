import type { Proof } from './proof.js'

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
