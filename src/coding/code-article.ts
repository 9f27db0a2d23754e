import { evidence } from '../article/index.js'
import type { Entities } from '../entities/index.js'
import { type Tree, treeOf } from '../language/index.js'
import type {
  Article,
  Attribution,
  CodedArticle,
  EventMention,
  PersonMention,
  Sector,
  Status,
} from '../schema/index.js'
import { findTimes } from '../time/index.js'
import { contextsOf } from './contexts.js'
import { dateOf } from './dates.js'
import { cameo, ploverScore, quadOf, typeOf } from './derive.js'
import { type Draft, type DraftStatus, sidesOf } from './draft.js'
import { enrich } from './enrich.js'
import { findFacts } from './facts/index.js'
import type { Finding } from './finding.js'
import { inheritDates } from './inherit.js'
import { findEvents } from './match.js'
import { mergeDrafts } from './merge.js'
import type { Patterns } from './pattern.js'
import { previousVisits } from './previous-visits.js'
import { findQuotations } from './quotations/index.js'
import type { Analysed, CodedScene } from './scene.js'
import { placeOf } from './where.js'

/** Codes one article: who did what to whom, when, who says so, and whether it is true. Pure. */
export function codeArticle(analysed: Analysed, patterns: Patterns): CodedArticle {
  const { article, sentences, entities } = analysed
  const scenes: CodedScene[] = sentences.map((sentence, i) => ({
    tree: treeOf(sentence),
    sentence: i,
    entities,
    patterns,
    times: findTimes(sentence, { published: article.published }),
  }))
  const drafts = scenes.flatMap((scene) =>
    findEvents(scene)
      .map((finding) => draftOf(finding, scene, article))
      .filter((d): d is Draft => d !== null),
  )
  const told = [...drafts, ...previousVisits(drafts, scenes, article.published)]
  const merged = mergeDrafts(enrich(inheritDates(told, scenes, article.published), scenes, article.published))
  const ordered = merged.sort((a, b) => a.finding.sentence - b.finding.sentence || a.finding.at - b.finding.at)
  const happened = ordered.filter((d) => d.status !== 'hypothetical')
  const supposed = ordered.filter((d) => d.status === 'hypothetical')
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    agencies: article.agencies,
    url: article.url,
    published: article.published,
    publishedFrom: article.publishedFrom,
    language: article.language,
    events: happened.map((d, i) => mentionOf(d, `${article.id}-e${number(i)}`, analysed, scenes)),
    hypothetical: supposed.map((d, i) => mentionOf(d, `${article.id}-h${number(i)}`, analysed, scenes)),
    facts: findFacts(analysed, scenes),
    people: entities.people.map(
      (person, i): PersonMention => ({
        id: `${article.id}-p${number(i)}`,
        name: person.name,
        of: person.of,
        office: person.office,
        ...evidence(article, person.first),
      }),
    ),
    quotations: findQuotations(analysed, scenes),
    noise: article.noise,
  }
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

const number = (i: number): string => String(i + 1).padStart(2, '0')

function draftOf(finding: Finding, scene: CodedScene, article: Article): Draft | null {
  const { pattern, circumstances } = finding
  const plural =
    !finding.recipients.some((m) => m.codes.length) && new Set(finding.actors.flatMap((m) => m.codes)).size > 1
  const symmetric = pattern.flags.has('symmetric') || (plural && mutual.has(pattern.kind))
  const sides = sidesOf(finding.actors, finding.recipients, symmetric)
  if (!sides.actor.length) return null
  const dating = dateOf(scene.tree, finding.at, pattern.kind, scene.times, circumstances, {
    published: article.published,
    anchor: null,
  })
  // A term is no date of what has happened; what is agreed upon with a term lies ahead: "to reopen embassies within two months".
  const ahead = dating.deadline && finding.circumstances.suppressed
  const status = ahead ? 'planned' : statusOf(finding)
  const date = dating.deadline && status === 'happened' ? null : dating.date
  const place = placeOf(
    scene.tree,
    finding.at,
    circumstances.clause,
    scene.entities.placesIn(finding.sentence),
    pattern.kind,
  )
  const people = [
    ...new Set([...finding.actors, ...finding.recipients].flatMap((m) => (m.person === null ? [] : [m.person]))),
  ]
  return {
    finding,
    kind: pattern.kind === 'meeting' && isRemote(scene.tree, finding) ? 'call' : pattern.kind,
    status,
    symmetric,
    actors: finding.actors,
    recipients: finding.recipients,
    actor: sides.actor,
    recipient: sides.recipient,
    date,
    dated: dating.said,
    place,
    content: contentOf(scene.tree, finding.at),
    people,
  }
}

const remote =
  /^(virtual|virtually|video|videoconference|video-conference|teleconference|telephone|phone|online|remotely)$/i

