import { headOf, relation, type Tree } from '../language/index.js'
import { type Context, surelyState } from './focus.js'
import { isOfficeNoun } from './office-nouns.js'
import { named, type Reading, type Signal } from './signals.js'

/** A naming of a state, a body or a person, as what a later phrase may refer to. */
export interface Naming {
  readonly token: number
  readonly code: string | null
  readonly person: number | null
  readonly subject: boolean
  /** Whether the state is named as itself, not as a mark on something else. */
  readonly plain: boolean
}

/** Lists who is named where, by sentence, in the order of the words. */
export function listNamings(context: Context): readonly (readonly Naming[])[] {
  // "the Government" is that of the state it was last named with.
  const governments = new Map<string, string>()
  return context.readings.map((reading) => {
    const here = personsNamed(context, reading)
    for (const signal of reading.signals) {
      if (here.some((n) => n.token >= signal.from && n.token < signal.to)) continue
      const naming = stateNamed(reading, signal)
      if (naming) here.push(naming)
    }
    here.push(...personsDescribed(context, reading, here))
    for (const { index, lemma } of reading.sentence.tokens) {
      const noun = lemma.toLowerCase()
      if (!/^(government|cabinet|ministry|regime|parliament|army|authority)$/.test(noun)) continue
      const near = here.find((n) => n.person === null && n.code !== null && Math.abs(n.token - index) <= 4)
      const code = near?.code ?? null
      if (code) governments.set(noun, code)
      else if (governments.has(noun) && isSubject(reading.tree, index))
        here.push({ token: index, code: governments.get(noun)!, person: null, subject: true, plain: true })
    }
    return here.sort((a, b) => a.token - b.token)
  })
}

function personsNamed(context: Context, reading: Reading): Naming[] {
  const { tokens } = reading.sentence
  return context.printings[reading.index]!.map(({ from, to, person }) => ({
    token: from,
    code: context.people[person]!.of,
    person,
    subject: isSubject(reading.tree, headOf(tokens, from, to)),
    plain: true,
  }))
}

function stateNamed(reading: Reading, signal: Signal): Naming | null {
  const code =
    surelyState(named(signal, ['state', 'territory', 'metonym'])) ??
    named(signal, ['body']).find((n) => n.entry.code && !n.weak)?.entry.code
  const { tokens } = reading.sentence
  const head = headOf(tokens, signal.from, signal.to)
  const { deprel } = tokens[head]!
  // "Moscow said it would answer": a capital that does something stands for its state.
  if (!code) return isSubject(reading.tree, head) ? capitalNamed(signal) : null
  const plain = deprel !== 'nmod:poss' && !/^(amod|compound|flat)$/.test(relation(tokens[head]!))
  return { token: signal.from, code, person: null, subject: isSubject(reading.tree, head), plain }
}

function capitalNamed(signal: Signal): Naming | null {
  const code = named(signal, ['state', 'territory', 'place']).find((n) => n.form === 'capital')?.entry.code
  return code ? { token: signal.from, code, person: null, subject: true, plain: true } : null
}

/** "The Venezuelan president met …, where he …": a description of a person is an antecedent like a name. */
function personsDescribed(context: Context, reading: Reading, here: readonly Naming[]): Naming[] {
  const found: Naming[] = []
  const titles = context.printings[reading.index]!.map((printing) => printing.title)
  for (const { index } of reading.sentence.tokens) {
    if (!isOfficeNoun(reading, index) || here.some((n) => n.token === index)) continue
    if (titles.some((title) => title && title.from <= index && index < title.to)) continue
    const code = stateMarking(reading, index)
    const person = code ? context.people.findIndex((p) => p.of === code && p.office !== null) : -1
    if (person >= 0) found.push({ token: index, code, person, subject: isSubject(reading.tree, index), plain: true })
  }
  return found
}

function stateMarking(reading: Reading, at: number): string | null {
  for (const child of reading.tree.children[at]!) {
    if (!/^(amod|compound)$/.test(relation(reading.sentence.tokens[child]!))) continue
    const state = surelyState(named(reading.at[child], ['state', 'territory']))
    if (state) return state
  }
  return null
}

/** Whether a token is the subject of a clause, or a part of one: a title before a name, an apposition, who governs. */
function isSubject(tree: Tree, at: number): boolean {
  const { tokens } = tree
  for (let i = at, guard = 0; i >= 0 && guard < 4; i = tokens[i]!.head, guard++) {
    const { deprel, head } = tokens[i]!
    if (deprel.startsWith('nsubj')) return true
    const isOfRuler =
      deprel === 'nmod' &&
      /^(government|ministry|leader|president|minister|side|people|army|parliament|authority)s?$/i.test(
        tokens[head]?.form ?? '',
      )
    if (!isOfRuler && !/^(flat|appos|compound|nmod:desc|conj)/.test(deprel)) return false
  }
  return false
}
