import type { Tree } from '../../language/index.js'
import type { RoleCollector } from './roles.js'

const surfaceMarkers: ReadonlySet<string> = new Set(['with', 'between', 'against'])
const talks: ReadonlySet<string> = new Set(
  'meeting talk call conversation discussion engagement visit exchange contact consultation'.split(' '),
)

/** Who travels and whither, which the tree hangs elsewhere: "the visit of Prime Minister Hasina to India". */
export const goalMarkers: ReadonlySet<string> = new Set([...surfaceMarkers, 'to', 'by'])

/** A party that the tree hangs elsewhere in the clause: "met in London today with Prime Minister Sunak". */
export function addSurface(into: RoleCollector, tree: Tree, at: number, markers = surfaceMarkers): void {
  const { tokens } = tree
  for (let i = at + 1; i < Math.min(tokens.length, at + 25); i++) {
    const token = tokens[i]!
    if (
      /^[.;:!?]$/.test(token.form) ||
      (token.upos === 'VERB' && /^(VBD|VBZ|VBP)$/.test(token.xpos)) ||
      token.upos === 'SCONJ'
    )
      return
    const marker = token.lemma.toLowerCase()
    // "their call and talks between the ministers": the nearer talks are those between them.
    if (marker === 'between' && i - 1 > at && talks.has(tokens[i - 1]!.lemma.toLowerCase())) return
    if (token.upos !== 'ADP' || !markers.has(marker) || into.has(marker)) continue
    let head = token.head > i ? token.head : i + 1
    // Up over the parts of a name or a title to what they belong to, never back over the preposition.
    for (
      let guard = 0;
      guard < 4 &&
      /^(nmod:desc|compound|flat|amod)$/.test(tokens[head]?.deprel ?? '') &&
      tokens[head]!.head > i &&
      tokens[head]!.head < i + 12;
      guard++
    )
      head = tokens[head]!.head
    if (head < tokens.length && /^(NOUN|PROPN|PRON)$/.test(tokens[head]!.upos)) into.add(marker, head)
  }
}
