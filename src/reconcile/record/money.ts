import type { FlowStage } from '../../schema/index.js'
import type { Proof } from './proof.js'

export interface SumOfMoney {
  readonly amount: number | null
  readonly currency: string | null
  readonly amountText?: string
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
