import type { Knowledge } from '../../knowledge/index.js'
import { hasYear, type OfficeFact } from '../../schema/index.js'
import { concludeLenders, isLenderKey, lenderKeys } from '../disagreements/lenders.js'
import { concludePerson, isPersonKey, personKey } from '../disagreements/person-offices.js'
import { bareWords, nameWords, sameName } from '../joining/participants.js'
import { joinPersons, type OnePerson } from '../joining/same-person.js'
import { foldedWords } from '../joining/wording.js'
import { byText, knownFrom } from '../order.js'
import type { PreparedArticle } from '../prepare.js'
import { sidesOfClaims } from '../proof.js'
import { boundsInTime, hadBegun } from '../times.js'
import type { Disagreement, OfficeHeld } from '../types.js'
import { distinct, factsOf, proofOfFact, type Told } from './facts.js'
import { type OfficeSurroundings, officeName, single } from './office-names.js'

export interface OfficeConclusion {
  readonly held: readonly OfficeHeld[]
  readonly disagreements: readonly Disagreement[]
}

/** Days between two reports within which the holder should be one; a change of office is news and takes longer to be forgotten. */
const sameTime = 3

const keyOf = (fact: OfficeFact, knowledge: Knowledge | undefined): string =>
  `${fact.of}|${officeName(fact, knowledge)}`

/** Keys of what an article tells beside its pairs: offices, their holders, and sums with more than one possible giver. */
export function officeKeys(article: PreparedArticle, knowledge: Knowledge | undefined): ReadonlySet<string> {
  const keys = factsOf([article], 'office').flatMap(({ fact }) => [keyOf(fact, knowledge), personKey(fact)])
  return new Set([...keys, ...lenderKeys(article)])
}

interface Holder {
  readonly name: string
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly told: Told<OfficeFact>[]
}

/** Who held one office, as the sources say, beside the tables. */
export function concludeOffices(
  key: string,
  articles: readonly PreparedArticle[],
  around: OfficeSurroundings,
): OfficeConclusion {
  if (isPersonKey(key)) return { held: [], disagreements: concludePerson(key, articles, around) }
  const { originOf, knowledge, asOf } = around
  if (isLenderKey(key)) {
    const known = articles.filter(({ input }) => asOf === null || hadBegun(null, knownFrom(input), asOf))
    return { held: [], disagreements: concludeLenders(key, known, originOf) }
  }
  const facts = factsOf(articles, 'office').filter(
    ({ fact, article }) =>
      keyOf(fact, knowledge) === key && (asOf === null || hadBegun(fact.asOf, knownFrom(article), asOf)),
  )
  const [of, office] = key.split('|') as [string, string]
  const names = facts.map((told) => told.fact.person)
  const holders = joinPersons(names, { knowledge, of, isOneOffice: true }).map((one): Holder => {
    return { name: fullestOf(one), words: nameWords(one.name, knowledge), told: [], names: one.names }
  })
  const holderOf = new Map(holders.flatMap((one) => one.names.map((name) => [name, one] as const)))
  for (const told of facts) holderOf.get(told.fact.person)!.told.push(told)
  const held = holders
    .map((one) => heldBy(one, of, office, around))
    .sort((a, b) => byText(a.seen[0] ?? '9', b.seen[0] ?? '9') || byText(a.person, b.person))
  const rival = single.has(office) ? rivalry(key, holders, knowledge, originOf) : null
  return { held, disagreements: rival ? [rival] : [] }
}

/** The fullest name that a source prints: "of Jordan" says whose king he is, and is no part of the name. */
function fullestOf({ names }: OnePerson): string {
  const length = (name: string): number => bareWords(foldedWords(name.split(' of ')[0]!)).length
  return names.reduce((best, one) => (length(one) > length(best) ? one : best))
}

