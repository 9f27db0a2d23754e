import { foldedWords } from '../joining/wording.js'
import { numberOfWord, ordinalOfWord } from './number-words.js'

/** Which of a series something is said to be: "fifth visit since 2013", "first state visit since 2018". */
export interface Ordinal {
  readonly number: number
  readonly what: string
  /** `state`, `official`, or empty: what is counted. */
  readonly class: string
  /** Since when it is counted, as said; empty where it is not. */
  readonly since: string
  /** Whose visit, and where, as said: words between the noun and since when. */
  readonly of: readonly string[]
  readonly words: string
}

const pattern =
  /\b(\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[ -]((?:state|official|working|bilateral|foreign|overseas|in-person|face-to-face|high-level|formal|direct|ever|personal) )?(visit|trip|tour|meeting|summit|talks)\b/gi

/** The ordinals that a sentence gives to visits and meetings. */
export function ordinalsIn(sentence: string): readonly Ordinal[] {
  const out: Ordinal[] = []
  for (const match of sentence.matchAll(pattern)) {
    const rest = sentence.slice(match.index + match[0].length, match.index + match[0].length + 80)
    const span = /\b(?:since|in) (?:[a-z]+ ){0,5}?(\d{4}|(?:[\w-]+ ){0,3}(?:years|decades))\b/i.exec(rest)
    const since = span?.[1] ?? ''
    const what = /^(?:visit|trip|tour)$/i.test(match[3]!) ? 'visit' : 'meeting'
    out.push({
      number: ordinalOfWord(match[1]!)!,
      what,
      class: (match[2] ?? '').trim().toLowerCase(),
      since: since.toLowerCase(),
      of: foldedWords(rest.slice(0, span?.index ?? 0)).filter((word) => word.length > 3),
      words: `${match[0].toLowerCase()}${since === '' ? '' : /years|decades/i.test(since) ? ` in ${since}` : ` since ${since}`}`,
    })
  }
  return out
}

/** Years by which a count of years may be off: it is rounded, and its year had begun or not. */
const rounded = 1

/** The year since which is counted, as far as a year of telling and a count of years give it; null where it is open. */
function yearOf({ since }: Ordinal, told: number | null): { readonly year: number; readonly slack: number } | null {
  if (/^\d{4}$/.test(since)) return { year: Number(since), slack: 0 }
  const words = since.split(' ')
  const count = words.map((word) => (word === 'a' ? 1 : numberOfWord(word))).find((one) => one !== null)
  if (told === null || count === undefined || count === null) return null
  const isDecades = words.at(-1) === 'decades'
  const isLoose = words.length > 2 || isDecades
  return { year: told - count * (isDecades ? 10 : 1), slack: isDecades ? 7 : isLoose ? 2 : rounded }
}

/** Whether two firsts of one thing are counted since two times: "in 41 years" and "in 31 years". */
export function areSinceTwoTimes(a: Ordinal, b: Ordinal, toldA: number | null, toldB: number | null): boolean {
  if (a.what !== b.what || a.number !== 1 || b.number !== 1 || a.class !== b.class) return false
  const [few, many] = a.of.length <= b.of.length ? [a, b] : [b, a]
  if ((few.of.length === 0) !== (many.of.length === 0) || !few.of.every((word) => many.of.includes(word))) return false
  const [x, y] = [yearOf(a, toldA), yearOf(b, toldB)]
  return x !== null && y !== null && Math.abs(x.year - y.year) > x.slack + y.slack
}
