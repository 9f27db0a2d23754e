import { relation, type Tree } from '../../language/index.js'
import type { Patterns } from '../patterns/pattern.js'
import { readGovernor } from './clause-words.js'
import { climb } from './climb.js'
import { applyEffect, type Truth } from './truth.js'

/** Whether a deed is told as done, coming, denied or only supposed, and under which words. */
export interface Circumstances {
  readonly status: 'happened' | 'planned' | 'denied' | 'hypothetical'
  /** Told only as the content of a promise, a demand, a fear: the governing words are coded instead. */
  readonly suppressed: boolean
  /** The verb whose purpose the deed is (`called to congratulate`), or -1. */
  readonly purposeOf: number
  /** Verbs of saying above, outermost first, with the token of the speaker or -1. */
  readonly speakers: readonly { readonly verb: number; readonly speaker: number }[]
  /** The finite verb whose tense dates the deed. */
  readonly clause: number
  readonly tense: 'past' | 'present' | 'future' | null
}

/** Reads the words around a trigger and above it, up to the main clause. */
export function circumstancesOf(tree: Tree, at: number, patterns: Patterns): Circumstances {
  const truth: Truth = {
    status: 'happened',
    suppressed: false,
    purposeOf: -1,
    future: false,
    speakers: [],
    clause: at,
    tense: null,
  }
  readGovernor(tree, at, truth)
  climb(tree, at, patterns, truth)
  readSayingBelow(tree, at, patterns, truth)
  const { status, suppressed, purposeOf, speakers, clause } = truth
  return {
    status,
    suppressed,
    purposeOf,
    speakers: speakers.reverse(),
    clause,
    tense: truth.future ? 'future' : truth.tense,
  }
}

/** "China will support it, Xi told Maduro": the saying hangs below the said. */
function readSayingBelow(tree: Tree, at: number, patterns: Patterns, truth: Truth): void {
  const { clause } = truth
  for (const child of [...tree.children[at]!, ...(clause !== at ? tree.children[clause]! : [])]) {
    if (relation(tree.tokens[child]!) !== 'parataxis') continue
    if (patterns.operators.get(`${tree.tokens[child]!.lemma.toLowerCase()}.V ccomp`) === 'said')
      applyEffect(truth, 'said', tree, child)
  }
}
