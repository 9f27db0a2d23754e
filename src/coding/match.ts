import type { Entities, Mention } from '../entities/index.js'
import { conjuncts, dominates, relation, type Tree } from '../language/index.js'
import type { Kind } from '../schema/index.js'
import { type Circumstances, circumstancesOf } from './circumstances.js'
import type { Pattern, Patterns, RolePath, RoleTest, TriggerClass } from './pattern.js'
import { type Roles, rolesOfNoun, rolesOfVerb, subjectOf } from './roles.js'

/** A pattern that matched at a token, with its participants. */
export interface Finding {
  readonly pattern: Pattern
  readonly sentence: number
  readonly at: number
  readonly actors: readonly Mention[]
  readonly recipients: readonly Mention[]
  readonly roles: Roles
  readonly circumstances: Circumstances
  /** First and last token that the match rests on, half-open. */
  readonly from: number
  readonly to: number
}

/** What the matching of one sentence needs. */
export interface Scene {
  readonly tree: Tree
  readonly sentence: number
  readonly entities: Entities
  readonly patterns: Patterns
}

function classesOf(tree: Tree, at: number): TriggerClass[] {
  const token = tree.tokens[at]!
  switch (token.upos) {
    case 'VERB':
    case 'AUX':
      // "China protests US arms sales": a headline's verb may be tagged as a noun and the other way round.
      return token.xpos === 'VBG' && token.deprel !== 'root' ? ['V', 'N'] : ['V']
    case 'NOUN':
    case 'PROPN':
      return ['N']
    case 'ADJ':
      return /(ed|en)$/.test(token.form) ? ['A', 'V'] : ['A']
    default:
      return []
  }
}

/** All findings in a sentence: verbs before the nouns that they carry, most specific pattern first. */
export function findEvents(scene: Scene): Finding[] {
  const { tree, patterns } = scene
  const findings: Finding[] = []
  const consumed = new Set<number>()
  const order: { at: number; cls: TriggerClass }[] = []
  for (let at = 0; at < tree.tokens.length; at++) for (const cls of classesOf(tree, at)) order.push({ at, cls })
  order.sort((a, b) => Number(a.cls === 'N') - Number(b.cls === 'N') || a.at - b.at)
  for (const { at, cls } of order) {
    if (consumed.has(at)) continue
    const candidates = patterns.byTrigger.get(`${tree.tokens[at]!.lemma.toLowerCase()}.${cls}`)
    if (!candidates) continue
    // A modal is a trigger too ("Sudan must return the helicopter"); its roles are those of its verb.
    const token = tree.tokens[at]!
    const bearer = token.upos === 'AUX' && token.deprel === 'aux' ? token.head : at
    const roles = cls === 'N' ? rolesOfNoun(tree, at) : rolesOfVerb(tree, bearer)
    let circumstances: Circumstances | null = null
    let done = false
    for (const pattern of candidates) {
      if (done && !pattern.flags.has('also')) continue
      const held = conditionsHold(scene, pattern, roles)
      if (!held) continue
      circumstances ??= circumstancesOf(tree, at, patterns)
      if (pattern.flags.has('future') && circumstances.status !== 'planned') continue
      if (pattern.flags.has('past') && circumstances.status === 'planned') continue
      if (!purposeStands(tree, pattern, circumstances)) circumstances = { ...circumstances, suppressed: true }
      const parties = partiesOf(scene, at, pattern, roles)
      if (!parties) continue
      done = true
      for (const token of held) consumed.add(token)
      if (circumstances.suppressed && !pattern.flags.has('nested')) continue
      if (circumstances.suppressed && circumstances.purposeOf >= 0) continue
      findings.push({
        pattern,
        sentence: scene.sentence,
        at,
        ...parties,
        roles,
        circumstances,
        from: Math.min(at, ...held),
        to: Math.max(at, ...held) + 1,
      })
    }
  }
  return findings.filter((finding) => !isMereAgreement(tree, finding, findings))
}

