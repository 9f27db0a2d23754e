/** Currencies as they stand beside a number: before it (`US$`, `EUR`, `Rs.`) or after it (`Egyptian pounds`, `-dollar`). */
import type { Word } from '../../time/index.js'
import { codes, currencyOfState, dollarLetters, doubtfulNames, symbols, unitNames } from './currencies.js'

/** A currency and the word after it. */
export interface Sign {
  readonly currency: string | null
  readonly to: number
}

/** A currency before its number: `US$`, `€`, `EUR`, `Rs.`. */
export function readSign(words: readonly Word[], at: number): Sign | null {
  const word = words[at]
  if (word === undefined) return null
  const symbol = symbols.get(word.lower)
  if (symbol !== undefined) return { currency: symbol, to: at + 1 }
  if (words[at + 1]?.lower === '$') {
    const letters = word.capital ? dollarLetters.get(word.lower) : undefined
    return letters === undefined ? null : { currency: letters, to: at + 2 }
  }
  // `U.S. $50 million`, `U.S.$`
  if (
    word.text === 'U' &&
    words[at + 1]?.lower === '.' &&
    words[at + 2]?.text === 'S' &&
    words[at + 4]?.lower === '$'
  ) {
    return { currency: 'USD', to: at + 5 }
  }
  const code = codes.get(word.text)
  if (code === undefined) return null
  const stop = words[at + 1]?.lower === '.' ? at + 2 : at + 1
  return words[stop]?.value === null || words[stop] === undefined ? null : { currency: code, to: stop }
}

const stateOf = /^(?:\p{Lu}\p{Ll}+|US|UAE|CFA)$/u

/** A currency after its number: `dollars`, `US dollars`, `Egyptian pounds`, `-dollar`, `EUR`. */
export function readUnit(words: readonly Word[], at: number, scaled: boolean): Sign | null {
  const start = words[at]?.lower === '-' ? at + 1 : at
  const word = words[start]
  if (word === undefined) return null
  const code = codes.get(word.text)
  if (code !== undefined) return { currency: code, to: start + 1 }
  const unit = unitNames.get(word.lower)
  if (unit !== undefined) {
    return doubtfulNames.has(word.lower) && !scaled ? null : { currency: unit, to: start + 1 }
  }
  // `U.S. dollars`
  let name = start + 1
  if (word.text === 'U' && words[start + 1]?.lower === '.' && words[start + 2]?.text === 'S') {
    name = words[start + 3]?.lower === '.' ? start + 4 : start + 3
    return isDollar(words[name]) ? { currency: 'USD', to: name + 1 } : null
  }
  if (!stateOf.test(word.text)) return null
  // `Sri Lankan rupees`, `Hong Kong dollars`: the last word of the name decides
  let state = word
  if (words[name] !== undefined && !unitNames.has(words[name]!.lower) && stateOf.test(words[name]!.text)) {
    state = words[name]!
    name++
  }
  const unitWord = words[name]?.lower ?? ''
  const known = unitNames.get(unitWord)
  if (known === undefined) return null
  return { currency: currencyOfState(state.lower, unitWord) ?? (bySeveral.has(unitWord) ? null : known), to: name + 1 }
}
/** With an adjective that the table lacks, these are some other state's. */
const bySeveral = new Set(['dollar', 'dollars', 'pound', 'pounds'])

export function isDollar(word: Word | undefined): boolean {
  return word?.lower === 'dollar' || word?.lower === 'dollars'
}
