import type { Mention } from '../../entities/index.js'
import type { Token } from '../../language/index.js'
import { subjectOf } from '../roles/subject.js'
import type { CodedScene } from '../scene.js'
import type { Reading } from './reading.js'

/** A state or body named at a place of a sentence. */
export interface Party {
  readonly code: string
  readonly from: number
  readonly to: number
  /** Named by a place in it: where, more often than who. */
  readonly place: boolean
  readonly person: boolean
  /** By its name, not by a pronoun or a description. */
  readonly named: boolean
}

/** Whether a code is a state or a body that states make: what relations, loans and memberships are between. */
export function isParty(reading: Reading, code: string): boolean {
  if (reading.knowledge.state(code)) return true
  const body = reading.knowledge.body(code)
  return (
    body !== undefined &&
    body.of === null &&
    /^(?:organisation|alliance|group|bank|initiative|forum)$/.test(body.bodyKind)
  )
}

/** Whether a code is a state or a body that has money of its own. */
export function isLender(reading: Reading, code: string): boolean {
  if (reading.knowledge.state(code)) return true
  return /^(?:organisation|alliance|group|bank)$/.test(reading.knowledge.body(code)?.bodyKind ?? '')
}

const describing = new Set(['NOUN', 'PRON', 'DET', 'ADJ'])

