/** Texts that repeat one another, or one agency: they count once. */
export interface Origin {
  readonly id: string
  readonly articles: readonly string[]
  /** `alone` for an article that repeats nothing known. */
  readonly why: 'alone' | 'same-bytes' | 'reprint' | 'agency'
  readonly agency: string | null
  /** Earliest article known to hold the text, by publication. */
  readonly first: string
  readonly copies: readonly { readonly article: string; readonly of: string; readonly resemblance: number }[]
}

/** One article as the record uses it. */
export interface RecordArticle {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly agencies: readonly string[]
  readonly url: string | null
  readonly published: string | null
  /** Day from which it is known: published, or else read; null where neither is known. */
  readonly knownFrom: string | null
  readonly knownBecause: 'published' | 'read' | null
  /** Publication as the whole record bounds it, where the text has none, EDTF. */
  readonly publishedInferred: string | null
  readonly origin: string
}
