/** Numbers that count something: `six new countries`, `dozens of companies`, `his fifth visit`, `12 percent`. */
import { readNumber, readOrdinal, scales, type Word } from '../../time/index.js'
import { readNounPhrase } from './noun-phrase.js'
import type { AgeQuantity, CountQuantity, OrdinalQuantity, PercentQuantity, Read } from './types.js'

const percentWords = new Set(['%', 'percent', 'pct', 'percentage'])

/** A second number after a dash or `to`: the upper end of a range. */
function readUpper(words: readonly Word[], at: number, first: number): { value: number; to: number } | null {
  const link = words[at]?.lower
  const between = link === 'and' && isBetween(words, at)
  if (link !== '-' && link !== 'to' && !between) return null
  const second = readNumber(words, at + 1)
  return second !== null && second.value > first ? second : null
}

function isBetween(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) if (words[i]!.lower === 'between') return true
  return false
}

function readPercentSign(words: readonly Word[], at: number): number | null {
  if (percentWords.has(words[at]?.lower ?? '')) return words[at + 1]?.lower === 'points' ? at + 2 : at + 1
  return words[at]?.lower === 'per' && words[at + 1]?.lower === 'cent' ? at + 2 : null
}

/** `12%`, `12 to 15 per cent`, `2.5 percentage points`. */
export function readPercent(words: readonly Word[], at: number): Read<PercentQuantity> | null {
  const number = readNumber(words, at)
  if (number === null) return null
  const own = readPercentSign(words, number.to)
  const upper = readUpper(words, own ?? number.to, number.value)
  const end = upper === null ? null : readPercentSign(words, upper.to)
  if (upper !== null && end !== null)
    return { kind: 'percent', from: at, to: end, value: number.value, upTo: upper.value }
  return own === null ? null : { kind: 'percent', from: at, to: own, value: number.value }
}

/** Glued to letters or hyphens (`G20`, `Covid-19`, `4G`, `F-16`), or part of a larger figure (`3:5`, `1/2`). */
function isAttached(words: readonly Word[], at: number, to: number): boolean {
  const before = words[at - 1]
  const after = words[to]
  if (words[at]!.glued && before !== undefined && !/^[([{"“‘'—–~+]$/.test(before.text)) return true
  if (after === undefined || !after.glued) return false
  return (
    /^[\p{L}\d:/°]/u.test(after.text) || (after.lower === '-' && words[to + 1]?.glued === true) || after.lower === '%'
  )
}

const unsaid = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'tens'])
const timeHeads =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies)|times|fold|am|pm|a\.m|p\.m|oclock)$/

function phraseText(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += (i > from && !words[i]!.glued ? ' ' : '') + words[i]!.text
  return text
}

/** `seven million people`, `150 countries`; not years and days, which are times. */
export function readCount(words: readonly Word[], at: number): Read<CountQuantity> | null {
  if (unsaid.has(words[at]!.lower)) return readUnsaid(words, at)
  const number = readNumber(words, at)
  if (number === null || isAttached(words, at, number.to) || !isCounting(words, at, number.to)) return null
  const upper = readUpper(words, number.to, number.value)
  const end = upper?.to ?? number.to
  if (words[end]?.lower === 'p' || (words[end]?.lower === 'a' && words[end + 1]?.lower === '.')) return null
  const phrase = readNounPhrase(words, end, number.value > 1)
  if (phrase === null || timeHeads.test(lastWord(words, phrase.to)) || timeHeads.test(words[end]!.lower)) return null
  if (looksLikeYear(words[at]!) && (words[end]!.capital || !plural.test(lastWord(words, phrase.to)))) return null
  return {
    kind: 'count',
    from: at,
    to: phrase.to,
    value: number.value,
    ...(upper === null ? {} : { upTo: upper.value }),
    what: phraseText(words, end, phrase.to),
    head: phrase.head,
    ...(definite.has(words[at - 1]?.lower ?? '') ? { definite: true as const } : {}),
  }
}

const definite = new Set('the our their its his her these those both your all my other'.split(' '))
const plural = /s$|^(?:people|men|women|children|police|personnel|staff)$/

/** `the 1982 Convention`, `as 2023 chair`: four digits without a comma. */
function looksLikeYear({ text }: Word): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text)
}

/** `one` is mostly a pronoun; a number after a capitalised word is mostly its number: `Article 5`, `Flight 370`. */
function isCounting(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at]!
  if (to === at + 1 && (word.lower === 'one' || word.lower === 'zero')) return false
  const before = words[at - 1]
  if (word.value === null || before === undefined || !before.capital || to > at + 1) return true
  // The first word of a sentence is capitalised whatever it is.
  return at === 1 && before.upos !== 'PROPN'
}

function lastWord(words: readonly Word[], to: number): string {
  return words[to - 1]!.lower
}

/** `dozens of countries`, `hundreds of thousands of people`. */
function readUnsaid(words: readonly Word[], at: number): Read<CountQuantity> | null {
  let to = at + 1
  while (words[to]?.lower === 'of') {
    const next = words[to + 1]
    if (next === undefined) return null
    if (unsaid.has(next.lower) || scales.has(next.lower)) {
      to += 2
      continue
    }
    const phrase = readNounPhrase(words, to + 1)
    if (phrase === null || timeHeads.test(lastWord(words, phrase.to))) return null
    const what = phraseText(words, to + 1, phrase.to)
    return { kind: 'count', from: at, to: phrase.to, value: null, what, head: phrase.head }
  }
  return null
}

const notCounted = new Set(['century', 'quarter', 'half', 'anniversary', 'time', 'place', 'largest', 'biggest'])

/** `his fifth visit to China`; not `the 21st century` or `the first time`. */
export function readOrdinalOf(words: readonly Word[], at: number): Read<OrdinalQuantity> | null {
  const ordinal = readOrdinal(words, at)
  if (ordinal === null || words[ordinal.to] === undefined || notCounted.has(words[ordinal.to]!.lower)) return null
  // `one third`, `a second` on the clock, `First Lady`, `the 13th of May`
  if (words[at - 1]?.lower === '-' || (words[at]!.capital && words[ordinal.to]!.capital)) return null
  if (words[ordinal.to]!.lower === '-' || readNumber(words, at - 1) !== null) return null
  const phrase = readNounPhrase(words, ordinal.to)
  if (phrase === null || timeHeads.test(lastWord(words, phrase.to))) return null
  const what = phraseText(words, ordinal.to, phrase.to)
  return { kind: 'ordinal', from: at, to: phrase.to, value: ordinal.value, what, head: phrase.head }
}

/** An age after a name: `Maduro, 60, is seeking`. */
export function readAge(words: readonly Word[], at: number): Read<AgeQuantity> | null {
  const { value, text } = words[at]!
  if (value === null || text.length > 3 || value < 10 || value > 115 || !Number.isInteger(value)) return null
  if (words[at - 1]?.lower !== ',' || words[at + 1]?.lower !== ',' || !words[at - 2]?.capital) return null
  return { kind: 'age', from: at, to: at + 1, value }
}
