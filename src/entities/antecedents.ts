import { relation } from '../language/index.js'
import { type Context, surelyState } from './focus.js'
import { partiesOfStatement } from './joint-statement.js'
import { listNamings, type Naming } from './named-before.js'
import { pairsTold } from './pair-told.js'
import { named, type Reading } from './signals.js'
import type { Person } from './types.js'

/** Whom pronouns and repeated descriptions mean, by what was named before them. */
export interface Antecedents {
  /** The person that `he` or `she` means, as an index into people; null where nobody was named. */
  person(sentence: number, token: number): number | null
  /** The person that `him` means, or `her` as an object: not the subject of its own sentence. */
  otherPerson(sentence: number, token: number): number | null
  /** The last person before whose office has this head noun, of a state where that is given. */
  personWith(noun: string, of: string | null, sentence: number, token: number): number | null
  /** The two states that `both countries` and `they` mean; empty where the text does not say. */
  pair(sentence: number, token: number): readonly string[]
  /** The states that `the three countries` means; empty where the text does not say. */
  several(count: number, sentence: number, token: number): readonly string[]
  /** Two states that were last named in one list, which `them` means; empty where none were. */
  listed(sentence: number, token: number): readonly string[]
  /** What `it` means. */
  thing(sentence: number, token: number): string | null
  /** Which state `the country` means. */
  country(sentence: number, token: number): string | null
  /** Whose `the government` is. */
  government(noun: string, sentence: number, token: number): string | null
  /** The parties of a joint statement, who say `we`; empty in other texts. */
  readonly statement: readonly string[]
  /** Who says `we`. */
  speaker(sentence: number, token: number): number | null
}

/** How many sentences back a pronoun or a repeated description reaches. */
const reach = 6

/** Lists who was named where, once an article, and answers from the list. */
export function findAntecedents(context: Context): Antecedents {
  const namings = listNamings(context)
  const main = new Set(context.focus.slice(0, 4))

  /** Namings before a token: within a sentence subjects first, then in order; sentences from the nearest back. */
  const before = (sentence: number, token: number): Naming[] => {
    const found: Naming[] = []
    for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
      const here = namings[s]!.filter((n) => s < sentence || n.token < token)
      found.push(...here.sort((a, b) => Number(b.subject) - Number(a.subject) || a.token - b.token))
    }
    return found
  }
  /** By sentence, whom the pronoun means that opens it. */
  const meantByOpening = new Map<number, number | null>()
  /** Whom `he` means: a subject of the sentence itself, else, where the one before opens with `he` too, whoever that was. */
  const personBefore = (sentence: number, token: number): number | null => {
    const passed: number[] = []
    let [s, t] = [sentence, token]
    let found: number | null | undefined
    while (found === undefined) {
      const isNamed = namings[s]!.some((n) => n.person !== null && n.token < t)
      const above = isNamed || s === 0 ? -1 : openingPronoun(context.readings[s - 1]!)
      if (above < 0) found = before(s, t).find((n) => n.person !== null)?.person ?? null
      else {
        ;[s, t] = [s - 1, above]
        found = meantByOpening.get(s)
        passed.push(s)
      }
    }
    for (const opened of passed) meantByOpening.set(opened, found)
    return found
  }
  const isMain = (code: string | null): code is string => code !== null && main.has(code)

  return {
    person: (sentence, token) => personBefore(sentence, token),
    otherPerson: (sentence, token) => {
      const opening = openingPronoun(context.readings[sentence]!)
      const subject =
        opening >= 0 && opening < token
          ? personBefore(sentence, opening)
          : (namings[sentence]!.findLast((n) => n.person !== null && n.subject && n.token < token)?.person ?? null)
      const near = before(sentence, token).filter((n) => n.person !== null)
      return (near.find((n) => n.person !== subject) ?? near[0])?.person ?? null
    },
    personWith: (noun, of, sentence, token) => {
      const fits = (person: Person): boolean => (of === null || person.of === of) && isCalled(person, noun)
      const near = before(sentence, token).filter((n) => n.person !== null && fits(context.people[n.person]!))
      // "The Vice President" in a page of the White House is its own.
      const ours = of === null && context.home ? near.find((n) => n.code === context.home) : undefined
      // "He congratulated the minister": not himself.
      const opening = openingPronoun(context.readings[sentence]!)
      const self = opening >= 0 && opening < token ? personBefore(sentence, opening) : null
      const meant = ours ?? near.find((n) => n.person !== self) ?? near[0]
      if (meant) return meant.person
      const any = of === null ? -1 : context.people.findIndex(fits)
      return any >= 0 ? any : null
    },
    pair: pairsTold(context, namings),
    several: (count, sentence, token) => {
      const seen = namings
        .slice(0, sentence + 1)
        .flatMap((here, s) => here.filter((n) => s < sentence || n.token < token).map((n) => n.code))
      const listed = listedTogether(context, namings, count, sentence, token)
      if (listed.length) return listed
      const codes = context.focus.filter((code) => seen.includes(code)).slice(0, count)
      return codes.length === count ? codes : []
    },
    listed: (sentence, token) => listedTogether(context, namings, 2, sentence, token),
    thing: (sentence, token) =>
      before(sentence, token).find((n) => n.person === null && n.plain && n.code !== null)?.code ?? null,
    country: (sentence, token) =>
      before(sentence, token).find((n) => isMain(n.code) && /^[A-Z]{3}$/.test(n.code))?.code ?? null,
    // The same noun with its state before, else the state of the dateline, else the subject told of.
    government: (noun, sentence, token) =>
      stateOfNoun(context, noun, sentence, token) ??
      (isMain(context.home) ? context.home : null) ??
      before(sentence, token).find((n) => n.subject && isMain(n.code))?.code ??
      null,
    statement: partiesOfStatement(context),
    speaker: (sentence, token) => {
      const isSpeaker = (n: Naming): boolean => n.person !== null && n.subject
      const after = namings[sentence]!.find((n) => isSpeaker(n) && n.token > token)
      return (after ?? before(sentence, token).find(isSpeaker))?.person ?? null
    },
  }
}

