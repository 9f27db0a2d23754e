import type { Span } from '../schema/index.js'

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export type Which = 'last' | 'this' | 'next'
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end'
export type Tense = 'past' | 'present' | 'future' | null

/** What the words say, before anything is inferred from the day of publication. Composed like the phrase itself. */
export type Said =
  /** Calendar parts as said: `April 18` has no year, `the 12th` no month. `swapped`: 03/04/2023 read the other way. */
  | {
      readonly form: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly swapped?: { readonly month: number; readonly day: number }
    }
  /** A decade or a century: `201X`, `18XX`. */
  | { readonly form: 'era'; readonly year: string }
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  | { readonly form: 'season'; readonly season: number; readonly year: number | null; readonly which: Which | null }
  /** `last August`. */
  | { readonly form: 'month'; readonly month: number; readonly which: Which }
  /** 0 is Monday; `which` is null for a bare weekday. */
  | { readonly form: 'weekday'; readonly weekday: number; readonly which: Which | null }
  /** Days from publication: yesterday is -1. */
  | { readonly form: 'day'; readonly offset: number }
  /** `last week` is -1, `this year` and `the year` are 0; `toward` for earlier and later this week. */
  | { readonly form: 'unit'; readonly unit: Unit; readonly offset: number; readonly toward?: 'earlier' | 'later' }
  /** `March of last year`, `August 15 this year`: a part of a year that is itself relative. */
  | { readonly form: 'in-year'; readonly month: number; readonly day: number | null; readonly of: Said }
  /** `Tuesday of last week`. */
  | { readonly form: 'in-week'; readonly weekday: number; readonly of: Said }
  /** Months of a year, both included: a quarter, a half. */
  | { readonly form: 'months'; readonly first: number; readonly last: number; readonly of: Said }
  /** `early 2022`, `the end of the year`. */
  | { readonly form: 'part'; readonly part: Part; readonly of: Said }
  /** `48 years ago` counts from publication, `three weeks earlier` from an anchor. A null amount is `some years ago`. */
  | {
      readonly form: 'shift'
      readonly amount: number | null
      readonly unit: Unit
      readonly direction: -1 | 0 | 1
      readonly origin: 'published' | 'anchor'
      readonly approx: boolean
      /** `in two years`: a date only where the tense is future. */
      readonly onlyFuture?: true
    }
  /** `the past nine years`, `the next decade`. */
  | { readonly form: 'stretch'; readonly amount: number | null; readonly unit: Unit; readonly direction: -1 | 1 }
  | { readonly form: 'duration'; readonly amount: number | null; readonly unit: Unit; readonly approx: boolean }
  /** Null is an open end: `since 2018` has no end. What is said with `since` began in the past, whatever the tense. */
  | { readonly form: 'range'; readonly from: Said | null; readonly to: Said | null; readonly since?: true }
  /** `by 2035`, `within five years`. */
  | { readonly form: 'deadline'; readonly of: Said }
  /** `next year will mark 50 years since`: base is `next year`; a null base is the year of publication. */
  | { readonly form: 'anniversary'; readonly years: number; readonly base: Said | null }
  /** What recurs: `every Tuesday`. */
  | { readonly form: 'set' }
  /** `recently`, `in recent years`. */
  | { readonly form: 'vague' }

export type TimeKind =
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval'
  | 'duration'
  | 'set'
  | 'anniversary'
  | 'vague'

/** What the words of an article lean on. */
export interface TimeContext {
  /** EDTF day of publication, or null where nothing fixes it. */
  readonly published: string | null
}

/** What resolving leans on; `anchor` is the EDTF date of the event that `the following day` counts from. */
export interface ResolutionContext extends TimeContext {
  readonly tense: Tense
  readonly anchor?: string | null
}

/** An expression of time: tokens `from` (included) to `to` (excluded); `start` and `end` count in the text. */
export interface TimeExpression extends Span {
  readonly from: number
  readonly to: number
  readonly said: Said
  /** What it comes to where no tense is known, as EDTF; null where the text cannot tell. See `resolveTime`. */
  readonly edtf: string | null
  readonly kind: TimeKind
  /** Whether the date of publication or an anchor decides what it means. */
  readonly relative: boolean
  /** It qualifies the noun after it (`the 2018 visit`, `a three-day tour`), and dates that alone. */
  readonly attributive: boolean
  /** Words beside it say that it lies ahead (`the upcoming summit in November`), whatever the tense of the verb. */
  readonly ahead: boolean
  /** Tag of the rule that found it: `time/weekday`. */
  readonly rule: string
}

/** What a parser proposes at a word: words `from` to `to`, before conflicts are settled. */
export interface Proposal {
  readonly from: number
  readonly to: number
  readonly said: Said
  readonly rule: string
  readonly attributive?: boolean
  readonly ahead?: boolean
  /** Kept beside what lies inside it: `since he took office in 2013` holds `2013`. */
  readonly holds?: true
}
