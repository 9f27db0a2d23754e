import type { Token } from '../language/index.js'
import { nameParticles, officeNouns } from './lexicon.js'
import { textOf } from './make-mention.js'
import { isCapitalised, isTitleWord, isWeekday, nameBounds } from './name-bounds.js'
import { namesBehindTitles } from './names-behind-titles.js'
import { named, type Reading, type Signal } from './signals.js'

/** Tokens of one printing of a person's name, titles left out. */
export interface NameSpan {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly text: string
  /** Id of the person in the tables, where the words alone show who it is. */
  readonly known: string | null
}

/** A stretch of tokens that may be a name, and who it is where the words alone show it. */
interface Proposal {
  readonly from: number
  readonly to: number
  readonly known: string | null
}

/**
 * Finds the names of persons: what the tables know by full name, what the tagger calls a person, capitalised words that
 * follow an office (`Deputy Minister Capaya Rodríguez`), and surnames that the tables know. Of names that overlap, the
 * one that was proposed first stands.
 */
export function findNames(reading: Reading): NameSpan[] {
  const taken = new Uint8Array(reading.sentence.tokens.length)
  const found: NameSpan[] = []
  for (const propose of [knownInFull, behindTitles, tagged, behindOffices, knownBySurname]) {
    for (const proposal of propose(reading, taken)) {
      const span = spanOf(reading, proposal, taken)
      if (!span) continue
      taken.fill(1, span.from, span.to)
      found.push(span)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function spanOf(reading: Reading, proposal: Proposal, taken: Uint8Array): NameSpan | null {
  const { tokens } = reading.sentence
  const bounds = nameBounds(reading, proposal.from, proposal.to, proposal.known !== null)
  if (!bounds || taken.subarray(bounds.from, bounds.to).includes(1)) return null
  let { to } = bounds
  // A particle, a suffix or a further name that the tagger left off.
  while (to < tokens.length && !taken[to] && reading.names[to] === 'PER' && mayBeName(tokens[to]!.form)) to++
  // "Joseph R. Biden, Jr.": the suffix goes with the name.
  const suffix = tokens[to]?.form === ',' ? to + 1 : to
  if (/^(Jr|Sr)\.?$/.test(tokens[suffix]?.form ?? '')) to = suffix + 1
  return {
    sentence: reading.index,
    from: bounds.from,
    to,
    text: textOf(reading, bounds.from, to),
    known: proposal.known,
  }
}

const mayBeName = (form: string): boolean => isCapitalised(form) && !isWeekday(form)

/** Full names of the tables, longer ones first: "President Yoon" must not break "Yoon Suk Yeol". */
function* knownInFull(reading: Reading): Generator<Proposal> {
  for (const signal of [...reading.signals].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const person = named(signal, ['person'])[0]
    if (!person || signal.to - signal.from === 1 || named(signal, ['state', 'body', 'office']).length) continue
    const to = endOfLongerName(reading, signal)
    yield { from: signal.from, to, known: to === signal.to ? person.entry.id : null }
  }
}

/** The tagger may see a longer name than the tables: `Nicolás Maduro Guerra` is not Nicolás Maduro. */
function endOfLongerName(reading: Reading, signal: Signal): number {
  const { tokens } = reading.sentence
  let to = signal.to
  while (
    to < tokens.length &&
    (reading.names[to] === 'PER' || tokens[to]!.deprel === 'flat') &&
    isCapitalised(tokens[to]!.form) &&
    tokens[to]!.head < signal.to &&
    tokens[to]!.head >= signal.from
  )
    to++
  return to
}

/** Names that the tagger runs into the field or the host of the title before them. */
function* behindTitles(reading: Reading): Generator<Proposal> {
  for (const { from, to } of namesBehindTitles(reading)) yield { from, to, known: null }
}

function* tagged(reading: Reading): Generator<Proposal> {
  for (const { label, from, to } of reading.sentence.entities)
    if (label === 'PER' && !isKnownOtherwise(reading, from, to)) yield { from, to, known: null }
}

/** Capitalised words behind an office or `Mr.`, whatever the tagger takes them for, unless they name something else. */
function* behindOffices(reading: Reading, taken: Uint8Array): Generator<Proposal> {
  const { tokens } = reading.sentence
  for (let from = 1; from < tokens.length; from++) {
    if (taken[from] || tokens[from]!.upos !== 'PROPN' || !isCapitalised(tokens[from]!.form)) continue
    const before = tokens[from - 1]!.form.toLowerCase()
    if (!officeNouns.has(before) && !/^(mr|mrs|ms|dr)\.?$/.test(before)) continue
    const signal = reading.at[from]
    const isSurname = named(signal, ['person'], true).length > 0
    if (isTitleWord(tokens[from]!.form) || (!isSurname && /^(ORG|LOC)$/.test(reading.names[from]!))) continue
    if (named(signal, ['state', 'territory', 'body', 'office', 'metonym', 'region']).length) continue
    yield { from, to: endOfCapitals(reading, from, taken), known: null }
  }
}

/** One past the last capitalised word of a run, particles between two of them passed over. */
function endOfCapitals(reading: Reading, from: number, taken: Uint8Array): number {
  const { tokens } = reading.sentence
  let to = from + 1
  for (; to < tokens.length && !taken[to]; to++) {
    const { form, upos } = tokens[to]!
    const isParticle = nameParticles.has(form)
    if (upos !== 'PROPN' && !isParticle) break
    if (!isCapitalised(form) && !(isParticle && isCapitalised(tokens[to + 1]?.form ?? ''))) break
  }
  return to
}

/** Surnames that the tables know and nothing else, where the tagger sees a name of no place and no body. */
function* knownBySurname(reading: Reading, taken: Uint8Array): Generator<Proposal> {
  for (const { from, to, entries } of reading.signals) {
    if (taken[from] || to - from !== 1 || !entries.length || /^(ORG|LOC)$/.test(reading.names[from]!)) continue
    if (!canBeSurname(reading.sentence.tokens[from]!) || entries.some((n) => n.entry.kind !== 'person')) continue
    yield { from, to, known: null }
  }
}

/** "Xi said": a short name that the tagger takes for a pronoun or a number, but that is none. */
function canBeSurname({ form, upos }: Token): boolean {
  if (upos === 'PROPN') return true
  return /^(PRON|NUM|X)$/.test(upos) && /^\p{Lu}\p{Ll}+$/u.test(form) && !pronouns.has(form.toLowerCase())
}

const pronouns: ReadonlySet<string> = new Set(
  `i you he she it we they me him her us them my your his its our their mine yours hers ours theirs one who whom whose which what that
  this these those all any both each few many most none other some such several another everyone someone two three four five six seven
  eight nine ten`.split(/\s+/),
)

/** Whether the tables know a supposed name for something other than a person. */
function isKnownOtherwise(reading: Reading, from: number, to: number): boolean {
  const signal = reading.at[from]
  if (!signal || signal.from > from || signal.to < to) return false
  // "Jordan's king": a state alone is no namesake of it, unless a title says so.
  const isAlone = to - from === 1 && !isTitleWord(reading.sentence.tokens[from - 1]?.form ?? '')
  if (isAlone && named(signal, ['state', 'territory']).some((n) => /^(name|adjective)$/.test(n.form))) return true
  if (named(signal, ['person'], true).length) return false
  return (
    named(signal, ['state', 'territory', 'metonym', 'body', 'outlet', 'office', 'region']).some(
      (n) => n.form !== 'short',
    ) ||
    (to - from === 1 && named(signal, ['place']).length > 0)
  )
}
