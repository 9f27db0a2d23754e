import type { Proof } from './proof.js'

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
    /** How many articles use it. */
    readonly articles: number
    readonly evidence: readonly Proof[]
  }[]
}
