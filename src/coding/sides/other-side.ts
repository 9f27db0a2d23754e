import type { Mention } from '../../entities/index.js'
import { childWith, type Tree } from '../../language/index.js'
import type { Kind } from '../../schema/index.js'
import type { Draft } from '../draft.js'
import type { CodedScene } from '../scene.js'

/** Deeds that answer what another side did, and so often leave it unnamed. */
const answering: ReadonlySet<Kind> = new Set<Kind>([
  'criticism',
  'refusal',
  'warning',
  'appeal',
  'sanctions',
  'sanctions-eased',
  'concession',
])

/** What somebody did or said, taken up without a name: "dismissed the allegations", "slammed the move". */
const takenUp =
  /^(accusation|act|action|aggression|allegation|annexation|arrest|attack|ban|bombing|charge|claim|comment|condition|conduct|criticism|decision|decree|demand|deployment|detention|drill|duty|exercise|expulsion|gesture|incident|incursion|invasion|killing|launch|law|letter|measure|move|neighbour|neighbor|rival|counterpart|enemy|foe|note|occupation|offensive|offer|plan|policy|proposal|provocation|raid|remark|report|request|resolution|restriction|ruling|sanction|seizure|shelling|statement|step|strike|suggestion|tariff|test|threat|ultimatum|verdict|veto|violation|visit|warning)$/
/** What two states have with each other: "cut ties", "recalled its ambassador". */
const between =
  /^(relation|relationship|tie|link|contact|trade|cooperation|dialogue|talk|negotiation|border|frontier|crossing|checkpoint|airspace|ambassador|envoy|diplomat|embassy|consulate|delegation)$/

/**
 * "Israel blamed Iran. Tehran dismissed the allegations": the other side that a deed leaves unnamed is the one that the
 * sentences before tell of together with its actor, where they tell of one alone. A deed that needs another side (flag
 * `told`) and finds none is dropped.
 */
export function completeSides(drafts: readonly Draft[], scenes: readonly CodedScene[]): Draft[] {
  const ordered = inTextOrder(drafts)
  const done: Draft[] = []
  ordered.forEach((draft, i) => {
    if (isAgainstItself(draft)) return
    const isTold = draft.finding.pattern.flags.has('told')
    const reach = isOpen(draft) ? reachOf(draft, scenes) : -1
    if (reach < 0) {
      done.push(draft)
      return
    }
    const beside = ordered.slice(i + 1).filter((d) => d.finding.sentence === draft.finding.sentence)
    const rivals = rivalsOf(draft, [...done, ...beside], scenes, reach)
    if (rivals.length) done.push({ ...draft, recipients: rivals, recipient: codesOf(rivals) })
    else if (!isTold || draft.recipient.length) done.push(draft)
  })
  return done
}

const codesOf = (mentions: readonly Mention[]): string[] => [...new Set(mentions.flatMap((m) => m.codes))]

function inTextOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.finding.sentence - b.finding.sentence || a.finding.at - b.finding.at)
}

/** Whether the actors do something to nobody, or to itself by a word such as "the country" that may mean the other. */
function isOpen(draft: Draft): boolean {
  if (isAtHome(draft)) return false
  const isSelf = draft.recipient.every((code) => draft.actor.includes(code))
  return isSelf && draft.recipients.every((m) => !m.codes.length || m.rule === 'region')
}

/** "Peru accused Peru": a state that is named as itself on both sides is a slip of the tree. */
function isAgainstItself(draft: Draft): boolean {
  const isNamed = (m: Mention): boolean => /^(state\/(name|official|alias)|capital|metonym)$/.test(m.rule)
  return (
    answering.has(draft.kind) &&
    draft.actor.join() === draft.recipient.join() &&
    draft.actors.every(isNamed) &&
    draft.recipients.every(isNamed)
  )
}

