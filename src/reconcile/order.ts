import type { Prepared } from './prepare.js'
import type { ReconcileInput } from './types.js'

/** Order of code units: the same everywhere, whatever the locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Day from which an article is known, as text that sorts; those never dated come last. */
export function knownFrom(input: ReconcileInput): string | null {
  return input.published ?? input.readAt?.slice(0, 10) ?? null
}

/** Articles in the order in which they became known. */
export function compareArticles(a: ReconcileInput, b: ReconcileInput): number {
  return byText(knownFrom(a) ?? '9', knownFrom(b) ?? '9') || byText(a.id, b.id)
}

/** Mentions in the order in which they became known. */
export function compareMentions(a: Prepared, b: Prepared): number {
  if (a.article === b.article) return a.order - b.order
  return compareArticles(a.article.input, b.article.input)
}
