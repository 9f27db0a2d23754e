import { caseOf, childrenWith, conjuncts, relation } from '../language/index.js'
import type { Sector } from '../schema/index.js'
import { type Antecedents, findAntecedents } from './antecedents.js'
import { type Context, surelyState } from './focus.js'
import { countryNouns, notAnOffice, partyNouns } from './lexicon.js'
import { named, type Reading, type Signal } from './signals.js'
import { isOfficeNoun } from './titles.js'
import type { Mention, MentionForm } from './types.js'

export interface Resolver {
  actorsAt(sentence: number, token: number): readonly Mention[]
  ownersAt(sentence: number, token: number): readonly Mention[]
  actorsIn(sentence: number, from: number, to: number): readonly Mention[]
  pairAt(sentence: number, token: number): readonly Mention[]
}

interface Meaning {
  readonly codes: readonly string[]
  readonly sector: Sector | null
  readonly person?: number
  readonly form: MentionForm
  readonly rule: string
}

/** Nouns of the state itself: what they do, the state does, and a text that says "the government" means the one told of. */
const governmentNouns: ReadonlySet<string> = new Set(
  `government regime ministry parliament army military cabinet authority administration presidency state junta court police congress
  senate navy leadership assembly embassy chancellery palace`.split(/\s+/),
)

const counted: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, '3': 3, '4': 4, '5': 5 }

/** Nouns that count or gather those named after `of`. */
const quantityNouns: ReadonlySet<string> = new Set(
  'group number ten dozen score hundred thousand million majority member part crowd series handful couple rest lot some many most all one two three several'.split(
    ' ',
  ),
)

