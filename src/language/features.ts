/**
 * What the network sees of a word: numbers (hashes) of its form, its ends, its shape. Each known number has a vector;
 * the vectors of a word are added up. Hashes stand in for strings so that the model file needs none.
 */

import { type Lexicon, lexiconClasses } from './lexicon.js'

/** How many numbers describe a word. */
export const featuresPerWord = 14
/** Which of them is the form itself: dropped at times in training so that the others learn to do without. */
export const formFeature = 0

enum Kind {
  form,
  cased,
  shape,
  prefix1,
  prefix2,
  prefix3,
  suffix1,
  suffix2,
  suffix3,
  suffix4,
  lexicon,
}

/** How the letters of a sentence are cased: as usual, like A Headline, or ALL UPPER. */
export type Casing = 0 | 1 | 2

const start = (kind: number): number => Math.imul(kind + 1, 0x9e3779b1) ^ 0x811c9dc5
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
/** Spreads the bits (the finaliser of MurmurHash3), unsigned; 0 is kept free for "nothing". */
function finish(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  h = (h ^ (h >>> 16)) >>> 0
  return h === 0 ? 1 : h
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** Whether a code unit is an upper-case letter: ASCII by its number, others by having a lower case. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter.toLowerCase() !== letter
}
function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const letter = String.fromCharCode(code)
  return letter.toUpperCase() !== letter
}

/** Curly quotes, dashes and other variants count as the plain character. */
function plain(code: number): number {
  if (code < 0x80) return isDigit(code) ? 48 : code
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x60:
    case 0xb4:
      return 39
    case 0x201c:
    case 0x201d:
    case 0xab:
    case 0xbb:
      return 34
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return 45
    default:
      return code
  }
}

enum Shape {
  upper = 1,
  lower,
  digit,
  other,
}

function shapeOf(code: number): number {
  if (isLower(code)) return Shape.lower
  if (isUpper(code)) return Shape.upper
  if (isDigit(code)) return Shape.digit
  return code < 128 ? code + 16 : Shape.other
}

/** The case of a sentence, from its forms. */
export function casingOf(forms: readonly string[]): Casing {
  let letters = 0
  let capital = 0
  let lowerCase = false
  for (const form of forms) {
    const first = form.charCodeAt(0)
    if (form.length > 3 && (isUpper(first) || isLower(first))) {
      letters++
      if (isUpper(first)) capital++
    }
    for (let i = 0; i < form.length && !lowerCase; i++) lowerCase = isLower(form.charCodeAt(i))
  }
  if (!lowerCase && letters > 0) return 2
  return letters >= 3 && capital >= 0.75 * letters ? 1 : 0
}

/**
 * Writes the numbers of a word into `out` from `at` on: `featuresPerWord` of them, 0 where a word has none of a kind.
 * `initial` tells whether the word begins its sentence.
 */
export function writeFeatures(
  form: string,
  initial: boolean,
  casing: Casing,
  lexicon: Lexicon,
  out: Uint32Array,
  at: number,
): void {
  const low = form.toLowerCase()
  const length = Math.min(low.length, 40)
  let hash = start(Kind.form)
  for (let i = 0; i < length; i++) {
    hash = step(hash, plain(low.charCodeAt(i)))
    if (i < 3) out[at + Kind.prefix1 + i] = finish(hash ^ start(Kind.prefix1 + i))
  }
  out[at + Kind.form] = finish(hash)
  for (let i = length; i < 3; i++) out[at + Kind.prefix1 + i] = 0

  let cased = start(Kind.cased)
  let shape = start(Kind.shape) + casing * 2 + (initial ? 1 : 0)
  let last = 0
  let run = 0
  const formLength = Math.min(form.length, 40)
  for (let i = 0; i < formLength; i++) {
    const code = form.charCodeAt(i)
    cased = step(cased, plain(code))
    const kind = shapeOf(code)
    run = kind === last ? run + 1 : 0
    last = kind
    if (run < 2) shape = step(shape, kind)
  }
  out[at + Kind.cased] = form === low ? 0 : finish(cased)
  out[at + Kind.shape] = finish(shape)

  let suffix = start(Kind.suffix1)
  for (let i = 0; i < 4; i++) {
    if (i < low.length) suffix = step(suffix, plain(low.charCodeAt(low.length - 1 - i)))
    out[at + Kind.suffix1 + i] = i < low.length ? finish(suffix ^ start(Kind.suffix1 + i)) : 0
  }
  const row = lexicon.index.find(out[at + Kind.form]!)
  for (let i = 0; i < lexiconClasses; i++) {
    const known = row < 0 ? 0 : lexicon.classes[row * lexiconClasses + i]!
    // Whether a word that may be a name has a capital tells much
    const capital = i === lexiconClasses - 1 && form !== low ? 256 : 0
    out[at + Kind.lexicon + i] = known === 0 ? 0 : finish(step(start(Kind.lexicon + i), known + capital))
  }
}

/** The key of a form, as it stands first among its numbers. */
export function formKey(form: string): number {
  const low = form.toLowerCase()
  let hash = start(Kind.form)
  for (let i = 0; i < Math.min(low.length, 40); i++) hash = step(hash, plain(low.charCodeAt(i)))
  return finish(hash)
}

/** Tells whether the lexicon holds a form with an inflection (`inflection` in `lexicon.ts`). */
export function knowsBases(lexicon: Lexicon): (form: string, bit: number) => boolean {
  return (form, bit) => {
    const row = lexicon.index.find(formKey(form))
    return row >= 0 && (lexicon.classes[row * lexiconClasses]! & bit) !== 0
  }
}

/** What the lexicon knows of a word as part of names (`nameBit` in `lexicon.ts`). */
export function nameBitsOf(lexicon: Lexicon): (form: string) => number {
  return (form) => {
    const row = lexicon.index.find(formKey(form))
    return row < 0 ? 0 : lexicon.classes[row * lexiconClasses + lexiconClasses - 1]!
  }
}
