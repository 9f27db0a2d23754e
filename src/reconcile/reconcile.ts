import type { ConcludedRecord, Decision, ReconcileInput, ReconcileOptions } from './types.js'

/** Concludes a record from coded articles; a pure function that does not depend on their order. STUB. */
export function reconcile(
  _articles: readonly ReconcileInput[],
  _decisions: readonly Decision[] = [],
  options: ReconcileOptions = {},
): ConcludedRecord {
  return {
    asOf: options.asOf ?? null,
    knownBy: options.knownBy ?? null,
    articles: [],
    origins: [],
    events: [],
    relations: [],
    offices: [],
    memberships: [],
    naming: [],
    disagreements: [],
    decisions: [],
  }
}