/** "agreed to raise the level of relations": the upgrade is the event, not the agreeing. */
function isMereAgreement(tree: Tree, finding: Finding, findings: readonly Finding[]): boolean {
  if (finding.pattern.kind !== 'pledge') return false
  return findings.some(
    (other) =>
      other !== finding &&
      other.pattern.flags.has('nested') &&
      other.circumstances.suppressed &&
      dominates(tree, finding.at, other.at),
  )
}

const spoken: ReadonlySet<string> = new Set([
  'endorsement',
  'congratulation',
  'criticism',
  'appeal',
  'pledge',
  'invitation',
])
const encounter: ReadonlySet<string> = new Set([
  'speak',
  'call',
  'phone',
  'telephone',
  'meet',
  'write',
  'talk',
  'hold',
  'gather',
  'summon',
])

/** A deed told as a purpose is not told as done, unless it is said at the encounter whose purpose it is: `called to congratulate`. */
function purposeStands(tree: Tree, pattern: Pattern, circumstances: Circumstances): boolean {
  const { purposeOf } = circumstances
  if (purposeOf < 0) return true
  return spoken.has(pattern.kind) && encounter.has(tree.tokens[purposeOf]!.lemma.toLowerCase())
}

/** Tokens that the conditions rest on, or null where one fails. */
function conditionsHold(scene: Scene, pattern: Pattern, roles: Roles): number[] | null {
  const used: number[] = []
  for (const condition of pattern.conditions) {
    let held = false
    for (const test of condition.tests) {
      const hits = hitsOf(scene, test, roles[test.role] ?? [])
      if (!hits.length) continue
      held = true
      if (!condition.negative && test.lemmas && !test.anywhere) used.push(...hits)
    }
    if (held === condition.negative) return null
  }
  return used
}

function hitsOf(scene: Scene, test: RoleTest, tokens: readonly number[]): number[] {
  const { tree } = scene
  if (test.actor) return tokens.filter((t) => scene.entities.actorsAt(scene.sentence, t).some((m) => m.codes.length))
  if (test.person)
    return tokens.filter((t) => scene.entities.actorsAt(scene.sentence, t).some((m) => m.person !== null))
  if (!test.lemmas) return [...tokens]
  const hits: number[] = []
  for (const token of tokens) {
    for (const conj of conjuncts(tree, token)) {
      if (test.lemmas.has(tree.tokens[conj]!.lemma.toLowerCase())) hits.push(conj)
      else if (test.anywhere) {
        for (let t = tree.left[conj]!; t < tree.right[conj]!; t++)
          if (test.lemmas.has(tree.tokens[t]!.lemma.toLowerCase())) hits.push(t)
      }
    }
  }
  return hits
}

/** Who takes part; null where the pattern's participants cannot be found. */
function partiesOf(
  scene: Scene,
  at: number,
  pattern: Pattern,
  roles: Roles,
): { actors: Mention[]; recipients: Mention[] } | null {
  const actors = sideOf(scene, at, pattern.kind, pattern.actor, roles)
  let recipients = sideOf(scene, at, pattern.kind, pattern.recipient, roles)
  // Nobody heads the phrase: whoever is named inside it ("aid to refugees fleeing the war in Liberia").
  if (!recipients.some((m) => m.codes.length))
    recipients = sideOf(scene, at, pattern.kind, pattern.recipient.map(insideOf), roles)
  const actorCodes = new Set(actors.flatMap((m) => m.codes))
  if (!pattern.flags.has('domestic'))
    recipients = recipients.filter(
      (m) => m.codes.length === 0 || !m.codes.every((c) => actorCodes.has(c)) || differentPerson(m, actors),
    )
  if (!actors.some((m) => m.codes.length)) return null
  // "Both agreed to help Syria": the parties are complete, whoever else is named inside.
  if (pattern.flags.has('symmetric') && actorCodes.size > 1)
    recipients = sideOf(
      scene,
      at,
      pattern.kind,
      pattern.recipient.map((group) => group.filter((path) => path.reach !== 'inside')),
      roles,
    )
  const flagged = pattern.flags
  const codes = new Set([...actors, ...recipients].flatMap((m) => m.codes))
  if (recipients.some((m) => m.codes.length)) return { actors, recipients }
  const other = onlyOther(scene, pattern, actorCodes)
  if (other.length) return { actors, recipients: other }
  // Nobody on the other side: several parties may be one phrase ("the two leaders met"), or the pattern may need none.
  if (flagged.has('symmetric') && codes.size >= 2) return { actors, recipients: [] }
  if (flagged.has('alone') || flagged.has('domestic')) return { actors, recipients }
  return null
}

