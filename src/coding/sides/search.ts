import type { Mention } from '../../entities/index.js'
import { relation, type Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'
import type { RolePath } from '../patterns/pattern.js'
import type { Roles } from '../roles/roles.js'
import { subjectOf } from '../roles/subject.js'
import { coordinated, personsBehind } from './joined-phrases.js'
import { memberOf } from './local-actors.js'
import { namedInside } from './named-inside.js'

/** Where participants are looked for: one trigger of one sentence. */
export interface Search {
  readonly scene: Scene
  readonly at: number
  readonly kind: Kind
  readonly roles: Roles
  /** Codes of the other side, which this side is not. */
  readonly avoid: ReadonlySet<string>
}

/** Whether somebody is named whose code is known. */
export const named = (mentions: readonly Mention[]): boolean => mentions.some((m) => m.codes.length > 0)

/** The participants of one side: of each group the first path that finds somebody who is not of the other side alone. */
export function sideOf(search: Search, groups: readonly (readonly RolePath[])[]): Mention[] {
  const found: Mention[] = []
  for (const group of groups) {
    let own: Mention[] = []
    for (const path of group) {
      const mentions = lookUp(search, path).filter(
        (m, i, all) => ![...found, ...all.slice(0, i)].some((f) => f.from === m.from && f.to === m.to),
      )
      if (!named(mentions)) continue
      if (!own.length) own = mentions
      if (mentions.some((m) => m.codes.some((code) => !search.avoid.has(code)))) {
        own = mentions
        break
      }
    }
    found.push(...own)
  }
  return found
}

/** Whom one path of a pattern finds. */
export function lookUp(search: Search, path: RolePath): Mention[] {
  const { scene, at, roles } = search
  const { entities, tree, sentence } = scene
  // Roles that no word of the clause fills: the parties understood, the speaker, anyone named in the sentence.
  if (path.role === 'pair') return [...entities.pairAt(sentence, at)]
  if (path.role === 'sentence') return [...entities.actorsIn(sentence, 0, tree.tokens.length)]
  const tokens = path.role === 'speaker' ? speakersAbove(tree, at) : (roles[path.role] ?? [])
  const found: Mention[] = []
  for (const token of tokens) {
    if (path.reach === 'inside') found.push(...namedInside(search, path.role, tree.left[token]!, endOf(tree, token)))
    else {
      for (const conj of [...coordinated(tree, token), ...personsBehind(scene, token)]) {
        if (conj !== token && tree.tokens[conj]!.upos === 'VERB') continue
        const mentions = path.reach === 'owner' ? entities.ownersAt(sentence, conj) : entities.actorsAt(sentence, conj)
        const members = mentions.map((mention) => memberOf(scene, mention, conj))
        found.push(...members.filter((m) => names(path.role, m)))
      }
    }
  }
  return found
}

/** Where a phrase ends: "released the men, who were driven to Vilnius" names nobody by what became of them. */
function endOf(tree: Tree, token: number): number {
  const aside = tree.children[token]!.find(
    (c) => tree.tokens[c]!.deprel === 'acl:relcl' && tree.left[c]! > token && tree.tokens[tree.left[c]!]!.form === ',',
  )
  return aside === undefined ? tree.right[token]! : tree.left[aside]!
}

/** Whether what a rule has found can be a party in a role: a place or a body that names a summit does not hold it, its own body does. */
function names(role: string, { rule, sector }: Mention): boolean {
  if (role === 'mod') return !/^(place|capital|body)$/.test(rule)
  if (role === 'body') return rule === 'body' && sector === 'IGO'
  return role !== 'sides' || rule !== 'place'
}

/** Subjects of the verbs of saying over a token, nearest first. */
function speakersAbove(tree: Tree, at: number): number[] {
  const found: number[] = []
  for (let i = at, guard = 0; i >= 0 && guard < 30; i = tree.tokens[i]!.head, guard++) {
    const base = relation(tree.tokens[i]!)
    const head = tree.tokens[i]!.head
    if (head < 0) break
    if (base !== 'ccomp' && base !== 'parataxis') continue
    const subject = subjectOf(tree, head)
    if (subject && subject.at !== at) found.push(subject.at)
  }
  // "China and Cuba are friends, Xi said": the saying hangs below the said.
  for (const child of tree.children[at] ?? []) {
    if (relation(tree.tokens[child]!) !== 'parataxis') continue
    const subject = subjectOf(tree, child)
    if (subject) found.push(subject.at)
  }
  return found
}