/** "a drill of Japan, the United States and Korea … the three countries": the nearest list of just so many states. */
function listedTogether(
  { readings }: Context,
  namings: readonly (readonly Naming[])[],
  count: number,
  sentence: number,
  token: number,
): readonly string[] {
  for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
    const { tokens } = readings[s]!.sentence
    const lists = new Map<number, string[]>()
    for (const naming of namings[s]!) {
      if (!naming.code || (s === sentence && naming.token >= token)) continue
      let top = naming.token
      while (tokens[top]!.head >= 0 && /^(conj|compound|flat|amod)$/.test(relation(tokens[top]!)))
        top = tokens[top]!.head
      const list = lists.get(top) ?? []
      if (!list.includes(naming.code)) lists.set(top, [...list, naming.code])
    }
    const found = [...lists.values()].find((codes) => codes.length === count)
    if (found) return found
  }
  return []
}

/** The pronoun that opens a sentence as its subject, quotation marks passed over; -1 where none does. */
function openingPronoun({ sentence: { tokens } }: Reading): number {
  const first = tokens.find((t) => t.upos !== 'PUNCT')
  return first && /^(he|she)$/i.test(first.form) && first.deprel === 'nsubj' ? first.index : -1
}

/** The state that marks the last printing of a noun before a token: `the Peruvian government … the government`. */
function stateOfNoun(context: Context, noun: string, sentence: number, token: number): string | null {
  for (let s = sentence; s >= 0; s--) {
    const reading = context.readings[s]!
    for (const { index, lemma } of reading.sentence.tokens) {
      if (lemma.toLowerCase() !== noun || (s === sentence && index >= token)) continue
      for (const child of reading.tree.children[index]!) {
        const code = surelyState(named(reading.at[child], ['state', 'territory']))
        if (code) return code
      }
    }
  }
  return null
}

/** Whether a phrase with this head noun can mean a person: by the offices the article gives, or as a leader. */
function isCalled(person: Person, noun: string): boolean {
  const held = [person.office, ...person.otherOffices.map((o) => o.office)].filter((o) => o !== null)
  if (noun !== 'leader') return held.some((office) => isOffice(office.replace(/ (of|for) .*/, ''), noun))
  const leads = /president|premier|prime minister|king|chancellor|emir|sultan|leader|general secretary/
  return held.length === 0 || held.some((office) => leads.test(office))
}

/** Whether an office is called so: `the president` is no vice president, `the minister` any minister. */
function isOffice(office: string, label: string): boolean {
  if (!` ${office} `.includes(` ${label} `)) return false
  return label.includes('vice') || label.includes('deputy') || !/\b(vice|deputy)\b/.test(office)
}
