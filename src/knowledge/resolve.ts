import { words } from './fold.js'
import { readPhrase } from './reading.js'
import type { PhraseContext, Resolution } from './resolution.js'
import { bodiesAndPlaces, officesOf, statesOf } from './resolve-others.js'
import { peopleOf } from './resolve-people.js'
import type { Knowledge } from './types.js'

/**
 * What a phrase stands for, best first; empty where nothing is known: a wrong state is worse than none. The full name goes
 * before the surname with its office, the surname before the office, the office before body, place and description; what
 * the phrase itself says of a person's state goes before the tables.
 */
export function resolvePhrase(
  knowledge: Knowledge,
  phrase: string | readonly string[],
  context: PhraseContext = {},
): Resolution[] {
  const tokens = typeof phrase === 'string' ? words(phrase) : phrase
  const text = typeof phrase === 'string' ? phrase : phrase.join(' ')
  const reading = readPhrase(knowledge, tokens, text, context)
  const out = [
    ...peopleOf(knowledge, reading),
    ...officesOf(knowledge, reading),
    ...bodiesAndPlaces(reading),
    ...statesOf(knowledge, reading),
  ]
  const best = Math.max(0, ...out.map((one) => one.score))
  const kept = best < 0.5 ? out : out.filter((one) => one.code !== null && one.score > 0.3)
  return distinct(kept.sort((a, b) => b.score - a.score))
}

function distinct(list: readonly Resolution[]): Resolution[] {
  const seen = new Set<string>()
  return list.filter((one) => {
    const key = `${one.kind} ${one.code} ${one.name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
