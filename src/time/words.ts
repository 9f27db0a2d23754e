import type { Sentence, Token } from '../language/index.js'
import type { Span } from '../schema/index.js'

/**
 * A piece of a token: letters, a number, or one other character. Rules read words and not tokens, so that
 * `mid-2021`, `1970s`, `13/09/2023` and `US$50bn` read the same however a tokenizer cuts them.
 */
export interface Word extends Span {
  readonly text: string
  /** Lower case; every dash is `-`, every apostrophe `'`. */
  readonly lower: string
  /** Index of the token that holds it. */
  readonly token: number
  readonly upos: string
  /** No space before it. */
  readonly glued: boolean
  /** Value of digits, thousands separators read; null for anything else. */
  readonly value: number | null
  readonly capital: boolean
}

const piece = /\p{L}+|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[^\s]/gu
const letters = /^[A-Za-z]+$/
const dashes = new Set(['‐', '‑', '‒', '–', '—', '―', '−'])
const apostrophes = new Set(['’', '‘', 'ʼ', '`'])

function lowerOf(text: string): string {
  if (dashes.has(text)) return '-'
  if (apostrophes.has(text)) return "'"
  return text.toLowerCase()
}

/** `2,000`, and `30.000` or `1.500.000` as continental papers print them. */
function numberOf(text: string): number {
  if (/^\d{1,3}\.000$/.test(text) || text.indexOf('.') !== text.lastIndexOf('.'))
    return Number(text.replaceAll('.', ''))
  return Number(text.replaceAll(',', ''))
}

/** The words of a sentence, in order. Linear in its length. */
export const wordsOf = (sentence: Sentence): Word[] => wordsOfTokens(sentence.tokens)

/** The words of a text that was not analysed: all of one token, of no part of speech. */
export const wordsIn = (text: string): Word[] =>
  wordsOfTokens([{ form: text, start: 0, end: text.length, index: 0, upos: '' }])

type Piece = Pick<Token, 'form' | 'start' | 'end' | 'index' | 'upos'>

function wordsOfTokens(tokens: readonly Piece[]): Word[] {
  const words: Word[] = []
  let end = -1
  for (const token of tokens) {
    const whole = token.form.length === token.end - token.start
    const add = (text: string, index: number): void => {
      // A form that is not the text (a repaired or a multi-word token) has no offsets of its own inside.
      const start = whole ? token.start + index : token.start
      const stop = whole ? start + text.length : token.end
      const first = text[0]!
      words.push({
        text,
        lower: lowerOf(text),
        start,
        end: stop,
        token: token.index,
        upos: token.upos,
        glued: start === end,
        value: first >= '0' && first <= '9' ? numberOf(text) : null,
        capital: first !== first.toLowerCase(),
      })
      end = stop
    }
    // Most tokens are one word.
    if (letters.test(token.form)) add(token.form, 0)
    else for (const match of token.form.matchAll(piece)) add(match[0], match.index)
  }
  return words
}

/** Whether the word at an index is one of a set. */
export function isWord(words: readonly Word[], at: number, among: ReadonlySet<string>): boolean {
  const word = words[at]
  return word !== undefined && among.has(word.lower)
}

/** Whether the words from an index on are those of a phrase: `phraseAt(words, 3, 'the', 'end', 'of')`. */
export function phraseAt(words: readonly Word[], at: number, ...phrase: readonly string[]): boolean {
  return phrase.every((lower, offset) => words[at + offset]?.lower === lower)
}
