import type { Repair } from './spacing.js'
import { fold, type Vocabulary, type WordsOfText } from './vocabulary.js'

/** Small words that are found glued to the end of a linked name. The short ones end many names too, and need more proof. */
const short = 'in on at to of by and the for was has had who met'.split(' ')
const long =
  'according announced arrived after before during their there these those where which while whose would could said says with from that this when will have were also told about against until agreed signed visited received stressed expressed called between went spoke held urged warned denied hailed praised thanked accused discussed added noted stated pledged offered invited welcomed attended hosted condemned insisted claimed confirmed promised assured declared recalled continues because'.split(
    ' ',
  )
const tails = [...long, ...short].sort((a, b) => b.length - a.length)

/** Those of the long ones before which a common word may stand too; the others end many words (`goodwill`, `withheld`). */
const afterWords = new Set(
  'according which where while after before during these those whose could would when were against until agreed visited between because said that this'.split(
    ' ',
  ),
)

/** Compounds that the table of common words may lack. */
const compounds = new Set(
  'somewhere elsewhere everywhere anywhere nowhere thereafter hereafter hereinafter meanwhile worthwhile erstwhile moreover turnover aforesaid therewith bulletin thereof whereby'.split(
    ' ',
  ),
)

/** Words that begin an aside: the comma before them was lost with the space. */
const aside = new Set(['where', 'which', 'whose', 'who', 'according'])

const heads = new Set(
  'The In He She It On This That According But And After At For However Meanwhile Both Xi His Her They We'.split(' '),
)

/**
 * Spaces that are missing inside a run of letters: `Maduroin`, `rodriguezmet`, `yearaccording`, `saidThe`. A run is
 * parted only where the text itself or the vocabulary proves both parts, and the run as a whole is no known word.
 */
export function gluedRepairs(text: string, words: WordsOfText, vocabulary: Vocabulary): Repair[] {
  const repairs: Repair[] = []
  let before = ''
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0]
    const at =
      word.length < 4 || isInAddress(text, match.index, word.length) ? null : parting(word, before, words, vocabulary)
    if (at !== null) {
      const text = aside.has(word.slice(at)) ? ', ' : ' '
      repairs.push({ start: match.index + at, end: match.index + at, text, what: 'glued' })
    }
    before = word
  }
  return repairs
}

/** Whether a run of letters is part of an address, a handle or a name of a file. */
function isInAddress(text: string, start: number, length: number): boolean {
  return (
    /[/@=&?_#]/.test(text[start - 1] ?? ' ') ||
    /^[/@=&_]|^\.\p{Ll}/u.test(text.slice(start + length, start + length + 2))
  )
}

function parting(word: string, before: string, words: WordsOfText, vocabulary: Vocabulary): number | null {
  const lower = word.toLowerCase()
  if (vocabulary.isWord(lower) || compounds.has(lower) || vocabulary.isName(word)) return null
  const capital = camel(word, words, vocabulary)
  if (capital !== null) return capital
  if ((words.count.get(word) ?? 0) > 2) return null
  for (const tail of tails) {
    if (!word.endsWith(tail) || word.length - tail.length < 2) continue
    const head = word.slice(0, -tail.length)
    if (stands(head, tail, before, words, vocabulary)) return head.length
  }
  return null
}

/** Letters that a common word must have before a small word: `bulletin` is no `bullet in`, `ambassadorin` is. */
function leastHead(tail: string): number {
  if (tail.length >= 4) return afterWords.has(tail) ? 3 : 30
  return tail === 'in' ? 7 : 6
}

/** Whether `head` is a word of its own before the small word `tail`. */
function stands(head: string, tail: string, before: string, words: WordsOfText, vocabulary: Vocabulary): boolean {
  const name = fold(head)
  if (before !== '' && (tail.length > 3 || head.length > 2) && words.pairs.has(`${fold(before)} ${name}`)) return true
  if (/^\p{Ll}/u.test(head)) return head.length >= leastHead(tail) && vocabulary.isWord(head)
  if (!/^\p{Lu}\p{Ll}+$/u.test(head)) return /^\p{Lu}{3,}$/u.test(head) && (words.count.get(head) ?? 0) > 0
  const seen = words.names.get(name) ?? 0
  if (tail.length >= 4) return vocabulary.isName(head) || seen >= 1
  return head.length >= 4 && (vocabulary.isName(head) || seen >= 2)
}

/** A capital inside a run: `yesterdayPresident`, `MaduroThe`; names with a capital inside (`McDonald`, `PetroChina`) stay whole. */
function camel(word: string, words: WordsOfText, vocabulary: Vocabulary): number | null {
  const match = /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}*)$/u.exec(word)
  if (!match) return null
  const [, left, right] = match as unknown as [string, string, string]
  if (/^\p{Ll}/u.test(left)) {
    const known = vocabulary.isWord(left) && left.length >= 2
    const other =
      vocabulary.isName(right) || (words.count.get(right) ?? 0) > 0 || vocabulary.isWord(right.toLowerCase())
    return known && other && right.length >= 2 ? left.length : null
  }
  const known = vocabulary.isName(left) || (words.names.get(fold(left)) ?? 0) > 0
  return known && heads.has(right) ? left.length : null
}
