import { type Knowledge, withoutGeneration } from '../../knowledge/index.js'
import { byText } from '../order.js'
import { bareWords } from './participants.js'
import { foldedWords } from './wording.js'

/** A name as printed, with the words it is compared by and who of the tables alone is called so. */
interface Printed {
  readonly name: string
  readonly words: readonly string[]
  /** All of the name as one word: AlSheikh and al-Sheikh, Tae-yong and Taeyong. */
  readonly joined: string
  readonly known: string | null
}

/** One person under all names that were found to mean that one. */
export interface OnePerson {
  /** The name of the tables, else the fullest printed. */
  readonly name: string
  readonly words: readonly string[]
  readonly names: readonly string[]
}

export interface JoiningOptions {
  readonly knowledge: Knowledge | undefined
  /** Code of the state or body to which all of them belong. */
  readonly of: string
  /** Whether all hold one office: then "Alejandro Giammattei" is Alejandro Giammattei Falla, and no kin of his. */
  readonly isOneOffice: boolean
}

/** States whose people are named with the family first. */
const familyFirst: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'JPN', 'HUN', 'SGP', 'KHM'])

/**
 * Gathers names that mean one person, whichever came first: a name alone joins a fuller one where it fits exactly one;
 * where it may be two people it stays by itself.
 */
export function joinPersons(names: readonly string[], options: JoiningOptions): readonly OnePerson[] {
  const printed = [...new Set(names)].map((name) => printedOf(name, options))
  printed.sort((a, b) => b.words.length - a.words.length || byText(a.name, b.name))
  const groups: Printed[][] = []
  const byWord = new Map<string, Set<Printed[]>>()
  for (const one of printed) {
    const keys = [...one.words, one.joined]
    const near = new Set(keys.flatMap((word) => [...(byWord.get(word) ?? [])]))
    const fits = [...near].filter((group) => group.some((other) => isOnePerson(one, other, options)))
    const own = fits.length === 1 || (fits.length > 1 && one.words.length > 1) ? fits[0]! : []
    if (own.length === 0) groups.push(own)
    own.push(one)
    for (const word of keys) byWord.set(word, (byWord.get(word) ?? new Set()).add(own))
  }
  return groups.map((group) => {
    const known = group.find((one) => one.known !== null)?.known ?? null
    const [fullest] = group
    const usual = known === null ? undefined : options.knowledge?.person(known)?.name
    return { name: usual ?? fullest!.name, words: fullest!.words, names: group.map((one) => one.name) }
  })
}

function printedOf(name: string, { knowledge, of }: JoiningOptions): Printed {
  const asPrinted = knowledge?.peopleByName(name) ?? []
  const inFull = asPrinted.length > 0 ? asPrinted : (knowledge?.peopleByName(withoutGeneration(name)) ?? [])
  const called = inFull.length > 0 ? inFull : (knowledge?.peopleByShort(name) ?? [])
  // A short name is that of somebody of this state, or of nobody known.
  const own = called.filter((person) => knowledge!.tenures(person.id).some((one) => one.of === of))
  const known = own.length === 1 ? own[0]! : inFull.length === 1 ? inFull[0]! : null
  const words = bareWords(foldedWords(known?.name ?? name)).map(spelt)
  return {
    name,
    words,
    joined: foldedWords(known?.name ?? name)
      .map(spelt)
      .join(''),
    known: known?.id ?? null,
  }
}

/** One spelling for what is written in several: Mohamed and Muhammad, Valery and Valerii. */
const spelt = (word: string): string =>
  word.replace(/^m[ou]hamm?[ae]d$/, 'mohammed').replace(/(?<=..)(?:iy|ii|yy|yi|y)$/, 'i')

function isOnePerson(a: Printed, b: Printed, { of, isOneOffice }: JoiningOptions): boolean {
  if (a.known !== null && b.known !== null) return a.known === b.known
  if (generation(a.name) * generation(b.name) < 0) return false
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (short.length === 0) return false
  if (a.joined === b.joined) return true
  const [first, last] = [short[0]!, short.at(-1)!]
  if (short.length === 1) return long.at(-1) === last || (familyFirst.has(of) && long[0] === first)
  // "Akiba Takeo" and "Takeo Akiba", "López Obrador" and "Andrés Manuel López Obrador".
  if (short.length === long.length && short.every((word) => long.includes(word))) return true
  if (short.every((word, i) => word === long[long.length - short.length + i])) return true
  if (isOneOffice && short.every((word, i) => word === long[i])) return true
  const middle = short.slice(1, -1)
  return (
    last === long.at(-1) &&
    isSameFirst(first, long[0]!) &&
    middle.every((word) => long.some((w) => isSameFirst(w, word)))
  )
}

/** Equal, one the initial of the other, or one a part of the other: Phil and Philip, Liz and Elizabeth. */
function isSameFirst(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long) return true
  return short.length === 1 ? long.startsWith(short) : short.length > 2 && long.includes(short)
}

/** 1 for a younger, -1 for an elder of one name, 0 where nothing is said. */
const generation = (name: string): number => (/\bjr\b/i.test(name) ? 1 : /\bsr\b/i.test(name) ? -1 : 0)
