import { dateWords } from '../words/dates.js'
import type { Citation, Dossier, DossierDisagreement, DossierEvent, DossierFact } from './model.js'
import { articleWords, factSections, stateSection, summaryOf, supportOf, timesOf, titleOf } from './sections.js'
import { wrapped } from './wrapped.js'

/** The end of a sentence and its beginning, roughly: a stop after a word of three letters, and a capital. */
const stop = /(?<=\p{L}{3}[.!?][”"’]?)\s+(?=[“"‘]?\p{Lu})/u

/** The proving words between `»` and `«`, in their sentence. */
function citationLines(citation: Citation, indent: string): string[] {
  const { before, quote, after, article, according } = citation
  const said = according.length === 0 ? '' : ` (according to ${according.join(', ')})`
  const sentence = `“${before.split(stop).at(-1)}»${quote}«${after.split(stop)[0]}”`
  return wrapped(`[${article}] ${sentence}${said}`, indent)
}

function* eventLines(event: DossierEvent): Generator<string> {
  const mark = event.status === 'happened' ? '' : ` [${event.status}]`
  const when = event.date === null ? '' : `${dateWords(event.date)}: `
  yield* wrapped(`${when}${event.words}${mark}`, '  ')
  const first = event.citations[0]
  if (first !== undefined) yield* citationLines(first, '      ')
  const others = [...new Set(event.citations.slice(1).map((each) => each.article))].filter((n) => n !== first?.article)
  const also = others.length === 0 ? '' : `, also ${others.map((n) => `[${n}]`).join(' ')}`
  yield `      ${supportOf(event)}${also} · ${event.id}`
}

function* factLines(fact: DossierFact, label?: string): Generator<string> {
  const head = label ?? (fact.date === null ? '' : `${dateWords(fact.date)}: `)
  yield* wrapped(`${head}${fact.words}`, '  ')
  if (fact.citations[0] !== undefined) yield* citationLines(fact.citations[0], '      ')
}

function* disagreementLines({ field, nature, about, sides }: DossierDisagreement): Generator<string> {
  yield* wrapped(`${about}: ${field} (${nature})`, '  ')
  for (const side of sides) {
    const from = [...new Set(side.citations.map((each) => `[${each.article}]`))].join(' ')
    yield* wrapped(
      `${side.value} — ${side.articles === 1 ? '1 article' : `${side.articles} articles`} ${from}`,
      '      ',
    )
  }
}

function heading(text: string): string[] {
  return ['', text, '-'.repeat(text.length)]
}

/** The dossier as plain text, line by line. */
export function* dossierText(dossier: Dossier): Generator<string> {
  const title = titleOf(dossier)
  yield title
  yield '='.repeat(title.length)
  yield summaryOf(dossier)
  yield* timesOf(dossier)
  const state = stateSection(dossier)
  if (state.length > 0) yield* heading('The relation')
  for (const [label, fact] of state) yield* factLines(fact, `${label}: `)
  for (const { year, events } of dossier.years) {
    yield* heading(year ?? 'Date unknown')
    for (const event of events) yield* eventLines(event)
  }
  for (const [name, facts] of factSections(dossier)) {
    yield* heading(name)
    for (const fact of facts) yield* factLines(fact)
  }
  if (dossier.disagreements.length > 0) yield* heading('Where the sources disagree')
  for (const disagreement of dossier.disagreements) yield* disagreementLines(disagreement)
  yield* heading('Articles')
  for (const article of dossier.articles) {
    const url = article.url === null ? '' : `  ${article.url}`
    yield* wrapped(`[${article.number}] ${articleWords(article)}  ${article.id}${url}`, '  ')
  }
}