/** All parties named in a range of tokens, in order: names, persons for their states, descriptions and pronouns. */
export function partiesIn(reading: Reading, scene: CodedScene, first: number, last: number): Party[] {
  const { tokens } = scene.tree
  const from = Math.max(0, first)
  const to = Math.min(tokens.length, last)
  const named = reading.entities.actorsIn(scene.sentence, from, to)
  const covered = new Set<number>()
  for (const m of named) for (let t = m.from; t < m.to; t++) covered.add(t)
  const found: Party[] = named.flatMap((m) => partiesOf(reading, scene, m))
  for (let t = from; t < to; t++) {
    if (covered.has(t) || !describing.has(tokens[t]!.upos)) continue
    for (const m of reading.entities.actorsAt(scene.sentence, t)) {
      if (m.from < from || (m.form !== 'description' && m.form !== 'pronoun')) continue
      found.push(...partiesOf(reading, scene, m).map((p) => ({ ...p, from: t, to: t + 1 })))
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function partiesOf(reading: Reading, scene: CodedScene, m: Mention): Party[] {
  // A capital stands for its state unless something is said to be there.
  const there = /^(?:in|at|to|from|near|outside|into|via|through|over|on)$/i.test(
    scene.tree.tokens[m.from - 1]?.form ?? '',
  )
  const place = m.rule === 'place' || (m.rule === 'capital' && there)
  return m.codes
    .filter((code) => isParty(reading, code))
    .map((code) => ({
      code,
      from: m.from,
      to: m.to,
      place,
      person: m.person !== null,
      named: m.form !== 'pronoun' && m.form !== 'description',
    }))
}

const codesOf = (parties: readonly Party[]): string[] => [...new Set(parties.map((p) => p.code))]

/** Two codes in the order of the alphabet: a relation has no direction. */
export const dyad = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

/** A word that begins or heads a clause; what is capitalised may be tagged so by mistake (`United` States). */
const isClausal = (token: Token): boolean => /^(?:VERB|AUX|SCONJ)$/.test(token.upos) && /^\P{Lu}/u.test(token.form)

const breaks = /^[,;:.()“”"]$/

/**
 * The two parties whose relation a phrase (tokens `from` to `to`) names: `the U.S.-Egypt strategic partnership`,
 * `… between A and B`, `A's … with B`, else the only two of the sentence, else the pair that the text is about.
 */
export function relationParties(
  reading: Reading,
  scene: CodedScene,
  from: number,
  to: number,
): readonly [string, string] | null {
  const { tokens } = scene.tree
  const words = reading.words[scene.sentence]!
  let left = from
  while (left > 0 && from - left < 9 && !breaks.test(tokens[left - 1]!.form) && !isClausal(tokens[left - 1]!)) left--
  const before = codesOf(closeBefore(partiesIn(reading, scene, left, from), tokens, from))
  if (before.length === 2) return dyad(before[0]!, before[1]!)
  const end = Math.min(tokens.length, to + 22)
  for (let t = to; t < Math.min(end, to + 10); t++) {
    if (breaks.test(tokens[t]!.form) || (tokens[t]!.upos === 'VERB' && isClausal(tokens[t]!))) break
    if (words[t] === 'between') {
      const both = codesOf(partiesIn(reading, scene, t + 1, stopAfter(scene, t + 1, end)))
      return both.length === 2 ? dyad(both[0]!, both[1]!) : both.length ? null : pairOf(reading, scene, from)
    }
    if (words[t] === 'with' || (words[t] === 'of' && t === to && /^(?:partner|ally|friend)$/.test(words[to - 1]!))) {
      const other = partiesIn(reading, scene, t + 1, stopAfter(scene, t + 1, end))[0]?.code
      if (other === undefined) break
      const own = ownSide(reading, scene, from, other)
      return own === null ? null : dyad(own, other)
    }
  }
  return sentenceParties(reading, scene, from)
}

/** Parties that stand right before a phrase, with no preposition in between: `the enduring U.S.-UAE`. */
function closeBefore(parties: readonly Party[], tokens: CodedScene['tree']['tokens'], from: number): Party[] {
  let edge = from
  const close: Party[] = []
  for (const party of [...parties].reverse()) {
    if (party.person || party.place) continue
    const gap = tokens.slice(party.to, edge)
    if (gap.some((t) => t.upos === 'ADP' || t.upos === 'CCONJ' || (t.upos === 'NOUN' && edge === from))) break
    close.unshift(party)
    edge = party.from
  }
  return close
}

function stopAfter({ tree }: CodedScene, from: number, end: number): number {
  let t = from
  while (t < end && !/^[;:.()“”"]$/.test(tree.tokens[t]!.form) && !isClausal(tree.tokens[t]!)) t++
  return t
}

/** Whose relation with another party it is: an owner before the phrase, the subject, anyone named before. */
export function ownSide(reading: Reading, scene: CodedScene, at: number, other: string): string | null {
  const before = partiesIn(reading, scene, 0, at).filter((p) => p.code !== other && !p.place)
  const owners = before.filter((p) => at - p.to < 6 && !p.person)
  // "the United States' commitment to its partnership": the name says more surely who than the pronoun.
  const owner = owners.filter((p) => p.named).at(-1) ?? owners.at(-1)
  if (owner) return owner.code
  const subject = subjectOf(scene.tree, verbOver(scene, at))
  const acting = subject ? reading.entities.actorsAt(scene.sentence, subject.at).flatMap((m) => m.codes) : []
  const actor = acting.filter((code) => code !== other && isParty(reading, code))
  if (new Set(actor).size === 1) return actor[0]!
  const all = codesOf(before)
  return all.length === 1 ? all[0]! : null
}

/** The verb over a token, or the token itself. */
export function verbOver({ tree }: CodedScene, at: number): number {
  let i = at
  for (let guard = 0; guard < 12 && tree.tokens[i]!.head >= 0; guard++) {
    if (tree.tokens[i]!.upos === 'VERB') return i
    i = tree.tokens[i]!.head
  }
  return i
}

/** The only two parties of a sentence, else the pair that it and the text before are about. */
function sentenceParties(reading: Reading, scene: CodedScene, at: number): readonly [string, string] | null {
  const parties = partiesIn(reading, scene, 0, scene.tree.tokens.length)
  const actors = codesOf(parties.filter((p) => !p.place))
  if (actors.length === 2) return dyad(actors[0]!, actors[1]!)
  if (actors.length > 2) return null
  // "during Xi's visit to Astana": a place somebody travels to stands for its state.
  const hosts = codesOf(parties.filter((p) => p.place && reading.words[scene.sentence]![p.from - 1] === 'to'))
  const both = [...new Set([...actors, ...hosts])]
  if (actors.length === 1 && both.length === 2) return dyad(both[0]!, both[1]!)
  // The pair of the text is meant only where words point to it.
  const points = reading.words[scene.sentence]!.some((w) =>
    /^(?:both|two|bilateral|mutual|their|ties|relations|sides|upgrade|upgrading)$/.test(w),
  )
  const pair = points ? pairOf(reading, scene, at) : null
  return pair && actors.every((code) => pair.includes(code)) ? pair : null
}

function pairOf(reading: Reading, scene: CodedScene, at: number): readonly [string, string] | null {
  const codes = reading.entities.pairAt(scene.sentence, at)[0]?.codes ?? []
  return codes.length === 2 && codes.every((c) => isParty(reading, c)) ? dyad(codes[0]!, codes[1]!) : null
}
