/** What happened, over many articles? Origins, events, disagreements, relations, decisions. */

export { eventId, mentionOfEvent } from './conclude-event.js'
export { compareEvents } from './joining/compare-events.js'
export { changedRecord, eachPart, type PiecedRecord, parts, recordOfPieces } from './pieces.js'
export { readCoded } from './read-coded.js'
export { reconcile } from './reconcile.js'
export { createReconciler, type Reconciler } from './reconciler.js'
export type * from './types.js'
