import type { Tree } from '../language/index.js'
import { type Article, edtfBounds, type Kind } from '../schema/index.js'
import { type Dating, dateOf } from './dating/dates.js'
import type { StoryDay } from './dating/story-day.js'
import { type Draft, sidesOf } from './draft.js'
import type { Finding } from './finding.js'
import type { CodedScene } from './scene.js'
import { byDate, isBygone } from './truth/status.js'
import { placeHere, placeOf } from './where.js'

/** Bodies that lend: what they pay out is a loan. */
const lenders: ReadonlySet<string> = new Set([
  'IMF',
  'WB',
  'ADB',
  'AIIB',
  'NDB',
  'AFDB',
  'IDB',
  'EBRD',
  'EIB',
  'CAF',
  'ISDB',
])

function isSum(tree: Tree, finding: Finding): boolean {
  return (finding.roles.obj ?? []).some((o) =>
    tree.tokens.slice(tree.left[o], tree.right[o]).some((t) => /^(million|billion|tranche|\$)$/i.test(t.lemma)),
  )
}

/** Kinds that two parties named together do with each other. */
const mutual: ReadonlySet<string> = new Set([
  'pledge',
  'agreement',
  'upgrade',
  'joint-statement',
  'project',
  'meeting',
  'call',
  'recognition',
])

/**
 * The event that a finding tells, with its truth, date and place; null where nobody does it.
 * @param story What "a day later" counts from.
 */
export function draftOf(finding: Finding, scene: CodedScene, article: Article, story: StoryDay): Draft | null {
  const { pattern, circumstances } = finding
  const plural =
    !finding.recipients.some((m) => m.codes.length) && new Set(finding.actors.flatMap((m) => m.codes)).size > 1
  const symmetric = pattern.flags.has('symmetric') || (plural && mutual.has(pattern.kind))
  const sides = bodiesFirst(pattern.kind, sidesOf(finding.actors, finding.recipients, symmetric))
  if (!sides.actor.length) return null
  const dating = dateOf(scene.tree, finding.at, pattern.kind, scene.times, circumstances, {
    published: article.published,
    story,
  })
  if (pattern.flags.has('dated') && !isDated(finding, dating, scene.tree, article.published)) return null
  // A term is no date of what has happened; what is agreed upon with a term lies ahead: "to reopen embassies within two months".
  const infinitive = scene.tree.tokens[finding.at]!.xpos === 'VB'
  const ahead = dating.deadline && (finding.circumstances.suppressed || infinitive)
  const status = ahead
    ? 'planned'
    : dating.anniversary
      ? 'happened'
      : byDate(scene.tree, finding, dating, article.published)
  // What has happened did not happen after the report: the day is that of something spoken of.
  const isOther = status === 'happened' && isLater(dating.date, article.published)
  const date = isOther || (dating.deadline && status === 'happened') ? null : dating.date
  const place =
    placeOf(scene.tree, finding.at, circumstances.clause, scene.entities.placesIn(finding.sentence), pattern.kind, [
      ...sides.actor,
      ...sides.recipient,
    ]) ?? placeHere(scene.tree, finding.at, pattern.kind, article.dateline)
  if (pattern.flags.has('anchored') && place === null && !(dating.said && dating.date !== null)) return null
  const people = [
    ...new Set([...finding.actors, ...finding.recipients].flatMap((m) => (m.person === null ? [] : [m.person]))),
  ]
  return {
    finding,
    kind: kindOf(finding, sides, scene.tree),
    status,
    symmetric,
    actors: finding.actors,
    recipients: finding.recipients,
    actor: sides.actor,
    recipient: sides.recipient,
    date,
    dated: dating.said && !isOther,
    place,
    isLast: isTheLast(scene.tree, finding.at),
    content: contentOf(scene.tree, finding.at),
    people,
  }
}

