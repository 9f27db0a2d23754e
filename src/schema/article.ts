import type { Diagnostic } from './errors.js'
import type { Span } from './span.js'

/**
 * How cleaned text maps back to its source: runs of equal length, in order of both texts.
 * Code unit `text[i] + k` of the cleaned text is code unit `source[i] + k` of the source for `0 <= k < length[i]`.
 * What the repair inserted (a space between glued words) lies in no run. A unit is mapped by its place, not its shape:
 * a space may stand for a no-break space, a capital for a small letter.
 */
export interface OffsetMap {
  readonly text: readonly number[]
  readonly source: readonly number[]
  readonly length: readonly number[]
  /**
   * Length of each run in the source where one unit stands for several: `&` for `&amp;`, a space for a line break and
   * its indent. Left out where every run is as long as its source.
   */
  readonly printed?: readonly number[]
}

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list-item'

/** A block of the cleaned text, as offsets into `Article.text`. */
export interface Block extends Span {
  readonly kind: BlockKind
}

export type NoiseKind = 'boilerplate' | 'glued' | 'typo' | 'caption' | 'translation'

/** Something of the source that is not the article's own wording, as offsets into the source. */
export interface Noise extends Span {
  readonly what: NoiseKind
  readonly quote: string
  /** What it should read, or null where it is only left out of coding. */
  readonly fix: string | null
}

/** What the caller knows of an article that its text may lack; what is given is marked as given. */
export interface Given {
  readonly published?: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
}

/** What the publisher printed: source text, the cleaned text that is coded, and what is known about both. */
export interface Article {
  readonly id: string
  /** The decoded source, markup included. Every offset of the product counts in it, in UTF-16 code units. */
  readonly source: string
  /** Cleaned and repaired text of the blocks that are coded, separated by blank lines. */
  readonly text: string
  readonly map: OffsetMap
  readonly blocks: readonly Block[]
  readonly noise: readonly Noise[]
  readonly title: string | null
  readonly outlet: string | null
  /** Agencies credited in the text, by their usual short name: `EFE`, `Reuters`. */
  readonly agencies: readonly string[]
  readonly url: string | null
  /** Place of the dateline, as printed: `BEIJING`. */
  readonly dateline: string | null
  /** EDTF civil date, or null where nothing fixes it. */
  readonly published: string | null
  /** The words or the field that gave the date: `date 2023-09-13`, `meta article:published_time`, `given`. */
  readonly publishedFrom: string | null
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly diagnostics: readonly Diagnostic[]
}
