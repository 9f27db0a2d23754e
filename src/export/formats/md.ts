import type { Citation, DossierArticle } from '../dossier/model.js'
import { articleWords, supportOf } from '../dossier/sections.js'
import { dateWords } from '../words/dates.js'
import { escapedMarkdown as escaped, isWebAddress } from '../words/markup.js'
import { chronologyOf, summaryOf } from './chronology.js'
import type { Format } from './format.js'

function footnote(citation: Citation, article: DossierArticle): string {
  const { before, quote, after, according } = citation
  const said = according.length === 0 ? '' : `, according to ${escaped(according.join(', '))}`
  const marked = quote.trim() === '' ? '' : `**${escaped(quote.trim())}**`
  const source = escaped(articleWords(article))
  const { url } = article
  const linked = url !== null && isWebAddress(url) ? `[${source}](<${url}>)` : source
  return `“${escaped(before)}${marked}${escaped(after)}” ${linked}${said}`
}

/** A chronology in Markdown: one line an event, its proofs as footnotes under its year. */
export const md: Format = {
  contentType: 'text/markdown; charset=utf-8',
  ending: 'md',
  async *write(events, desk) {
    yield `# ${escaped(desk.title)}\n\n${escaped(summaryOf(events))}\n`
    const articles: DossierArticle[] = []
    let number = 0
    let notes: string[] = []
    for await (const { year, isNew, event } of chronologyOf(events, desk, articles)) {
      if (isNew) {
        if (notes.length > 0) yield `\n${notes.join('\n')}\n`
        notes = []
        yield `\n## ${year ?? 'Date unknown'}\n\n`
      }
      const marks = event.citations.map((citation) => {
        notes.push(`[^${++number}]: ${footnote(citation, articles[citation.article - 1]!)}`)
        return `[^${number}]`
      })
      const status = event.status === 'happened' ? '' : ` *(${event.status})*`
      yield `- **${dateWords(event.date)}**: ${escaped(event.words)}${status} (${supportOf(event)})${marks.join(' ')}\n`
    }
    if (notes.length > 0) yield `\n${notes.join('\n')}\n`
  },
}