/** "a virtual meeting", "met by video": talks in which nobody travels are a call (GUIDELINES). */
function isRemote(tree: Tree, finding: Finding): boolean {
  const near = [finding.at, ...Object.values(finding.roles).flat()].filter((t) => Math.abs(t - finding.at) < 12)
  return near.some(
    (t) =>
      remote.test(tree.tokens[t]!.form) ||
      tree.children[t]!.some(
        (c) => remote.test(tree.tokens[c]!.form) && /^(amod|advmod|compound|obl|nmod)/.test(tree.tokens[c]!.deprel),
      ),
  )
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

/** A promise is made although what it promises lies ahead; its pattern says so with the flag `future`. */
function statusOf(finding: Finding): DraftStatus {
  const { pattern, circumstances } = finding
  if (pattern.kind === 'pledge' && pattern.flags.has('future')) return 'happened'
  if (pattern.flags.has('negated')) return circumstances.status === 'happened' ? 'denied' : 'hypothetical'
  if (pattern.kind === 'refusal' && circumstances.status === 'denied' && !pattern.flags.has('statement'))
    return 'hypothetical'
  if (pattern.flags.has('planned') && circumstances.status === 'happened') return 'planned'
  // What is said now stands as said, whatever tense it is said in: "will firmly support", "must withdraw", "will not accept".
  if (pattern.flags.has('statement'))
    return circumstances.purposeOf < 0 && (circumstances.status !== 'hypothetical' || pattern.rule === 'request/must')
      ? 'happened'
      : 'hypothetical'
  if (pattern.kind === 'membership-bid' && pattern.flags.has('nested') && circumstances.status === 'hypothetical')
    return 'happened'
  return circumstances.status
}

function mentionOf(draft: Draft, id: string, analysed: Analysed, scenes: readonly CodedScene[]): EventMention {
  const { article, entities } = analysed
  const { finding, kind } = draft
  const scene = scenes[finding.sentence]!
  const { tree } = scene
  const status: Status = draft.status === 'hypothetical' ? 'planned' : draft.status
  const type = typeOf(kind, status, finding.circumstances.tense === 'future' || finding.pattern.flags.has('negated'))
  const { mode, cameo: specific } = finding.pattern
  const derived = cameo(kind, status, specific)
  const quote = evidence(article, quoteSpan(tree, finding))
  const sentence = evidence(article, tree.sentence)
  const attribution = attributionOf(finding, tree, entities)
  const sectors: Record<string, Sector> = {}
  for (const mention of [...draft.actors, ...draft.recipients])
    for (const code of mention.codes) if (mention.sector) sectors[code] ??= mention.sector
  return {
    id,
    type,
    kind,
    mode,
    contexts: contextsOf(tree.sentence, kind),
    actor: draft.actor,
    recipient: draft.recipient,
    symmetric: draft.symmetric,
    sectors,
    actorText: draft.actors.map((m) => m.text),
    recipientText: draft.recipients.map((m) => m.text),
    date: draft.date,
    place: draft.place?.text ?? null,
    status,
    ...quote,
    sentence: [sentence.start, sentence.end],
    according: attribution[0]?.text ?? null,
    attribution,
    cameo: derived.cameo,
    quad: quadOf[type],
    ploverScore: ploverScore(type, mode),
    goldstein: derived.goldstein,
    confidence: finding.pattern.flags.has('weak') ? 0.55 : 0.8,
    rule: finding.pattern.rule,
  }
}

/** Two to eight consecutive words that carry the event: the trigger with what it rests on, filled to the right. */
function quoteSpan(tree: Tree, finding: Finding): { start: number; end: number } {
  const { tokens } = tree
  let from = finding.from
  let to = Math.min(finding.to, from + 8)
  if (finding.at >= to) {
    to = finding.at + 1
    from = Math.max(from, to - 8)
  }
  while (from > 0 && finding.at - from < 2 && /^(AUX|PART)$/.test(tokens[from - 1]!.upos) && to - from < 8) from--
  while (to < tokens.length && to - from < 6 && !/^[.;:!?()“”"]$/.test(tokens[to]!.form)) to++
  while (to - from < 2 && from > 0) from--
  while (to - from > 2 && tokens[to - 1]!.upos === 'PUNCT') to--
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end }
}

function attributionOf(finding: Finding, tree: Tree, entities: Entities): Attribution[] {
  const chain: Attribution[] = []
  for (const { speaker } of finding.circumstances.speakers) {
    if (speaker < 0) continue
    const mention = entities.actorsAt(finding.sentence, speaker)[0]
    const text = mention?.text ?? tree.tokens[speaker]!.form
    chain.push({ text, of: mention?.codes[0] ?? null, kind: mention ? 'speaker' : 'medium' })
  }
  return chain
}
