/** Stretches of the calendar with a name: `the 2010s`, `the 19th century`, `spring 2022`, `the first quarter of 2024`. */
import { readOrdinal } from '../numbers.js'
import type { Said } from '../types.js'
import { seasons } from '../vocabulary.js'
import type { Word } from '../words.js'
import { readYear } from './calendar.js'
import type { TimeParser } from './parser.js'

const decadeWords: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, i) => [
    word,
    i + 2,
  ]),
)

const pluralEnd = (words: readonly Word[], at: number): number | null => {
  if (words[at]?.lower === 's' && words[at]!.glued) return at + 1
  return words[at]?.lower === "'" && words[at + 1]?.lower === 's' && words[at + 1]!.glued ? at + 2 : null
}

/** `the 1990s`, `the ’70s`, `the nineties`; two digits belong to the twentieth century. */
export const decade: TimeParser = {
  rule: 'time/decade',
  read(words, at) {
    const word = words[at]!
    const named = decadeWords.get(word.lower)
    if (named !== undefined) {
      const before = words[at - 1]?.lower
      const dated = before === 'the' || before === 'early' || before === 'late' || before === '-'
      return dated ? { from: at, to: at + 1, said: { form: 'era', year: `19${named}X` } } : null
    }
    if (word.value === null || word.value % 10 !== 0) return null
    const to = pluralEnd(words, at + 1)
    if (to === null) return null
    // `Boeing 1500's` and `in his 60s` are no decades
    if (word.text.length === 4 && word.value >= 1500 && word.value < 2100) {
      return { from: at, to, said: { form: 'era', year: `${word.text.slice(0, 3)}X` } }
    }
    const short = word.text.length === 2 && (words[at - 1]?.lower === "'" || words[at - 1]?.lower === 'the')
    const from = words[at - 1]?.lower === "'" ? at - 1 : at
    return short ? { from, to, said: { form: 'era', year: `19${word.text[0]}X` } } : null
  },
}

/** `the 19th century`, `the twenty-first century`; not the adjective `21st-century diplomacy`. */
export const century: TimeParser = {
  rule: 'time/century',
  read(words, at) {
    const ordinal = readOrdinal(words, at)
    if (ordinal === null || ordinal.value > 22) return null
    if (words[ordinal.to]?.lower !== 'century' || words[at - 1]?.lower === '-') return null
    if (words[ordinal.to + 1]?.upos === 'NOUN') return null
    const year = `${String(ordinal.value - 1).padStart(2, '0')}XX`
    // `to meet 21st century challenges` names a style and dates nothing
    if (words[at - 1]?.lower !== 'the' && !/^(?:early|late|mid|in|of)$/.test(words[at - 1]?.lower ?? '')) return null
    return { from: at, to: ordinal.to + 1, said: { form: 'era', year } }
  },
}

const seasonLeads = new Set('in early late during since until by through mid of'.split(' '))

/** `spring 2022`, `the summer of 2021`, `in winter`; not the Arab Spring, nor a fall or a spring that is something else. */
export const season: TimeParser = {
  rule: 'time/season',
  read(words, at) {
    const value = seasons.get(words[at]!.lower)
    if (value === undefined) return null
    const of = words[at + 1]?.lower === 'of' || words[at + 1]?.lower === ',' ? at + 2 : at + 1
    const year = readYear(words, of)
    if (year !== null) {
      // `the winter of 2021-22`
      const range = words[of + 1]?.lower === '-' && words[of + 2]?.text.length === 2 && words[of + 2]!.glued
      const to = range && value === 24 ? of + 3 : of + 1
      return { from: at, to, said: { form: 'season', season: value, year, which: null } }
    }
    const the = words[at - 1]?.lower === 'the'
    const lead = words[the ? at - 2 : at - 1]?.lower ?? ''
    if (!seasonLeads.has(lead) || words[at + 1]?.lower === 'of' || words[at]!.capital) return null
    if (!the && (words[at]!.lower === 'fall' || words[at]!.lower === 'spring') && lead !== 'early' && lead !== 'late') {
      return null
    }
    const next = words[at + 1]
    // `the summer Olympics`, `in winter conditions`
    if (next !== undefined && /^\p{L}/u.test(next.text) && (next.capital || next.upos === 'NOUN')) return null
    return { from: at, to: at + 1, said: { form: 'season', season: value, year: null, which: null } }
  },
}

function readPeriodYear(words: readonly Word[], at: number): { said: Said; to: number } | null {
  const of = words[at]?.lower === 'of' || words[at]?.lower === 'in' ? at + 1 : at
  const year = readYear(words, of)
  if (year !== null) return { said: { form: 'date', year, month: null, day: null }, to: of + 1 }
  const offset = { this: 0, the: 0, last: -1, next: 1 }[words[of]?.lower ?? '']
  if (offset === undefined || words[of + 1]?.lower !== 'year') return null
  return { said: { form: 'unit', unit: 'year', offset }, to: of + 2 }
}

/** `the first quarter of 2024`, `Q1 2024`, `the second half of this year`; without a year they say nothing. */
export const quarter: TimeParser = {
  rule: 'time/quarter',
  read(words, at) {
    if (words[at]!.text === 'Q' && words[at + 1]?.glued && words[at + 1]!.text.length === 1) {
      const number = words[at + 1]!.value ?? 0
      return number >= 1 && number <= 4 ? monthsOf(words, at, at + 2, number, 3) : null
    }
    const ordinal = readOrdinal(words, at)
    if (ordinal === null) return null
    const noun = words[ordinal.to]?.lower
    if (noun === 'quarter' && ordinal.value <= 4) return monthsOf(words, at, ordinal.to + 1, ordinal.value, 3)
    return noun === 'half' && ordinal.value <= 2 ? monthsOf(words, at, ordinal.to + 1, ordinal.value, 6) : null
  },
}

function monthsOf(words: readonly Word[], from: number, at: number, number: number, length: number) {
  const year = readPeriodYear(words, at)
  if (year === null) return null
  const first = (number - 1) * length + 1
  const said: Said = { form: 'months', first, last: first + length - 1, of: year.said }
  return { from, to: year.to, said }
}
