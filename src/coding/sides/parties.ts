import type { Mention } from '../../entities/index.js'
import type { Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'
import { sayings } from '../kind-groups.js'
import type { Pattern, RolePath } from '../patterns/pattern.js'
import type { Roles } from '../roles/roles.js'
import { debtorTold } from './debtor-told.js'
import { isCommentator, localActors, settled } from './local-actors.js'
import { lookUp, named, type Search, sideOf } from './search.js'
import { otherOfPair } from './shared-with.js'

export interface Parties {
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
}

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
