import type { Code, Given } from '../schema/index.js'

/** What a text looks like from outside; `unknown` lets its first signs decide. */
export type TextForm = 'text' | 'html' | 'markdown' | 'unknown'

interface InputBase {
  /** Name without its ending, or the `id` of a line. */
  readonly name: string
  /** Absolute path of the file it came from; null for standard input. */
  readonly path: string | null
}

/** A whole file or stream, undecoded. */
export interface BytesInput extends InputBase {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
  readonly form: TextForm
}

/** One article that comes decoded, as of a JSON file or stream: its text is the source. */
export interface TextInput extends InputBase {
  readonly kind: 'text'
  readonly text: string
  readonly form?: TextForm
  readonly given: Given
  /** Fields that could not be used, one clear line each. */
  readonly warnings: readonly string[]
}

/** Something that should have been an article and is not. */
export interface FailedInput extends InputBase {
  readonly kind: 'failed'
  readonly code: Code
  readonly message: string
}

export type Input = BytesInput | TextInput | FailedInput
