import { fingerprint } from './article/index.js'
import type { Knowledge } from './knowledge/index.js'
import { loadKnowledge } from './knowledge-files.js'
import { loadLanguage } from './language-model.js'
import { loadPatterns } from './pattern-files.js'
import { createPipeline, type Pipeline } from './pipeline.js'
import {
  type ConcludedRecord,
  type Decision,
  type ReconcileInput,
  type ReconcileOptions,
  reconcile as reconcileWith,
} from './reconcile/index.js'
import { formatOf } from './runner/index.js'
import { type Article, ChanceryError, type Given } from './schema/index.js'
import { recordId, sha256Of } from './store/index.js'

/** A text to be read, with what is known of it. */
export interface TextToRead {
  /** The decoded text, markup included. Every offset of the answers counts in it, in UTF-16 code units, half-open. */
  readonly text: string
  /** How it is called in the answers; left out, an id is made from the text and its address, as the record makes it. */
  readonly id?: string
  /** Left out, the first signs of the text decide between plain text and HTML. */
  readonly format?: 'text' | 'html' | 'markdown'
  /** Day of publication as EDTF (`2023-09-13`), title, outlet and address, where they are known: they go before what the text says. */
  readonly given?: Given
}

/** What was coded of a text, with what lets `reconcile` find its reprints: the hash of the text and a sample of its words. */
export type CodedText = ReconcileInput

interface Own {
  readonly knowledge: Knowledge
  readonly pipeline: Pipeline
}

let loaded: Own | null = null

/** The package's own tables, patterns and model: loaded at the first use, about a second, and kept. */
function own(): Own {
  if (loaded === null) {
    const knowledge = loadKnowledge()
    const pipeline = createPipeline({ knowledge, language: loadLanguage(), patterns: loadPatterns() })
    loaded = { knowledge, pipeline }
  }
  return loaded
}

const sha256 = (text: string): string => sha256Of(Buffer.from(text))

function textToRead(input: string | TextToRead): TextToRead {
  const asked = typeof input === 'string' ? { text: input } : input
  if (typeof asked?.text === 'string') return asked
  const remedy = 'Give a string, or { text, id?, format?, given? }; decode bytes first.'
  throw new ChanceryError('usage', 'There is no text to read.', remedy)
}

/**
 * Reads what a publisher printed: the cleaned text with a map back to the source, title, outlet, date, language. Pure but
 * for loading the package's own tables once. A text that cannot be used is no exception: `diagnostics` says why.
 * @throws ChanceryError `usage` where no text is given; `bad-table`, `bad-model` or `bad-pattern` where the package is damaged
 */
export function readArticle(input: string | TextToRead): Article {
  const { text, id, format, given = {} } = textToRead(input)
  return own().pipeline.read({
    id: id ?? recordId(sha256(text), given.url),
    source: text,
    format: format ?? formatOf({ form: 'unknown', source: text }),
    given,
  })
}

/**
 * Codes an article, or a text that is read first: who did what to whom, when, who says so, whether it is true; offices,
 * levels of relations, memberships, money; people and quotations. Each item has `start`, `end` and `quote`:
 * `text.slice(start, end) === quote`. Only English is coded: an article in another language has no items.
 * @throws ChanceryError as `readArticle` does
 */
export function codeArticle(input: string | TextToRead | Article): CodedText {
  const article = typeof input === 'object' && input !== null && 'blocks' in input ? input : readArticle(input)
  return {
    ...own().pipeline.code(article),
    hash: sha256(article.source),
    fingerprint: fingerprint(article),
    text: article.source,
  }
}

/**
 * Concludes one record from coded articles and the decisions of people: origins, events, relations, disagreements. It
 * depends on no order and changes nothing it is given. Ids of articles must differ. `options.knowledge` stands in for the
 * package's own tables; `asOf` and `knownBy` are EDTF dates.
 * @throws ChanceryError `bad-table` where the package is damaged
 */
export function reconcile(
  articles: readonly ReconcileInput[],
  decisions: readonly Decision[] = [],
  options: ReconcileOptions = {},
): ConcludedRecord {
  return reconcileWith(articles, decisions, { ...options, knowledge: options.knowledge ?? own().knowledge })
}
