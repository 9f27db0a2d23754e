/** Years alone: `in 2019`, `(1999-2013)`, `the 2018 visit`, `fiscal year 2023`. */
import type { Said } from '../types.js'
import type { Word } from '../words.js'
import { readYear } from './calendar.js'
import type { TimeParser } from './parser.js'

/** After these a number of four digits is a year, whatever follows. */
const strong = new Set('in since until till during year early late mid circa'.split(' '))
/** After these it is one unless it counts something: `by 2000 troops`, `from 1500 to 2000 people`. */
const weak = new Set('by of from through throughout before after to between and or for than beyond'.split(' '))
const determiners = new Set('the its their his her our this that a an'.split(' '))
/** What a year names rather than dates: `the 1967 borders`. */
const namedByYear = new Set('borders border lines line boundaries ceasefire war constitution census model'.split(' '))
const people = new Set('people men women troops soldiers children staff members personnel'.split(' '))

const year = (value: number): Said => ({ form: 'date', year: value, month: null, day: null })

/** A lower-case plural noun that the number may count. */
function countsNext(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (next === undefined || !/^\p{Ll}/u.test(next.text) || next.glued) return false
  if (next.upos === 'NOUN' || next.upos === '' || next.upos === 'X') {
    return people.has(next.lower) || (next.lower.length > 3 && next.lower.endsWith('s') && !next.lower.endsWith('ss'))
  }
  return false
}

/** The second year of `2013-2018` and `2013-18`. */
function readYearRange(words: readonly Word[], at: number, first: number): { last: number; to: number } | null {
  const dash = words[at]
  if (dash?.lower !== '-' && dash?.lower !== '/') return null
  const second = words[at + 1]
  if (second === undefined || second.value === null) return null
  if (second.text.length === 4 && readYear(words, at + 1) !== null && second.value > first) {
    return { last: second.value, to: at + 2 }
  }
  if (second.text.length !== 2 || !second.glued) return null
  const last = Math.floor(first / 100) * 100 + second.value
  return last > first ? { last, to: at + 2 } : null
}

function isPlausible(value: number): boolean {
  return value >= 1500 && value <= 2100
}

/** The word that decides, past the dash of `mid-2021` and the hedge of `since at least 2018`. */
function licenceBefore(words: readonly Word[], at: number): string {
  let before = at - 1
  if (words[before]?.lower === '-' && words[before]!.glued) before--
  else if (words[before]?.lower === 'least' && words[before - 1]?.lower === 'at') before -= 2
  else if (words[before]?.lower === 'about' || words[before]?.lower === 'around') before--
  return words[before]?.lower ?? ''
}

/** A year that stands alone where a date can stand. */
export const bareYear: TimeParser = {
  rule: 'time/year',
  read(words, at) {
    const first = readYear(words, at)
    if (first === null || !isPlausible(first)) return null
    const range = readYearRange(words, at + 1, first)
    const to = range?.to ?? at + 1
    const said: Said = range === null ? year(first) : { form: 'range', from: year(first), to: year(range.last) }
    const before = words[at - 1]
    const after = words[to]
    const lower = licenceBefore(words, at)
    const inBrackets = before?.lower === '(' && (after === undefined || after.lower === ')' || after.lower === ',')
    if (inBrackets || (range !== null && !countsNext(words, to) && !before?.capital)) return { from: at, to, said }
    // `the Trade Expansion Act of 1962` is a name
    if (lower === 'of' && words[at - 2]?.capital) return null
    if (strong.has(lower)) return { from: at, to, said }
    // `the 2018 and 2022 World Cups`
    if ((lower === 'and' || lower === 'or') && after?.capital) return null
    if (weak.has(lower)) return countsNext(words, to) || before?.glued ? null : { from: at, to, said }
    // `December 9-10, 2021` is read with its month; here a year between commas or before the verb that it is subject of
    if (after !== undefined && /^(?:is|was|marks|marked|will|saw|has)$/.test(after.lower) && !before?.capital) {
      return { from: at, to, said }
    }
    return null
  },
}

const meetings = new Set(
  'summit forum meeting conference dialogue session assembly talks congress ministerial'.split(' '),
)

/** `the 2022 G7 Elmau Summit`, `the 2014 EU agreement`: a name that ends in a meeting or a plain noun, dated by its year. */
function namesDated(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 7 && words[i] !== undefined; i++) {
    const word = words[i]!
    if (meetings.has(word.lower)) return true
    if (!word.capital && (word.upos === 'NOUN' || word.upos === 'ADJ')) return true
    if (!word.capital && word.lower !== '-' && word.value === null) return false
  }
  return false
}

/** A year before the noun that it dates: `the 2018 visit`, `its 2023 budget`. Names are left alone. */
export const attributiveYear: TimeParser = {
  rule: 'time/year-of-noun',
  read(words, at) {
    const value = readYear(words, at)
    if (value === null || !isPlausible(value)) return null
    const before = words[at - 1]
    const after = words[at + 1]
    if (before === undefined || after === undefined || after.glued) return null
    const opener = before.upos === 'ADJ' ? at - 2 : at - 1
    const possessive = words[opener]?.lower === 's' && words[opener - 1]?.lower === "'"
    if (!determiners.has(words[opener]?.lower ?? '') && !possessive) return null
    // `the 1951 Refugee Convention` is a name; `the 2015 nuclear deal` is a dated deal
    if (namedByYear.has(after.lower) || after.lower === 'and' || after.lower === 'or') return null
    if (!/^\p{Ll}/u.test(after.text) && !namesDated(words, at + 1)) return null
    return { from: at, to: at + 1, said: year(value), attributive: true }
  },
}

/** `fiscal year 2023`, `FY 2027`, `the year 2000`; fiscal years are taken for calendar years. */
export const fiscalYear: TimeParser = {
  rule: 'time/fiscal-year',
  read(words, at) {
    const { lower, text } = words[at]!
    const isFiscal = text === 'FY' || (lower === 'fiscal' && words[at + 1]?.lower === 'year')
    if (!isFiscal) return null
    const start = lower === 'fiscal' ? at + 2 : at + 1
    const value = readYear(words, start)
    if (value !== null) return { from: at, to: start + 1, said: year(value) }
    const short = words[start]
    if (lower !== 'fy' || short === undefined || short.value === null || short.text.length !== 2) return null
    return { from: at, to: start + 1, said: year(2000 + short.value) }
  },
}
