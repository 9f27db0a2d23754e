import type { CountFact, Fact } from '../../schema/index.js'
import { stem } from '../joining/plain-words.js'
import { type Wording, wordingOf } from '../joining/wording.js'
import { byText, knownFrom } from '../order.js'
import type { Prepared, PreparedArticle } from '../prepare.js'
import { sentenceOfFact } from '../relation/facts.js'
import type { Proof, ReconcileInput } from '../types.js'
import { numberOfWord } from './number-words.js'

/** A number of things or a length of time that an article tells. */
export interface Quantity {
  /** A count, or days for a term. */
  readonly value: number
  readonly words: string
  /**
   * What is counted, one name for all words of one thing; for a time within which, `deadline`; for a length of time `hours` or,
   * of days and longer, `term`.
   */
  readonly what: string
  /** What lasts so long, where the length stands before it: the lease of "a 50-year lease". */
  readonly lasting: Wording | null
  /** Whether it is said as a bound, an estimate, or as one of several: `more than 40`, `nearly 40`, `another 40`. */
  readonly loose: Loose | null
  /** Whether its sentence says that something is or is not counted with it: "including a dinner". */
  readonly isPart: boolean
  /** Wording of its sentence, by which two are told to be of one subject. */
  readonly around: Wording
  /** Kind and window of the mention that it is told with; null where only a fact has it. */
  readonly kind: string | null
  readonly date: string | null
  readonly dyads: readonly string[]
  readonly proof: Proof
  readonly published: string | null
}

/** From the number up; up to it; near it; beside others. */
export type Loose = 'floor' | 'ceiling' | 'about' | 'other'

/**
 * Things that reports count, each line one thing under several names; the first names it. A table to extend. Papers are
 * named by the outlet's taste: one signing's documents, agreements and accords are the same sheets.
 */
const things = `documents agreements accords deals pacts memorandums memoranda instruments papers treaties contracts
soldiers troops personnel servicemen servicemembers
aircraft jets planes aeroplanes airplanes airliners
helicopters
ships vessels warships boats
prisoners detainees captives hostages
people persons civilians
dead deaths killed fatalities
wounded injured
missiles rockets
drones
tanks
containers
trucks lorries
diplomats
companies firms
projects
scholarships
doses vaccines
tonnes tons
barrels
kilometres kilometers km
hectares
megawatts
tickets
students
doctors medics
workers labourers laborers`
  .split('\n')
  .map((line) => line.split(' '))
const thingOf = new Map(things.flatMap((names) => names.map((name) => [name, names[0]!] as const)))

/** Days of a unit of time, for comparing two terms. */
const units: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** "for 50 years", "a two-week pause", "lasted five and a half hours": how long, not how long ago. */
const term =
  /\b(?:(for|within|last(?:s|ed|ing)?|spent|after|of|a|an|the)\s)?(?:((?:not )?more than|at least|about|some|nearly|almost|around|over|up to|less than|roughly|close to)\s)?(\d{1,3}|[a-z]{3,9})( and a half)?[ -](hour|day|week|month|year)s?\b(?!\s(?:ago|earlier|later|before|after|old))/gi
