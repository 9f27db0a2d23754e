/**
 * Every error and diagnostic code of the product. A code never changes its meaning: programs match on it.
 * Rooms add their codes here, so that the catalogue can be read in one place.
 */
export const codes = {
  // Misuse and environment (thrown as ChanceryError)
  usage: 'The command was used wrongly.',
  unreadable: 'A path cannot be read.',
  'not-a-record': 'The file is not a record of Chancery.',
  'newer-record': 'The record was written by a newer version.',
  'older-record': 'The record has the format of an older version.',
  'disk-full': 'The record file cannot grow.',
  'bad-table': 'A knowledge table has a mistake.',
  'bad-pattern': 'A pattern file has a mistake.',
  'bad-model': 'A model file is missing or damaged.',
  'bad-input': 'A line or file of input is not what its format says.',
  // Trouble with one article (diagnostics on its result, or an error on its line)
  empty: 'The source holds no text.',
  binary: 'The source is not text.',
  'too-large': 'The source is larger than the limit.',
  'too-deep': 'The page nests deeper than the limit.',
  'too-slow': 'The article took longer than the limit.',
  'no-article': 'The page holds no article.',
  'bad-encoding': 'Some bytes are not valid in the encoding of the source.',
  'language-unsupported': 'The language of the text is not supported: stored, not coded.',
  failed: 'A stage failed on this article.',
} as const

export type Code = keyof typeof codes

/** Trouble with one article: a value that travels with the result; the shell decides what to print. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'info'
  /** One clear line: what happened and what to do. */
  readonly message: string
  /** Offsets into the source, where the trouble has a place. */
  readonly start?: number
  readonly end?: number
}

/** Misuse or a failed environment: what happened (`message`) and what to do (`remedy`). */
export class ChanceryError extends Error {
  readonly code: Code
  readonly remedy: string

  constructor(code: Code, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ChanceryError'
    this.code = code
    this.remedy = remedy
  }
}
