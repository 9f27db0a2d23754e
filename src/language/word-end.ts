import { abbreviations, ambiguousAbbreviations, boundPrefixes } from './abbreviations.js'
import { Char, charKind, isDigit, isUpperAscii } from './characters.js'

export const letterAt = (text: string, at: number): boolean => charKind(text.charCodeAt(at)) === Char.letter
export const digitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at))
export const wordAt = (text: string, at: number, end: number): boolean =>
  at < end && (letterAt(text, at) || digitAt(text, at))

/** Where the word that begins at `start` ends: letters and digits with the signs that hold them together. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1
  while (at < end) {
    const code = text.charCodeAt(at)
    const kind = charKind(code)
    if (kind === Char.letter || kind === Char.digit) {
      // "$50bn", "10km", "5pm": a unit stands alone; "20th", "1990s", "3D" do not
      if (kind === Char.letter && digitAt(text, at - 1) && isUnit(text, start, at, end)) return at
      at++
      continue
    }
    const next = wordAt(text, at + 1, end)
    if (kind === Char.dot) {
      if (next && keepsDot(text, start, at, end)) {
        at++
        continue
      }
      return endsWithDot(text, start, at, end) ? at + 1 : at
    }
    if (!next) return at
    if (kind === Char.apostrophe) {
      at++
      continue
    }
    if (code === 44 || code === 58) {
      // 2,000 and 10:30
      if (!digitAt(text, at - 1) || !digitAt(text, at + 1)) return at
      at++
      continue
    }
    if (code === 47) {
      // 11/20/2000 and 1/2, but "and / or"
      if (!digitAt(text, at - 1) || !digitAt(text, at + 1)) return at
      at++
      continue
    }
    if (code === 38) {
      // AT&T
      if (!isUpperAscii(text.charCodeAt(at - 1)) || !isUpperAscii(text.charCodeAt(at + 1))) return at
      at++
      continue
    }
    if (code === 95 || code === 64) {
      at++
      continue
    }
    if (kind === Char.hyphen) {
      if (!keepsHyphen(text, start, at, end)) return at
      at++
      continue
    }
    return at
  }
  return at
}

const units = new Set(
  'am pm a.m p.m AM PM km m cm mm kg g mg lb lbs ft in mi mph kph kW MW GW kWh MWh GWh bn b m k K M B tn mn bps Mbps GB MB TB Hz MHz GHz hrs hr min sec yr yrs C F mpg ml L cc x percent pc pct'.split(
    ' ',
  ),
)

/** Whether the letters at `at` after a plain number are a unit. */
function isUnit(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 20) return false
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code) && code !== 46 && code !== 44 && code !== 58) return false
  }
  let stop = at
  while (stop < end && stop - at < 8 && letterAt(text, stop)) stop++
  return !digitAt(text, stop) && units.has(text.slice(at, stop))
}

/** Whether a dot inside a run belongs to the word: U.S., 3.5, a.m., example.com, but not "end.Begin". */
function keepsDot(text: string, start: number, at: number, end: number): boolean {
  const previous = text.charCodeAt(at - 1)
  const next = text.charCodeAt(at + 1)
  if (isDigit(previous) && isDigit(next)) return true
  const single = at - 1 === start || charKind(text.charCodeAt(at - 2)) === Char.dot
  if (single && !isDigit(previous)) {
    const after = at + 2 >= end ? Char.space : charKind(text.charCodeAt(at + 2))
    if (after === Char.dot || after !== Char.letter) return true
    // "J.Smith" is cut; "Ph.D" and "St.Petersburg" are looked up below
  }
  if (isUpperAscii(next))
    return at - start <= 2 && /^(?:Ph|Ll|Ed|M|B)$/.test(text.slice(start, at)) && at + 2 >= end - 1
  // lower case goes on: a name of a site or file, where something like a suffix ends the run
  let stop = at + 1
  while (stop - at < 7 && wordAt(text, stop, end)) stop++
  const suffix = text.slice(at + 1, Math.min(stop, at + 6))
  return stop - at <= 5 && sites.has(suffix.toLowerCase())
}

const sites = new Set(
  'com org net gov edu int mil info uk us eu de fr cn ru ve co io tv doc xls pdf html htm txt ppt php jpg exe'.split(
    ' ',
  ),
)

/** Whether the dot after a word is its own: an abbreviation, an initial, a row of letters with dots. */
function endsWithDot(text: string, start: number, at: number, end: number): boolean {
  if (at + 1 < end && charKind(text.charCodeAt(at + 1)) === Char.dot) return false
  const length = at - start
  if (length === 1) {
    const code = text.charCodeAt(start)
    return isUpperAscii(code) && code !== 73 && followedByWord(text, at + 1)
  }
  // U.S., a.m., Ph.D.
  if (charKind(text.charCodeAt(at - 2)) === Char.dot && letterAt(text, at - 1) && length <= 9) return true
  if (length > 6) return false
  const low = text.slice(start, at).toLowerCase()
  if (!abbreviations.has(low)) return false
  if (!ambiguousAbbreviations.has(low)) return true
  if (!isUpperAscii(text.charCodeAt(start))) return false
  // "Huawei Technologies Co., which": no sentence ends before a comma
  return ',;:'.includes(text.charAt(at + 1) || ' ') || followedByWord(text, at + 1)
}

/** Whether a capital or a digit follows on the same line, after one space at most. */
function followedByWord(text: string, at: number): boolean {
  const code = text.charCodeAt(text.charCodeAt(at) === 32 ? at + 1 : at)
  if (isDigit(code)) return true
  return code < 128 ? isUpperAscii(code) : charKind(code) === Char.letter
}

/** Whether a hyphen is kept: e-mail, pre-war, 713-853-3989. */
function keepsHyphen(text: string, start: number, at: number, end: number): boolean {
  if (digitAt(text, at - 1) && digitAt(text, at + 1)) {
    // Telephone numbers and dates have two hyphens or more, or three digits and four; ranges have one
    let from = start
    while (from < at && !digitAt(text, from)) from++
    if (at - from > 20) return false
    let hyphens = 0
    let i = from
    for (; i < end && i - start < 40; i++) {
      const kind = charKind(text.charCodeAt(i))
      if (kind === Char.hyphen) hyphens++
      else if (kind !== Char.digit) break
    }
    return hyphens > 1 || (at - from === 3 && i - at === 5)
  }
  if (at - start > 8) return false
  return boundPrefixes.has(text.slice(start, at).toLowerCase())
}