/** Resolves phrases of an article to the actors they name. A phrase that cannot be resolved names none: a wrong state is worse. */
export function createResolver(context: Context): Resolver {
  const { readings, knowledge, people, printings } = context
  const antecedents: Antecedents = findAntecedents(context)
  const memo = new Map<number, readonly Mention[]>()
  const ownerMemo = new Map<number, readonly Mention[]>()

  function mention(reading: Reading, first: number, to: number, meaning: Meaning): Mention {
    const { tokens } = reading.sentence
    let from = first
    while (
      from < to - 1 &&
      /^(ADP|CCONJ|PUNCT|SCONJ|VERB|AUX|ADV)$/.test(tokens[from]!.upos) &&
      !/^\p{Lu}/u.test(tokens[from]!.form)
    )
      from++
    return {
      sentence: reading.index,
      from,
      to,
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      text: tokens
        .slice(from, to)
        .map((t, i, all) => (i > 0 && t.start > all[i - 1]!.end ? ' ' : '') + t.form)
        .join(''),
      codes: meaning.codes,
      sector: meaning.sector,
      person: meaning.person ?? null,
      form: meaning.form,
      rule: meaning.rule,
    }
  }

  function actorsAt(sentence: number, token: number): readonly Mention[] {
    const key = sentence * 100_000 + token
    const cached = memo.get(key)
    if (cached) return cached
    memo.set(key, [])
    const found = resolve(readings[sentence]!, token)
    memo.set(key, found)
    return found
  }

  function personMention(reading: Reading, index: number): Mention {
    const printing = printings[reading.index]![index]!
    const person = people[printing.person]!
    const titled = printing.title && printing.title.sentence === reading.index
    const from = titled ? Math.min(printing.title!.from, printing.from) : printing.from
    const to = titled && printing.title!.to > printing.to ? printing.to : printing.to
    return mention(reading, from, to, {
      codes: person.of ? [person.of] : [],
      sector: person.sector,
      person: printing.person,
      form: titled ? 'title' : 'name',
      rule: 'person',
    })
  }

  function resolve(reading: Reading, at: number): Mention[] {
    const { tokens } = reading.sentence
    const token = tokens[at]!
    const own = printings[reading.index]!
    const here = own.findIndex((p) => p.from <= at && at < p.to)
    if (here >= 0) return [personMention(reading, here)]
    const titled = own.findIndex((p) => p.title && p.title.head === at)
    if (titled >= 0) return [personMention(reading, titled)]
    // Any other word of a title that names no state of its own stands for the person too.
    const inside = own.findIndex(
      (p) => p.title && p.title.from <= at && at < p.title.to && p.title.sentence === reading.index,
    )
    if (inside >= 0 && own[inside]!.title!.head > at && reading.tree.tokens[at]!.upos === 'ADJ')
      return [personMention(reading, inside)]
    if (inside >= 0 && !named(reading.at[at], ['state', 'territory', 'body', 'metonym', 'place']).length)
      return [personMention(reading, inside)]
    if (/^(both|neither)$/i.test(token.form)) return pronoun(reading, at)
    if (token.upos === 'PRON' || (token.upos === 'DET' && /^(both|the two)$/i.test(token.form)))
      return pronoun(reading, at)

    const signal = reading.at[at]
    const known = signal ? meaningOfSignal(reading, signal, at) : null
    // "China's Belt and Road Initiative": what a state owns acts for it.
    if (known?.rule === 'body' && signal && !/^[A-Z]{3}$/.test(known.codes[0]!)) {
      const owner =
        signal.from > 1 && /^['’]s?$/.test(tokens[signal.from - 1]!.form)
          ? reading.at[signal.from - 2]
          : reading.at[signal.from - 1]
      const state = surelyState(named(owner, ['state', 'territory', 'metonym']))
      if (state) return [mention(reading, signal.from, signal.to, { ...known, codes: [state], rule: 'body/of' })]
    }
    if (known && signal) return [mention(reading, signal.from, signal.to, known)]
    const described = describe(reading, at)
    if (described) return [described]
    // "BRICS, a group of economies": an apposition is what it stands beside.
    return token.deprel === 'appos' && token.head >= 0 && token.head < at
      ? [...actorsAt(reading.index, token.head)]
      : []
  }

  /** A name the tables know, used as an actor. */
  function meaningOfSignal(reading: Reading, signal: Signal, at: number): Meaning | null {
    const { tokens } = reading.sentence
    const head = tokens[at]!
    const states = named(signal, ['state', 'territory', 'metonym'])
    const sure = surelyState(states)
    const epithets = signal.entries.filter((n) => n.form === 'epithet' && n.entry.code)
    if (sure && !states.every((n) => n.form === 'adjective' && signal.to - signal.from === 1 && head.upos === 'ADJ')) {
      const metonym = states.some((n) => n.entry.kind === 'metonym')
      return {
        codes: [sure],
        sector: metonym || states[0]!.form !== 'demonym' ? 'GOV' : 'CVL',
        form: 'name',
        rule: metonym ? 'metonym' : `state/${states[0]!.form}`,
      }
    }
    if (sure) return { codes: [sure], sector: 'GOV', form: 'name', rule: 'state/adjective' }
    if (epithets.length) {
      const code =
        context.focus.find((c) => epithets.some((n) => n.entry.code === c)) ??
        (epithets.length === 1 ? epithets[0]!.entry.code : null)
      if (code) return { codes: [code], sector: 'GOV', form: 'description', rule: 'epithet' }
    }
    const bodies = named(signal, ['body'], signal.to - signal.from > 1)
    if (
      bodies.length &&
      (reading.names[at] === 'ORG' ||
        signal.to - signal.from > 1 ||
        /^\p{Lu}{2}/u.test(head.form) ||
        bodies.every((n) => !n.weak))
    ) {
      // Several bodies of one name ("the Supreme Court"): the one whose state the article is about.
      const code =
        bodies.length === 1
          ? bodies[0]!.entry.code
          : (context.focus.map((c) => bodies.find((n) => n.entry.code === c)?.entry.code).find(Boolean) ??
            bodies.find((n) => !n.weak)?.entry.code)
      if (code)
        return {
          codes: [code],
          sector: bodies.find((n) => n.entry.code === code)?.entry.sector ?? null,
          form: 'name',
          rule: 'body',
        }
    }
    const capitals = named(signal, ['state', 'territory', 'place']).filter((n) => n.form === 'capital' && n.entry.code)
    if (capitals.length) {
      const code =
        capitals.length === 1
          ? capitals[0]!.entry.code!
          : (context.focus.find((c) => capitals.some((n) => n.entry.code === c)) ?? capitals[0]!.entry.code!)
      return { codes: [code], sector: 'GOV', form: 'name', rule: 'capital' }
    }
    const places = named(signal, ['place'])
    if (places.length && places.every((n) => n.entry.code === places[0]!.entry.code))
      return { codes: [places[0]!.entry.code!], sector: null, form: 'name', rule: 'place' }
    return null
  }

  /** States that mark a noun: `Chinese`, `China's`, `of Venezuela`; with the tokens that do so. */
  function markersOf(reading: Reading, at: number, depth = 0): { codes: string[]; from: number; to: number } {
    const codes: string[] = []
    let from = at
    let to = at + 1
    for (const child of reading.tree.children[at]!) {
      const token = reading.sentence.tokens[child]!
      const base = relation(token)
      const marker = base === 'nmod' && token.deprel !== 'nmod:poss' ? caseOf(reading.tree, child) : ''
      const marks =
        base === 'amod' ||
        base === 'compound' ||
        token.deprel === 'nmod:poss' ||
        token.deprel === 'nmod:desc' ||
        base === 'det' ||
        base === 'flat' ||
        (base === 'nmod' && /^(of|from|in|for|throughout|across|)$/.test(marker))
      if (!marks) continue
      for (const conj of conjuncts(reading.tree, child)) {
        const signal = reading.at[conj]
        const state = signal ? surelyState(named(signal, ['state', 'territory', 'metonym'])) : null
        const several = signal?.partial ? signalCodes(reading, conj) : []
        if (several.length > 1) codes.push(...several)
        else if (state) codes.push(state)
        else if (token.deprel === 'nmod:poss' || /^(of|from|in|throughout|across)$/.test(marker)) {
          for (const owner of actorsAt(reading.index, conj)) codes.push(...owner.codes)
        }
        if (state || several.length) {
          from = Math.min(from, signal!.from)
          to = Math.max(to, signal!.to)
        }
      }
      if (!codes.length && depth < 2 && base === 'nmod' && marker === 'of')
        codes.push(...markersOf(reading, child, depth + 1).codes)
    }
    return { codes: [...new Set(codes)], from, to }
  }

  /** All states that the parts of one token name: `China` and `Venezuela` of `China-Venezuela`. */
  function signalCodes(reading: Reading, at: number): string[] {
    const codes: string[] = []
    for (const signal of reading.all) {
      if (signal.from > at || signal.to <= at) continue
      const code = surelyState(named(signal, ['state', 'territory', 'metonym']))
      if (code && !codes.includes(code)) codes.push(code)
    }
    return codes
  }

  function describe(reading: Reading, at: number): Mention | null {
    const { tokens } = reading.sentence
    const token = tokens[at]!
    if (!/^(NOUN|PROPN|ADJ|NUM|DET)$/.test(token.upos)) return null
    const lemma = token.lemma.toLowerCase()
    // "OPEC member Venezuela", "the island nation Mauritius": the name beside the noun.
    if (token.upos === 'NOUN') {
      for (const child of childrenWith(reading.tree, at, 'appos', 'flat')) {
        const state =
          child > at && child - at <= 2 ? surelyState(named(reading.at[child], ['state', 'territory'])) : null
        if (state)
          return mention(reading, child, child + 1, {
            codes: [state],
            sector: 'GOV',
            form: 'name',
            rule: 'state/apposition',
          })
      }
    }
    if (quantityNouns.has(lemma)) {
      // "a group of Moroccan diplomats", "tens of thousands of students": who they are stands after "of".
      for (const child of childrenWith(reading.tree, at, 'nmod')) {
        const inner = caseOf(reading.tree, child) === 'of' ? actorsAt(reading.index, child)[0] : undefined
        if (inner) {
          const outer = inner.codes.length ? inner.codes : markersOf(reading, at).codes
          return { ...inner, codes: outer, form: 'description' }
        }
      }
    }
    const left = reading.tree.left[at]!
    const marks = markersOf(reading, at)
    const from = Math.max(left, Math.min(marks.from, at))
    const plural = token.xpos === 'NNS' || token.xpos === 'NNPS' || token.feats.includes('Number=Plur')
    const words = tokens.slice(left, at).map((t) => t.form.toLowerCase())
    const pairWords = words.includes('both') || words.includes('two') || /^(pair|duo|both|two)$/.test(lemma)
    const make = (meaning: Meaning, start = from): Mention =>
      mention(reading, start, Math.max(marks.to, at + 1) > at + 1 ? Math.max(at + 1, marks.to) : at + 1, meaning)

    // "The leaders", "both sides" of a joint statement are those of its title.
    if (
      plural &&
      !marks.codes.length &&
      antecedents.statement.length &&
      /^(leader|side|country|party|president|minister|government|nation|participant)$/.test(lemma) &&
      /^(the|our|both)$/.test(words[0] ?? '')
    ) {
      return make({ codes: antecedents.statement, sector: 'GOV', form: 'description', rule: 'statement' }, left)
    }
    // "both countries", "the two leaders", "the pair"
    if (
      pairWords &&
      (plural || /^(pair|duo|both|two)$/.test(lemma)) &&
      (partyNouns.has(lemma) || isOfficeNoun(reading, at)) &&
      marks.codes.length < 2
    ) {
      const codes = marks.codes.length === 0 ? antecedents.pair(reading.index, at) : []
      if (codes.length === 2) return make({ codes, sector: 'GOV', form: 'description', rule: 'pair' }, left)
    }
    if (
      plural &&
      !marks.codes.length &&
      /^(side|party|leader|country|nation|state|government|president|minister|premier)$/.test(lemma) &&
      /^(the|their|these|our)$/.test(words[0] ?? '') &&
      words.slice(1).every((w) => /^(foreign|defence|defense|prime|finance|two|national)$/.test(w))
    ) {
      const codes = antecedents.pair(reading.index, at)
      if (codes.length === 2) return make({ codes, sector: 'GOV', form: 'description', rule: 'pair' }, left)
    }
    const count = counted[words.find((w) => w in counted) ?? '']
    if (count && plural && !marks.codes.length && (partyNouns.has(lemma) || isOfficeNoun(reading, at))) {
      const codes = antecedents.several(count, reading.index, at)
      if (codes.length === count) return make({ codes, sector: 'GOV', form: 'description', rule: 'several' }, left)
    }
    if (words.includes('each') && partyNouns.has(lemma)) {
      const codes = antecedents.pair(reading.index, at)
      if (codes.length === 2) return make({ codes, sector: 'GOV', form: 'description', rule: 'pair/each' }, left)
    }
    const office = isOfficeNoun(reading, at) || knowledge.officeByLabel(lemma) !== undefined
    if (office && !plural) {
      // "the Venezuelan president": a person of the article who is that, else whoever holds the office.
      if (marks.codes.length === 1) {
        const person = antecedents.personWith(labelAt(reading, at), marks.codes[0]!, reading.index, at)
        return make({
          codes: marks.codes,
          sector: 'GOV',
          ...(person === null ? {} : { person }),
          form: 'description',
          rule: 'office/of',
        })
      }
      if (!marks.codes.length) {
        const region = regionCode(reading, at)
        const person = antecedents.personWith(labelAt(reading, at), region, reading.index, at)
        if (person !== null) {
          const of = people[person]!.of
          return make(
            {
              codes: of ? [of] : [],
              sector: people[person]!.sector,
              person,
              form: 'description',
              rule: 'office/again',
            },
            left,
          )
        }
        if (region) return make({ codes: [region], sector: 'GOV', form: 'description', rule: 'office/region' }, left)
        // "The President spoke today": the outlet's own.
        if (
          context.home &&
          /^the$/i.test(words[0] ?? '') &&
          words.length <= 3 &&
          /^(president|premier|minister|chancellor|king|queen|emir|secretary)$/.test(lemma)
        )
          return make({ codes: [context.home], sector: 'GOV', form: 'description', rule: 'office/home' }, left)
      }
    }
    if (
      marks.codes.length &&
      (isActingNoun(reading, at) ||
        office ||
        countryNouns.has(lemma) ||
        partyNouns.has(lemma) ||
        governmentNouns.has(lemma))
    ) {
      return make({ codes: marks.codes, sector: sectorOfNoun(reading, at), form: 'description', rule: 'noun/of' })
    }
    if (countryNouns.has(lemma) && !plural) {
      const bare =
        /^(the|this)$/i.test(tokens[at - 1]?.form ?? '') &&
        childrenWith(reading.tree, at, 'amod', 'compound', 'nmod').length === 0
      const region = regionCode(reading, at) ?? (bare ? antecedents.country(reading.index, at) : null)
      if (region) return make({ codes: [region], sector: 'GOV', form: 'description', rule: 'region' }, left)
    }
    if (governmentNouns.has(lemma) && /^(the|its|his|their)$/.test(words[0] ?? '') && words.length <= 2) {
      const code = antecedents.government(lemma, reading.index, at)
      if (code)
        return make({ codes: [code], sector: sectorOfNoun(reading, at), form: 'description', rule: 'noun/again' }, left)
    }
    // An organisation that the tables do not know, with a state in its name.
    if (reading.names[at] === 'ORG' && marks.codes.length === 1)
      return make({ codes: marks.codes, sector: sectorOfNoun(reading, at), form: 'name', rule: 'organisation/of' })
    if (isActingNoun(reading, at) && !marks.codes.length)
      return mention(reading, left > at - 6 ? left : at, at + 1, {
        codes: [],
        sector: sectorOfNoun(reading, at),
        form: 'description',
        rule: 'unresolved',
      })
    return null
  }

  /** The office that a head noun names with the words before it: `vice president`, `prime minister`. */
  function labelAt(reading: Reading, at: number): string {
    const { tokens } = reading.sentence
    const before = tokens[at - 1]?.form.toLowerCase() ?? ''
    const lemma = tokens[at]!.lemma.toLowerCase()
    return /^(vice|deputy|prime|foreign|defence|defense|finance)$/.test(before) ? `${before} ${lemma}` : lemma
  }

  /** "the South American nation": the state of that part of the world that the article is about. */
  function regionCode(reading: Reading, at: number): string | null {
    for (const child of childrenWith(reading.tree, at, 'amod', 'compound')) {
      const regions = named(reading.at[child], ['region'])
      for (const region of regions) {
        const states = (region.entry as { states?: readonly string[] }).states ?? []
        const fits = context.focus.slice(0, 4).filter((code) => states.includes(code))
        if (fits.length) return fits[0]!
      }
      const epithets = reading.at[child]?.entries.filter((n) => n.form === 'epithet' && n.entry.code) ?? []
      const code = context.focus.find((c) => epithets.some((n) => n.entry.code === c))
      if (code) return code
    }
    return null
  }

  function isActingNoun(reading: Reading, at: number): boolean {
    const token = reading.sentence.tokens[at]!
    return (
      isOfficeNoun(reading, at) ||
      notAnOffice.has(token.lemma.toLowerCase()) ||
      knowledge.agent(token.form.toLowerCase()) !== undefined ||
      knowledge.agent(token.lemma.toLowerCase()) !== undefined
    )
  }

  function sectorOfNoun(reading: Reading, at: number): Sector | null {
    const token = reading.sentence.tokens[at]!
    return (
      knowledge.agent(token.form.toLowerCase())?.sector ?? knowledge.agent(token.lemma.toLowerCase())?.sector ?? 'GOV'
    )
  }

  function pronoun(reading: Reading, at: number): Mention[] {
    const form = reading.sentence.tokens[at]!.form.toLowerCase()
    if (/^(he|she|him|her|his|hers|himself|herself)$/.test(form)) {
      const person = antecedents.person(reading.index, at)
      if (person === null) return []
      const of = people[person]!.of
      return [
        mention(reading, at, at + 1, {
          codes: of ? [of] : [],
          sector: people[person]!.sector,
          person,
          form: 'pronoun',
          rule: 'pronoun/person',
        }),
      ]
    }
    if (/^(they|them|their|theirs|both|neither|themselves)$/.test(form)) {
      const codes = antecedents.plural(reading.index, at)
      return codes.length
        ? [mention(reading, at, at + 1, { codes, sector: 'GOV', form: 'pronoun', rule: 'pronoun/plural' })]
        : []
    }
    if (/^(it|its|itself)$/.test(form)) {
      const code = antecedents.thing(reading.index, at)
      return code
        ? [mention(reading, at, at + 1, { codes: [code], sector: 'GOV', form: 'pronoun', rule: 'pronoun/thing' })]
        : []
    }
    if (/^(we|us|our|i|my|me|ours|ourselves)$/.test(form)) {
      if (antecedents.statement.length && /^(we|us|our|ours|ourselves)$/.test(form))
        return [
          mention(reading, at, at + 1, {
            codes: antecedents.statement,
            sector: 'GOV',
            form: 'pronoun',
            rule: 'pronoun/statement',
          }),
        ]
      const speaker = antecedents.speaker(reading.index, at)
      if (speaker === null) return []
      const of = people[speaker]!.of
      return of
        ? [
            mention(reading, at, at + 1, {
              codes: [of],
              sector: people[speaker]!.sector,
              person: speaker,
              form: 'pronoun',
              rule: 'pronoun/speaker',
            }),
          ]
        : []
    }
    return []
  }

  function ownersAt(sentence: number, token: number): readonly Mention[] {
    const key = sentence * 100_000 + token
    const cached = ownerMemo.get(key)
    if (cached) return cached
    ownerMemo.set(key, [])
    const found = owners(readings[sentence]!, token)
    ownerMemo.set(key, found)
    return found
  }

  function owners(reading: Reading, at: number): readonly Mention[] {
    const direct = actorsAt(reading.index, at).filter((m) => m.codes.length)
    if (direct.length) return direct
    const codes = markersOf(reading, at).codes
    if (codes.length)
      return [
        mention(reading, Math.max(reading.tree.left[at]!, at - 8), at + 1, {
          codes,
          sector: 'GOV',
          form: 'modifier',
          rule: 'owner',
        }),
      ]
    for (const child of reading.tree.children[at]!) {
      const token = reading.sentence.tokens[child]!
      const base = relation(token)
      if (base !== 'nmod' && base !== 'compound' && base !== 'appos' && base !== 'amod') continue
      // What is done against somebody, or in a place, is not theirs.
      if (
        base === 'nmod' &&
        /^(against|on|in|at|toward|towards|for|about|with|to|over|into|between|under|during|after)$/.test(
          caseOf(reading.tree, child),
        )
      )
        continue
      const found = actorsAt(reading.index, child).filter((m) => m.codes.length)
      if (found.length) return found.map((m) => ({ ...m, form: 'modifier' as const, rule: 'owner/nested' }))
    }
    return []
  }

  function actorsIn(sentence: number, from: number, to: number): readonly Mention[] {
    const reading = readings[sentence]!
    const found: Mention[] = []
    let covered = -1
    for (let t = from; t < to; t++) {
      if (t < covered) continue
      const printing = printings[sentence]!.findIndex((p) => p.from <= t && t < p.to)
      if (printing >= 0) {
        found.push(personMention(reading, printing))
        covered = printings[sentence]![printing]!.to
        continue
      }
      const signal = reading.at[t]
      if (!signal || signal.from < from) continue
      const several = signal.partial ? signalCodes(reading, t) : []
      const meaning =
        several.length > 1
          ? { codes: several, sector: 'GOV' as const, form: 'modifier' as const, rule: 'compound' }
          : meaningOfSignal(reading, signal, t)
      if (meaning?.codes.length) found.push(mention(reading, signal.from, signal.to, meaning))
      covered = Math.max(covered, signal.to)
    }
    return found
  }

  function pairAt(sentence: number, token: number): readonly Mention[] {
    const codes = antecedents.pair(sentence, token)
    return codes.length === 2
      ? [
          mention(readings[sentence]!, token, token + 1, {
            codes,
            sector: 'GOV',
            form: 'description',
            rule: 'pair/understood',
          }),
        ]
      : []
  }

  return { actorsAt, ownersAt, actorsIn, pairAt }
}
