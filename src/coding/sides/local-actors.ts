import type { Mention } from '../../entities/index.js'
import { caseOf, childrenWith, conjuncts, dominates, headOf, relation, type Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Scene } from '../finding.js'
import type { RolePath } from '../patterns/pattern.js'
import type { Roles } from '../roles/roles.js'

/** Those who are quoted on events and take no part in them. */
const commentators =
  /^(analyst|expert|observer|economist|scholar|researcher|critic|source|journalist|reporter|editor|correspondent|newspaper|media|website|historian|author|writer)s?$/

/** Kinds in which nobody but an organised or an armed side is meant: a man who kills is a crime, a crowd that marches is not. */
const armed: ReadonlySet<Kind> = new Set<Kind>(['attack', 'deployment', 'arrest'])
/** Nouns that stand for who strikes; who condemns a raid condemns nobody at home. */
const deeds = /^(airstrike|attack|raid|offensive|incursion|strike|bombardment|invasion|shelling|bombing)$/
const persons = /^(man|men|woman|women|people|child|children|family|resident|citizen|passenger|victim|tourist)$/

/** Sides of domestic life: where nothing says whose they are, they are of the state that the text is about. */
const homely: ReadonlySet<string> = new Set([
  'COP',
  'JUD',
  'OPP',
  'LAB',
  'REB',
  'UAF',
  'PTY',
  'LEG',
  'EDU',
  'CVL',
  'AGR',
  'HLH',
  'REL',
])

const locative = /^(in|at|near|inside|outside|outside of|across|throughout|around|on|from|of|into|along|within|over)$/

/**
 * Police, courts, rebels, workers whose state no word of their own gives: they are of the state where the deed is placed,
 * by their own phrase ("workers at a mine in Peru"), by the clause, by the only state that the sentence places it in, or
 * else the state the text is about. Those who only comment on events are left out.
 */
export function localActors(
  scene: Scene,
  at: number,
  kind: Kind,
  groups: readonly (readonly RolePath[])[],
  roles: Roles,
): Mention[] {
  const { tree, entities, sentence } = scene
  const found: Mention[] = []
  for (const { role, reach } of groups.flat()) {
    if (reach === 'inside') continue
    for (const head of (roles[role] ?? []).flatMap((token) => conjuncts(tree, token))) {
      for (const mention of entities.actorsAt(sentence, head)) {
        if (mention.codes.length || mention.person !== null || !mention.sector) continue
        const noun = tree.tokens[head]!.lemma.toLowerCase()
        if (
          commentators.test(noun) ||
          isForeign(tree, head) ||
          (!armed.has(kind) && deeds.test(noun)) ||
          (armed.has(kind) && persons.test(noun) && !isArmed(tree, head))
        )
          continue
        const code = stateAround(scene, at, head) ?? (homely.has(mention.sector) ? (entities.focus[0] ?? null) : null)
        if (code && /^[A-Z]{3}$/.test(code)) found.push({ ...mention, codes: [code], rule: 'local' })
      }
    }
    if (found.length) return found
  }
  return found
}

/** "Analysts in London": whoever only comments takes no part, whatever state the phrase names (GUIDELINES, Not events). */
export function isCommentator(scene: Scene, mention: Mention): boolean {
  if (mention.person !== null || !/^(EDU|MED)$/.test(mention.sector ?? '')) return false
  const head = headOf(scene.tree.tokens, mention.from, mention.to)
  return commentators.test(scene.tree.tokens[head]!.lemma.toLowerCase())
}

/** "an international tribunal in The Hague" is of no state. */
const isForeign = (tree: Tree, head: number): boolean =>
  childrenWith(tree, head, 'amod').some((c) =>
    /^(international|arbitral|foreign|multinational)$/i.test(tree.tokens[c]!.form),
  )

const isArmed = (tree: Tree, head: number): boolean =>
  childrenWith(tree, head, 'amod').some((c) => /^(armed|masked|unidentified|unknown)$/i.test(tree.tokens[c]!.form))

/** Nouns for those who belong to a body without speaking for it. */
const apart = /^(ally|member|state|country|nation|headquarters|partner|candidate|rival|neighbour|neighbor|critic)$/

/** Those who act for a body that stands behind `of`. */
const staff = /^(staff|board|leader|council|secretariat|management|mission|official|representative|assembly)$/

