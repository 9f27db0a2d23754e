import { caseOf, childrenWith, type Tree } from '../../language/index.js'

/**
 * The arguments of a predicate with voice undone: who does it is `subj`, to whom is `obj`, whatever the grammar of the
 * clause. Phrases with a preposition stand under the preposition. Values are token indices of phrase heads.
 */
export type Roles = Readonly<Record<string, readonly number[]>>

/** Gathers the arguments of one predicate, each but once in a role. */
export class RoleCollector {
  // Without a prototype: roles are named by words of the text, `constructor` among them.
  readonly roles: Record<string, number[]> = Object.create(null)

  add(role: string, at: number): void {
    const list = this.roles[role]
    if (!list) this.roles[role] = [at]
    else if (!list.includes(at)) list.push(at)
  }

  has(role: string): boolean {
    return this.roles[role] !== undefined
  }
}

/** Files a phrase under its preposition, and what hangs on it under both: `in a meeting with X` is also `in.with`. */
export function addOblique(into: RoleCollector, tree: Tree, at: number): void {
  const marker = caseOf(tree, at)
  if (marker) {
    into.add(marker, at)
    // "pulled out of the deal": two prepositions that the tree hangs side by side.
    if (marker === 'out' && tree.children[at]!.some((c) => tree.tokens[c]!.lemma === 'of')) {
      into.add('out of', at)
      into.add('of', at)
    }
    // "in a meeting with X", "during talks with X": what hangs on the noun is of use to the clause.
    for (const inner of childrenWith(tree, at, 'nmod', 'obl')) {
      const nested = caseOf(tree, inner)
      if (nested) into.add(`${marker}.${nested}`, inner)
    }
  } else into.add('bare', at)
}
