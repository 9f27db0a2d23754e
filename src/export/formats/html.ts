import { articleItem, eventItem, pageEnd, pageStart, yearHeading, yearsNav } from '../dossier/html-parts.js'
import type { DossierArticle } from '../dossier/model.js'
import { yearOf } from '../words/dates.js'
import { escapedHtml as escaped } from '../words/markup.js'
import { chronologyOf, summaryOf } from './chronology.js'
import type { Format } from './format.js'

/** A chronology as one page without scripts; each line opens the words that prove it. */
export const html: Format = {
  contentType: 'text/html; charset=utf-8',
  ending: 'html',
  async *write(events, desk) {
    const years = [...new Set(events.map(({ date }) => yearOf(date)))]
    yield `${pageStart(`${desk.title} – chronology`, 'To the chronology')}
<header>
<h1>${escaped(desk.title)}</h1>
<p class="lead">${escaped(summaryOf(events))}</p>
</header>
<main id="main">
${yearsNav(years)}
<section aria-labelledby="chronology"><h2 id="chronology">Chronology</h2>
`
    const articles: DossierArticle[] = []
    let isOpen = false
    for await (const { year, isNew, event } of chronologyOf(events, desk, articles)) {
      if (isNew) yield `${isOpen ? '</div>\n' : ''}${yearHeading(year)}\n<div class="list">\n`
      isOpen = true
      yield `${eventItem(event, year, articles)}\n`
    }
    yield `${isOpen ? '</div>\n' : ''}</section>\n<section aria-labelledby="articles"><h2 id="articles">Articles</h2>\n<ol class="articles">\n`
    for (const article of articles) yield `${articleItem(article)}\n`
    yield `</ol>\n</section>\n</main>\n${pageEnd}`
  },
}
