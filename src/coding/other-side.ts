import type { Mention } from '../entities/index.js'
import { childWith, type Tree } from '../language/index.js'
import type { Kind } from '../schema/index.js'
import type { Draft } from './draft.js'
import type { CodedScene } from './scene.js'

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
  /^(accusation|act|action|aggression|allegation|annexation|arrest|attack|ban|bombing|charge|claim|comment|condition|conduct|criticism|decision|decree|demand|deployment|detention|drill|duty|exercise|expulsion|gesture|incident|incursion|invasion|killing|launch|law|letter|measure|move|note|occupation|offensive|offer|plan|policy|proposal|provocation|raid|remark|report|request|resolution|restriction|ruling|sanction|seizure|shelling|statement|step|strike|suggestion|tariff|test|threat|ultimatum|verdict|veto|violation|visit|warning)$/
/** What two states have with each other: "cut ties", "recalled its ambassador". */
const between =
  /^(relation|relationship|tie|link|contact|trade|cooperation|dialogue|talk|negotiation|border|airspace|ambassador|envoy|diplomat|embassy|consulate|delegation)$/

/** Sentences over which the other side is remembered. */
const reach = 2

/**
 * "Israel blamed Iran. Tehran dismissed the allegations": the other side that a deed leaves unnamed is the one that the
 * sentences before tell of together with its actor, where they tell of one alone. A deed that needs another side (flag
 * `told`) and finds none is dropped.
 */
export function completeSides(drafts: readonly Draft[], scenes: readonly CodedScene[]): Draft[] {
  const done: Draft[] = []
  for (const draft of inTextOrder(drafts)) {
    const isTold = draft.finding.pattern.flags.has('told')
    if (draft.recipient.length || draft.actor.length !== 1 || !(isTold || isAnswer(draft, scenes)) || isAtHome(draft)) {
      done.push(draft)
      continue
    }
    const rival = rivalOf(draft, done, scenes)
    if (rival) done.push({ ...draft, recipients: [rival], recipient: rival.codes })
    else if (!isTold) done.push(draft)
  }
  return done
}

function inTextOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.finding.sentence - b.finding.sentence || a.finding.at - b.finding.at)
}

function isAnswer(draft: Draft, scenes: readonly CodedScene[]): boolean {
  if (!answering.has(draft.kind) || draft.symmetric) return false
  const { tree } = scenes[draft.finding.sentence]!
  const { roles } = draft.finding
  return [roles.obj, roles.xcomp, roles.of, roles.from, roles.to, roles.on, roles.over, roles.for, roles.against]
    .flatMap((tokens) => tokens ?? [])
    .some((token) => refersBack(tree, token))
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

/** Who stands against the actor where the draft is told; null where nobody does, or several. */
function rivalOf(draft: Draft, before: readonly Draft[], scenes: readonly CodedScene[]): Mention | null {
  const [actor] = draft.actor
  const { sentence } = draft.finding
  for (let s = sentence; s >= Math.max(0, sentence - reach); s--) {
    const opposed = opponents(
      actor!,
      before.filter((d) => d.finding.sentence === s && !isInside(draft, d)),
    )
    const named = opposed.length ? opposed : namedBeside(actor!, draft, scenes[s]!)
    const codes = new Set(named.flatMap((m) => m.codes))
    if (codes.size === 1) return named[0]!
    if (codes.size > 1) return null
  }
  return null
}

/** A deed that is told inside the phrase of another says nothing of its sides. */
const isInside = (outer: Draft, inner: Draft): boolean => outer.finding === inner.finding

/** Those on the other side of deeds that the actor takes part in. */
function opponents(actor: string, drafts: readonly Draft[]): Mention[] {
  return drafts.flatMap((d) => {
    const others = d.actor.includes(actor) ? d.recipients : d.recipient.includes(actor) ? d.actors : []
    // A court that sits in a state does not act for it.
    return others.filter((m) => m.codes.length === 1 && m.codes[0] !== actor && m.sector !== 'JUD')
  })
}

/** "if Tokyo went ahead": a capital that does something is no place. */
const isActive = (tree: Tree, m: Mention): boolean => tree.tokens[m.from]!.deprel === 'nsubj'

/** States other than the actor that a sentence names in their own right: not as a place. */
function namedBeside(actor: string, draft: Draft, { entities, tree, sentence }: CodedScene): Mention[] {
  return entities
    .actorsIn(sentence, 0, tree.tokens.length)
    .filter(
      (m) =>
        m.codes.some((code) => /^[A-Z]{3}$/.test(code)) &&
        !m.codes.includes(actor) &&
        (!/^(place|capital)$/.test(m.rule) || isActive(tree, m)) &&
        m.sector !== 'JUD' &&
        !(sentence === draft.finding.sentence && isSpeaker(draft, m)),
    )
}

/** "…, officials told Reuters": who is only told or says it stands on no side. */
function isSpeaker(draft: Draft, mention: Mention): boolean {
  return draft.finding.circumstances.speakers.some(({ speaker }) => mention.from <= speaker && speaker < mention.to)
}
