import type { Knowledge, Match, Named } from '../knowledge/index.js'
import { type Sentence, type Tree, treeOf } from '../language/index.js'

/** What is known of a stretch of tokens before any resolution. */
export interface Signal {
  readonly from: number
  readonly to: number
  /** Whether the match covers only a part of its tokens: `U.S.` in `U.S.-China`. */
  readonly partial: boolean
  readonly entries: readonly Named[]
}

/** A sentence with its tree, its names and what the tables know of its words. */
export interface Reading {
  readonly index: number
  readonly sentence: Sentence
  readonly tree: Tree
  /** Longest matches, not nested in another, in order; then for each token the match that covers it, or undefined. */
  readonly signals: readonly Signal[]
  readonly at: readonly (Signal | undefined)[]
  /** Every match, nested ones too. */
  readonly all: readonly Signal[]
  /** Label of the named entity that covers each token, or the empty string. */
  readonly names: readonly string[]
}

/** "80 billion U.S. dollars", "Japanese yen": a state before these is a part of their name. */
const currencies =
  /^(dollars?|yuan|yen|won|pounds?|rupees?|rubles?|roubles?|francs?|pesos?|dirhams?|riyals?|rials?|dinars?|liras?|kron(a|e|er|or)|shillings?)$/i

/** Looks every sentence up in the tables. */
export function readSentences(sentences: readonly Sentence[], knowledge: Knowledge): Reading[] {
  return sentences.map((sentence, index) => {
    // "US$50 billion" names a currency, not a state.
    const matches = knowledge
      .match(
        sentence.tokens.map((t, i) =>
          sentence.tokens[i + 1]?.form.startsWith('$') && sentence.tokens[i + 1]!.start === t.end ? '$' : t.form,
        ),
      )
      .filter((m) => !sentence.tokens[m.from]!.form.includes('$') && !isMark(sentence, m))
      .filter((m) => !currencies.test(sentence.tokens[m.to]?.form ?? ''))
    // "of Jordan", "in Georgia": a preposition or the tagger shows that a state is meant.
    const names = sentence.tokens.map(() => '')
    for (const entity of sentence.entities) for (let t = entity.from; t < entity.to; t++) names[t] = entity.label
    const located = (from: number): boolean =>
      names[from] === 'LOC' || /^(in|of|to|from|with|between|by|for|at)$/i.test(sentence.tokens[from - 1]?.form ?? '')
    const entriesOf = (from: number, entries: readonly Named[]): readonly Named[] =>
      entries.some((n) => n.weak && n.entry.kind === 'state') && located(from)
        ? entries.map((n) => (n.entry.kind === 'state' ? { ...n, weak: false } : n))
        : entries
    const all: Signal[] = matches.map((m) => ({
      from: m.from,
      to: m.to,
      partial: m.inside !== null,
      entries: entriesOf(m.from, m.entries),
    }))
    const signals: Signal[] = []
    const at: (Signal | undefined)[] = sentence.tokens.map(() => undefined)
    matches.forEach((match, i) => {
      if (match.nested && matches.some((m) => m !== match && m.from <= match.from && m.to >= match.to)) return
      const signal = all[i]!
      signals.push(signal)
      for (let t = match.from; t < match.to; t++) at[t] ??= signal
    })
    return { index, sentence, tree: treeOf(sentence), signals, at, all, names }
  })
}

/** "The Namibian president": no newspaper of that name, but an adjective before its noun. */
function isMark({ tokens }: Sentence, { from, to, entries }: Match): boolean {
  return (
    tokens[from]!.form === 'The' &&
    to - from === 2 &&
    tokens[to - 1]!.upos === 'ADJ' &&
    tokens[to]?.upos !== undefined &&
    /^(NOUN|PROPN|ADJ)$/.test(tokens[to]!.upos) &&
    entries.every((n) => n.entry.kind === 'outlet')
  )
}

/** The entries of a kind that a match names; strong ones only unless `weakToo`. */
export function named(signal: Signal | undefined, kinds: readonly string[], weakToo = false): readonly Named[] {
  if (!signal) return []
  return signal.entries.filter((n) => kinds.includes(n.entry.kind) && (weakToo || !n.weak))
}

/** A reading in which the names of persons name nothing else: no Monaco in `Lisa Monaco`. */
export function maskNames(reading: Reading, spans: readonly { readonly from: number; readonly to: number }[]): Reading {
  if (!spans.length) return reading
  const free = (signal: Signal): boolean =>
    !spans.some(
      (span) =>
        signal.from >= span.from &&
        signal.to <= span.to &&
        named(signal, ['person'], true).length < signal.entries.length,
    )
  return {
    ...reading,
    signals: reading.signals.filter(free),
    all: reading.all.filter(free),
    at: reading.at.map((signal) => (signal && free(signal) ? signal : undefined)),
  }
}
