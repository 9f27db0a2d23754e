import type { Kind } from '../../schema/index.js'
import { dateWords } from '../words/dates.js'
import { escapedHtml as escaped } from '../words/markup.js'
import { style } from './html-style.js'
import type { Citation, DossierArticle, DossierEvent } from './model.js'
import { articleWords, supportOf } from './sections.js'

/** A place of the page named after a heading. */
export const anchorOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

export function figure(citation: Citation, articles: readonly DossierArticle[]): string {
  const { before, quote, after, article, according } = citation
  const from = articles[article - 1]
  const said = according.length === 0 ? '' : `according to ${escaped(according.join(', '))} · `
  const caption = from === undefined ? '' : `${said}<a href="#article-${article}">${escaped(articleWords(from))}</a>`
  return `<figure><blockquote>${escaped(before)}<mark>${escaped(quote)}</mark>${escaped(after)}</blockquote><figcaption>${caption}</figcaption></figure>`
}

export function evidence(citations: readonly Citation[], articles: readonly DossierArticle[]): string {
  return `<div class="evidence">${citations.map((each) => figure(each, articles)).join('')}</div>`
}

export function opening(when: string, words: string, support: string): string {
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

export function eventItem(event: DossierEvent, year: string | null, articles: readonly DossierArticle[]): string {
  const mark = event.status === 'happened' ? '' : ` <span class="${event.status}">${event.status}</span>`
  const summary = opening(
    escaped(dateIn(year, event.date)),
    escaped(event.words) + mark + gist(event),
    supportOf(event),
  )
  return `<details id="${escaped(event.id)}">${summary}${evidence(event.citations, articles)}</details>`
}

export function articleItem(article: DossierArticle): string {
  const { url, number } = article
  const words = escaped(articleWords(article))
  // Only web addresses become links: an article may name any address as its own.
  const linked =
    url !== null && /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${words}</a>` : words
  return `<li id="article-${number}" value="${number}">${linked}</li>`
}

const nameOfYear = (year: string | null): string => year ?? 'Date unknown'

export function yearHeading(year: string | null): string {
  const name = nameOfYear(year)
  return `<h3 id="y-${anchorOf(name)}">${escaped(name)}</h3>`
}

/** Links to the headings of years; nothing where there is but one. */
export function yearsNav(years: readonly (string | null)[]): string {
  if (years.length < 2) return ''
  const jumps = years.map(
    (year) => `<li><a href="#y-${anchorOf(nameOfYear(year))}">${escaped(nameOfYear(year))}</a></li>`,
  )
  return `<nav aria-label="Years"><ul>${jumps.join('')}</ul></nav>`
}

/** A page until its first heading: it needs no script, no network and no other file, and nothing in an article can run in it. */
export function pageStart(title: string, skip: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${escaped(skip)}</a>`
}

export const pageEnd = `<footer>Every line opens the words that prove it: the marked words stand in the article like this. Made by Chancery.</footer>
</body>
</html>
`
