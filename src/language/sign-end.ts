import { clitics } from './abbreviations.js'
import { Char, charKind } from './characters.js'
import { digitAt, letterAt, wordAt, wordEnd } from './word-end.js'

/** Signs of which a row is one token. */
const rows = new Set([...'.-–—*=_~!?+#'].map((c) => c.charCodeAt(0)))

/** Where the sign at `at` ends. */
export function signEnd(text: string, at: number, end: number): number {
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
