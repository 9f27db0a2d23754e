import type { Mention } from '../../entities/index.js'
import { caseOf, childrenWith, conjuncts, headOf, relation, type Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'
import { sayings } from '../kind-groups.js'
import type { Pattern, RolePath } from '../patterns/pattern.js'
import type { Roles } from '../roles/roles.js'
import { subjectOf } from '../roles/subject.js'
import { isAdversary } from './adversaries.js'
import { debtorTold } from './debtor-told.js'
import { isCommentator, localActors, memberOf, settled } from './local-actors.js'

export interface Parties {
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
}

/** Where participants are looked for: one trigger of one sentence. */
interface Search {
  readonly scene: Scene
  readonly at: number
  readonly kind: Kind
  readonly roles: Roles
  /** Codes of the other side, which this side is not. */
  readonly avoid: ReadonlySet<string>
}

const named = (mentions: readonly Mention[]): boolean => mentions.some((m) => m.codes.length > 0)

/** Who takes part; null where the pattern's participants cannot be found. */
export function partiesOf(scene: Scene, at: number, pattern: Pattern, roles: Roles): Parties | null {
  const { flags, kind } = pattern
  const isDomestic = flags.has('domestic')
  const said = sideOf({ scene, at, kind, roles, avoid: new Set() }, pattern.actor).filter(
    (m) => !isCommentator(scene, m),
  )
  const meant = named(said) ? said : pronounActors({ scene, at, kind, roles, avoid: new Set() }, pattern)
  const actors = (named(meant) || !isDomestic ? meant : localActors(scene, at, kind, pattern.actor, roles)).map((m) =>
    settled(scene, m),
  )
  if (!named(actors)) return null
  const avoid = new Set(actors.flatMap((m) => m.codes))
  const recipients = recipientsOf({ scene, at, kind, roles, avoid }, pattern, actors)
  if (named(recipients)) return { actors, recipients: recipients.map((m) => settled(scene, m)) }
  const partner = otherOfPair(scene, at, pattern, avoid)
  if (partner.length) return { actors, recipients: partner }
  // "relations between Israel and countries of the region": the other side is there and is not known.
  if (avoid.size === 1 && ['between', 'of.between', 'obj.between'].some((role) => roles[role]?.length)) return null
  if (pattern.kind === 'endorsement' && actors.every((m) => m.sector === 'CVL' || m.sector === 'REF')) return null
  const other = onlyOther(scene, pattern, avoid)
  if (other.length) return { actors, recipients: other }
  const told = debtorTold(scene, at, kind, actors)
  if (told.length) return { actors, recipients: told }
  // Nobody on the other side: several parties may be one phrase ("the two leaders met"), or the pattern may need none.
  if ((flags.has('symmetric') || kind === 'pledge') && avoid.size >= 2) return { actors, recipients: [] }
  if (isDomestic) return { actors, recipients: localActors(scene, at, kind, pattern.recipient, roles) }
  if (flags.has('alone') || flags.has('told')) return { actors, recipients }
  return null
}

/**
 * "The union said it has called off the strike": a pronoun that nothing else explains is whoever says so. "The statement
 * urged the rebels": what a paper says, whoever the sentences before told of says.
 */
function pronounActors(search: Search, pattern: Pattern): Mention[] {
  const { tree, entities, sentence } = search.scene
  const paper = sayings.has(search.kind) ? (search.roles.subj ?? []).find((token) => isPaper(tree, token)) : undefined
  if (paper !== undefined) return [...entities.thingAt(sentence, 0)]
  const isPronoun = (search.roles.subj ?? []).some((token) => /^(it|they|we|i)$/i.test(tree.tokens[token]!.form))
  return isPronoun && pattern.actor.some((group) => group.some((path) => path.role === 'subj'))
    ? lookUp(search, { role: 'speaker', reach: 'phrase' })
    : []
}

const isPaper = (tree: Tree, at: number): boolean =>
  /^(statement|release|letter|communique|communiqué|note|message|declaration|text)$/i.test(tree.tokens[at]!.lemma) &&
  tree.children[at]!.some((c) => /^(the|this)$/i.test(tree.tokens[c]!.form))

function recipientsOf(search: Search, pattern: Pattern, actors: readonly Mention[]): readonly Mention[] {
  const { flags, recipient } = pattern
  // "Both agreed to help Syria": the parties are complete, whoever else is named inside.
  const complete = flags.has('symmetric') && search.avoid.size > 1
  let found = sideOf(search, complete ? recipient.map(headsOf) : recipient)
  // Nobody heads the phrase: whoever is named inside it ("aid to refugees fleeing the war in Liberia").
  if (!named(found) && !complete && reaching.has(search.kind)) found = sideOf(search, recipient.map(insideOf))
  // Nobody demands something of itself by a pronoun: "asked the council that it meet".
  if (pattern.kind === 'appeal') found = found.filter((m) => m.form !== 'pronoun' || !isOwn(m, search.avoid))
  if (flags.has('domestic')) return found
  return found.filter(
    (m) => m.codes.length === 0 || !m.codes.every((c) => search.avoid.has(c)) || isOtherPerson(m, actors),
  )
}

const isOwn = (mention: Mention, codes: ReadonlySet<string>): boolean =>
  mention.codes.length > 0 && mention.codes.every((code) => codes.has(code))

/** Kinds whose other side is often only named inside a phrase; praise and blame of what is inside is none of its owner. */
const reaching: ReadonlySet<Kind> = new Set<Kind>([
  'aid',
  'loan',
  'appeal',
  'pledge',
  'sanctions',
  'attack',
  'arrest',
  'deployment',
  'refusal',
  'warning',
  'membership-bid',
  'agreement',
  'project',
  'sanctions-eased',
  'debt-relief',
  'protest',
  'upgrade',
  'visit',
])

/** Roles that are filled by what stands outside the phrase of the trigger. */
const outside: ReadonlySet<string> = new Set(['subj', 'host', 'pair', 'speaker', 'sentence', 'poss', 'mod'])

function insideOf(group: readonly RolePath[]): RolePath[] {
  return group.filter((path) => !outside.has(path.role)).map((path) => ({ role: path.role, reach: 'inside' }))
}

function headsOf(group: readonly RolePath[]): RolePath[] {
  return group.filter((path) => path.reach !== 'inside')
}

function isOtherPerson(mention: Mention, others: readonly Mention[]): boolean {
  return mention.person !== null && others.every((m) => m.person !== null && m.person !== mention.person)
}

/** Kinds that need somebody to do them to, whom the sentence may name outside the clause. */
const directed: ReadonlySet<Kind> = new Set<Kind>([
  'pledge',
  'aid',
  'loan',
  'endorsement',
  'repayment',
  'agreement',
  'upgrade',
  'recognition',
])

/** The one other state that the sentence names, for a deed whose clause names no other side. */
function onlyOther(scene: Scene, pattern: Pattern, actorCodes: ReadonlySet<string>): readonly Mention[] {
  if (!directed.has(pattern.kind) || actorCodes.size !== 1) return []
  const others = scene.entities
    .actorsIn(scene.sentence, 0, scene.tree.tokens.length)
    .filter((m) => m.rule !== 'place' && m.rule !== 'capital' && m.codes.some((c) => !actorCodes.has(c)))
    // Groups of states are named beside a loan, and seldom take one.
    .filter((m) => m.sector !== 'IGO' || (pattern.kind !== 'loan' && pattern.kind !== 'debt-relief'))
  return new Set(others.flatMap((m) => m.codes)).size === 1 ? others.slice(0, 1) : []
}

/** Words of a clause by which both sides are meant: "relations between the two countries", "bilateral ties". */
const shareds = /^(two|both|bilateral|mutual|two-way)$/
const sharers =
  /^(country|nation|side|people|state|leader|party|neighbour|neighbor|government|republic|tie|relation|relationship|cooperation|partnership|link|bond|friendship|trade)$/

/** One of the two parties of an article praises or promises to deepen what both share: the other side is the other party. */
function otherOfPair(scene: Scene, at: number, { kind }: Pattern, actorCodes: ReadonlySet<string>): readonly Mention[] {
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

/** The participants of one side: of each group the first path that finds somebody who is not of the other side alone. */
function sideOf(search: Search, groups: readonly (readonly RolePath[])[]): Mention[] {
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

function lookUp(search: Search, path: RolePath): Mention[] {
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

/** A phrase and those joined to it, also where they hang on its apposition: "the dictator Kim and the ruler Putin". */
function coordinated(tree: Tree, token: number): number[] {
  const list = conjuncts(tree, token)
  // "Hossein Amir-Abdollahian and Prince Faisal": a second name that the tree runs into the first.
  const and = tree.tokens.findIndex(
    (t, i) => i > token && i < tree.right[token]! && t.upos === 'CCONJ' && t.lemma === 'and' && i - token <= 8,
  )
  if (list.length === 1 && and > 0) {
    const second = tree.tokens.findIndex(
      (t, i) => i > and && i <= and + 3 && t.deprel === 'flat' && t.head === token && t.upos === 'PROPN',
    )
    if (second > 0) list.push(second)
  }
  const appositions = childrenWith(tree, token, 'appos', 'flat', 'nmod:desc')
  return [...list, ...appositions.flatMap((a) => childrenWith(tree, a, 'conj'))]
}

/** Whether what a rule has found can be a party in a role: a place or a body that names a summit does not hold it, its own body does. */
function names(role: string, { rule, sector }: Mention): boolean {
  if (role === 'mod') return !/^(place|capital|body)$/.test(rule)
  if (role === 'body') return rule === 'body' && sector === 'IGO'
  return role !== 'sides' || rule !== 'place'
}

/** "Minister Ito of Japan and Minister Cruz of Peru": further persons whom the tree hangs on the first one's state or name. */
function personsBehind(scene: Scene, token: number): number[] {
  const { tree, entities, sentence } = scene
  const names = [token, ...childrenWith(tree, token, 'appos')]
  return names
    .flatMap((name) => [...joinedTo(tree, name), ...listedBetween(tree, name)])
    .filter((one) => one > token && entities.actorsAt(sentence, one).some((m) => m.person !== null))
    .flatMap((one) => [one, ...personsBehind(scene, one)])
}

/** What the tree joins to the state of a person: "of Japan and Minister Cruz", "of the Republic of Korea (ROK) and …". */
function joinedTo(tree: Tree, name: number): number[] {
  const below = (at: number, depth: number): number[] => [
    ...childrenWith(tree, at, 'conj'),
    ...(depth < 3 ? childrenWith(tree, at, 'nmod', 'appos').flatMap((child) => below(child, depth + 1)) : []),
  ]
  return childrenWith(tree, name, 'nmod')
    .filter((state) => caseOf(tree, state) === 'of')
    .flatMap((state) => below(state, 0))
}

/** "A of Japan, B of Peru, and C of Chile": the second of a list, which the tree takes for another name of the first. */
function listedBetween(tree: Tree, name: number): number[] {
  const last = Math.max(-1, ...childrenWith(tree, name, 'conj'))
  return childrenWith(tree, name, 'appos').filter((one) => one < last && tree.tokens[tree.left[one]!]?.form === ',')
}

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
function namedInside(search: Search, role: string, from: number, to: number): readonly Mention[] {
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
