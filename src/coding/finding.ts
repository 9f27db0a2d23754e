import type { Entities, Mention } from '../entities/index.js'
import type { Tree } from '../language/index.js'
import type { Pattern, Patterns } from './patterns/pattern.js'
import type { Roles } from './roles/roles.js'
import type { Circumstances } from './truth/circumstances.js'

/** A pattern that matched at a token, with its participants. */
export interface Finding {
  readonly pattern: Pattern
  readonly sentence: number
  readonly at: number
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
  readonly roles: Roles
  readonly circumstances: Circumstances
  /** First and last token that the match rests on, half-open. */
  readonly from: number
  readonly to: number
}

/** What the matching of one sentence needs. */
export interface Scene {
  readonly tree: Tree
  readonly sentence: number
  readonly entities: Entities
  readonly patterns: Patterns
}
