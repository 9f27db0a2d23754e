import { ordinalOfWord } from './number-words.js'

/** Which of a series something is said to be: "fifth visit since 2013", "first state visit since 2018". */
export interface Ordinal {
  readonly number: number
  readonly what: string
  /** `state`, `official`, or empty: what is counted. */
  readonly class: string
  /** Since when it is counted, as said; empty where it is not. */
  readonly since: string
  readonly words: string
}

const pattern =
  /\b(\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[ -]((?:state|official|working|bilateral|foreign|overseas|in-person|face-to-face|high-level) )?(visit|trip|tour|meeting|summit|talks)\b/gi

/** The ordinals that a sentence gives to visits and meetings. */
export function ordinalsIn(sentence: string): readonly Ordinal[] {
  const out: Ordinal[] = []
  for (const match of sentence.matchAll(pattern)) {
    const rest = sentence.slice(match.index + match[0].length, match.index + match[0].length + 80)
    const since = /\b(?:since|in) (?:[a-z]+ ){0,5}?(\d{4}|(?:\w+ ){0,2}years)\b/i.exec(rest)?.[1] ?? ''
    const what = /^(?:visit|trip|tour)$/i.test(match[3]!) ? 'visit' : 'meeting'
    out.push({
      number: ordinalOfWord(match[1]!)!,
      what,
      class: (match[2] ?? '').trim().toLowerCase(),
      since: since.toLowerCase(),
      words: `${match[0].toLowerCase()}${since === '' ? '' : ` since ${since}`}`,
    })
  }
  return out
}
