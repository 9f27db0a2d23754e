import { relation } from '../language/index.js'
import { type Context, surelyState } from './focus.js'
import { isOfficeNoun } from './office-nouns.js'
import { named } from './signals.js'

/** Whom pronouns and repeated descriptions mean, by what was named before them. */
export interface Antecedents {
  /** The person that `he` or `she` means, as an index into people; null where nobody was named. */
  person(sentence: number, token: number): number | null
  /** The last person before whose office has this head noun, of a state where that is given. */
  personWith(noun: string, of: string | null, sentence: number, token: number): number | null
  /** The two states that `both countries` and `they` mean; empty where the text does not say. */
  pair(sentence: number, token: number): readonly string[]
  /** The states that `the three countries` means; empty where the text does not say. */
  several(count: number, sentence: number, token: number): readonly string[]
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

interface Named {
  readonly sentence: number
  readonly token: number
  readonly code: string | null
  readonly person: number | null
  readonly subject: boolean
  /** Whether the state is named as itself, not as a mark on something else. */
  readonly plain: boolean
}

/** Lists who was named where, once an article, and answers from the list. */
export function findAntecedents(context: Context): Antecedents {
  const list: Named[] = []
  const bySentence: Named[][] = context.readings.map(() => [])
  const governments = new Map<string, string>()
  for (const reading of context.readings) {
    const here: Named[] = []
    for (const printing of context.printings[reading.index]!) {
      const head = headOf(reading.sentence.tokens, printing.from, printing.to)
      here.push({
        sentence: reading.index,
        token: printing.from,
        code: context.people[printing.person]!.of,
        person: printing.person,
        subject: isSubject(reading.sentence.tokens, head),
        plain: true,
      })
    }
    for (const signal of reading.signals) {
      if (here.some((n) => n.token >= signal.from && n.token < signal.to)) continue
      const code =
        surelyState(named(signal, ['state', 'territory', 'metonym'])) ??
        named(signal, ['body']).find((n) => n.entry.code && !n.weak)?.entry.code ??
        null
      if (!code) continue
      const head = headOf(reading.sentence.tokens, signal.from, signal.to)
      const token = reading.sentence.tokens[head]!
      const base = relation(token)
      const plain = base !== 'amod' && base !== 'compound' && token.deprel !== 'nmod:poss' && base !== 'flat'
      here.push({
        sentence: reading.index,
        token: signal.from,
        code,
        person: null,
        subject: isSubject(reading.sentence.tokens, head),
        plain,
      })
    }
    // "The Venezuelan president met …, where he …": a description of a person is an antecedent like a name.
    for (const token of reading.sentence.tokens) {
      if (!isOfficeNoun(reading, token.index) || here.some((n) => n.token === token.index)) continue
      if (
        context.printings[reading.index]!.some(
          (p) => p.title && p.title.from <= token.index && token.index < p.title.to,
        )
      )
        continue
      const mark = reading.tree.children[token.index]!.map((c) =>
        relation(reading.sentence.tokens[c]!) === 'amod' || relation(reading.sentence.tokens[c]!) === 'compound'
          ? surelyState(named(reading.at[c], ['state', 'territory']))
          : null,
      ).find((c) => c !== null)
      if (!mark) continue
      const person = context.people.findIndex((p) => p.of === mark && p.office !== null)
      if (person >= 0)
        here.push({
          sentence: reading.index,
          token: token.index,
          code: mark,
          person,
          subject: isSubject(reading.sentence.tokens, token.index),
          plain: true,
        })
    }
    for (const token of reading.sentence.tokens) {
      // "the Government" is that of the state it was last named with.
      const lemma = token.lemma.toLowerCase()
      if (!/^(government|cabinet|ministry|regime|parliament|army|authority)$/.test(lemma)) continue
      const near = here.find((n) => n.person === null && n.code !== null && Math.abs(n.token - token.index) <= 4)
      if (near?.code) governments.set(lemma, near.code)
      else if (isSubject(reading.sentence.tokens, token.index)) {
        const code = governments.get(lemma)
        if (code)
          here.push({ sentence: reading.index, token: token.index, code, person: null, subject: true, plain: true })
      }
    }
    here.sort((a, b) => a.token - b.token)
    bySentence[reading.index] = here
    list.push(...here)
  }
  const before = (sentence: number, token: number): Named[] => {
    const out: Named[] = []
    for (let s = sentence; s >= 0 && s >= sentence - 6; s--) {
      const here = bySentence[s]!.filter((n) => s < sentence || n.token < token)
      // Within a sentence subjects first, then in order; sentences from the nearest back.
      out.push(...[...here].sort((a, b) => Number(b.subject) - Number(a.subject) || a.token - b.token))
    }
    return out
  }
  const main = new Set(context.focus.slice(0, 4))
  const dyad = (sentence: number, token: number, reach: number): string[] => {
    for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
      const codes: string[] = []
      for (const n of bySentence[s]!) {
        if (s === sentence && n.token >= token) continue
        // "Israel's operations" names no party.
        if (!n.plain || !n.code || !/^[A-Z]{3}$/.test(n.code) || !main.has(n.code)) continue
        if (!codes.includes(n.code)) codes.push(n.code)
      }
      if (codes.length === 2) return codes
      if (codes.length > 2)
        return codes.filter((c) => context.focus.indexOf(c) < 2).slice(0, 2).length === 2
          ? codes.filter((c) => context.focus.indexOf(c) < 2)
          : codes.slice(0, 2)
    }
    return []
  }
  // The parties of the encounter that the article leads with: those the first sentences name as themselves.
  const lead: string[] = []
  for (const here of bySentence.slice(0, 2)) {
    for (const n of here)
      if (
        lead.length < 2 &&
        n.plain &&
        n.code &&
        n.person !== null &&
        /^[A-Z]{3}$/.test(n.code) &&
        !lead.includes(n.code)
      )
        lead.push(n.code)
    if (lead.length === 2) break
  }
  const pair = (sentence: number, token: number): readonly string[] => {
    // Two who act together in this sentence or the one before are meant first, then those of the lead.
    const near = dyad(sentence, token, 1).filter((code) => isActing(code, sentence))
    if (near.length === 2) return near
    if (lead.length === 2) return lead
    const wide = dyad(sentence, token, 4)
    return wide.length === 2 ? wide : context.focus.length >= 2 ? context.focus.slice(0, 2) : []
  }
  function isActing(code: string, sentence: number): boolean {
    return [sentence, sentence - 1].some((s) =>
      bySentence[s]?.some((n) => n.code === code && (n.person !== null || n.subject)),
    )
  }
  return {
    person: (sentence, token) => before(sentence, token).find((n) => n.person !== null)?.person ?? null,
    personWith: (noun, of, sentence, token) => {
      const fits = (i: number): boolean => {
        const person = context.people[i]!
        const held = [person.office, ...person.otherOffices.map((o) => o.office)].filter((o): o is string => o !== null)
        return (
          (of === null || person.of === of) &&
          (noun === 'leader'
            ? held.some((o) =>
                /president|premier|prime minister|king|chancellor|emir|sultan|leader|general secretary/.test(o),
              ) || held.length === 0
            : held.some((o) => isOffice(o.replace(/ (of|for) .*/, ''), noun)))
        )
      }
      // "The Vice President" in a page of the White House is its own.
      const ours =
        of === null && context.home
          ? before(sentence, token).find((n) => n.person !== null && n.code === context.home && fits(n.person))
          : undefined
      const near = ours ?? before(sentence, token).find((n) => n.person !== null && fits(n.person))
      if (near) return near.person
      const any = context.people.findIndex((_, i) => fits(i))
      return any >= 0 && of !== null ? any : null
    },
    pair,
    statement: statementParties(context),
    several: (count, sentence, token) => {
      const seen = new Set<string>()
      for (let s = 0; s <= sentence; s++)
        for (const n of bySentence[s]!) if (n.code && (s < sentence || n.token < token)) seen.add(n.code)
      const codes = context.focus.filter((c) => seen.has(c)).slice(0, count)
      return codes.length === count ? codes : []
    },
    thing: (sentence, token) =>
      before(sentence, token).find((n) => n.person === null && n.plain && n.code !== null)?.code ?? null,
    country: (sentence, token) =>
      before(sentence, token).find((n) => n.code !== null && /^[A-Z]{3}$/.test(n.code) && main.has(n.code))?.code ??
      null,
    government: (noun, sentence, token) => {
      // The same noun with its state before, else the state of the dateline, else the subject told of.
      for (let s = sentence; s >= 0; s--) {
        const reading = context.readings[s]!
        for (const t of reading.sentence.tokens) {
          if (t.lemma.toLowerCase() !== noun || (s === sentence && t.index >= token)) continue
          for (const child of reading.tree.children[t.index]!) {
            const code = surelyState(named(reading.at[child], ['state', 'territory']))
            if (code) return code
          }
        }
      }
      if (context.home && main.has(context.home)) return context.home
      return before(sentence, token).find((n) => n.subject && n.code !== null && main.has(n.code))?.code ?? null
    },
    speaker: (sentence, token) => {
      const here = bySentence[sentence]!.filter((n) => n.person !== null && n.subject)
      const after = here.find((n) => n.token > token)
      if (after) return after.person
      return before(sentence, token).find((n) => n.person !== null && n.subject)?.person ?? null
    },
  }
}