/** "Taliban leaders", "a United Nations expert": who belongs to a body acts for it. */
export function memberOf(scene: Scene, mention: Mention, head: number): Mention {
  const { tree, entities, sentence } = scene
  if (mention.codes.length || mention.person !== null || apart.test(tree.tokens[head]!.lemma.toLowerCase()))
    return mention
  for (const child of childrenWith(tree, head, 'compound', 'nmod', 'amod')) {
    if (
      tree.tokens[child]!.deprel === 'nmod' &&
      !(caseOf(tree, child) === 'of' && staff.test(tree.tokens[head]!.lemma))
    )
      continue
    const body = entities.actorsAt(sentence, child).find((m) => m.rule.startsWith('body'))
    if (body) return { ...mention, codes: body.codes, sector: body.sector, rule: 'body/member' }
  }
  return mention
}

/** The state that the words around a deed place it in; null where they place it nowhere, or in several. */
export function stateAround(scene: Scene, at: number, head: number): string | null {
  const { tree } = scene
  const placed = placesOf(scene)
  const own = placed.filter((p) => p.token !== head && dominates(tree, head, p.token))
  if (own.length) return own[0]!.code
  const clause = placed.filter(
    (p) => dominates(tree, at, p.token) && locative.test(caseOf(tree, p.token)) && !inside(scene, p.token, at),
  )
  if (clause.length) return clause[0]!.code
  const located = placed.filter((p) => locative.test(caseOf(tree, p.token)) || p.token < 4)
  // "The government condemned Ghana": to whom it is done is not where it is done.
  const beside = placed.filter((p) => !(tree.tokens[p.token]!.head === at && relation(tree.tokens[p.token]!) === 'obj'))
  const codes = new Set((located.length ? located : beside).map((p) => p.code))
  return codes.size === 1 ? [...codes][0]! : null
}

const abroad = /^(embassy|consulate|ambassador|consul|envoy|diplomat)$/i

/** Places and states of the sentence with the token that heads each. */
function placesOf(scene: Scene): { token: number; code: string }[] {
  const { tree, entities, sentence } = scene
  const found: { token: number; code: string }[] = []
  for (const place of entities.placesIn(sentence))
    if (place.code && /^[A-Z]{3}$/.test(place.code))
      found.push({ token: headOf(scene.tree.tokens, place.from, place.to), code: place.code })
  for (const mention of entities.actorsIn(sentence, 0, tree.tokens.length)) {
    if (mention.codes.length !== 1 || !/^[A-Z]{3}$/.test(mention.codes[0]!) || mention.person !== null) continue
    const token = headOf(scene.tree.tokens, mention.from, mention.to)
    // The Japanese embassy stands in some other state.
    if (!abroad.test(tree.tokens[token]!.lemma) && !abroad.test(tree.tokens[mention.to]?.lemma ?? ''))
      found.push({ token, code: mention.codes[0]! })
  }
  return found.sort((a, b) => a.token - b.token)
}

/** Whether a clause of its own stands between a place and the deed. */
function inside(scene: Scene, token: number, at: number): boolean {
  for (let i = token, guard = 0; i !== at && i >= 0 && guard < 40; i = scene.tree.tokens[i]!.head, guard++)
    if (/^(acl|advcl|ccomp|parataxis)$/.test(relation(scene.tree.tokens[i]!))) return true
  return false
}

/**
 * People named after one state who live in another: "the Albanians of southern Serbia", "ethnic Russians in Latvia" are
 * of the state where they live.
 */
export function settled(scene: Scene, mention: Mention): Mention {
  if (mention.rule !== 'state/demonym' || mention.codes.length !== 1) return mention
  const { tree, entities } = scene
  const head = headOf(scene.tree.tokens, mention.from, mention.to)
  for (const child of childrenWith(tree, head, 'nmod')) {
    if (!/^(of|in|from)$/.test(caseOf(tree, child))) continue
    const place = entities.placesIn(mention.sentence).find((p) => p.from <= child && child < p.to && p.code)
    const code = place?.code ?? entities.actorsAt(mention.sentence, child)[0]?.codes[0]
    if (code && /^[A-Z]{3}$/.test(code)) return { ...mention, codes: [code], rule: 'local' }
  }
  return mention
}
