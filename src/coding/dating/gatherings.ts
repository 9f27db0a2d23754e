import type { Tree } from '../../language/index.js'

/** Nouns that are held somewhere and some day, so that their place and day are those of the clause. */
const gatherings: ReadonlySet<string> = new Set(
  'meeting talk talks summit ceremony sideline sidelines margin margins visit session conference dinner forum presence airport stop'.split(
    ' ',
  ),
)
const holding: ReadonlySet<string> = new Set(
  'hold schedule open begin start confirm convene host plan slate set due take'.split(' '),
)

export const isHolding = (lemma: string): boolean => holding.has(lemma.toLowerCase())

export const isGathering = (lemma: string): boolean => gatherings.has(lemma.toLowerCase())

/**
 * "a summit held in Lima in April", "their next meeting, set for 12 July in Suva": what such a clause says is said of the
 * gathering, though the tree may hang it on the verb.
 */
export function tellsOfGathering({ tokens, children }: Tree, clause: number): boolean {
  const { deprel, head, lemma, xpos } = tokens[clause]!
  if (head < 0 || !isHolding(lemma)) return false
  if (deprel.startsWith('acl')) return isGathering(tokens[head]!.lemma)
  return (
    deprel === 'advcl' &&
    xpos !== 'VBG' &&
    children[clause]!.every((c) => !/^(mark|nsubj|aux)/.test(tokens[c]!.deprel)) &&
    children[head]!.some((c) => c < clause && tokens[c]!.deprel.startsWith('obl') && isGathering(tokens[c]!.lemma))
  )
}