/** Whether an office is called so: `the president` is no vice president, `the minister` any minister. */
function isOffice(office: string, label: string): boolean {
  if (!` ${office} `.includes(` ${label} `)) return false
  return label.includes('vice') || label.includes('deputy') || !/\b(vice|deputy)\b/.test(office)
}

/** States that the title of a joint statement names: `Joint Statement of Japan, the Republic of Korea, and the United States`. */
function statementParties(context: Context): readonly string[] {
  if (
    !context.title ||
    !/\b(joint|leaders['’]?)\b.*\b(statement|declaration|communiqu[eé])\b|\b(statement|declaration|communiqu[eé])\b.*\b(of|from|by|between)\b.*\band\b/i.test(
      context.title,
    )
  )
    return []
  const codes = new Set<string>()
  for (const match of context.knowledge.match(context.title.split(/[\s,–—:]+/).filter(Boolean))) {
    const code = surelyState(match.entries.filter((n) => !n.weak && /^(state|territory)$/.test(n.entry.kind)))
    if (code && !match.nested) codes.add(code)
  }
  return codes.size >= 2 ? [...codes] : []
}

function headOf(tokens: readonly { readonly head: number }[], from: number, to: number): number {
  for (let t = from; t < to; t++) if (tokens[t]!.head < from || tokens[t]!.head >= to) return t
  return from
}

function isSubject(
  tokens: readonly { readonly head: number; readonly deprel: string; readonly form: string }[],
  at: number,
): boolean {
  // A name inside a longer subject (a title before it, an apposition) counts as the subject.
  for (let i = at, guard = 0; i >= 0 && guard < 4; i = tokens[i]!.head, guard++) {
    const deprel = tokens[i]!.deprel
    if (deprel.startsWith('nsubj')) return true
    const above = tokens[tokens[i]!.head]
    if (
      deprel === 'nmod' &&
      above &&
      /^(government|ministry|leader|president|minister|side|people|army|parliament|authority)s?$/i.test(above.form)
    )
      continue
    if (!/^(flat|appos|compound|nmod:desc|conj)/.test(deprel)) return false
  }
  return false
}
