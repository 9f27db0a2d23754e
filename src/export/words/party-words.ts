import type { CodedArticle, EventMention, Kind, PersonMention } from '../../schema/index.js'
import { actorWords } from './actor-words.js'
import { inert } from './inert.js'
import { asNoun, titleOfState } from './nouns.js'

/** Kinds that states do as states: naming the minister who signed would say less. */
const betweenStates: ReadonlySet<Kind | null> = new Set<Kind>([
  'upgrade',
  'recognition',
  'membership',
  'membership-bid',
  'sanctions',
])
/** Kinds whose recipient is a place to be or a side to be told, not a person. */
const towardsStates: ReadonlySet<Kind | null> = new Set<Kind>([
  'visit',
  'credentials',
  'loan',
  'aid',
  'debt-relief',
  'repayment',
])

const nameWords = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []

/** The person whom a wording names: one of that state whose full name or last name stands in it. */
function personIn(text: string, code: string, people: readonly PersonMention[]): string | null {
  const words = new Set(nameWords(text))
  const own = people.filter((person) => person.of === code)
  const full = own.find((person) => text.includes(person.name))
  const byPart = own.filter((person) => nameWords(person.name).some((part) => words.has(part)))
  // Two people of one state with one surname: the wording does not say which.
  return full?.name ?? (byPart.length === 1 ? byPart[0]!.name : null)
}

/** The same role named for one code in one mention: only where wordings and codes pair off. */
function textOf(code: string, codes: readonly string[], texts: readonly string[]): string | null {
  const at = codes.indexOf(code)
  if (at < 0) return null
  if (texts.length === codes.length) return texts[at] ?? null
  return codes.length === 1 ? (texts[0] ?? null) : null
}

export interface MentionInArticle {
  readonly mention: EventMention
  readonly coded: CodedArticle
}

/** How a state or body is called. */
export interface Names {
  readonly nameOf: (code: string) => string
  readonly isNameOf: (words: string, code: string) => boolean
}

/** The best words for one side of an event over all its mentions: `Nicolás Maduro`, else `Venezuela`. */
export function partyWords(
  code: string,
  side: 'actor' | 'recipient',
  kind: Kind | null,
  mentions: readonly MentionInArticle[],
  names: Names,
): string {
  const name = names.nameOf(code)
  const stateName = asNoun(name)
  if (betweenStates.has(kind) || (side === 'recipient' && towardsStates.has(kind))) return stateName
  const wordings: string[] = []
  const titles: string[] = []
  for (const { mention, coded } of mentions) {
    // In a symmetric event either side may stand first.
    const text =
      textOf(code, mention.actor, mention.actorText) ?? textOf(code, mention.recipient, mention.recipientText) ?? null
    if (text === null) continue
    const words = inert(personIn(text, code, coded.people) ?? text)
    const title = titleOfState(words, name)
    if (title !== null) titles.push(title)
    else if (!names.isNameOf(words.replace(/^the\s+/i, ''), code)) wordings.push(words)
  }
  const best = actorWords(wordings, stateName)
  return best === stateName ? (titles[0] ?? stateName) : best
}
