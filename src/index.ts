/**
 * The library. `readArticle`, `codeArticle` and `reconcile` work with the package's own tables, loaded at first use;
 * `createPipeline` and the loaders are for tables of your own. See docs/library.md.
 */
export {
  type Citation,
  type Dossier,
  type DossierArticle,
  type DossierDisagreement,
  type DossierEvent,
  type DossierFact,
  type DossierSide,
  type DossierTier,
  type DossierYear,
  dossierHtml,
  dossierMarkdown,
  dossierText,
  type Party,
  type PloverLine,
  ploverLines,
} from './export/index.js'
export type { Knowledge } from './knowledge/index.js'
export { loadKnowledge } from './knowledge-files.js'
export type { Language } from './language/index.js'
export { loadLanguage } from './language-model.js'
export { type CodedText, codeArticle, readArticle, reconcile, type TextToRead } from './library.js'
export { loadPatterns } from './pattern-files.js'
export { createPipeline, type Parts, type Pipeline } from './pipeline.js'
export type * from './reconcile/index.js'
export { createReconciler } from './reconcile/index.js'
export { openRecord, type RecordFile } from './record-file.js'
export type { Times } from './runner/index.js'
export type * from './schema/index.js'
export { ChanceryError, codes, edtfBounds, eventTypes, kinds } from './schema/index.js'
export type { FullVersion, Hit, StoredVersion } from './store/index.js'