function heldBy(holder: Holder, of: string, office: string, around: OfficeSurroundings): OfficeHeld {
  const { knowledge, originOf } = around
  const evidence = holder.told.map(proofOfFact)
  const seen = distinct(holder.told.map(({ fact }) => fact.asOf))
  const key = knowledge?.officeByLabel(office, of)?.id
  const at = seen.at(-1) ?? distinct(holder.told.map(({ article }) => article.published)).at(-1)
  const usable = hasYear(at) ? at : undefined
  const tenures = key === undefined || usable === undefined ? [] : (knowledge?.holders(key, of, usable) ?? [])
  const own = tenures.find((one) => sameName(nameWords(one.person, knowledge), holder.words) === 1)
  const shown = own ?? tenures[0]
  const isShort = bareWords(foldedWords(holder.name)).length === 1
  return {
    // Of somebody printed by the last name alone the tables have the full one, where they know that this office was held.
    person: isShort && own ? own.person : holder.name,
    names: distinct(holder.names),
    office,
    of,
    seen,
    evidence,
    origins: distinct(evidence.map((one) => originOf(one.article))),
    known: shown ? { person: shown.person, from: shown.from, until: shown.until } : null,
    agrees: tenures.length === 0 ? null : own !== undefined,
  }
}

/** Two persons who are said to hold an office of one holder at one time. The tables' tenures settle a change of office. */
function rivalry(
  key: string,
  holders: readonly Holder[],
  knowledge: Knowledge | undefined,
  originOf: (article: string) => string,
): Disagreement | null {
  for (const [i, a] of holders.entries()) {
    for (const b of holders.slice(i + 1)) {
      if (sameName(a.words, b.words) !== -1 || shareWord(a.words, b.words)) continue
      if ([a, b].some((one) => isOfAnother(one, key, knowledge) || isOfRegion(one))) continue
      const clash = a.told.find((x) => b.told.some((y) => x.article.id !== y.article.id && areAtOneTime(x, y)))
      if (!clash) continue
      const [of, office] = key.split('|') as [string, string]
      const isChange = areBothKnown(a, b, of, office, knowledge)
      const claims = [a, b].flatMap((one) => one.told.map((told) => ({ value: one.name, proof: proofOfFact(told) })))
      return {
        id: `d-office-${of}-${office.replace(/[^a-z0-9]+/g, '-')}`,
        field: 'office',
        nature: isChange ? 'compatible' : 'contradiction',
        about: isChange
          ? `${a.name} and ${b.name} followed each other as ${office}`
          : `${a.name} and ${b.name} are both named ${office}`,
        events: [],
        parties: [of],
        sides: sidesOfClaims(claims, originOf),
      }
    }
  }
  return null
}

/** Whether a text names a part of the state beside the holder: a region has a prime minister too. */
function isOfRegion({ told }: Holder): boolean {
  return told.some(({ fact, article }) => {
    const around = article.text?.slice(Math.max(0, fact.start - 60), fact.end + 60) ?? ''
    return /\b(?:region|regional|province|provincial|autonomous|canton|territory)\b/i.test(around)
  })
}

/** Names that share a word may be one in two forms, or kin: no ground for an alarm. */
function shareWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => word.length > 3 && b.includes(word))
}

/** Whether the tables know the person in offices of other states alone: then the state was misread, not the holder. */
function isOfAnother(holder: Holder, key: string, knowledge: Knowledge | undefined): boolean {
  const [of] = key.split('|')
  const named = knowledge?.peopleByName(holder.name) ?? []
  const known = named.length > 0 ? named : (knowledge?.peopleByShort(holder.name) ?? [])
  const tenures = known.flatMap((person) => knowledge!.tenures(person.id))
  return tenures.length > 0 && tenures.every((one) => one.of !== of)
}

/** Whether both facts are dated, at about one time; a fact without a date may be of any. */
function areAtOneTime(a: Told<OfficeFact>, b: Told<OfficeFact>): boolean {
  const [x, y] = [a, b].map(({ fact }) => boundsInTime(fact.asOf))
  if (!x || !y || x.max - x.min > 31 || y.max - y.min > 31) return false
  return Math.max(x.min, y.min) - Math.min(x.max, y.max) <= sameTime
}

function areBothKnown(a: Holder, b: Holder, of: string, office: string, knowledge: Knowledge | undefined): boolean {
  const id = knowledge?.officeByLabel(office, of)?.id
  if (id === undefined) return false
  const names = knowledge!.holders(id, of).map((one) => nameWords(one.person, knowledge))
  return [a, b].every((holder) => names.some((words) => sameName(words, holder.words) === 1))
}
