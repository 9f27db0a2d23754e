/** What happened, over many articles? Origins, events, disagreements, relations, decisions. */
export { readCoded } from './read-coded.js'
export { reconcile } from './reconcile.js'
export { createReconciler, type Reconciler, type RecordChange } from './reconciler.js'
export type * from './types.js'
