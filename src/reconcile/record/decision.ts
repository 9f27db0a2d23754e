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
