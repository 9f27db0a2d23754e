import { type Edit, editStrip, type Strip } from './strip.js'

/** Bytes 0x80 to 0x9F of windows-1252, in order; an empty place is undefined there. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Byte of a character in windows-1252, or -1. */
function byteOf(char: string): number {
  const code = char.charCodeAt(0)
  if (code < 0x100) return code
  const i = windows1252.indexOf(char)
  return i < 0 ? -1 : 0x80 + i
}

const trail = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
/** UTF-8 that was read as windows-1252: `â€™` for `’`, `Ã¡` for `á`. A final byte 0x9D is often lost: `â€` for `”`. */
const mojibake = new RegExp(`[ÂÃ]${trail}|[ÄÅ][\\u0080-\\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â${trail}{2}|â€`, 'g')

/** The characters that a run of windows-1252 bytes spells in UTF-8, or null where it spells none. */
function decoded(run: string): string | null {
  if (run === 'â€') return '”'
  const [lead, ...rest] = [...run].map(byteOf)
  let code = run.length === 2 ? lead! & 0x1f : lead! & 0x0f
  for (const byte of rest) {
    if (byte < 0x80 || byte > 0xbf) return null
    code = (code << 6) | (byte & 0x3f)
  }
  return code < (run.length === 2 ? 0x80 : 0x800) ? null : String.fromCharCode(code)
}

/** Edits that undo UTF-8 read as windows-1252. */
export function mojibakeEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (!/[ÂÃÄÅâ]/.test(text)) return edits
  for (const match of text.matchAll(mojibake)) {
    const char = decoded(match[0])
    if (char !== null) edits.push({ start: match.index, end: match.index + match[0].length, text: char })
  }
  return edits
}

const odd =
  /\r\n?|[\u2028\u2029\f\v\u0085]|[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u2010\u2011]|[ﬀ-ﬆ]|\p{L}[\u0300-\u036f]+/gu

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * Edits that make characters plain: one kind of line break and of space, no invisible characters, ligatures and
 * combined accents as letters. Quotation marks and dashes stay as printed.
 */
export function characterEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(odd)) {
    const char = match[0]
    const plain = plainOf(char)
    if (plain !== char) edits.push({ start: match.index, end: match.index + char.length, text: plain })
  }
  return edits
}

function plainOf(char: string): string {
  const first = char[0]!
  if (/[\r\u2028\u2029\f\v\u0085]/.test(first)) return '\n'
  if (/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(first)) return ' '
  if (first === '\u2010' || first === '\u2011') return '-'
  if (ligatures[first]) return ligatures[first]
  if (/\p{L}/u.test(char)) return char.normalize('NFC')
  return ''
}

/** A strip with its characters read as they were meant: UTF-8 read as windows-1252 undone, then made plain. */
export function plainCharacters(strip: Strip): Strip {
  let plain = strip
  for (let pass = 0; pass < 2; pass++) plain = editStrip(plain, mojibakeEdits(plain.text))
  return editStrip(plain, characterEdits(plain.text))
}
