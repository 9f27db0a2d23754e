import type { Entities } from '../../entities/index.js'
import type { Sentence } from '../../language/index.js'
import { treeOf } from '../../language/index.js'
import type { Finding, Scene } from '../finding.js'
import { findEvents } from '../match.js'
import type { Patterns } from '../patterns/pattern.js'
import { type Emit, pairFeatures, phraseOf } from './pair-features.js'
import type { Pair } from './types.js'
import type { WordClasses } from './word-classes.js'

/** A text as the model looks at it: its sentences, and what the patterns found in each. */
export interface PairText {
  readonly scenes: readonly Scene[]
  readonly findings: readonly (readonly Finding[])[]
}

/** Matches the patterns in the sentences of a text, once for all the pairs in it. */
export function readPairText(sentences: readonly Sentence[], entities: Entities, patterns: Patterns): PairText {
  const scenes = sentences.map((sentence, i): Scene => ({ tree: treeOf(sentence), sentence: i, entities, patterns }))
  return { scenes, findings: scenes.map(findEvents) }
}

/** Emits the features of a pair. False where no word of the text stands at the source or at the target. */
export function collectFeatures(text: PairText, pair: Pair, classes: WordClasses, emit: Emit): boolean {
  const holds = (at: { start: number; end: number }): number =>
    text.scenes.findIndex(({ tree }) => phraseOf(tree, at.start, at.end) !== null)
  const first = holds(pair.source)
  if (first < 0 || (pair.target && holds(pair.target) < 0)) return false
  const scene = text.scenes[first]!
  const source = phraseOf(scene.tree, pair.source.start, pair.source.end)!
  // A target in another sentence has no place in this tree: the sentence of the source speaks alone.
  const target = (pair.target && phraseOf(scene.tree, pair.target.start, pair.target.end)) ?? source
  pairFeatures(scene, source, target, text.findings[first]!, classes, emit)
  return true
}
