import type { Body } from '../knowledge/index.js'
import { mentionOf, type NounPhrase } from './noun-phrase.js'
import type { Resolution } from './resolution.js'
import { named, type Reading } from './signals.js'
import type { Mention } from './types.js'

/** Which bodies a common noun can take up, by their kind in the tables; others are taken up by a word of their name. */
const kindsOf: ReadonlyMap<string, RegExp> = new Map([
  ['bank', /^bank$/],
  ['lender', /^bank$/],
  ['creditor', /^bank$/],
  ['bloc', /^(organisation|group|alliance)$/],
  ['grouping', /^(organisation|group|alliance)$/],
  ['group', /^(organisation|group|alliance)$/],
  ['body', /^(organisation|group|alliance)$/],
  ['alliance', /^alliance$/],
  ['organisation', /^organisation$/],
  ['organization', /^organisation$/],
  ['company', /^company$/],
  ['firm', /^company$/],
  ['agency', /^agency$/],
])
const byName: ReadonlySet<string> = new Set([
  'fund',
  'union',
  'bank',
  'lender',
  'agency',
  'commission',
  'club',
  'league',
])

/** How many sentences back a body is taken up. */
const reach = 8

/** "The Fund has lent", "the bank said", "the bloc admitted": a body that was named before. */
export function describeBody({ context }: Resolution, phrase: NounPhrase): Mention | null {
  const { lemma, plural, words, marks, reading, at } = phrase
  if (plural || marks.codes.length || !(kindsOf.has(lemma) || byName.has(lemma))) return null
  if (!/^(the|this)$/.test(words[0] ?? '') || words.slice(1).some((word) => !describing.test(word))) return null
  for (let s = reading.index; s >= Math.max(0, reading.index - reach); s--) {
    const body = lastNamed(context.readings[s]!, s < reading.index ? Number.POSITIVE_INFINITY : at, lemma)
    if (body?.code)
      return mentionOf(
        phrase,
        { codes: [body.code], sector: body.sector, form: 'description', rule: 'body/again' },
        phrase.left,
      )
  }
  return null
}

/** Words that tell nothing of which body is meant. */
const describing =
  /^(-|washington|manila|beijing|shanghai|based|global|multilateral|international|regional|multinational|world)$/

function lastNamed(reading: Reading, before: number, noun: string): Body | undefined {
  for (const signal of [...reading.signals].reverse()) {
    if (signal.to > before) continue
    const bodies = named(signal, ['body']).map((n) => n.entry as Body)
    const meant = bodies.find((body) => isCalled(body, noun))
    if (meant) return meant
  }
  return undefined
}

function isCalled(body: Body, noun: string): boolean {
  if (kindsOf.get(noun)?.test(body.bodyKind)) return true
  // The Fund lends as banks do.
  if (noun === 'lender') return body.code === 'IMF'
  return byName.has(noun) && ` ${body.name.toLowerCase()} `.includes(` ${noun} `)
}
