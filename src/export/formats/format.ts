import type { Locate } from '../../coordinates.js'
import type { Knowledge } from '../../knowledge/index.js'
import type { ConcludedRecord, LedgerEntry, RecordEvent } from '../../reconcile/index.js'
import type { Anchor } from '../../store/index.js'
import type { EvidenceBook } from '../dossier/evidence-book.js'
import type { Names } from '../words/party-words.js'

/** An article as formats cite it. */
export interface CitedArticle {
  readonly id: string
  /** Name the text came under. */
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  /** EDTF, or null. */
  readonly published: string | null
  /** ISO 639-1, or `und`. */
  readonly language: string
  /** ISO 8601 instant at which it was read. */
  readonly readAt: string
}

/** What formats are written from, beside the events. What lies in the record file is asked for by portions. */
export interface ExportDesk {
  /** What is exported, in words: `China and Venezuela`. */
  readonly title: string
  /** Version of the product. */
  readonly version: string
  readonly names: Names
  readonly knowledge: Knowledge
  readonly locate: Locate
  readonly record: ConcludedRecord
  event(id: string): RecordEvent | null
  article(id: string): CitedArticle | null
  isContradiction(disagreement: string): boolean
  /** Whether an entry of a ledger passes the filter that the events have passed. */
  hasMoney(entry: LedgerEntry): boolean
  /** Each event in one plain sentence, by id. */
  tell(events: readonly RecordEvent[]): Promise<ReadonlyMap<string, string>>
  /** Where the proving words of mentions stand, by mention. */
  anchors(mentions: readonly string[]): Promise<ReadonlyMap<string, Anchor>>
  /** The evidence of events, as it can be quoted. */
  book(events: readonly RecordEvent[]): Promise<EvidenceBook>
}

/** One format: how it is called outside, and what is written for some events, piece by piece. */
export interface Format {
  readonly contentType: string
  /** Ending of a file's name, without the dot. */
  readonly ending: string
  /** Whether it is no text: then it is not written to a terminal. */
  readonly binary?: boolean
  write(events: readonly RecordEvent[], desk: ExportDesk): AsyncIterable<string | Uint8Array>
}
