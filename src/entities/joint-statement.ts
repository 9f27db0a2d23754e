import { type Context, surelyState } from './focus.js'

const jointStatement =
  /\b(joint|leaders['’]?)\b.*\b(statement|declaration|communiqu[eé])\b|\b(statement|declaration|communiqu[eé])\b.*\b(of|from|by|between)\b.*\band\b/i

/** What the statement of a title is about: those named there do not make it, unless it is about their meeting. */
const topic =
  /(?<=\b(?:statement|declaration|communiqu[eé])\b.*?)\b(?:on|about|regarding|concerning|against|condemning)\b(?!.*\b(?:meeting|talks|visit|dialogue|summit)\b).*/i

/**
 * Those who make the joint statement of a title: `Joint Statement of Japan, the Republic of Korea, and the United States`,
 * `G7 Leaders’ Statement on …`. Empty where the title is none, or names neither two states nor a body.
 */
export function partiesOfStatement(context: Context): readonly string[] {
  if (!context.title || !jointStatement.test(context.title)) return []
  const makers = context.title.replace(topic, '')
  const codes = new Set<string>()
  const bodies = new Set<string>()
  for (const match of context.knowledge.match(makers.split(/[\s,–—:]+/).filter(Boolean))) {
    if (match.nested) continue
    const code = surelyState(match.entries.filter((n) => !n.weak && /^(state|territory)$/.test(n.entry.kind)))
    if (code) codes.add(code)
    const body = match.entries.find((n) => !n.weak && n.entry.kind === 'body')
    if (body?.entry.code) bodies.add(body.entry.code)
  }
  return codes.size >= 2 ? [...codes] : [...bodies]
}
