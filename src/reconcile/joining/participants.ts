import type { Knowledge } from '../../knowledge/index.js'
import type { EventMention, PersonMention } from '../../schema/index.js'
import { foldedWords } from './wording.js'

/** What rank somebody acts in: two of different rank are two people, even where no name is given. */
export type Rank = 'head' | 'deputy' | 'foreign' | 'defence' | 'envoy' | 'minister' | 'speaker' | 'lawmaker' | 'soldier'

const ranks: readonly (readonly [Rank, RegExp])[] = [
  ['speaker', /\bspokes(?:man|woman|person)\b/],
  ['deputy', /\b(?:vice|deputy|under|assistant)[- ]/],
  [
    'foreign',
    /\bforeign (?:affairs )?(?:minister|secretary)\b|\bsecretary of state\b|\bchancellor of the exchequer\b|\btop diplomat\b/,
  ],
  ['defence', /\bdefen[cs]e (?:minister|secretary|chief)\b/],
  [
    'minister',
    /\b(?:finance|trade|commerce|energy|interior|health|economy|agriculture|culture|education|transport|oil|justice) (?:minister|secretary)\b|\bminister (?:of|for)\b/,
  ],
  ['envoy', /\bambassador\b|\benvoy\b|\bcharg[eé] d'affaires\b/],
  [
    'head',
    /\bpresident\b|\bprime minister\b|\bpremier\b|\bking\b|\bqueen\b|\bemir\b|\bsultan\b|\bchancellor\b|\bcrown prince\b|\bsupreme leader\b|\bpope\b|\bleaders?\b|\bhead of (?:state|government)\b|\bdictator\b|\bmonarch\b|\bstrongman\b/,
  ],
  ['lawmaker', /\blawmakers?\b|\bsenators?\b|\bcongress(?:man|woman)\b|\bparliament/],
  ['soldier', /\bgeneral\b|\badmiral\b|\bcommander\b|\barmy\b|\bnavy\b/],
]

/** Rank that an office or a description means, or null. */
export function rankOf(words: string): Rank | null {
  const low = words.toLowerCase()
  for (const [rank, pattern] of ranks) if (pattern.test(low)) return rank
  return null
}

/** A person who takes part, by folded words of the name. */
export interface Participant {
  readonly name: string
  readonly words: readonly string[]
  readonly rank: Rank | null
}

/** Who acts for one party in one mention. */
export interface Side {
  readonly code: string
  readonly persons: readonly Participant[]
  /** Ranks of those described without a name. */
  readonly ranks: readonly Rank[]
}

/** Words of a name by which it is compared: those of the usual name, where the tables know one person of this name. */
export function nameWords(name: string, knowledge: Knowledge | undefined): readonly string[] {
  const inFull = knowledge?.peopleByName(name) ?? []
  const known = inFull.length > 0 ? inFull : (knowledge?.peopleByShort(name) ?? [])
  const [only] = known
  return foldedWords(only && known.length === 1 ? only.name : name)
}

function participantOf(person: PersonMention, knowledge: Knowledge | undefined): Participant {
  const rank = person.office === null ? null : rankOf(person.office)
  return { name: usualName(person, knowledge), words: nameWords(person.name, knowledge), rank }
}

/** The name in full of somebody called by the last alone, where the tables know one of the state who is called so. */
function usualName({ name, of, office }: PersonMention, knowledge: Knowledge | undefined): string {
  if (knowledge === undefined || of === null || bareWords(foldedWords(name)).length !== 1) return name
  const [only, ...others] = knowledge.peopleByShort(name)
  if (!only || others.length > 0) return name
  const key = office === null ? null : knowledge.officeByLabel(office.replace(/^former /, ''), of)?.id
  const isOwn = knowledge.tenures(only.id).some((one) => one.of === of && (key === null || one.office === key))
  return isOwn ? only.name : name
}

/** Particles and marks that are no part of a name's identity. */
const particles = new Set(
  'al el bin ibn de da del la van von jr sr the mr mrs ms dr sir president premier prime minister general king queen prince sheikh chancellor secretary ambassador'.split(
    ' ',
  ),
)

/** Words of a name without titles, particles and marks. */
export const bareWords = (words: readonly string[]): string[] => words.filter((word) => !particles.has(word))

/**
 * Whether two names mean one person: 1 yes, -1 no, 0 cannot be told. "Maduro" may be Nicolás Maduro and is not
 * Nicolás Maduro Guerra's short name; two full names that share all but a last one may be either.
 */
export function sameName(a: readonly string[], b: readonly string[]): -1 | 0 | 1 {
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map(bareWords) as [string[], string[]]
  if (short.length === 0 || long.length === 0) return 0
  // "Tae-yong" and "Taeyong".
  if (short.length > 1 && short.length < long.length && short[0] === long[0] && short.join('') === long.join(''))
    return 1
  if (short.length === long.length) {
    if (short.every((word, i) => word === long[i])) return 1
    if (short.every((word) => long.includes(word))) return 1
    return short.at(-1) === long.at(-1) && initialsAgree(short, long) ? 1 : -1
  }
  if (short.length === 1)
    return long.at(-1) === short[0] || long[0] === short[0] ? 1 : long.includes(short[0]!) ? 0 : -1
  if (!short.every((word) => long.includes(word))) {
    return short.at(-1) === long.at(-1) && initialsAgree(short, long) ? 1 : -1
  }
  return short.at(-1) === long.at(-1) ? 1 : 0
}

function initialsAgree(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0]!, b[0]!]
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]) || x.slice(0, 2) === y.slice(0, 2)
}

