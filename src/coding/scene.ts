import type { Entities } from '../entities/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { Sentence } from '../language/index.js'
import type { Article } from '../schema/index.js'
import type { TimeExpression } from '../time/index.js'
import type { Scene } from './finding.js'

/** One sentence with all that coding looks at. */
export interface CodedScene extends Scene {
  readonly times: readonly TimeExpression[]
}

/** What an article's analysis gives to coding. */
export interface Analysed {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly entities: Entities
  readonly knowledge: Knowledge
}