const own: ReadonlySet<string> = new Set(['subj', 'host', 'pair', 'speaker', 'sentence', 'poss', 'mod'])

function insideOf(group: readonly RolePath[]): RolePath[] {
  return group.filter((path) => !own.has(path.role)).map((path) => ({ role: path.role, reach: 'inside' }))
}

/** Kinds whose other side is often a body, named in passing; elsewhere only a body that heads a phrase takes part. */
const toBodies: ReadonlySet<string> = new Set([
  'membership-bid',
  'membership',
  'endorsement',
  'criticism',
  'appeal',
  'refusal',
  'invitation',
])

/** Kinds that need somebody to do them to, whom the sentence may name outside the clause. */
const directed: ReadonlySet<string> = new Set([
  'pledge',
  'aid',
  'loan',
  'endorsement',
  'repayment',
  'joint-statement',
  'agreement',
  'upgrade',
  'recognition',
])

/** The one other state that the sentence names, for a deed whose clause names no other side. */
function onlyOther(scene: Scene, pattern: Pattern, actorCodes: ReadonlySet<string>): Mention[] {
  if (!directed.has(pattern.kind) || actorCodes.size !== 1) return []
  const others = scene.entities
    .actorsIn(scene.sentence, 0, scene.tree.tokens.length)
    .filter((m) => m.rule !== 'place' && m.rule !== 'capital' && m.codes.some((c) => !actorCodes.has(c)))
  return new Set(others.flatMap((m) => m.codes)).size === 1 ? others.slice(0, 1) : []
}

function differentPerson(mention: Mention, others: readonly Mention[]): boolean {
  return mention.person !== null && others.every((m) => m.person !== null && m.person !== mention.person)
}

function sideOf(
  scene: Scene,
  at: number,
  kind: Kind,
  groups: readonly (readonly RolePath[])[],
  roles: Roles,
): Mention[] {
  const found: Mention[] = []
  for (const group of groups) {
    for (const path of group) {
      const mentions = lookUp(scene, at, kind, path, roles).filter(
        (m, i, all) => ![...found, ...all.slice(0, i)].some((f) => f.from === m.from && f.to === m.to),
      )
      if (mentions.some((m) => m.codes.length)) {
        found.push(...mentions)
        break
      }
    }
  }
  return found
}

/** Roles that no word of the clause fills: the parties understood, the speaker, anyone named in the sentence. */
function lookUp(scene: Scene, at: number, kind: Kind, path: RolePath, roles: Roles): Mention[] {
  const { entities, tree, sentence } = scene
  if (path.role === 'pair') return [...entities.pairAt(sentence, at)]
  if (path.role === 'sentence') return [...entities.actorsIn(sentence, 0, tree.tokens.length)]
  const tokens = path.role === 'speaker' ? speakersAbove(tree, at) : (roles[path.role] ?? [])
  const found: Mention[] = []
  for (const token of tokens) {
    if (path.reach === 'inside') {
      const inside = entities.actorsIn(sentence, tree.left[token]!, tree.right[token]!)
      const states = inside.filter((m) => m.codes.some((c) => /^[A-Z]{3}$/.test(c)))
      found.push(...(states.length || !toBodies.has(kind) ? states : inside))
      continue
    }
    for (const conj of conjuncts(tree, token)) {
      if (conj !== token && tree.tokens[conj]!.upos === 'VERB') continue
      const mentions = path.reach === 'owner' ? entities.ownersAt(sentence, conj) : entities.actorsAt(sentence, conj)
      found.push(...mentions)
    }
  }
  return found
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
