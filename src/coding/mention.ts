import { evidence } from '../article/index.js'
import type { Entities, Mention } from '../entities/index.js'
import type { Tree } from '../language/index.js'
import type { Attribution, EventMention, Sector, Status } from '../schema/index.js'
import { confidenceOf, featuresOf } from './confidence.js'
import { contextsOf } from './contexts.js'
import { cameo, ploverScore, quadOf, typeOf } from './derive.js'
import type { Draft } from './draft.js'
import type { Finding } from './finding.js'
import type { Analysed, CodedScene } from './scene.js'

/** Prints a draft as a mention: evidence, derived codes, attribution. */
export function mentionOf(draft: Draft, id: string, analysed: Analysed, scenes: readonly CodedScene[]): EventMention {
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
    actorText: textsOf(draft.actors),
    recipientText: textsOf(draft.recipients),
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
    confidence: confidenceOf(featuresOf(draft)),
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

const media: ReadonlySet<string> = new Set(
  'agency newspaper television broadcaster statement report communique communiqué release source media press website post document ministry text diplomat witness'.split(
    ' ',
  ),
)

function attributionOf(finding: Finding, tree: Tree, entities: Entities): Attribution[] {
  const chain: Attribution[] = []
  for (const { speaker } of finding.circumstances.speakers) {
    if (speaker < 0) continue
    const mention = entities.actorsAt(finding.sentence, speaker)[0]
    const word = tree.tokens[speaker]!
    // A word that names nobody and no medium is a slip of the tree.
    if (!mention && word.upos !== 'PROPN' && !media.has(word.lemma.toLowerCase())) continue
    const text = mention?.text ?? word.form
    chain.push({ text, of: mention?.codes[0] ?? null, kind: mention ? 'speaker' : 'medium' })
  }
  return chain
}

/** The words that name a side; a pair that is only understood has none of its own. */
const textsOf = (mentions: readonly Mention[]): string[] =>
  mentions.filter(({ rule }) => rule !== 'pair/understood').map(({ text }) => text)
