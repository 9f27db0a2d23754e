import type { Mention } from '../../entities/index.js'
import type { Scene } from '../finding.js'
import type { Pattern } from '../patterns/pattern.js'

/** Words of a clause by which both sides are meant: "relations between the two countries", "bilateral ties". */
const shareds = /^(two|both|bilateral|mutual|two-way)$/
const sharers =
  /^(country|nation|side|people|state|leader|party|neighbour|neighbor|government|republic|tie|relation|relationship|cooperation|partnership|link|bond|friendship|trade)$/

/** One of the two parties of an article praises or promises to deepen what both share: the other side is the other party. */
export function otherOfPair(
  scene: Scene,
  at: number,
  { kind }: Pattern,
  actorCodes: ReadonlySet<string>,
): readonly Mention[] {
  if ((kind !== 'endorsement' && kind !== 'pledge') || actorCodes.size !== 1) return []
  const { tree, entities, sentence } = scene
  const isShared = tree.tokens
    .slice(at + 1, tree.right[at])
    .some(
      ({ index, lemma }) =>
        shareds.test(lemma.toLowerCase()) &&
        tree.tokens.slice(index + 1, index + 5).some((t) => sharers.test(t.lemma.toLowerCase())),
    )
  if (!isShared) return []
  return entities.pairAt(sentence, at).flatMap((pair): Mention[] => {
    const codes = pair.codes.filter((code) => !actorCodes.has(code))
    return codes.length === 1 && codes.length < pair.codes.length ? [{ ...pair, codes }] : []
  })
}
