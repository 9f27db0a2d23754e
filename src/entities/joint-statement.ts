import { type Context, surelyState } from './focus.js'

const jointStatement =
  /\b(joint|leaders['’]?)\b.*\b(statement|declaration|communiqu[eé])\b|\b(statement|declaration|communiqu[eé])\b.*\b(of|from|by|between)\b.*\band\b/i

/**
 * States that the title of a joint statement names: `Joint Statement of Japan, the Republic of Korea, and the United
 * States`. Empty where the title is none, or names fewer than two.
 */
export function partiesOfStatement(context: Context): readonly string[] {
  if (!context.title || !jointStatement.test(context.title)) return []
  const codes = new Set<string>()
  for (const match of context.knowledge.match(context.title.split(/[\s,–—:]+/).filter(Boolean))) {
    const code = surelyState(match.entries.filter((n) => !n.weak && /^(state|territory)$/.test(n.entry.kind)))
    if (code && !match.nested) codes.add(code)
  }
  return codes.size >= 2 ? [...codes] : []
}
