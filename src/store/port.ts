import type { Article, Code, CodedArticle, Diagnostic, Given } from '../schema/index.js'

/** What the caller and the pipeline know of one text that is to be kept. */
export interface NewVersion {
  /** Name the text came under: a file's name without its ending, a line's `id`. */
  readonly name: string
  /** Where a new text would be a new version of the same article: its URL, else its path, else null (the text itself). */
  readonly address: string | null
  readonly path: string | null
  readonly bytes: Uint8Array
  /** Label for `TextDecoder` under which the bytes give the source text. */
  readonly encoding: string
  /** What it looks like from outside, so that it can be read again: `text`, `html`, `markdown`, `unknown`. */
  readonly form: string
  readonly given: Given
  /** What was to fill in where the text itself says nothing. */
  readonly fill: Given
  /** ISO 8601 instant at which it was read. */
  readonly readAt: string
  readonly article: Article
  /** Null where the text was stored and not coded. */
  readonly coded: CodedArticle | null
}

/** One text of an article, as it lies in the record. */
export interface StoredVersion {
  /** Short and stable: made from the bytes and the URL they were given with. */
  readonly id: string
  /** Id of the article's first text. */
  readonly article: string
  readonly name: string
  readonly address: string | null
  readonly path: string | null
  readonly sha256: string
  readonly encoding: string
  readonly form: string
  readonly readAt: string
  readonly given: Given
  readonly fill: Given
  /** Whether this is the newest text of its article: only that is coded into the record. */
  readonly current: boolean
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly language: string
  readonly coded: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** A stored text with all that was read and coded of it. Mention ids are those of the record. */
export interface FullVersion extends StoredVersion {
  /** The article as read, without its source. */
  readonly reading: Omit<Article, 'source'>
  readonly codedArticle: CodedArticle | null
}

export interface Saved {
  readonly outcome: 'new-article' | 'new-version' | 'already-there' | 'coded-again'
  readonly id: string
}

export type MentionSort = 'event' | 'hypothetical' | 'fact' | 'person' | 'quotation' | 'noise'

/** Words that prove one coded item: position in the decoded source, and the quote with what stands around it. */
export interface Anchor {
  readonly mention: string
  readonly sort: MentionSort
  readonly start: number
  readonly end: number
  readonly quote: string
  /** At most 32 code units before and after the quote, as W3C's TextQuoteSelector has them. */
  readonly prefix: string
  readonly suffix: string
  readonly spans: readonly (readonly [number, number])[] | null
}

/** All that `verify` needs of one stored text. */
export interface Proof {
  readonly version: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly encoding: string
  readonly anchors: readonly Anchor[]
}

export interface PairCount {
  readonly a: string
  readonly b: string
  readonly events: number
  /** First and last known day of its events, as EDTF, or null. */
  readonly first: string | null
  readonly last: string | null
}

export interface Hit {
  readonly version: StoredVersion
  /** Words around the hits; each hit stands between U+0002 and U+0003. */
  readonly excerpt: string
}

export interface RunItem {
  readonly name: string
  readonly outcome: 'read' | 'already-there' | 'not-coded' | 'failed'
  readonly code: Code | null
  readonly message: string | null
}

/** A person's word over what was concluded: applied last, never lost. */
export interface StoredDecision {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly payload: unknown
}

/** One concluded event, in the columns that are asked for; `payload` is the whole of it. */
export interface EventRow {
  readonly id: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly kind: string | null
  readonly status: string
  readonly date: string | null
  readonly place: string | null
  readonly parties: readonly string[]
  readonly mentions: readonly string[]
  readonly payload: unknown
}

/** One relation as concluded; `payload` is the whole of it. */
export interface RelationRow {
  readonly a: string
  readonly b: string
  readonly events: number
  readonly first: string | null
  readonly last: string | null
  readonly payload: unknown
}

export interface DisagreementRow {
  readonly id: string
  readonly field: string
  readonly nature: string
  readonly events: readonly string[]
  readonly payload: unknown
}

/** One piece of a part of the record, under its key. */
export interface PieceRow {
  readonly part: string
  readonly key: string
  readonly payload: unknown
}

/** Conclusions that are new or other than before. What bears the id of one that is stored replaces it. */
export interface RecordRows {
  readonly events: readonly EventRow[]
  readonly relations: readonly RelationRow[]
  readonly disagreements: readonly DisagreementRow[]
  /** Whatever belongs to no single event or relation. */
  readonly rest: readonly PieceRow[]
}

/** Conclusions that are no more. */
export interface GoneRows {
  readonly events: readonly string[]
  /** Their two codes. */
  readonly relations: readonly (readonly [string, string])[]
  readonly disagreements: readonly string[]
  readonly rest: readonly Pick<PieceRow, 'part' | 'key'>[]
}

/** What conclusions were made by, and from: `changes` counts every change of mentions and decisions there has been. */
export interface Conclusion {
  /** Name and version of the program: another one may conclude otherwise. */
  readonly maker: string
  readonly changes: number
}

/** Where a record is kept. One writer and many readers; every writing method is one transaction. */
export interface Store {
  /** How the record is called in messages: its path. */
  readonly location: string

