import { evidence } from '../article/index.js'
import { treeOf } from '../language/index.js'
import type { CodedArticle, PersonMention } from '../schema/index.js'
import { findTimes } from '../time/index.js'
import { inheritDates } from './dating/inherit.js'
import { ofAllParties } from './dating/look-back.js'
import { previousVisits } from './dating/previous-visits.js'
import { storyDay } from './dating/story-day.js'
import type { Draft } from './draft.js'
import { enrich } from './enrich.js'
import { findFacts } from './facts/index.js'
import { draftOf } from './make-draft.js'
import { findEvents } from './match.js'
import { mendClause } from './mending/mend-clause.js'
import { mentionOf } from './mention.js'
import { mergeDrafts } from './merge.js'
import type { Patterns } from './patterns/pattern.js'
import { attributeQuotes, findQuotations } from './quotations/index.js'
import type { Analysed, CodedScene } from './scene.js'
import { completeSides } from './sides/other-side.js'

/** "will visit Nigeria, Senegal and Benin": one visit a host (GUIDELINES, the kinds). */
function eachHost(draft: Draft): readonly Draft[] {
  if (draft.kind !== 'visit' || draft.recipient.length < 2) return [draft]
  return draft.recipient.map((code) => ({
    ...draft,
    recipient: [code],
    recipients: draft.recipients.filter((mention) => mention.codes.includes(code)),
  }))
}

/** The events of an article before they are printed, each distinct thing once, in the order of the text. */
export function draftsOf(
  { article, sentences, entities }: Analysed,
  patterns: Patterns,
): { readonly drafts: readonly Draft[]; readonly told: readonly Draft[]; readonly scenes: readonly CodedScene[] } {
  const scenes: CodedScene[] = sentences.map((sentence, i) => ({
    tree: treeOf(mendClause(sentence)),
    sentence: i,
    entities,
    patterns,
    times: findTimes(sentence, { published: article.published }),
  }))
  const found: Draft[] = []
  for (const scene of scenes) {
    for (const finding of findEvents(scene)) {
      const isAhead = finding.circumstances.status === 'planned'
      const story = storyDay(found, scenes, scene.sentence, isAhead, article.published)
      const draft = draftOf(finding, scene, article, story)
      if (draft !== null) found.push(...eachHost(draft))
    }
  }
  const sided = completeSides(found, scenes)
  const told = ofAllParties([...sided, ...previousVisits(sided, scenes, article.published)], scenes)
  const merged = mergeDrafts(enrich(inheritDates(told, scenes, article.published), scenes, article.published))
  const drafts = merged.sort((a, b) => a.finding.sentence - b.finding.sentence || a.finding.at - b.finding.at)
  return { drafts, told, scenes }
}

/** Codes one article: who did what to whom, when, who says so, and whether it is true. Pure. */
export function codeArticle(analysed: Analysed, patterns: Patterns): CodedArticle {
  const { article, entities } = analysed
  const { drafts, told, scenes } = draftsOf(analysed, patterns)
  const attributed = attributeQuotes(analysed, scenes)
  const happened = drafts.filter((d) => d.status !== 'hypothetical')
  const supposed = drafts.filter((d) => d.status === 'hypothetical')
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
    facts: findFacts(analysed, scenes, attributed, told),
    people: entities.people.map(
      (person, i): PersonMention => ({
        id: `${article.id}-p${number(i)}`,
        name: person.name,
        of: person.of,
        office: person.office,
        ...evidence(article, person.first),
      }),
    ),
    quotations: findQuotations(attributed),
    noise: article.noise,
  }
}

const number = (i: number): string => String(i + 1).padStart(2, '0')
