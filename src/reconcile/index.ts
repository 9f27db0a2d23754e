/** What happened, over many articles? Origins, events, disagreements, relations, decisions. */
export { reconcile } from './reconcile.js'
export type * from './types.js'
