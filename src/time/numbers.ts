import { ordinalEndings, ordinals } from './vocabulary.js'
import type { Word } from './words.js'

/** A number that ends before word `to`. */
export interface NumberRead {
  readonly value: number
  readonly to: number
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const smallValues: ReadonlyMap<string, number> = new Map(small.map((word, value) => [word, value]))
const tens: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) => [word, (i + 2) * 10]),
)
/** Multipliers; `m`, `bn` and their like are only read where they stand against a number (`$50bn`). */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])
const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])

/** A value below one hundred in letters: `forty-eight`, `twelve`. */
function readTens(words: readonly Word[], at: number): NumberRead | null {
  const lower = words[at]?.lower ?? ''
  const unit = smallValues.get(lower)
  if (unit !== undefined) return { value: unit, to: at + 1 }
  const ten = tens.get(lower)
  if (ten === undefined) return null
  const next = words[at + 1]?.lower === '-' ? at + 2 : at + 1
  const rest = smallValues.get(words[next]?.lower ?? '')
  return rest !== undefined && rest > 0 && rest < 10 ? { value: ten + rest, to: next + 1 } : { value: ten, to: at + 1 }
}

function readBase(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.value !== null) return { value: word.value, to: at + 1 }
  // `half a million`, `half-billion`
  const half = word.lower === 'half' && (words[at + 1]?.lower === 'a' || words[at + 1]?.lower === '-')
  if (half && scales.has(words[at + 2]?.lower ?? '')) return { value: 0.5, to: at + 2 }
  const article = word.lower === 'a' || word.lower === 'an'
  if (article && scales.has(words[at + 1]?.lower ?? '')) return { value: 1, to: at + 1 }
  return readTens(words, at)
}

/** Scale words after a base: `two hundred and fifty thousand`, `2.5-billion`, `50bn`. */
function readScaled(words: readonly Word[], base: NumberRead): NumberRead {
  let { value, to } = base
  let total = 0
  for (;;) {
    const hyphen = words[to]?.lower === '-' && words[to]!.glued ? 1 : 0
    const word = words[to + hyphen]
    const scale = scales.get(word?.lower ?? '') ?? (word?.glued ? shortScales.get(word.lower) : undefined)
    if (scale === undefined) break
    value *= scale
    to += hyphen + 1
    const next = scale === 100 && words[to]?.lower === 'and' ? to + 1 : to
    const rest = words[next]?.value === null ? readTens(words, next) : null
    if (rest === null) continue
    if (scale < 1000) {
      value += rest.value
    } else {
      total += value
      value = rest.value
    }
    to = rest.to
  }
  return { value: Math.round((total + value) * 100) / 100, to }
}

/**
 * The cardinal number at a word: `48`, `2,000`, `forty-eight`, `a hundred`, `two hundred and fifty`, `$`-free `2.5 billion`.
 * Null where none begins there; `a` and `an` alone are not numbers here.
 */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const base = readBase(words, at)
  return base === null ? null : readScaled(words, base)
}

/** The ordinal at a word: `50th`, `fifth`, `twenty-first`, `10<sup>th</sup>`. */
export function readOrdinal(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.value !== null) {
    const ending = words[at + 1]
    const attached = ending?.glued && ordinalEndings.has(ending.lower)
    return attached && Number.isInteger(word.value) ? { value: word.value, to: at + 2 } : null
  }
  const ten = tens.get(word.lower)
  if (ten !== undefined) {
    const next = words[at + 1]?.lower === '-' ? at + 2 : at + 1
    const rest = ordinals.get(words[next]?.lower ?? '')
    return rest !== undefined && rest < 10 ? { value: ten + rest, to: next + 1 } : null
  }
  const value = ordinals.get(word.lower)
  return value === undefined ? null : { value, to: at + 1 }
}