/** Whether words of time date a finding whose pattern asks for it. */
function isDated({ at, circumstances }: Finding, dating: Dating, tree: Tree, published: string | null): boolean {
  if (!dating.said || dating.date === null) return false
  // "agreed to meet again, building on their talks in May": what is behind the promise has happened, all else is only promised.
  if (circumstances.suppressed && !isBygone(tree, dating, published)) return false
  // "their meetings, including: a visit in May": a list has dates of its own.
  return tree.tokens.slice(at, at + 4).every((t) => t.form !== ':')
}

/** The kind that a pattern names, made narrower by who takes part and what words stand by. */
function kindOf(
  finding: Finding,
  { actor, recipient }: { readonly actor: readonly string[]; readonly recipient: readonly string[] },
  tree: Tree,
): Kind {
  const { kind, flags } = finding.pattern
  // "Lima protested against the raid": what a state protests against it condemns; it does not march.
  if (flags.has('blame') && finding.actors.every((m) => m.sector === 'GOV')) return 'criticism'
  if (kind === 'meeting') return isRemote(tree, finding) ? 'call' : kind
  if (kind !== 'aid' && kind !== 'loan') return kind
  if (actor.every((c) => lenders.has(c))) return isSum(tree, finding) ? 'loan' : kind
  // What a state pays to a lender it pays back; what it deposits with one is its share.
  const isPaid = !/^(deposit|place|park|lend|loan)$/.test(tree.tokens[finding.at]!.lemma)
  return isPaid && recipient.length && recipient.every((c) => lenders.has(c)) ? 'repayment' : kind
}

/** Days by which a page's own date may lag behind its text. */
const lag = 3

function isLater(date: string | null, published: string | null): boolean {
  const [told, day] = [date, published].map((edtf) => (edtf === null ? null : edtfBounds(edtf)))
  return Boolean(told && day && told.min > day.max + lag)
}

const remote =
  /^(virtual|virtually|video|videoconference|video-conference|teleconference|telephone|phone|online|remotely)$/i

/** "a virtual meeting", "met by video": talks in which nobody travels are a call (GUIDELINES). */
function isRemote(tree: Tree, finding: Finding): boolean {
  // "the call, which followed their meeting": the clause around a noun may tell of other talks.
  const own = Object.entries(finding.roles).flatMap(([role, list]) => (role.startsWith('host') ? [] : list))
  const near = [finding.at, ...own].filter((t) => Math.abs(t - finding.at) < 12)
  return near.some(
    (t) =>
      remote.test(tree.tokens[t]!.form) ||
      tree.children[t]!.some(
        (c) => remote.test(tree.tokens[c]!.form) && /^(amod|advmod|compound|obl|nmod)/.test(tree.tokens[c]!.deprel),
      ),
  )
}

/** "last spoke to the prime minister in March": not the talks of the report. */
function isTheLast({ tokens, children }: Tree, at: number): boolean {
  return children[at]!.some((c) => tokens[c]!.deprel === 'advmod' && tokens[c]!.form.toLowerCase() === 'last')
}

/** Lemmas of the nouns, verbs and adjectives under a trigger, names left out. */
function contentOf(tree: Tree, at: number): ReadonlySet<string> {
  const lemmas = new Set<string>()
  for (let t = tree.left[at]!; t < tree.right[at]!; t++) {
    const token = tree.tokens[t]!
    if (t !== at && /^(NOUN|VERB|ADJ)$/.test(token.upos)) lemmas.add(token.lemma.toLowerCase())
  }
  return lemmas
}

/** What is joined is a body: the states that its name is glossed with are not. */
function bodiesFirst<T extends { readonly actor: readonly string[]; readonly recipient: readonly string[] }>(
  kind: Kind,
  sides: T,
): T {
  const bodies = (codes: readonly string[]): readonly string[] => codes.filter((c) => !/^[A-Z]{3}$/.test(c))
  if (kind === 'membership-bid' && bodies(sides.recipient).length)
    return { ...sides, recipient: bodies(sides.recipient) }
  if (kind === 'membership' && bodies(sides.actor).length) return { ...sides, actor: bodies(sides.actor) }
  return sides
}
