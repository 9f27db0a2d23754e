import { abbreviations, ambiguousAbbreviations, boundPrefixes, clitics, contractions } from './abbreviations.js'
import { Char, charKind, isDigit, isUpperAscii } from './characters.js'

/** Words of a text: offsets, and for each what stands before it. */
export interface Words {
  readonly starts: number[]
  readonly ends: number[]
  /** Before the word: 0 nothing, 1 space, 2 a line break, 3 a blank line. */
  readonly gaps: number[]
}

export enum Gap {
  none,
  space,
  line,
  blank,
}

/**
 * Cuts a text into syntactic words as Universal Dependencies does: clitics, punctuation, currency signs and the
 * parts of hyphenated words stand alone; numbers, abbreviations, addresses of the web and initials stay whole.
 * Each pass over a run of non-space looks at each character a bounded number of times.
 */
export function tokenise(text: string): Words {
  const words: Words = { starts: [], ends: [], gaps: [] }
  let at = 0
  let gap: Gap = Gap.blank
  while (at < text.length) {
    if (charKind(text.charCodeAt(at)) === Char.space) {
      let lines = 0
      let code = text.charCodeAt(at)
      while (charKind(code) === Char.space) {
        if (code === 10 || code === 0x2029 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10))
          lines++
        at++
        if (at === text.length) return words
        code = text.charCodeAt(at)
      }
      const found = lines > 1 ? Gap.blank : lines === 1 ? Gap.line : Gap.space
      gap = found > gap ? found : gap
      continue
    }
    let end = at + 1
    while (end < text.length && charKind(text.charCodeAt(end)) !== Char.space) end++
    cutRun(text, at, end, gap, words)
    gap = Gap.none
    at = end
  }
  return words
}

const trailing = new Set([...'.,;:!?)]}>"\'”’»…'].map((c) => c.charCodeAt(0)))
const leading = new Set([...'([{<"\'“‘«'].map((c) => c.charCodeAt(0)))

/** Cuts a run without spaces. */
function cutRun(text: string, start: number, end: number, gap: Gap, words: Words): void {
  let before: Gap = gap
  const push = (from: number, to: number): void => {
    if (to <= from) return
    words.starts.push(from)
    words.ends.push(to)
    words.gaps.push(before)
    before = Gap.none
  }
  let at = start
  const address = addressIn(text, start, end)
  while (at < end) {
    if (address !== null && at === address[0]) {
      push(at, address[1])
      at = address[1]
      continue
    }
    const kind = charKind(text.charCodeAt(at))
    if (kind === Char.letter || kind === Char.digit) {
      const stop = wordEnd(text, at, end)
      cutWord(text, at, stop, push)
      at = stop
    } else {
      const stop = signEnd(text, at, end)
      push(at, stop)
      at = stop
    }
  }
}

/** The part of a run that is an address of the web or of mail, or null. */
function addressIn(text: string, start: number, end: number): readonly [number, number] | null {
  if (end - start < 5) return null
  let from = start
  while (from < end && leading.has(text.charCodeAt(from))) from++
  let to = end
  while (to > from && trailing.has(text.charCodeAt(to - 1))) to--
  let sign = 0
  let dot = 0
  for (let i = from + 1; i < to - 1; i++) {
    const code = text.charCodeAt(i)
    if (code === 64) sign = i
    else if (code === 46 && sign > 0) dot = i
    else if (code === 58 && text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47 && i - from < 12)
      return [from, to]
    else if (code === 60 || code === 62 || code === 40 || code === 34) return null
  }
  if (sign > 0 && dot > sign + 1) return [from, to]
  if (text.startsWith('www.', from) || text.startsWith('mailto:', from)) return [from, to]
  return null
}

const letterAt = (text: string, at: number): boolean => charKind(text.charCodeAt(at)) === Char.letter
const digitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at))
const wordAt = (text: string, at: number, end: number): boolean => at < end && (letterAt(text, at) || digitAt(text, at))

/** Where the word that begins at `start` ends: letters and digits with the signs that hold them together. */
function wordEnd(text: string, start: number, end: number): number {
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
  return !ambiguousAbbreviations.has(low) || (isUpperAscii(text.charCodeAt(start)) && followedByWord(text, at + 1))
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

/** Cuts clitics off a word. */
function cutWord(text: string, start: number, end: number, push: (from: number, to: number) => void): void {
  const length = end - start
  if (length > 2 && length < 24) {
    const low = text.slice(start, end).toLowerCase()
    const cut = contractions.get(low)
    if (cut !== undefined) {
      push(start, start + cut)
      push(start + cut, end)
      return
    }
    const mark = Math.max(low.lastIndexOf("'"), low.lastIndexOf('’'))
    if (mark > 0) {
      const tail = low.slice(mark + 1)
      if (tail === 't' && low[mark - 1] === 'n' && mark > 1) {
        push(start, start + mark - 1)
        push(start + mark - 1, end)
        return
      }
      if (clitics.has(tail)) {
        cutWord(text, start, start + mark, push)
        push(start + mark, end)
        return
      }
    }
  }
  push(start, end)
}

/** Signs of which a row is one token. */
const rows = new Set([...'.-–—*=_~!?+#'].map((c) => c.charCodeAt(0)))

/** Where the sign at `at` ends. */
function signEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  const kind = charKind(code)
  let stop = at + 1
  if (code >= 0xd800 && code < 0xdc00) return pairEnd(text, at, end)
  if (rows.has(code)) {
    while (stop < end && text.charCodeAt(stop) === code) stop++
    // "!?" and "?!" are one
    if (code === 33 || code === 63)
      while (stop < end && (text.charCodeAt(stop) === 33 || text.charCodeAt(stop) === 63)) stop++
    // .5 and 's, 'm at the start of a run
    if (kind === Char.dot && stop === at + 1 && stop < end && digitAt(text, stop)) return wordEnd(text, at, end)
    return stop
  }
  if (kind === Char.apostrophe) {
    if (stop < end && text.charCodeAt(stop) === code) return stop + 1
    let tail = stop
    while (tail < end && tail - stop < 4 && letterAt(text, tail)) tail++
    if (
      tail > stop &&
      !wordAt(text, tail, end) &&
      (clitics.has(text.slice(stop, tail).toLowerCase()) || digitAt(text, stop))
    )
      return tail
    if (stop < end && digitAt(text, stop)) return wordEnd(text, at, end)
    return stop
  }
  // << and >>, a # or @ with its word
  if ((code === 60 || code === 62) && stop < end && text.charCodeAt(stop) === code) return stop + 1
  if ((code === 35 || code === 64) && wordAt(text, stop, end) && letterAt(text, stop)) return wordEnd(text, at, end)
  if (code === 0x60 && text.charCodeAt(stop) === 0x60 && stop < end) return stop + 1
  return stop
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** Where the emoji at `at` ends: a surrogate pair with its skin tone, variation selectors and what is joined to it. */
function pairEnd(text: string, at: number, end: number): number {
  let stop = at + 1
  if (stop < end && isLow(text.charCodeAt(stop))) stop++
  while (stop < end) {
    const code = text.charCodeAt(stop)
    const tone = code === 0xd83c && text.charCodeAt(stop + 1) >= 0xdffb && isLow(text.charCodeAt(stop + 1))
    const joined = text.charCodeAt(stop - 1) === 0x200d && isHigh(code) && isLow(text.charCodeAt(stop + 1))
    if (code === 0x200d || code === 0xfe0f || code === 0xfe0e) stop++
    else if ((tone || joined) && stop + 1 < end) stop += 2
    else break
  }
  return stop
}
