import type { Mention } from '../../entities/index.js'
import { caseOf, headOf, type Tree } from '../../language/index.js'

/** What somebody is helped against, or freed from. */
const hostile: ReadonlySet<string> = new Set(
  `aggression aggressor invasion invader war attack assault shelling bombing strike threat violence occupation blockade coercion
  interference pressure import gas oil coal reliance dependence dependency missile tyranny`.split(/\s+/),
)
/** Participles of what an enemy did. */
const harmed: ReadonlySet<string> = new Set(
  'back destroy damage occupy invade threaten impose launch cause attack arm fund sponsor kill'.split(' '),
)

/**
 * Whether somebody is named inside a promise or praise as the one it is meant against: "to help Moldova end its reliance on
 * Russian gas", "groups backed by Iran".
 */
export function isAdversary(tree: Tree, mention: Mention): boolean {
  const { tokens } = tree
  for (let i = headOf(tokens, mention.from, mention.to), guard = 0; i >= 0 && guard < 4; i = tokens[i]!.head, guard++) {
    const { lemma, upos } = tokens[i]!
    if (caseOf(tree, i) === 'against' || (upos !== 'PROPN' && hostile.has(lemma.toLowerCase()))) return true
    if (upos === 'VERB') return guard > 0 && harmed.has(lemma.toLowerCase())
  }
  return false
}
