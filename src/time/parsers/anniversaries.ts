/** Years counted from a founding: `the 50th anniversary of`, `mark 50 years since`, `the centenary`. */
import { readNumber, readOrdinal } from '../numbers.js'
import type { Word } from '../words.js'
import type { TimeParser } from './parser.js'

const marking = /^(?:mark|celebrat|commemorat|honou?r|observ)/

/** A verb of celebrating shortly before: `will mark`, `celebrating`. */
function isMarked(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (marking.test(words[i]!.lower)) return true
  return false
}

/** Skips the tags and the word that a page may leave inside `10<sup>th</sup> anniversary`. */
function anniversaryAt(words: readonly Word[], at: number): number | null {
  for (let i = at; i <= at + 2; i++) {
    const lower = words[i]?.lower
    if (lower === 'anniversary' || lower === 'anniversaries') return i + 1
    if (lower !== '-' && lower !== 'year' && lower !== 'years') return null
  }
  return null
}

/** The number of years is said; which year it counts from is found among the other expressions of the sentence. */
export const anniversary: TimeParser = {
  rule: 'time/anniversary',
  read(words, at) {
    const { lower } = words[at]!
    if (lower === 'centenary' || lower === 'centennial') return { from: at, to: at + 1, said: since(100) }
    const ordinal = readOrdinal(words, at)
    if (ordinal !== null) {
      const to = anniversaryAt(words, ordinal.to)
      return to === null ? null : { from: at, to, said: since(ordinal.value) }
    }
    const number = readNumber(words, at)
    if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 2000) return null
    const named = anniversaryAt(words, number.to)
    if (named !== null && named > number.to + 1) return { from: at, to: named, said: since(number.value) }
    if (words[number.to]?.lower !== 'years') return null
    const link = words[number.to + 1]?.lower
    if (link === 'since') return { from: at, to: number.to + 1, said: since(number.value) }
    return link === 'of' && isMarked(words, at) ? { from: at, to: number.to + 1, said: since(number.value) } : null
  },
}

const since = (years: number) => ({ form: 'anniversary', years, base: null }) as const
