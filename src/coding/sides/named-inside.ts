import type { Mention } from '../../entities/index.js'
import { headOf, relation } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'
import { isAdversary } from './adversaries.js'
import type { Search } from './search.js'

/** Kinds whose other side is often a body, named in passing; elsewhere only a body that heads a phrase takes part. */
const toBodies: ReadonlySet<Kind> = new Set<Kind>([
  'membership-bid',
  'membership',
  'endorsement',
  'criticism',
  'appeal',
  'refusal',
  'invitation',
])
/** Roles all of whose names are parties: "relations between Xi's China and Lula's Brazil". */
const shared: ReadonlySet<string> = new Set(['between', 'obj.between', 'subj', 'of'])

/** Kinds that are done for somebody, and often against another. */
const friendly: ReadonlySet<Kind> = new Set<Kind>(['pledge', 'endorsement', 'aid', 'loan', 'project'])

/** Whom a stretch of words names: states before bodies, and of several named in passing the one the article is about. */
export function namedInside(search: Search, role: string, from: number, to: number): readonly Mention[] {
  const { entities, sentence } = search.scene
  const others = entities.actorsIn(sentence, from, to).filter((m) => m.codes.some((c) => !search.avoid.has(c)))
  const helped = friendly.has(search.kind) ? others.filter((m) => !isAdversary(search.scene.tree, m)) : []
  const inside = helped.length > 0 ? helped : others
  const states = inside.filter((m) => m.sector !== 'IGO' && m.codes.some((c) => /^[A-Z]{3}$/.test(c)))
  const bodies = inside.filter((m) => !states.includes(m))
  // One joins a body, whatever states are named beside it.
  const joined = search.kind === 'membership-bid' || search.kind === 'membership'
  const wanted = joined && bodies.length ? bodies : states.length || !toBodies.has(search.kind) ? states : inside
  if (shared.has(role)) return wanted
  if (joined && bodies.length) return bodies.slice(0, 1)
  const first =
    entities.focus.map((c) => wanted.find((m) => m.codes.includes(c))).find((m) => m !== undefined) ?? wanted[0]
  return first ? listedWith(search.scene, first, wanted) : []
}

/** "imports from Canada, Japan and India": who is named in one list is meant together. */
function listedWith({ tree }: Scene, first: Mention, all: readonly Mention[]): Mention[] {
  const topOf = (mention: Mention): number => {
    let top = headOf(tree.tokens, mention.from, mention.to)
    while (tree.tokens[top]!.head >= 0 && relation(tree.tokens[top]!) === 'conj') top = tree.tokens[top]!.head
    return top
  }
  const top = topOf(first)
  return all.filter((mention) => mention === first || topOf(mention) === top)
}
