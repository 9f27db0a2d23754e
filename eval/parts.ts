import { loadKnowledge } from '../src/knowledge-files.js'
import { loadLanguage } from '../src/language-model.js'
import { loadPatterns } from '../src/pattern-files.js'
import { createPipeline, type Parts, type Pipeline } from '../src/pipeline.js'

let loaded: (Parts & { readonly pipeline: Pipeline }) | undefined

/** Model, tables and patterns, and the pipeline made of them; loaded when first asked for. */
export function parts(): Parts & { readonly pipeline: Pipeline } {
  if (loaded === undefined) {
    const made: Parts = { language: loadLanguage(), knowledge: loadKnowledge(), patterns: loadPatterns() }
    loaded = { ...made, pipeline: createPipeline(made) }
  }
  return loaded
}
