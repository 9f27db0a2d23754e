import { caseOf, childrenWith, type Tree } from '../../language/index.js'
import { governingVerb, isPassive } from './clauses.js'
import type { RoleCollector } from './roles.js'
import { subjectOf } from './subject.js'

/** The clause that the noun stands in: `host` is who does its verb, `host.in` and the like what hangs on it. */
export function addHost(into: RoleCollector, tree: Tree, at: number): void {
  const verb = governingVerb(tree, at)
  if (verb < 0) return
  const subject = subjectOf(tree, verb)
  if (subject && subject.at !== at) into.add('host', subject.at)
  // "thanked the premier in a phone call": the other side of the call is the object of the verb.
  for (const object of childrenWith(tree, verb, 'obj', 'iobj')) if (object !== at) into.add('host.obj', object)
  const obliques = childrenWith(tree, verb, 'obl')
  const passiveAgent = obliques.find((child) => caseOf(tree, child) === 'by')
  if (passiveAgent !== undefined && isPassive(tree, verb)) into.add('host', passiveAgent)
  for (const child of obliques) {
    const marker = caseOf(tree, child)
    if (marker && !into.has(marker) && child !== at && marker !== 'by') into.add(`host.${marker}`, child)
    // "signed during a visit to Lima by the president": no passive above, so it is he who visits.
    else if (marker === 'by' && child > at && !isPassive(tree, verb)) into.add('by', child)
  }
}
