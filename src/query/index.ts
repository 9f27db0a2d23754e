/** What does the record answer? It at two times, filtered, in order, in words. */
export { actorOf, findActor, type NamedActor, nameOf, namesFrom } from './actors.js'
export { createTeller, type EventTeller } from './describe.js'
export { dossierOf, nearestPairs } from './dossier.js'
export type { EventFilter, EventOrder } from './filter.js'
export { conclusionsOfPair, type RelationOrder, type RelationSummary, relationsOf } from './relations.js'
export { similarNames } from './similar.js'
export { type RecordView, viewOf } from './view.js'
export { openViews, type Views } from './views.js'
