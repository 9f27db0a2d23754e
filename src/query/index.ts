/** What does the record answer? It at two times, filtered, in order, in words. */
export { actorOf, type NamedActor, nameOf, namesFrom } from './actors.js'
export { createTeller, type EventTeller } from './describe.js'
export type { EventFilter, EventOrder } from './filter.js'
export { type RecordView, viewOf } from './view.js'
export { openViews, type Views } from './views.js'
