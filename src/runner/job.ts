import type { Article, Code, CodedArticle, Diagnostic, Given } from '../schema/index.js'
import type { TextForm } from '../sources/index.js'

/** One text to read and code, ready to be sent to a worker. */
export interface Job {
  readonly name: string
  readonly path: string | null
  /** A file as it lies on disk, or a text that came decoded. */
  readonly source:
    | { readonly bytes: Uint8Array; readonly form: TextForm }
    | { readonly text: string; readonly form?: TextForm }
  /** Encoding that is known already, for a text that is coded again. */
  readonly encoding?: string
  readonly given: Given
  /** Fills what neither the text nor `given` says. */
  readonly fill: Given
}

/** What became of a text. */
export type Outcome =
  | {
      readonly ok: true
      readonly article: Article
      readonly encoding: string
      /** Null where the text is kept and not coded; the diagnostics of the article say why. */
      readonly coded: CodedArticle | null
    }
  | { readonly ok: false; readonly code: Code; readonly message: string }

/** Limits that a text is held to before it is parsed. */
export interface Limits {
  /** Deepest nesting of a page's elements. */
  readonly maxDepth: number
  /** Most elements of a page. */
  readonly maxElements: number
}

export interface ToWorker {
  readonly job: Job
}

export type FromWorker =
  | { readonly is: 'ready' }
  | { readonly is: 'broken'; readonly code: Code; readonly message: string; readonly remedy: string }
  | { readonly is: 'done'; readonly outcome: Outcome }

/** The first trouble of an article that is an error. */
export function firstError(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find((each) => each.severity === 'error')
}
