import { findAntecedents } from './antecedents.js'
import { describe } from './describe.js'
import { type Context, surelyState } from './focus.js'
import { type Meaning, makeMention } from './make-mention.js'
import { meaningOfName, statesInToken } from './name-meaning.js'
import { ownersOf } from './owners.js'
import { resolvePronoun } from './pronouns.js'
import type { Resolution } from './resolution.js'
import { named, type Reading, type Signal } from './signals.js'
import type { Entities, Mention } from './types.js'

export type Resolver = Pick<Entities, 'actorsAt' | 'ownersAt' | 'actorsIn' | 'pairAt' | 'thingAt'>

type Lookup = (sentence: number, token: number) => readonly Mention[]

/** Resolves phrases of an article to the actors they name. A phrase that cannot be resolved names none: a wrong state is worse. */
export function createResolver(context: Context): Resolver {
  const actorsAt = remembered((sentence, token) => resolve(resolution, context.readings[sentence]!, token))
  const resolution: Resolution = { context, antecedents: findAntecedents(context), actorsAt }
  return {
    actorsAt,
    ownersAt: remembered((sentence, token) => ownersOf(resolution, context.readings[sentence]!, token)),
    actorsIn: (sentence, from, to) => namesIn(context, context.readings[sentence]!, from, to),
    pairAt: (sentence, token) => understoodPair(resolution, sentence, token),
    thingAt: (sentence, token) => understoodThing(resolution, sentence, token),
  }
}

/** Answers each question once; a phrase that asks for itself on the way names nobody. */
function remembered(find: Lookup): Lookup {
  const known = new Map<number, readonly Mention[]>()
  return (sentence, token) => {
    const key = sentence * 100_000 + token
    const cached = known.get(key)
    if (cached) return cached
    known.set(key, [])
    const found = find(sentence, token)
    known.set(key, found)
    return found
  }
}

function resolve(resolution: Resolution, reading: Reading, at: number): readonly Mention[] {
  const { context } = resolution
  const token = reading.sentence.tokens[at]!
  const printing = printingAt(context, reading, at)
  if (printing >= 0) return [personMention(context, reading, printing)]
  if (token.upos === 'PRON' || /^(both|neither)$/i.test(token.form)) return resolvePronoun(resolution, reading, at)
  // "arrived here on Monday": in the place of the dateline.
  if (token.upos === 'ADV' && context.here && token.lemma.toLowerCase() === 'here')
    return [
      makeMention(reading, at, at + 1, { codes: [context.here], sector: 'GOV', form: 'description', rule: 'here' }),
    ]
  const signal = reading.at[at]
  const known = signal ? meaningOfName(context, reading, signal, at) : null
  if (known && signal) return [makeMention(reading, signal.from, signal.to, ownedBody(reading, signal, known) ?? known)]
  const described = describe(resolution, reading, at)
  if (described) return [described]
  // "BRICS, a group of economies": an apposition is what it stands beside.
  const isApposition = token.deprel === 'appos' && token.head >= 0 && token.head < at
  return isApposition ? [...resolution.actorsAt(reading.index, token.head)] : []
}

/** "China's Belt and Road Initiative": what a state owns acts for it. */
function ownedBody(reading: Reading, signal: Signal, known: Meaning): Meaning | null {
  if (known.rule !== 'body' || /^[A-Z]{3}$/.test(known.codes[0]!)) return null
  const isPossessive = signal.from > 1 && /^['’]s?$/.test(reading.sentence.tokens[signal.from - 1]!.form)
  const owner = reading.at[signal.from - (isPossessive ? 2 : 1)]
  const state = surelyState(named(owner, ['state', 'territory', 'metonym']))
  return state ? { ...known, codes: [state], rule: 'body/of' } : null
}

/** The printing of a person, by its number in the sentence, whose name or title a token belongs to; -1 where none. */
function printingAt(context: Context, reading: Reading, at: number): number {
  const own = context.printings[reading.index]!
  const here = own.findIndex((p) => p.from <= at && at < p.to)
  if (here >= 0) return here
  const titled = own.findIndex((p) => p.title && p.title.head === at)
  if (titled >= 0) return titled
  const inside = own.findIndex(
    (p) => p.title && p.title.from <= at && at < p.title.to && p.title.sentence === reading.index,
  )
  if (inside < 0) return -1
  if (own[inside]!.title!.head > at && reading.sentence.tokens[at]!.upos === 'ADJ') return inside
  // Any other word of a title stands for the person too, unless it names a state of its own.
  return named(reading.at[at], ['state', 'territory', 'body', 'metonym', 'place']).length ? -1 : inside
}

/** A person with the title before the name. */
function personMention(context: Context, reading: Reading, index: number): Mention {
  const printing = context.printings[reading.index]![index]!
  const person = context.people[printing.person]!
  const title = printing.title?.sentence === reading.index ? printing.title : null
  return makeMention(reading, title ? Math.min(title.from, printing.from) : printing.from, printing.to, {
    codes: person.of ? [person.of] : [],
    sector: person.sector,
    person: printing.person,
    form: title ? 'title' : 'name',
    rule: 'person',
  })
}

/** Every name of an actor in a range of tokens, in order, without a look at how they stand together. */
function namesIn(context: Context, reading: Reading, from: number, to: number): readonly Mention[] {
  const printings = context.printings[reading.index]!
  const found: Mention[] = []
  for (let t = from, covered = -1; t < to; t++) {
    if (t < covered) continue
    const printing = printings.findIndex((p) => p.from <= t && t < p.to)
    if (printing >= 0) {
      found.push(personMention(context, reading, printing))
      covered = printings[printing]!.to
      continue
    }
    const signal = reading.at[t]
    if (!signal || signal.from < from) continue
    const meaning = compoundOf(reading, signal, t) ?? meaningOfName(context, reading, signal, t)
    if (meaning?.codes.length) found.push(makeMention(reading, signal.from, signal.to, meaning))
    covered = Math.max(covered, signal.to)
  }
  return found
}

/** "China-Venezuela ties": one token that names several states. */
function compoundOf(reading: Reading, signal: Signal, at: number): Meaning | null {
  const codes = signal.partial ? statesInToken(reading, at) : []
  return codes.length > 1 ? { codes, sector: 'GOV', form: 'modifier', rule: 'compound' } : null
}

function understoodPair({ context, antecedents }: Resolution, sentence: number, token: number): readonly Mention[] {
  const codes = antecedents.pair(sentence, token)
  if (codes.length !== 2) return []
  const meaning: Meaning = { codes, sector: 'GOV', form: 'description', rule: 'pair/understood' }
  return [makeMention(context.readings[sentence]!, token, token + 1, meaning)]
}

function understoodThing({ context, antecedents }: Resolution, sentence: number, token: number): readonly Mention[] {
  const code = antecedents.thing(sentence, token)
  if (code === null) return []
  const meaning: Meaning = { codes: [code], sector: 'GOV', form: 'description', rule: 'thing/understood' }
  return [makeMention(context.readings[sentence]!, token, token + 1, meaning)]
}
