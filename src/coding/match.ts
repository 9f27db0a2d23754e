import type { Mention } from '../entities/index.js'
import { conjuncts, dominates, type Tree } from '../language/index.js'
import type { Finding, Scene } from './finding.js'
import type { Pattern, RoleTest, TriggerClass } from './patterns/pattern.js'
import { rolesOfNoun } from './roles/noun-roles.js'
import type { Roles } from './roles/roles.js'
import { rolesOfVerb } from './roles/verb-roles.js'
import { partiesOf } from './sides/parties.js'
import { type Circumstances, circumstancesOf } from './truth/circumstances.js'

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
  const order: { at: number; cls: TriggerClass; candidates: readonly Pattern[] }[] = []
  for (const { index: at, lemma } of tree.tokens) {
    for (const cls of classesOf(tree, at)) {
      const candidates = patterns.byTrigger.get(`${lemma.toLowerCase()}.${cls}`)
      if (candidates) order.push({ at, cls, candidates })
    }
  }
  order.sort((a, b) => Number(a.cls === 'N') - Number(b.cls === 'N') || a.at - b.at)
  for (const { at, cls, candidates } of order) {
    if (consumed.has(at)) continue
    // A modal is a trigger too ("Sudan must return the helicopter"); its roles are those of its verb.
    const token = tree.tokens[at]!
    // "have lifted bans": what only forms a tense has nothing.
    if (token.deprel.startsWith('aux') && /^(have|be|do|get)$/i.test(token.lemma)) continue
    const bearer = token.upos === 'AUX' && token.deprel === 'aux' ? token.head : at
    // What is said of "is in Hanoi" is said with the predicate: "will be in Hanoi", "is not in Hanoi".
    const said = token.deprel === 'cop' ? token.head : at
    const found = cls === 'N' ? rolesOfNoun(tree, at) : rolesOfVerb(tree, bearer)
    const roles = bearer === at ? found : { ...found, verb: [bearer] }
    let circumstances: Circumstances | null = null
    let done = false
    for (const pattern of candidates) {
      if (done && !pattern.flags.has('also')) continue
      const held = conditionsHold(scene, pattern, roles)
      if (!held) continue
      circumstances ??= circumstancesOf(tree, said, patterns)
      if (pattern.flags.has('future') && !liesAhead(pattern, circumstances)) continue
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
  return findings.filter(
    (f) =>
      !isMereAgreement(tree, f, findings) && !isMereDenial(tree, f, findings) && !isOnlyDemanded(tree, f, findings),
  )
}

/** A threat may hang on a condition: "will answer", "would answer if". "Will not sign" refuses; "has not signed" does not. */
function liesAhead({ kind }: Pattern, { status, tense }: Circumstances): boolean {
  if (kind === 'refusal' && status === 'denied') return tense === 'future'
  return status === 'planned' || (kind === 'warning' && status === 'hypothetical')
}

const hostile: ReadonlySet<string> = new Set(['sanctions', 'refusal', 'deployment', 'attack', 'arrest', 'warning'])

/** "agreed to raise the level of relations": the upgrade is the event, not the agreeing. */
function isMereAgreement(tree: Tree, finding: Finding, findings: readonly Finding[]): boolean {
  if (finding.pattern.kind !== 'pledge') return false
  return findings.some(
    (other) =>
      other !== finding &&
      dominates(tree, finding.at, other.at) &&
      // "decided to expel the envoy" promises nobody anything.
      ((hostile.has(other.pattern.kind) && !other.circumstances.suppressed) ||
        (other.pattern.flags.has('nested') && !other.pattern.flags.has('dated') && other.circumstances.suppressed)),
  )
}

/** "denied that it had armed the rebels": the arming is denied, and that is all that is told. */
const isMereDenial = (tree: Tree, { pattern, at }: Finding, findings: readonly Finding[]): boolean =>
  pattern.flags.has('outermost') && findings.some((other) => other.at !== at && dominates(tree, at, other.at))

/** "urged Serbia to recognize Kosovo": what is asked for or threatened has not been done. */
function isOnlyDemanded(tree: Tree, finding: Finding, findings: readonly Finding[]): boolean {
  if (!finding.circumstances.suppressed) return false
  return findings.some(
    ({ pattern, at }) =>
      (pattern.kind === 'appeal' || pattern.kind === 'warning') && at !== finding.at && dominates(tree, at, finding.at),
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
  'come',
  'visit',
  'travel',
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

/** Whether a mention is of a body that states join; some of them have a key as long as a state's code. */
const isBody = ({ sector, codes }: Mention): boolean =>
  codes.length > 0 && (sector === 'IGO' || codes.some((code) => !/^[A-Z]{3}$/.test(code)))

function hitsOf(scene: Scene, test: RoleTest, tokens: readonly number[]): number[] {
  const { tree } = scene
  if (test.actor) return tokens.filter((t) => scene.entities.actorsAt(scene.sentence, t).some((m) => m.codes.length))
  if (test.person)
    return tokens.filter((t) => scene.entities.actorsAt(scene.sentence, t).some((m) => m.person !== null))
  if (test.body) return tokens.filter((t) => scene.entities.actorsAt(scene.sentence, t).some(isBody))
  if (!test.lemmas) return [...tokens]
  const hits: number[] = []
  for (const token of tokens) {
    for (const conj of conjuncts(tree, token)) {
      if (test.lemmas.has(tree.tokens[conj]!.lemma.toLowerCase())) hits.push(conj)
      else if (test.anywhere) {
        for (let t = tree.left[conj]!; t < tree.right[conj]!; t++)
          if (test.lemmas.has(tree.tokens[t]!.lemma.toLowerCase()) && tree.tokens[t]!.upos !== 'VERB') hits.push(t)
      }
    }
  }
  return hits
}
