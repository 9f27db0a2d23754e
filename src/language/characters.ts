/** Kinds of characters that matter to the tokeniser. */
export enum Char {
  space,
  letter,
  digit,
  /** . */
  dot,
  /** ' and ’ */
  apostrophe,
  /** - and the hyphens of Unicode */
  hyphen,
  other,
}

/** The white space of ECMAScript's \s. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

const latinSigns = new Set([0xd7, 0xf7, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xab, 0xac, 0xae, 0xaf])

/** The kind of a UTF-16 code unit. Marks and scripts beyond Latin count as letters. */
export function charKind(code: number): Char {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return Char.letter
    if (code >= 48 && code <= 57) return Char.digit
    if (code === 46) return Char.dot
    if (code === 39) return Char.apostrophe
    if (code === 45) return Char.hyphen
    return code === 32 || (code >= 9 && code <= 13) ? Char.space : Char.other
  }
  if (code < 0x100) {
    if (code === 0xa0) return Char.space
    if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xad ? Char.letter : Char.other
    return latinSigns.has(code) ? Char.other : Char.letter
  }
  if (code < 0x2000) return code === 0x1680 ? Char.space : Char.letter
  if (code < 0x2c00) {
    if (isSpace(code)) return Char.space
    if (code === 0x2019) return Char.apostrophe
    if (code === 0x2010 || code === 0x2011) return Char.hyphen
    return code >= 0x200b && code <= 0x200f ? Char.letter : Char.other
  }
  if (code >= 0x3000 && code < 0x3040) return code === 0x3000 ? Char.space : Char.other
  if (code >= 0xff00) return isSpace(code) ? Char.space : Char.other
  // Halves of surrogate pairs: emoji in the main
  return code >= 0xd800 && code < 0xe000 ? Char.other : Char.letter
}

export const isUpperAscii = (code: number): boolean => code >= 65 && code <= 90
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
