import { createReconciler } from './reconciler.js'
import type { ConcludedRecord, Decision, ReconcileInput, ReconcileOptions } from './types.js'

/** Concludes a record from coded articles and decisions: a pure function that does not depend on their order. */
export function reconcile(
  articles: readonly ReconcileInput[],
  decisions: readonly Decision[] = [],
  options: ReconcileOptions = {},
): ConcludedRecord {
  const reconciler = createReconciler(options)
  reconciler.put(articles)
  if (decisions.length > 0) reconciler.decide(decisions)
  return reconciler.record()
}
