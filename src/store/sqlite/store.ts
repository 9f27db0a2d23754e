import type { OpenOptions, Store } from '../port.js'
import * as articles from './articles.js'
import { getChanges, getConcluded } from './changes.js'
import { openConnection } from './connection.js'
import { storedAnchors, storedProofs } from './proofs.js'
import * as record from './record.js'
import * as runs from './runs.js'
import { excerptsOf, matchingVersions, searchArticles } from './search.js'

/** A record in one SQLite file. */
export async function openSqliteStore(path: string, options: OpenOptions): Promise<Store> {
  const { db, close } = await openConnection(path, options)
  return {
    location: path,
    save: (version) => articles.saveVersion(db, version),
    find: (bytes, givenUrl) => articles.findVersion(db, bytes, givenUrl),
    recode: (id, article, coded) => articles.recodeVersion(db, id, article, coded),
    versions: (all = false) => articles.listVersions(db, all),
    version: (id) => articles.getVersion(db, id),
    fullVersions: (ids) => articles.getVersions(db, ids),
    versionsNaming: (codes) => articles.getVersionsNaming(db, codes),
    current: () => articles.currentVersions(db),
    sourceBytes: (id) => articles.getBytes(db, id),
    versionOfMention: (mention) => articles.getVersionOfMention(db, mention),
    proofs: () => storedProofs(db),
    anchors: (mentions) => storedAnchors(db, mentions),
    search: (words, limit) => searchArticles(db, words, limit),
    matches: (words) => matchingVersions(db, words),
    excerpts: (words, ids) => excerptsOf(db, words, ids),
    changes: () => getChanges(db),
    changedAfter: (changes) => articles.versionsChangedAfter(db, changes),
    concluded: () => getConcluded(db),
    saveRecord: (rows, by) => record.saveRecord(db, rows, by),
    changeRecord: (put, gone, from, by) => record.changeRecord(db, put, gone, from, by),
    events: (pair) => record.listEvents(db, pair),
    event: (id) => record.getEvent(db, id),
    relation: (a, b) => record.getRelation(db, a, b),
    pairs: () => record.listPairs(db),
    pieces: (part) => record.listPieces(db, part),
    decisions: () => record.listDecisions(db),
    addDecision: (decision) => record.addDecision(db, decision),
    removeDecision: (id) => record.removeDecision(db, id),
    startRun: (command, at) => runs.startRun(db, command, at),
    reportRun: (run, items) => runs.reportRun(db, run, items),
    failedInLastRun: () => runs.failedInLastRun(db),
    finishRun: (run, at) => runs.finishRun(db, run, at),
    close,
  }
}
