/** The library: what the commands are made of. Loading reads the tables and the model of the package; the rest is pure. */
export { loadKnowledge } from './knowledge-files.js'
export { loadLanguage } from './language-model.js'
export { loadPatterns } from './pattern-files.js'
export { createPipeline, type Parts, type Pipeline } from './pipeline.js'
export type * from './reconcile/index.js'
export { reconcile } from './reconcile/index.js'
export type * from './schema/index.js'