  /** Keeps a text and what was coded of it. The same text again changes nothing. */
  save(version: NewVersion): Promise<Saved>
  /** The version under which these bytes already lie, given the URL they came with; null where they are new. */
  find(bytes: Uint8Array, givenUrl: string | undefined): Promise<StoredVersion | null>
  /** Codes a stored text again: its reading and mentions are replaced, its bytes and ids stay. */
  recode(id: string, article: Article, coded: CodedArticle | null): Promise<Saved>

  /** Stored texts in the order they were read; `all` also gives older versions. */
  versions(all?: boolean): Promise<readonly StoredVersion[]>
  /** One stored text by its id, its article's id, or its name. */
  version(id: string): Promise<FullVersion | null>
  /** Several stored texts by id, in no order. */
  fullVersions(ids: readonly string[]): Promise<readonly FullVersion[]>
  /** The newest texts that have mentions of each of these parties, in the order read. */
  versionsNaming(codes: readonly string[]): Promise<readonly FullVersion[]>
  /** The newest text of every article, in the order read, a few in memory at a time. */
  current(): AsyncIterable<FullVersion>
  sourceBytes(id: string): Promise<Uint8Array | null>
  /** The stored text that holds a mention. */
  versionOfMention(mention: string): Promise<FullVersion | null>
  proofs(): AsyncIterable<Proof>
  /** Where the words of mentions stand, in no order; mentions that are not there are left out. */
  anchors(mentions: readonly string[]): Promise<readonly Anchor[]>
  search(words: string, limit: number): Promise<readonly Hit[]>
  /** Ids of the newest texts that hold the words, best first. */
  matches(words: string): Promise<readonly string[]>
  /** Words around the hits in some of these texts, by id; each hit stands between U+0002 and U+0003. */
  excerpts(words: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** How often mentions and decisions have changed: what conclusions are made from. */
  changes(): Promise<number>
  /** All texts, newest or not, that were stored or coded after so many changes, a few in memory at a time. */
  changedAfter(changes: number): AsyncIterable<FullVersion>
  /** What the stored conclusions were made by and from; null where there are none. */
  concluded(): Promise<Conclusion | null>
  /** Replaces all conclusions. */
  saveRecord(rows: RecordRows, by: Conclusion): Promise<void>
  /**
   * Replaces only some conclusions.
   * @param from what the rows differ from: where other conclusions are stored, nothing is done and the answer is false
   */
  changeRecord(put: RecordRows, gone: GoneRows, from: Conclusion, by: Conclusion): Promise<boolean>
  events(pair?: readonly [string, string]): Promise<readonly EventRow[]>
  event(id: string): Promise<EventRow | null>
  relation(a: string, b: string): Promise<RelationRow | null>
  pairs(): Promise<readonly PairCount[]>
  /** Conclusions of one part in no order: `events`, `relations`, `disagreements`, or a part of the rest. */
  pieces(part: string): Promise<readonly PieceRow[]>
  decisions(): Promise<readonly StoredDecision[]>
  addDecision(decision: StoredDecision): Promise<void>
  removeDecision(id: string): Promise<boolean>

  startRun(command: string, at: string): Promise<number>
  reportRun(run: number, items: readonly RunItem[]): Promise<void>
  finishRun(run: number, at: string): Promise<void>
  /** How many texts of the run that was begun last could not be read; 0 where there was none. */
  failedInLastRun(): Promise<number>

  close(): Promise<void>
}

export interface OpenOptions {
  /** `read` asks for a record that is there and never changes it; `write` makes one where there is none. */
  readonly mode: 'read' | 'write'
  /** The record file may not grow past this many bytes. */
  readonly maxBytes?: number
}
