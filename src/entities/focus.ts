import type { Knowledge } from '../knowledge/index.js'
import { isOfficeNoun } from './office-nouns.js'
import type { PersonPrinting } from './people.js'
import { named, type Reading } from './signals.js'
import type { Person } from './types.js'

/** What the rules that resolve a phrase look at. */
export interface Context {
  readonly readings: readonly Reading[]
  readonly knowledge: Knowledge
  readonly people: readonly Person[]
  readonly printings: readonly (readonly PersonPrinting[])[]
  readonly focus: readonly string[]
  readonly home: string | null
  /** State of the dateline. */
  readonly here: string | null
  readonly title: string | null
  readonly published: string | null
}

/** Forms by which a state is itself meant, or marks what is its own. */
const stateForms: ReadonlySet<string> = new Set([
  'name',
  'official',
  'former',
  'adjective',
  'demonym',
  'alias',
  'metonym',
])

/** The code that a match surely stands for, or null. */
export function surelyState(signalEntries: ReturnType<typeof named>): string | null {
  const codes = new Set(signalEntries.filter((n) => stateForms.has(n.form) && n.entry.code).map((n) => n.entry.code!))
  return codes.size === 1 ? [...codes][0]! : null
}

/** Codes of states by how often the article names them (the first sentences count more), heaviest first. */
export function focusOf(
  readings: readonly Reading[],
  people: readonly Person[] = [],
  printings: readonly (readonly PersonPrinting[])[] = [],
): string[] {
  const weight = new Map<string, number>()
  const add = (code: string, by: number): void => void weight.set(code, (weight.get(code) ?? 0) + by)
  for (const reading of readings) {
    const factor = reading.index < 3 ? 2 : 1
    for (const signal of reading.all) {
      const code = surelyState(named(signal, ['state', 'territory', 'metonym']))
      if (code) add(code, factor)
      else {
        const capital = named(signal, ['state', 'territory', 'place']).find((n) => n.form === 'capital' && n.entry.code)
        if (capital) add(capital.entry.code!, factor / 2)
      }
    }
    for (const printing of printings[reading.index] ?? []) {
      const of = people[printing.person]?.of
      if (of && /^[A-Z]{3}$/.test(of)) add(of, factor)
    }
  }
  return [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
}

/** "Haitian Prime Minister": a state that is another's title is not what the sentence is about. */
function marksSomebody(reading: Reading, at: number): boolean {
  const { tokens } = reading.sentence
  for (let k = at + 1; k < Math.min(tokens.length, at + 5); k++) {
    if (isOfficeNoun(reading, k)) return true
    if (!/^(ADJ|NOUN|PROPN|PART)$/.test(tokens[k]!.upos)) return false
  }
  return false
}

const isSubject = (reading: Reading, at: number): boolean =>
  reading.sentence.tokens[at]!.deprel === 'nsubj' ||
  (reading.sentence.tokens[at]!.deprel === 'compound' &&
    reading.sentence.tokens[reading.sentence.tokens[at]!.head]?.deprel === 'nsubj')

/**
 * The state that a stretch of a sentence is about, for a title that names none: the state of a place or an adjective
 * nearest before it in the sentence, else the last one of the sentence before; only states that the article is about.
 */
export function stateNearIn(
  readings: readonly Reading[],
  focus: readonly string[],
  home: string | null,
  sentence: number,
  token: number,
): string | null {
  // "The foreign minister" of an outlet's own state needs no state in its pages.
  if (home !== null && focus.slice(0, 4).includes(home)) return home
  const main = new Set(focus.slice(0, 3))
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const reading = readings[s]!
    const codes = reading.signals
      .filter((signal) => s < sentence || signal.to <= token || signal.from > token)
      .filter((signal) => !marksSomebody(reading, signal.from))
      .map((signal) => ({
        distance:
          s < sentence ? 1000 - signal.from : signal.to <= token ? token - signal.to : 200 + signal.from - token,
        // "Lima protested to Quito. The foreign minister …": whoever did something before is meant, before whom it was done to.
        acts: s < sentence && isSubject(reading, signal.from),
        place:
          named(signal, ['place']).some((n) => n.entry.code) ||
          named(signal, ['state', 'territory']).some((n) => n.form === 'capital'),
        code:
          surelyState(named(signal, ['state', 'territory', 'metonym'])) ??
          named(signal, ['place', 'state', 'territory'])[0]?.entry.code ??
          null,
      }))
      .filter((c) => c.code !== null && main.has(c.code))
      // A place where the person acts says more than a state that is spoken of.
      .sort((a, b) => Number(b.place) - Number(a.place) || Number(b.acts) - Number(a.acts) || a.distance - b.distance)
    if (codes.length) return codes[0]!.code
  }
  return null
}
