import type { Span } from '../../schema/index.js'

/** How far a number is meant: `about 50`, `at least 50`, `up to 50`. All false where it is exact. */
export interface Hedges {
  readonly approx: boolean
  readonly atLeast: boolean
  readonly atMost: boolean
}

/** Tokens `from` (included) to `to` (excluded), hedging words included; `start` and `end` count in the text. */
interface QuantityBase extends Span, Hedges {
  readonly from: number
  readonly to: number
  /** Tag of the rule that found it: `quantity/money`. */
  readonly rule: string
}

export interface MoneyQuantity extends QuantityBase {
  readonly kind: 'money'
  /** In units of the currency; null where the text has no number, then `amountText` has its words. */
  readonly amount: number | null
  /** The upper end of a range: `$1 billion to $2 billion`. */
  readonly upTo?: number
  readonly amountText?: string
  /** ISO 4217; null where the unit is shared by several states and the text names none: `500 rupees`. */
  readonly currency: string | null
  /** `$5 billion a year`. */
  readonly per?: 'day' | 'week' | 'month' | 'year'
  /** The same sum again in another currency: `50 billion yuan ($7 billion)`. */
  readonly equivalent?: true
}

export interface CountQuantity extends QuantityBase {
  readonly kind: 'count'
  /** Null for `dozens of countries`. */
  readonly value: number | null
  readonly upTo?: number
  /** The noun phrase that is counted, as printed: `new countries`. */
  readonly what: string
  /** Token index of its head noun. */
  readonly head: number
  /** `the two leaders`: takes up what was named before, and tells no number. */
  readonly definite?: true
}

/** `fifth visit`. */
export interface OrdinalQuantity extends QuantityBase {
  readonly kind: 'ordinal'
  readonly value: number
  readonly what: string
  readonly head: number
}

export interface PercentQuantity extends QuantityBase {
  readonly kind: 'percent'
  readonly value: number
  readonly upTo?: number
}

/** `Maduro, 60,`. */
export interface AgeQuantity extends QuantityBase {
  readonly kind: 'age'
  readonly value: number
}

export type Quantity = MoneyQuantity | CountQuantity | OrdinalQuantity | PercentQuantity | AgeQuantity

/** What a reader finds: words `from` to `to`, before hedges are read and offsets are given. */
export type Read<Kind extends Quantity> = Omit<Kind, 'start' | 'end' | 'approx' | 'atLeast' | 'atMost' | 'rule'>
