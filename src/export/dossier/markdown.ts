import { dateWords } from '../words/dates.js'
import { escapedMarkdown as escaped, isWebAddress } from '../words/markup.js'
import type { Citation, Dossier, DossierDisagreement, DossierEvent, DossierFact } from './model.js'
import { articleWords, factSections, stateSection, summaryOf, supportOf, timesOf, titleOf } from './sections.js'

function cited(citation: Citation): string {
  const said = citation.according.length === 0 ? '' : `, according to ${escaped(citation.according.join(', '))}`
  const quote = citation.quote === '' ? '' : `**${escaped(citation.quote.trim())}**`
  return `“${escaped(citation.before)}${quote}${escaped(citation.after)}” \\[${citation.article}\\]${said}`
}

function* eventLines(event: DossierEvent): Generator<string> {
  const mark = event.status === 'happened' ? '' : ` *(${event.status})*`
  yield `- **${dateWords(event.date)}**: ${escaped(event.words)}${mark} (${supportOf(event)})`
  for (const citation of event.citations) yield `  - ${cited(citation)}`
}

function* factLines(fact: DossierFact, label?: string): Generator<string> {
  const head = label ?? (fact.date === null ? '' : `**${dateWords(fact.date)}**: `)
  yield `- ${head}${escaped(fact.words)}`
  for (const citation of fact.citations) yield `  - ${cited(citation)}`
}

function* disagreementLines({ about, field, nature, sides }: DossierDisagreement): Generator<string> {
  yield `- ${escaped(about)}: ${escaped(field)} (${nature})`
  for (const side of sides) {
    yield `  - ${escaped(side.value)}`
    for (const citation of side.citations) yield `    - ${cited(citation)}`
  }
}

/** The dossier as Markdown, line by line. */
export function* dossierMarkdown(dossier: Dossier): Generator<string> {
  yield `# ${escaped(titleOf(dossier))}`
  yield ''
  yield summaryOf(dossier)
  for (const line of timesOf(dossier)) yield `\n${line}`
  const state = stateSection(dossier)
  if (state.length > 0) yield '\n## The relation\n'
  for (const [label, fact] of state) yield* factLines(fact, `${label}: `)
  if (dossier.years.length > 0) yield '\n## Chronology'
  for (const { year, events } of dossier.years) {
    yield `\n### ${year ?? 'Date unknown'}\n`
    for (const event of events) yield* eventLines(event)
  }
  for (const [name, facts] of factSections(dossier)) {
    yield `\n## ${name}\n`
    for (const fact of facts) yield* factLines(fact)
  }
  if (dossier.disagreements.length > 0) yield '\n## Where the sources disagree\n'
  for (const disagreement of dossier.disagreements) yield* disagreementLines(disagreement)
  yield '\n## Articles\n'
  for (const article of dossier.articles) {
    const words = escaped(articleWords(article))
    const { url } = article
    yield `${article.number}. ${url !== null && isWebAddress(url) ? `[${words}](<${url}>)` : words}`
  }
}
