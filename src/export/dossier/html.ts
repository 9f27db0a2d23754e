import type { Kind } from '../../schema/index.js'
import { dateWords } from '../words/dates.js'
import { style } from './html-style.js'
import type { Citation, Dossier, DossierArticle, DossierDisagreement, DossierEvent, DossierFact } from './model.js'
import { articleWords, factSections, stateSection, summaryOf, supportOf, timesOf, titleOf } from './sections.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in an element or an attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!)
}

/** A place of the page named after a heading. */
const anchorOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function figure(citation: Citation, articles: readonly DossierArticle[]): string {
  const { before, quote, after, article, according } = citation
  const from = articles[article - 1]
  const said = according.length === 0 ? '' : `according to ${escaped(according.join(', '))} · `
  const caption = from === undefined ? '' : `${said}<a href="#article-${article}">${escaped(articleWords(from))}</a>`
  return `<figure><blockquote>${escaped(before)}<mark>${escaped(quote)}</mark>${escaped(after)}</blockquote><figcaption>${caption}</figcaption></figure>`
}

function evidence(citations: readonly Citation[], articles: readonly DossierArticle[]): string {
  return `<div class="evidence">${citations.map((each) => figure(each, articles)).join('')}</div>`
}

function opening(when: string, words: string, support: string): string {
  return `<summary><span class="when">${when}</span><span class="words">${words}</span><span class="support">${support}</span></summary>`
}

/** A date under the heading of its year, which it need not repeat. */
function dateIn(year: string | null, date: string | null): string {
  const words = date === null ? '' : dateWords(date)
  return year !== null && words.endsWith(` ${year}`) ? words.slice(0, -year.length - 1) : words
}

/** Kinds that say little without their words: what was asked, promised, agreed or blamed. */
const wordy: ReadonlySet<string | null> = new Set<Kind | null>([
  ...(['pledge', 'endorsement', 'appeal', 'criticism', 'refusal', 'warning', 'agreement', 'joint-statement'] as const),
  ...(['project', 'aid', 'loan', 'debt-relief', 'concession', 'sanctions', 'sanctions-eased', 'invitation'] as const),
  ...(['deployment', 'arrest', 'attack', 'protest', 'membership-bid', null] as const),
])

function gist(event: DossierEvent): string {
  const quote = event.citations[0]?.quote
  return quote === undefined || !wordy.has(event.kind) ? '' : ` <q class="gist">${escaped(quote)}</q>`
}

function eventItem(event: DossierEvent, year: string | null, articles: readonly DossierArticle[]): string {
  const mark = event.status === 'happened' ? '' : ` <span class="${event.status}">${event.status}</span>`
  const summary = opening(
    escaped(dateIn(year, event.date)),
    escaped(event.words) + mark + gist(event),
    supportOf(event),
  )
  return `<details id="${escaped(event.id)}">${summary}${evidence(event.citations, articles)}</details>`
}

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

function articleItem(article: DossierArticle): string {
  const { url, number } = article
  const words = escaped(articleWords(article))
  // Only web addresses become links: an article may name any address as its own.
  const linked =
    url !== null && /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${words}</a>` : words
  return `<li id="article-${number}" value="${number}">${linked}</li>`
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
    const name = year ?? 'Date unknown'
    return `<h3 id="y-${anchorOf(name)}">${escaped(name)}</h3>\n${list(events.map((event) => eventItem(event, year, articles)))}`
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
  const jumps = dossier.years.map(({ year }) => {
    const name = year ?? 'Date unknown'
    return `<li><a href="#y-${anchorOf(name)}">${escaped(name)}</a></li>`
  })
  const title = escaped(titleOf(dossier))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title} – dossier</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">To the dossier</a>
<header>
<h1>${title}</h1>
<p class="lead">${escaped(summaryOf(dossier))}</p>
${timesOf(dossier)
  .map((line) => `<p class="time">${escaped(line)}</p>`)
  .join('\n')}
</header>
<main id="main">
${state.length === 0 ? '' : `<div class="state">\n${state.join('\n')}\n</div>`}
${jumps.length < 2 ? '' : `<nav aria-label="Years"><ul>${jumps.join('')}</ul></nav>`}
${sections.join('\n')}
</main>
<footer>Every line opens the words that prove it: the marked words stand in the article like this. Made by Chancery.</footer>
</body>
</html>
`
}
