import type { Sector } from '../schema/index.js'
import type { Reading } from './signals.js'
import type { Mention, MentionForm } from './types.js'

/** Whom a phrase means, before it is bound to its words. */
export interface Meaning {
  readonly codes: readonly string[]
  readonly sector: Sector | null
  readonly person?: number
  readonly form: MentionForm
  readonly rule: string
}

/** Binds a meaning to tokens of a sentence, half-open; words that cannot open a phrase are left off its beginning. */
export function makeMention(reading: Reading, first: number, to: number, meaning: Meaning): Mention {
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
    text: textOf(reading, from, to),
    codes: meaning.codes,
    sector: meaning.sector,
    person: meaning.person ?? null,
    form: meaning.form,
    rule: meaning.rule,
  }
}

/** The words of a range of tokens, one space where the text has any. */
export function textOf(reading: Reading, from: number, to: number): string {
  return reading.sentence.tokens
    .slice(from, to)
    .map((t, i, all) => (i > 0 && t.start > all[i - 1]!.end ? ' ' : '') + t.form)
    .join('')
}
