import { TextDecoder } from 'node:util'
import chardet from 'chardet'
import type { Code, Diagnostic } from '../schema/index.js'

/** A decoded source, or why the bytes are no text. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly code: Code; readonly message: string }

/** First bytes of what is often taken for an article and is none, and what to do instead. */
const foreign: readonly (readonly [string, string])[] = [
  ['%PDF-', 'It is a PDF; save its text as .txt first.'],
  ['\x89PNG', 'It is a picture.'],
  ['\xff\xd8\xff', 'It is a picture.'],
  ['GIF8', 'It is a picture.'],
  ['PK\x03\x04', 'It is a ZIP archive or an office document; save its text as .txt first.'],
  ['\x1f\x8b', 'It is compressed; unpack it first.'],
  ['\xd0\xcf\x11\xe0', 'It is an office document; save its text as .txt first.'],
  ['SQLite format 3\0', 'It is a database.'],
]

/** How far the declaration of an encoding is looked for: HTML asks for it within 1,024 bytes, pages are less strict. */
const declarationBytes = 4096
const sampleBytes = 65_536

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function bareUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sampleBytes)
  if (length < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++
  const [even, odd] = [zeros[0]! / (length / 2), zeros[1]! / (length / 2)]
  if (odd > 0.4 && even < 0.05) return 'utf-16le'
  if (even > 0.4 && odd < 0.05) return 'utf-16be'
  return null
}

/** Whether the bytes hold what no text holds: NUL, or one control byte in thirty. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sampleBytes)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > length / 30
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** The encoding that a page declares in its head, or null. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1')
  const label = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:-]{2,40})/i.exec(
    head,
  )?.[1]
  return label !== undefined && isKnown(label) ? label.toLowerCase() : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const count = (text: string, of: string): number => text.split(of).length - 1

/** For bytes that are not UTF-8 throughout: UTF-8 with a few broken ones, what the page declares, else the likeliest guess. */
function guess(bytes: Uint8Array): string {
  const label = declared(bytes)
  if (label !== null && label !== 'utf-8' && label !== 'utf8') return label
  const sample = bytes.subarray(0, sampleBytes)
  const text = new TextDecoder('utf-8').decode(sample)
  const broken = count(text, '\uFFFD')
  const whole = (text.match(/[\u0080-\uFFFC]/g) ?? []).length
  if (whole > broken) return 'utf-8'
  const likely = chardet.detect(sample)
  return likely !== null && isKnown(likely) && !/^utf-?(16|32)|^ascii/i.test(likely)
    ? likely.toLowerCase()
    : 'windows-1252'
}

/**
 * Decodes with an encoding that is known; broken bytes become U+FFFD. A byte order mark is no part of the text. Decoded as
 * a stream: Node 20 reads windows-1252 in one call as ISO-8859-1 and loses its quotation marks.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** Decodes the bytes of a file: by its mark, as UTF-8, as it declares, or by the likeliest guess, in this order. */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { code: 'empty', message: 'It is empty.' }
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const kind = foreign.find(([magic]) => head.startsWith(magic))
  if (kind !== undefined) return { code: 'binary', message: kind[1] }
  const marked = byteOrderMark(bytes) ?? bareUtf16(bytes)
  if (marked === null && looksBinary(bytes)) {
    return { code: 'binary', message: 'It is not text; give articles as .txt, .html, .md, .json or .jsonl.' }
  }
  const encoding = marked ?? (isUtf8(bytes) ? 'utf-8' : guess(bytes))
  const text = decodeAs(bytes, encoding)
  const broken = count(text, '\uFFFD')
  if (broken > text.length / 20) {
    return { code: 'binary', message: `It is not text in any encoding that could be told (${encoding} fails).` }
  }
  if (text.trim() === '') return { code: 'empty', message: 'It holds no text.' }
  const diagnostics: Diagnostic[] =
    broken === 0 || isUtf8(bytes)
      ? []
      : [
          {
            code: 'bad-encoding',
            severity: 'warning',
            message: `${broken} ${broken === 1 ? 'character is' : 'characters are'} broken in ${encoding}; they stand as U+FFFD.`,
          },
        ]
  return { text, encoding, diagnostics }
}

/** The text without halves of surrogate pairs, which no file can hold: each becomes U+FFFD, of the same length. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The bytes under which a well-formed text that came decoded is stored, so that decoding gives it back unit for unit. */
export function encodeSource(text: string): { readonly bytes: Uint8Array; readonly encoding: string } {
  // A decoder takes a leading mark away: the text's own must come second.
  return { bytes: Buffer.from(text.startsWith('\uFEFF') ? `\uFEFF${text}` : text, 'utf8'), encoding: 'utf-8' }
}
