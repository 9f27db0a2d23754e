import type { Span } from '../schema/index.js'

/** A syntactic word (UD v2), with its place in the text that was analysed. */
export interface Token extends Span {
  /** Place in the sentence, from 0. */
  readonly index: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** UD features, `Number=Sing|Tense=Past`, or the empty string. */
  readonly feats: string
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number
  /** UD v2 relation with subtype: `nsubj:pass`. */
  readonly deprel: string
}

export type EntityLabel = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'EVENT' | 'MISC'

/** A named entity: tokens `from` (included) to `to` (excluded) of its sentence. */
export interface NamedEntity {
  readonly from: number
  readonly to: number
  readonly label: EntityLabel
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  readonly entities: readonly NamedEntity[]
}

/** The language engine. No state between calls: safe to share and to run in any worker. */
export interface Language {
  /** Sentences of a text, in order, with tokens, tags, trees and names. Offsets count in `text`. */
  analyse(text: string): Sentence[]
  /**
   * The same for sentences whose words are given. Offsets count in each sentence's words joined by one space.
   */
  annotate(sentences: readonly (readonly string[])[]): Sentence[]
}
