import type { Diagnostic } from '../schema/index.js'
import type { Draft } from './draft.js'
import type { StatedDate } from './published.js'

/** What a format's reader hands over: blocks, and what the page says of itself. */
export interface Page {
  readonly drafts: readonly Draft[]
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly dates: readonly StatedDate[]
  readonly order: 'day-first' | 'month-first' | null
  readonly agencies: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
