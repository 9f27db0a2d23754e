import type { Fact } from '../../schema/index.js'
import { byText, compareArticles } from '../order.js'
import type { PreparedArticle } from '../prepare.js'
import type { Proof, ReconcileInput } from '../types.js'

/** A fact with the article that asserts it. */
export interface Told<F extends Fact = Fact> {
  readonly fact: F
  readonly article: ReconcileInput
}

/** Facts of one sort from several articles, in the order in which they became known. */
export function factsOf<S extends Fact['fact']>(
  articles: readonly PreparedArticle[],
  sort: S,
): readonly Told<Extract<Fact, { fact: S }>>[] {
  const sorted = articles.map((one) => one.input).sort(compareArticles)
  return sorted.flatMap((article) =>
    article.facts
      .filter((fact): fact is Extract<Fact, { fact: S }> => fact.fact === sort)
      .map((fact) => ({ fact, article })),
  )
}

export function proofOfFact({ fact, article }: Told): Proof {
  return { article: article.id, mention: fact.id, quote: fact.quote }
}

/** Distinct values in text order, null left out. */
export function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values.filter((one): one is string => one != null))].sort(byText)
}

/** The sentence of a fact in its article's text; where that is not known, the fact's own words. */
export function sentenceOfFact({ fact, article: { text } }: Told): string {
  if (text === undefined || fact.end <= fact.start) return fact.quote
  const from = Math.max(text.lastIndexOf('. ', fact.start), text.lastIndexOf('\n\n', fact.start)) + 1
  const to = text.slice(fact.end).search(/[.!?]["”’)]?\s|\n\s*\n/)
  return text.slice(from, to < 0 ? text.length : fact.end + to)
}
