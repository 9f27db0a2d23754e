import type { Antecedents } from './antecedents.js'
import type { Context } from './focus.js'
import type { Mention } from './types.js'

/** What every rule that resolves a phrase may ask. */
export interface Resolution {
  readonly context: Context
  readonly antecedents: Antecedents
  /** The actors that the phrase headed by a token names; rules ask it for the phrases inside theirs. */
  actorsAt(sentence: number, token: number): readonly Mention[]
}
