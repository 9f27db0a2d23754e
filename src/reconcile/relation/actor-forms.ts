import { type Knowledge, withoutGeneration } from '../../knowledge/index.js'
import type { PersonMention } from '../../schema/index.js'
import { foldedWords } from '../joining/wording.js'

/** Words that name nobody by themselves. */
const pronouns =
  /^(?:I|me|my|we|us|our|you|he|him|his|she|her|it|its|they|them|their|who|whom|which|that|this|these|those|both|each|all|one|several|others?|some|many)$/i
/** Parties together, sums and counts, and what is somebody's: "both leaders", "15,000 pounds", "its focus". */
const severalOrCounted =
  /^(?:both|all|each|several|many|some|(?:the )?(?:two|three|four|five|other|\d+))\b|^[\p{Sc}\d]|^(?:its|their|his|her|our|my)\s(?!majest|highness|excellenc|holiness)/iu
/** Things that are capitalised in texts of law and money. */
const things =
  /^(?:the )?(?:agreements?|accords?|acts?|treat(?:y|ies)|pacts?|bank|committees?|departments?|foundation|partnership|office|summit|commission|fund|program(?:me)?s?)$/i

/** Nouns by which an actor or its people are called, in the singular. A table to extend. */
const heads: ReadonlySet<string> = new Set(
  `country nation state republic giant power kingdom island archipelago superpower neighbor neighbour bloc side regime monarchy
  emirate federation sultanate territory enclave rival foe enemy adversary ally partner capital economy
  government authority ministry minister parliament congress senate assembly cabinet court administration presidency junta
  police army military navy force troop soldier officer official embassy delegation counterpart diplomat team
  president premier leader chairman chairwoman chief head secretary director governor mayor ambassador envoy spokesman
  spokeswoman spokesperson commander general admiral chancellor king queen prince princess emir amir sultan pope monarch ruler
  dictator strongman autocrat tyrant man woman senator lawmaker deputy representative commissioner negotiator adviser advisor
  people citizen public national resident civilian worker company firm business bank institution agency organization organisation
  group party movement militia militant rebel terrorist insurgent fighter proxy alliance union council commission airline
  opposition community society member mediator broker host candidate billionaire`.split(/\s+/),
)

/** The words of a form. */
const wordsOf = (form: string): readonly string[] => form.match(/[\p{L}\p{N}.&’'-]+/gu) ?? []

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/(?<!s)s$/, '')

/**
 * Whether words of an article are a name or a description of an actor: not a pronoun, a sum, a thing that is the actor's
 * ("Iran's attack"), or the name of another.
 */
export function isFormOf(
  code: string,
  form: string,
  people: readonly PersonMention[],
  knowledge: Knowledge | undefined,
): boolean {
  if (pronouns.test(form) || severalOrCounted.test(form) || things.test(form)) return false
  // "Leaders" and "citizens" alone are nobody's; "the regime" is how somebody is called.
  if (/^\p{Ll}+$/u.test(form) || !isCalledByHead(form)) return false
  const codes = codesNamed(form, people, knowledge)
  return codes.size === 0 || (codes.has(code) && (codes.size === 1 || !/\band\b|[,&]/.test(form)))
}

/** Whether the noun that the words hang on is a name, or means somebody. */
function isCalledByHead(form: string): boolean {
  const [phrase] = form.split(/\s+(?:of|for|with|across|under|in|on|to|from|at|who|that)\s+/)
  const words = wordsOf(phrase!)
  const head = words.at(-1)
  if (head === undefined) return false
  const bare = head.replace(/['’]s?$/, '')
  if (/^\p{Lu}/u.test(bare)) return true
  return heads.has(bare.toLowerCase()) || heads.has(singular(bare.toLowerCase()))
}

/** The states and bodies that the words name, by themselves or by their people. */
function codesNamed(
  form: string,
  people: readonly PersonMention[],
  knowledge: Knowledge | undefined,
): ReadonlySet<string> {
  const codes = new Set<string>()
  const words = wordsOf(form)
  for (let from = 0; knowledge !== undefined && from < words.length; from++) {
    if (!/^\p{Lu}/u.test(words[from]!)) continue
    for (let to = Math.min(words.length, from + 6); to > from; to--) {
      const named = knowledge.lookup(
        words
          .slice(from, to)
          .join(' ')
          .replace(/['’]s?$/, ''),
      )
      if (named.length === 0) continue
      // There is no America in "South American", and what several are called by tells nothing of another.
      const found = new Set(
        named.flatMap(({ entry }) => (/^(?:state|territory|body|metonym)$/.test(entry.kind) ? [entry.code] : [])),
      )
      const [only] = found
      if (only && found.size === 1) codes.add(only)
      from = to - 1
      break
    }
  }
  const folded = new Set(foldedWords(form))
  for (const { name, of } of people) {
    const last = foldedWords(withoutGeneration(name)).at(-1)
    if (of !== null && last !== undefined && last.length > 2 && folded.has(last)) codes.add(of)
  }
  return codes
}
