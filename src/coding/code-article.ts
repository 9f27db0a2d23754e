import { evidence } from '../article/index.js'
import { type Tree, treeOf } from '../language/index.js'
import type { CodedArticle, PersonMention } from '../schema/index.js'
import { findTimes } from '../time/index.js'
import type { Draft } from './draft.js'
import { enrich } from './enrich.js'
import { findFacts } from './facts/index.js'
import { inheritDates } from './inherit.js'
import { draftOf } from './make-draft.js'
import { findEvents } from './match.js'
import { mendClause } from './mend-clause.js'
import { mentionOf } from './mention.js'
import { mergeDrafts } from './merge.js'
import { completeSides } from './other-side.js'
import type { Patterns } from './pattern.js'
import { previousVisits } from './previous-visits.js'
import { attributeQuotes, findQuotations } from './quotations/index.js'
import type { Analysed, CodedScene } from './scene.js'

/** Sentences after which "a day later" no longer counts from a day that was told. */
const storyReach = 8

/** The day of what was told last with its day before a sentence, EDTF; what was only looked back on ("had claimed") is no step. */
function dayToldLast(drafts: readonly Draft[], scenes: readonly CodedScene[], sentence: number): string | null {
  const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d\d-\d\d~?$/.test(date)
  const last = drafts.findLast(
    (d) =>
      d.dated &&
      d.status === 'happened' &&
      isDay(d.date) &&
      !isLookedBackOn(scenes[d.finding.sentence]!.tree, d.finding.at),
  )
  return last && sentence - last.finding.sentence <= storyReach ? last.date!.slice(0, 10) : null
}

/** Whether a word stands in a clause in the past perfect, or under one. */
function isLookedBackOn({ tokens, children }: Tree, at: number): boolean {
  for (let i = at; i >= 0; i = tokens[i]!.head) {
    if (children[i]!.some((c) => tokens[c]!.upos === 'AUX' && tokens[c]!.form.toLowerCase() === 'had')) return true
  }
  return false
}

/** The events of an article before they are printed, each distinct thing once, in the order of the text. */
export function draftsOf(
  { article, sentences, entities }: Analysed,
  patterns: Patterns,
): { readonly drafts: readonly Draft[]; readonly scenes: readonly CodedScene[] } {
  const scenes: CodedScene[] = sentences.map((sentence, i) => ({
    tree: treeOf(mendClause(sentence)),
    sentence: i,
    entities,
    patterns,
    times: findTimes(sentence, { published: article.published }),
  }))
  const found: Draft[] = []
  for (const scene of scenes) {
    const anchor = dayToldLast(found, scenes, scene.sentence)
    for (const finding of findEvents(scene)) {
      const draft = draftOf(finding, scene, article, anchor)
      if (draft !== null) found.push(draft)
    }
  }
  const sided = completeSides(found, scenes)
  const told = [...sided, ...previousVisits(sided, scenes, article.published)]
  const merged = mergeDrafts(enrich(inheritDates(told, scenes, article.published), scenes, article.published))
  const drafts = merged.sort((a, b) => a.finding.sentence - b.finding.sentence || a.finding.at - b.finding.at)
  return { drafts, scenes }
}

/** Codes one article: who did what to whom, when, who says so, and whether it is true. Pure. */
export function codeArticle(analysed: Analysed, patterns: Patterns): CodedArticle {
  const { article, entities } = analysed
  const { drafts, scenes } = draftsOf(analysed, patterns)
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
    facts: findFacts(analysed, scenes, attributed),
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
