/** What did the publisher print, where, when? Sources become cleaned text with a map back to what was printed. */
export { evidence } from './evidence.js'
export { containment, type Fingerprint, fingerprint, resemblance } from './fingerprint.js'
export { vocabularyOf } from './known-names.js'
export { type SourceSpan, toSource } from './offset-map.js'
export { type PrintedBlock, printedBlocks } from './printed.js'
export { type ReadOptions, readArticle, type SourceText } from './read-article.js'
export type { Vocabulary } from './vocabulary.js'
