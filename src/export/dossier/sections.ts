import { dateWords } from '../words/dates.js'
import type { Dossier, DossierArticle, DossierEvent, DossierFact } from './model.js'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** `China and Venezuela` */
export function titleOf(dossier: Dossier): string {
  return `${dossier.a.name} and ${dossier.b.name}`
}

/** What the dossier rests on, in one line. */
export function summaryOf(dossier: Dossier): string {
  const { events, articles, origins } = dossier.counts
  const period =
    dossier.period === null ? '' : `, ${dateWords(dossier.period.first)} to ${dateWords(dossier.period.last)}`
  const sources = origins < articles ? ` of ${plural(origins, 'independent origin')}` : ''
  return `${plural(events, 'event')} in ${plural(articles, 'article')}${sources}${period}`
}

/** The two times it was asked for, each as a line. */
export function timesOf(dossier: Dossier): readonly string[] {
  return [
    ...(dossier.asOf === null ? [] : [`As of ${dateWords(dossier.asOf)}: later events are left out.`]),
    ...(dossier.knownBy === null ? [] : [`As known by ${dateWords(dossier.knownBy)}: later articles are left out.`]),
  ]
}

/** How widely an event is reported: `3 articles, 2 origins`. */
export function supportOf(event: DossierEvent): string {
  const articles = plural(event.articles, 'article')
  return event.origins < event.articles ? `${articles}, ${plural(event.origins, 'origin')}` : articles
}

/** An article as a reader looks for it: title, outlet, agencies, date. */
export function articleWords(article: DossierArticle): string {
  const outlet = [article.outlet, ...article.agencies.filter((agency) => agency !== article.outlet)]
    .filter(Boolean)
    .join(' / ')
  const date =
    article.published === null ? `undated, read on ${dateWords(article.readOn)}` : dateWords(article.published)
  return [article.title ?? article.name, outlet, date].filter((part) => part !== '').join(' · ')
}

/** The lists of facts with their headings, in the order they are printed; empty ones are left out. */
export function factSections(dossier: Dossier): readonly (readonly [string, readonly DossierFact[]])[] {
  const sections: readonly (readonly [string, readonly DossierFact[]])[] = [
    ['Agreements', dossier.agreements],
    ['Promises and plans', dossier.promises],
    ['Money', dossier.money],
    ['Offices', dossier.offices],
    ['Memberships', dossier.memberships],
  ]
  return sections.filter(([, facts]) => facts.length > 0)
}

/** What is known before the chronology: the level now, those before it, since when there are relations. */
export function stateSection(dossier: Dossier): readonly (readonly [string, DossierFact])[] {
  return [
    ...(dossier.level === null ? [] : [['Level', dossier.level] as const]),
    ...dossier.earlierLevels.map((level) => ['Earlier', level] as const),
    ...(dossier.relationsSince === null ? [] : [['Relations', dossier.relationsSince] as const]),
  ]
}
