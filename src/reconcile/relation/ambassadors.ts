import type { OfficeFact } from '../../schema/index.js'
import type { Concluded } from '../conclude-event.js'
import { sameName } from '../joining/participants.js'
import { foldedWords } from '../joining/wording.js'
import { byText } from '../order.js'
import type { Ambassador, Proof } from '../types.js'
import { distinct, proofOfFact, type Told } from './facts.js'

interface Gathered {
  person: string
  words: readonly string[]
  readonly of: string
  readonly to: string | null
  credentials: string | null
  readonly seen: string[]
  readonly events: Set<string>
  readonly evidence: Proof[]
}

/** Ambassadors between two states: who handed over credentials, and whom articles of the pair call ambassador. */
export function concludeAmbassadors(
  key: string,
  facts: readonly Told<OfficeFact>[],
  events: readonly Concluded[],
): readonly Ambassador[] {
  const [a, b] = key.split(' ') as [string, string]
  const found: Gathered[] = []
  const gather = (person: string, of: string): Gathered => {
    const words = foldedWords(person)
    let known = found.find((one) => one.of === of && sameName(one.words, words) === 1)
    if (!known) {
      const to = of === a ? b : of === b ? a : null
      known = { person, words, of, to, credentials: null, seen: [], events: new Set(), evidence: [] }
      found.push(known)
    } else if (words.length > known.words.length) {
      known.person = person
      known.words = words
    }
    return known
  }
  for (const { event, sides } of events) {
    if (event.kind !== 'credentials' || event.status === 'denied') continue
    for (const of of event.actor) {
      const side = sides.find((one) => one.code === of)
      for (const person of side?.persons ?? []) {
        const one = gather(person.name, of)
        one.credentials ??= event.status === 'happened' ? event.date : null
        one.events.add(event.id)
        for (const { article, mention, quote } of event.reports) {
          if (!one.evidence.some((known) => known.mention === mention)) one.evidence.push({ article, mention, quote })
        }
      }
    }
  }
  for (const told of facts) {
    const { fact } = told
    if (!/^ambassador\b/.test(fact.office) || (fact.of !== a && fact.of !== b)) continue
    const host = (fact as { readonly to?: unknown }).to
    if (typeof host === 'string' && host !== a && host !== b) continue
    if (/\bto (?:the )?(?:un|united nations|eu|nato)\b/.test(fact.office)) continue
    const one = gather(fact.person, fact.of)
    if (fact.asOf !== null) one.seen.push(fact.asOf)
    one.evidence.push(proofOfFact(told))
  }
  return found
    .map((one) => ({
      person: one.person,
      of: one.of,
      to: one.to,
      credentials: one.credentials,
      seen: distinct(one.seen),
      events: [...one.events].sort(byText),
      evidence: one.evidence,
    }))
    .sort(
      (x, y) =>
        byText(x.of, y.of) ||
        byText(x.credentials ?? x.seen[0] ?? '9', y.credentials ?? y.seen[0] ?? '9') ||
        byText(x.person, y.person),
    )
}
