import type { Repair } from './spacing.js'
import { fold, type Vocabulary, type WordsOfText } from './vocabulary.js'

/** Long words of public life. No name lies one letter from them with the same first and last letter. */
const institutions =
  'ministry minister ministers president government parliament embassy ambassador secretary republic committee council assembly commission congress department chairman chancellor diplomatic spokesperson spokespersons spokesman spokesmen spokeswoman spokeswomen chairmen relations agreement cooperation partnership international economic development sanctions security'.split(
    ' ',
  )

/**
 * Misprints that have one safe reading: a word of public life with one letter lost, doubled or swapped, or a word that
 * lost one or two letters and stands whole elsewhere in the text. Names are left alone.
 */
export function misprintRepairs(text: string, words: WordsOfText, vocabulary: Vocabulary): Repair[] {
  const repairs: Repair[] = []
  for (const match of text.matchAll(/\p{L}{5,20}/gu)) {
    const word = match[0]
    if (!/^\p{L}\p{Ll}+$/u.test(word) || (words.count.get(word) ?? 0) > 1) continue
    if (vocabulary.isWord(word.toLowerCase()) || vocabulary.isName(word)) continue
    const right = reading(word, words, vocabulary)
    if (right === null) continue
    repairs.push({ ...smallest(word, right, match.index), what: 'typo' })
  }
  return repairs
}

/** How many words of the text a misprint is compared with: keeps long texts linear. */
const most = 200

function reading(word: string, words: WordsOfText, vocabulary: Vocabulary): string | null {
  const lower = word.toLowerCase()
  if (institutions.includes(lower)) return null
  const near = institutions.filter((w) => w[0] === lower[0] && w.at(-1) === lower.at(-1) && isOneSlip(lower, w))
  if (near.length === 1) return word[0]! + near[0]!.slice(1)
  if (near.length > 1) return null
  let found: string | null = null
  for (const other of (words.again.get(word[0]! + word.at(-1)!) ?? []).slice(0, most)) {
    const lost = other.length - word.length
    if (lost < 1 || lost > 2 || !lostRun(word, other) || (other.length < 7 && lost > 1)) continue
    const known = vocabulary.isWord(other.toLowerCase()) || vocabulary.isName(other)
    if (!known && !isDemonym(other, words.count.get(other)!)) continue
    if (found !== null) return null
    found = other
  }
  return found
}

/** Adjectives of nations, by their ends; a family name with such an end is seldom printed often and misprinted once. */
function isDemonym(word: string, times: number): boolean {
  return times >= 3 && /^\p{Lu}\p{Ll}+(?:ese|ian|ean|ish)$/u.test(word)
}

/** Whether `word` is `other` without one run of letters. */
function lostRun(word: string, other: string): boolean {
  let head = 0
  while (head < word.length && word[head] === other[head]) head++
  return other.endsWith(word.slice(head))
}

/** Whether two words differ by one letter left out, added or changed, or by two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  const [x, y] = [a.slice(head), b.slice(head)]
  if (a.length === b.length) {
    return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  }
  return a.length < b.length ? y.slice(1) === x : x.slice(1) === y
}

/** The smallest edit that makes `right` of `word`. */
function smallest(word: string, right: string, at: number): { start: number; end: number; text: string } {
  let head = 0
  while (head < word.length && word[head] === right[head]) head++
  let tail = 0
  while (tail < word.length - head && tail < right.length - head && word.at(-1 - tail) === right.at(-1 - tail)) tail++
  return { start: at + head, end: at + word.length - tail, text: right.slice(head, right.length - tail) }
}

/** Names printed in small letters that the text prints with capitals elsewhere: `delcy rodriguez`. */
export function smallNameRepairs(text: string, words: WordsOfText, vocabulary: Vocabulary): Repair[] {
  const repairs: Repair[] = []
  const tokens = [...text.matchAll(/\p{L}+/gu)]
  const raise = (i: number): void => {
    const start = tokens[i]!.index
    const first = text[start]!
    if (first.toUpperCase() !== first && first.toUpperCase().length === 1 && !repairs.some((r) => r.start === start)) {
      repairs.push({ start, end: start + 1, text: first.toUpperCase(), what: 'typo' })
    }
  }
  tokens.forEach((token, i) => {
    const word = token[0]
    if (!/^\p{Ll}+$/u.test(word) || word.length < 3) return
    const next = tokens[i + 1]
    const strange = !vocabulary.isWord(word)
    if (next && /^\p{Ll}+$/u.test(next[0]) && strange && !vocabulary.isWord(next[0])) {
      if (words.pairs.has(`${fold(word)} ${fold(next[0])}`) && text[token.index + word.length] === ' ') {
        raise(i)
        raise(i + 1)
      }
    }
    if (strange && word.length >= 4 && words.names.has(fold(word)) && isAlone(text, token.index, word.length)) {
      if (vocabulary.isName(word[0]!.toUpperCase() + word.slice(1))) raise(i)
    }
  })
  return repairs.sort((a, b) => a.start - b.start)
}

/** Whether a word is no part of an address, a handle or a compound. */
function isAlone(text: string, start: number, length: number): boolean {
  return (
    !/[@#./_-]/.test(text[start - 1] ?? ' ') && !/^[@/_.’'-]\p{L}/u.test(text.slice(start + length, start + length + 2))
  )
}