const number = /\b(\d{1,3}(?:,\d{3}){1,2}|\d{1,6}|[a-z]{3,9}(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b/gi
const looseness: readonly (readonly [Loose, RegExp])[] = [
  ['floor', /\b(?:more than|over|at least|above|upwards of|in excess of)\s*$/i],
  ['ceiling', /\b(?:up to|less than|under|fewer than|at most|not more than)\s*$/i],
  ['about', /\b(?:almost|nearly|about|around|some|roughly|approximately|close to|estimated)\s*$/i],
  ['other', /\b(?:dozens|including|another|other|further|additional|first|last)\s*$/i],
]
const looseOf = (before: string): Loose | null => looseness.find(([, words]) => words.test(before))?.[0] ?? null
/** Words that may stand between a number and what it counts. */
const reach = 5
const breaks = /[.;:()]|\b(?:and|or|of|in|for|to|from|with|who|that|which|by|at|on)\b/i

/** Names of the parties are in every sentence of a pair: their codes stand for no word, so nothing is left out. */
const parties: ReadonlySet<string> = new Set()

type Counted = Pick<Quantity, 'value' | 'words' | 'what' | 'lasting' | 'loose'>

/** The words behind a length of time that stands before what lasts: none after "for 50 years". */
function lastingAt(text: string, end: number): Wording | null {
  const behind = /^ ((?:\p{L}+ ?){1,3})/u.exec(text.slice(end).split(breaks)[0]!)
  if (behind === null || /s$/.test(text.slice(0, end))) return null
  return wordingOf(behind[1]!, parties)
}

/** "in a term of two weeks", "in the coming two months": within them. */
const deadline = /\b(?:in|over) (?:(?:a|the) (?:term|period|space|span|course|matter) of|the (?:next|coming))(?= )/gi

function termsIn(printed: string): readonly Counted[] {
  const text = printed.replace(deadline, 'within')
  const found: Counted[] = []
  for (const match of text.matchAll(term)) {
    const [words, before, bound, count, half, unit] = match
    const many = count === 'one' ? 1 : numberOfWord(count!)
    if (many === null || !/^(?:for|within|last\w*|a|the|of|spent|after)$/i.test(before ?? '')) continue
    if (/^(?:the|of)$/i.test(before!) && words.includes('s', words.length - 1)) continue
    const isOfHours = unit!.toLowerCase() === 'hour'
    if (/^(?:spent|after)$/i.test(before!) && !isOfHours) continue
    const head = text.slice(0, match.index)
    if (/\b(?:first|time|last|past|in)\s*$/i.test(head)) continue
    found.push({
      value: (many + (half ? 0.5 : 0)) * units[unit!.toLowerCase()]!,
      words: `${count}${half ?? ''} ${unit}${many === 1 && !half ? '' : 's'}`,
      what: isOfHours ? 'hours' : /^within$/i.test(before!) ? 'deadline' : 'term',
      lasting: lastingAt(text, match.index + words.length),
      loose: looseOf(bound ?? head),
    })
  }
  return found
}

function countsOf(text: string): readonly Counted[] {
  const found: Counted[] = []
  for (const match of text.matchAll(number)) {
    const value = numberOfWord(match[1]!.replaceAll(',', ''))
    if (value === null || value < 2 || (value >= 1900 && value <= 2100)) continue
    const after = text.slice(match.index + match[0].length).split(breaks)[0]!
    const noun = (after.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, reach).find((word) => thingOf.has(word))
    if (noun === undefined || /^\s*(?:%|percent|million|billion|thousand)/i.test(after)) continue
    const loose = looseOf(text.slice(Math.max(0, match.index - 18), match.index))
    found.push({ value, words: `${match[1]} ${noun}`, what: thingOf.get(noun)!, lasting: null, loose })
  }
  return found
}

const part =
  /\b(?:including|included|followed by|excluding|not counting|plus|on top of|without (?:\w+ ){0,2}(?:breaks?|pauses?|dinner|lunch|meals?|banquet))\b/i
const kept = new WeakMap<PreparedArticle, readonly Quantity[]>()

type Add = (text: string, from: Pick<Quantity, 'kind' | 'date' | 'dyads' | 'proof'>) => void

/** What the mentions and facts of one article count, from their sentences; once computed, kept. */
export function quantitiesOf(article: PreparedArticle): readonly Quantity[] {
  const known = kept.get(article)
  if (known) return known
  const { input, mentions } = article
  const found = new Map<string, Quantity>()
  const add: Add = (text, from) => {
    for (const one of [...countsOf(text), ...termsIn(text)]) {
      const key = `${one.what} ${one.value} ${from.kind} ${from.dyads.join()}`
      if (found.has(key)) continue
      const around = wordingOf(text.replace(/\d[\d,]*/g, ' '), parties)
      found.set(key, { ...one, ...from, around, isPart: part.test(text), published: knownFrom(input) })
    }
  }
  for (const { mention, dyads } of mentions) {
    const [start, end] = mention.sentence
    const { id, quote, kind, date } = mention
    const text = (input.text && end > start ? input.text.slice(start, end) : quote).replace(/\s+/g, ' ')
    if (/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|eleven|twelve|one)\b/i.test(text)) {
      add(text, { kind, date, dyads: pairsOf(dyads, article), proof: { article: input.id, mention: id, quote } })
    }
  }
  for (const one of mentions) addDuration(one, add)
  for (const fact of input.facts) addFact(fact, article, add)
  const all = [...found.values(), ...input.facts.flatMap((fact) => otherCount(fact, article))]
  kept.set(article, all)
  return all
}

const ofTalks =
  /^\s*(?:the|their|these|both|it|they|that|this)\b.{0,60}\b(?:talks|meeting|conversation|session|call|discussions?|negotiations|last(?:s|ed)|spoke|talked|spent)\b[^.]*?\bhours?\b[^.]*/i

/** How long talks lasted is often told in the sentence after the one that tells of them. */
function addDuration(one: Prepared, add: Add): void {
  const { mention, article, dyads } = one
  const [start, end] = mention.sentence
  if ((mention.kind !== 'meeting' && mention.kind !== 'call') || end <= start) return
  const next = ofTalks.exec(article.input.text?.slice(end, end + 300) ?? '')?.[0]
  if (next === undefined) return
  const { id, quote, kind, date } = mention
  const proof = { article: article.input.id, mention: id, quote }
  add(next, { kind, date, dyads: pairsOf(dyads, article), proof })
}

/** A counted fact belongs to the pairs of the mention that shares its sentence, else to its article's pair. */
function addFact(fact: Fact, article: PreparedArticle, add: Add): void {
  if (fact.fact !== 'count') return
  const { input } = article
  const proof = { article: input.id, mention: fact.id, quote: fact.quote }
  add(wordsOf(fact, input), { kind: null, date: fact.asOf ?? null, dyads: pairsOfFact(fact, article), proof })
}

function pairsOfFact(fact: CountFact, article: PreparedArticle): readonly string[] {
  const beside = article.mentions.find(
    ({ mention }) => fact.end > fact.start && fact.start >= mention.sentence[0] && fact.end <= mention.sentence[1],
  )
  return pairsOf(beside?.dyads ?? [`${fact.of ?? ''} `], article)
}

const numbered = /^(?:hour|day|week|month|year|minute|percent|time|part|step|point|place)s?$/

/** The count of a thing that the table has not, named by the head of what is counted: `#member` of "members of the union". */
function otherCount(fact: Fact, article: PreparedArticle): readonly Quantity[] {
  if (fact.fact !== 'count' || fact.value < 2) return []
  const noun =
    fact.what
      .toLowerCase()
      .split(breaks)[0]!
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  if (noun.length < 4 || numbered.test(noun) || thingOf.has(noun)) return []
  const { input } = article
  const text = wordsOf(fact, input)
  return [
    {
      value: fact.value,
      words: `${fact.value} ${fact.what}`,
      what: `#${stem(noun)}`,
      lasting: null,
      loose: fact.atLeast ? 'floor' : fact.approx ? 'about' : looseOf(text.slice(0, text.search(/\d/))),
      isPart: part.test(text),
      around: wordingOf(text.replace(/\d[\d,]*/g, ' '), parties),
      kind: null,
      date: fact.asOf ?? null,
      dyads: pairsOfFact(fact, article),
      proof: { article: input.id, mention: fact.id, quote: fact.quote },
      published: knownFrom(input),
    },
  ]
}

/** What a counted fact is read from: its sentence, by which a part is told from the whole; hours without one tell nothing. */
function wordsOf(fact: CountFact, article: ReconcileInput): string {
  const own = `${fact.value} ${fact.what}`
  const isPlaced = article.text !== undefined && fact.end > fact.start
  const isOfHours = !isPlaced && /\bhours?\b/i.test(fact.quote)
  return isOfHours ? own : `${sentenceOfFact({ fact, article })} ${own}`
}

const isPair = (key: string): boolean => !key.endsWith(' ')

/** What is told of one actor alone belongs to the pair that the article speaks of most, of those with that actor. */
function pairsOf(own: readonly string[], { mentions }: PreparedArticle): readonly string[] {
  if (own.some(isPair)) return own
  const codes = own.join(' ').split(' ').filter(Boolean)
  const counts = new Map<string, number>()
  for (const key of mentions.flatMap((one) => one.dyads)) {
    const has = codes.length === 0 || key.split(' ').some((code) => codes.includes(code))
    if (isPair(key) && has) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b))
  return most ? [most[0]] : own
}
