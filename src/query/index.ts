/** What does the record answer? It at two times, filtered, in order, in words. */
export { actorOf, type NamedActor, nameOf, namesFrom } from './actors.js'
export {
  agreementsOf,
  disagreementsOf,
  latestFirst,
  ledgerOf,
  officesOf,
  promisesOf,
  type Sides,
} from './conclusions.js'
export { createTeller, type EventTeller } from './describe.js'
export { dossierOf, nearestPairs } from './dossier.js'
export { type ExportRequest, openExport } from './export-desk.js'
export { type Facets, facetsOf } from './facets.js'
export { type EventFilter, type EventOrder, holdsWords, wordsOf } from './filter.js'
export { moneyByYear } from './money-by-year.js'
export { type ActorCount, actorsCalled, personsCalled } from './named.js'
export { networkOf } from './network.js'
export { onceEach } from './once-each.js'
export { type ReadBlock, type Run, readBlocks, sourceOf } from './reader.js'
export { conclusionsOfPair, type RelationOrder, type RelationSummary, relationsOf } from './relations.js'
export { similarNames } from './similar.js'
export { type SourceCount, sourcesOf } from './sources.js'
export { type Timeline, type TimeUnit, timelineOf } from './timeline.js'
export { type ReadSentence, sentenceAt } from './tree.js'
export type { RecordView } from './view.js'
export { openViews, type Views } from './views.js'