/** How many sentences back the other side is looked for; -1 where it is not. */
function reachOf(draft: Draft, scenes: readonly CodedScene[]): number {
  if (draft.finding.pattern.flags.has('told')) return 2
  if (!answering.has(draft.kind) || draft.symmetric) return -1
  const { tree } = scenes[draft.finding.sentence]!
  const { roles } = draft.finding
  const answers = [
    roles.obj,
    roles.xcomp,
    roles.of,
    roles.from,
    roles.to,
    roles.on,
    roles.over,
    roles.for,
    roles.against,
  ]
    .flatMap((tokens) => tokens ?? [])
    .some((token) => refersBack(tree, token))
  // "condemned the drill of Chad, warning of consequences": who is warned stands in the same sentence.
  return answers ? 2 : draft.kind === 'warning' || draft.kind === 'sanctions' ? 0 : -1
}

/** Oppositions, unions and believers answer their own government as often as another state. */
const isAtHome = (draft: Draft): boolean =>
  draft.actors.every((m) => m.sector !== null && /^(OPP|CVL|LAB|EDU|REL|AGR|HLH|REB|UAF|JUD)$/.test(m.sector))

/** A word that takes up what was told: "the move", "its ambassador", "relations", "it". */
function refersBack(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  if (token.upos === 'PRON') return /^(it|this|that|them|these|those)$/.test(lemma)
  if (between.test(lemma)) return true
  if (!takenUp.test(lemma)) return false
  const marker = childWith(tree, at, 'det', 'nmod:poss')
  return marker >= 0 && /^(the|this|that|such|these|those|its|their|his|her|all|any)$/i.test(tree.tokens[marker]!.form)
}

/** Who stands against the actor where the draft is told; nobody where the text does not say, or names several. */
function rivalsOf(draft: Draft, told: readonly Draft[], scenes: readonly CodedScene[], reach: number): Mention[] {
  const { sentence } = draft.finding
  for (let s = sentence; s >= Math.max(0, sentence - reach); s--) {
    const sides = told
      .filter((d) => d.finding.sentence === s && d.finding !== draft.finding)
      .map((d) => opponents(draft.actor, d))
      .filter((side) => side.length > 0)
    if (!sides.length && (reach > 0 || draft.kind === 'warning'))
      sides.push(...namedBeside(draft, scenes[s]!).map((m) => [m]))
    const [first, ...others] = sides
    if (first) return others.every((side) => isSame(side, first)) ? first : []
  }
  return []
}

const isSame = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  codesOf(a).sort().join() === codesOf(b).sort().join()

/** The other side of a deed that one of the actors takes part in. */
function opponents(own: readonly string[], { actors, recipients, actor: doing, recipient: done }: Draft): Mention[] {
  const isOwn = (code: string): boolean => own.includes(code)
  const others = doing.some(isOwn) ? recipients : done.some(isOwn) ? actors : []
  // A court that sits in a state does not act for it.
  return others.filter((m) => m.codes.length > 0 && !m.codes.some(isOwn) && m.sector !== 'JUD')
}

/** "if Tokyo went ahead": a capital that does something is no place. */
const isActive = (tree: Tree, m: Mention): boolean => tree.tokens[m.from]!.deprel === 'nsubj'

/** States other than the actors that a sentence names in their own right: not as a place. */
function namedBeside(draft: Draft, { entities, tree, sentence }: CodedScene): Mention[] {
  return entities
    .actorsIn(sentence, 0, tree.tokens.length)
    .filter(
      (m) =>
        m.codes.some((code) => /^[A-Z]{3}$/.test(code)) &&
        !m.codes.some((code) => draft.actor.includes(code)) &&
        (!/^(place|capital)$/.test(m.rule) || isActive(tree, m)) &&
        m.sector !== 'JUD' &&
        !(sentence === draft.finding.sentence && isSpeaker(draft, m)),
    )
}

/** "…, officials told Reuters": who is only told or says it stands on no side. */
function isSpeaker(draft: Draft, mention: Mention): boolean {
  return draft.finding.circumstances.speakers.some(({ speaker }) => mention.from <= speaker && speaker < mention.to)
}