/** A person of an article, with the words of the name as the article prints it. */
export interface Known {
  readonly of: string | null
  readonly participant: Participant
  readonly first: string
  readonly last: string
}

/** The people of an article, made ready to be found in the words of its mentions. */
export function knownPeople(people: readonly PersonMention[], knowledge: Knowledge | undefined): readonly Known[] {
  return people.flatMap((person) => {
    const printed = foldedWords(person.name).filter((word) => !particles.has(word))
    const [last, first] = [printed.at(-1), printed[0]]
    if (last === undefined || first === undefined) return []
    const isFormer = person.office !== null && /^(?:former|ex|late)\b/.test(person.office)
    const participant = participantOf(person, knowledge)
    return [{ of: person.of, participant: isFormer ? { ...participant, rank: null } : participant, first, last }]
  })
}

/** The persons and ranks that a party's words name, by the people of the article. `around` may name persons too. */
function sideOf(
  code: string,
  texts: readonly string[],
  all: readonly string[],
  around: string,
  people: readonly Known[],
): Side {
  const own = new Set(texts.flatMap(foldedWords))
  const wider = new Set([...all.flatMap(foldedWords), ...foldedWords(around)])
  const named: Participant[] = []
  for (const { of, participant, first, last } of people) {
    if (of !== null && of !== code) continue
    const words = of === code ? wider : own
    if (words.has(last) || own.has(first) || (first.length > 3 && words.has(first))) named.push(participant)
  }
  const persons = plainest(named, wider)
  const ranks = [...new Set(persons.length > 0 ? [] : texts.map(rankOf))].filter((rank) => rank !== null).sort()
  if (persons.length === 0 && ranks.includes('head')) {
    const heads = people.filter((one) => one.of === code && one.participant.rank === 'head')
    if (heads.length === 1) return { code, persons: [heads[0]!.participant], ranks }
  }
  return { code, persons, ranks }
}

/** Of names that share a word, those named most fully. */
function plainest(named: readonly Participant[], words: ReadonlySet<string>): readonly Participant[] {
  const missing = (one: Participant): number => one.words.filter((word) => !words.has(word)).length
  return named
    .filter((one) => !named.some((other) => other !== one && shares(one, other) && missing(other) < missing(one)))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function shares(a: Participant, b: Participant): boolean {
  return a.words.some((word) => b.words.includes(word))
}

/** Who acts for each party of a mention. */
export function sidesOf(mention: EventMention, people: readonly Known[]): readonly Side[] {
  const codes = [...new Set([...mention.actor, ...mention.recipient])].sort()
  return codes.map((code) => {
    const isActor = mention.actor.includes(code)
    const isRecipient = mention.recipient.includes(code)
    const own = [...(isActor ? mention.actorText : []), ...(isRecipient ? mention.recipientText : [])]
    // Of what both do alike, one phrase may name both: "the presidents of Chad and Mali, Ali Bey and Omar Ba".
    const all = mention.symmetric ? [...mention.actorText, ...mention.recipientText] : own
    return sideOf(code, own.length > 0 ? own : all, all, mention.quote, people)
  })
}

/** Whether persons of one party are named on both sides, and none of them can be the same. */
export function differInPersons(a: readonly Side[], b: readonly Side[]): boolean {
  return a.some((side) => {
    const other = b.find((one) => one.code === side.code)
    if (!other || side.persons.length === 0 || other.persons.length === 0) return false
    return !side.persons.some((x) => other.persons.some((y) => sameName(x.words, y.words) >= 0))
  })
}
