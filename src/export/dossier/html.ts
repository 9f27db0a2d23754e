import { dateWords } from '../words/dates.js'
import { escapedHtml as escaped } from '../words/markup.js'
import {
  anchorOf,
  articleItem,
  eventItem,
  evidence,
  figure,
  opening,
  pageEnd,
  pageStart,
  yearHeading,
  yearsNav,
} from './html-parts.js'
import type { Dossier, DossierArticle, DossierDisagreement, DossierFact } from './model.js'
import { factSections, stateSection, summaryOf, timesOf, titleOf } from './sections.js'

const supportOfFact = (fact: DossierFact): string => {
  const count = new Set(fact.citations.map((each) => each.article)).size
  return count === 1 ? '1 article' : `${count} articles`
}

function factItem(fact: DossierFact, articles: readonly DossierArticle[], label?: string): string {
  const when = label ?? (fact.date === null ? '' : dateWords(fact.date))
  const summary = opening(escaped(when), escaped(fact.words), supportOfFact(fact))
  return `<details>${summary}${evidence(fact.citations, articles)}</details>`
}

function disagreementItem(disagreement: DossierDisagreement, articles: readonly DossierArticle[]): string {
  const { about, field, nature, sides } = disagreement
  const values = sides.map((side) => escaped(side.value)).join(' <span class="note">or</span> ')
  const body = sides.map(
    (side) =>
      `<p><strong>${escaped(side.value)}</strong></p>${side.citations.map((each) => figure(each, articles)).join('')}`,
  )
  const summary = opening(escaped(field), `${escaped(about)}: ${values}`, escaped(nature))
  return `<details>${summary}<div class="sides">${body.join('')}</div></details>`
}

function section(heading: string, body: string): string {
  return `<section aria-labelledby="${anchorOf(heading)}"><h2 id="${anchorOf(heading)}">${escaped(heading)}</h2>\n${body}\n</section>`
}

/** The dossier as one page that needs no script, no network and no other file: nothing in an article can run in it. */
export function dossierHtml(dossier: Dossier): string {
  const { articles } = dossier
  const list = (items: readonly string[]): string => `<div class="list">\n${items.join('\n')}\n</div>`
  const state = stateSection(dossier).map(([label, fact]) => factItem(fact, articles, label))
  const years = dossier.years.map(({ year, events }) => {
    return `${yearHeading(year)}\n${list(events.map((event) => eventItem(event, year, articles)))}`
  })
  const sections = [
    ...(years.length === 0 ? [] : [section('Chronology', years.join('\n'))]),
    ...factSections(dossier).map(([name, facts]) => section(name, list(facts.map((fact) => factItem(fact, articles))))),
    ...(dossier.disagreements.length === 0
      ? []
      : [
          section(
            'Where the sources disagree',
            list(dossier.disagreements.map((each) => disagreementItem(each, articles))),
          ),
        ]),
    section('Articles', `<ol class="articles">\n${articles.map(articleItem).join('\n')}\n</ol>`),
  ]
  const title = titleOf(dossier)
  return `${pageStart(`${title} – dossier`, 'To the dossier')}
<header>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(summaryOf(dossier))}</p>
${timesOf(dossier)
  .map((line) => `<p class="time">${escaped(line)}</p>`)
  .join('\n')}
</header>
<main id="main">
${state.length === 0 ? '' : `<div class="state">\n${state.join('\n')}\n</div>`}
${yearsNav(dossier.years.map(({ year }) => year))}
${sections.join('\n')}
</main>
${pageEnd}`
}
