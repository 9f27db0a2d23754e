import { TextDecoder, TextEncoder } from 'node:util'

/** A line of a stream, or its number where it is longer than the limit: then its text is never held. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: true }

const newline = 10

/** The decoder that a byte order mark asks for; UTF-8 without one. Broken bytes become U+FFFD. */
function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder('utf-8')
}

/**
 * Lines of a stream of bytes. A line longer than `maxBytes` is skipped without being kept in memory. UTF-16 streams
 * are decoded as they come.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 0
  let pieces: Uint8Array[] = []
  let length = 0
  let skipping = false
  let decoder: TextDecoder | null = null
  let recode: TextDecoder | null = null
  const encoder = new TextEncoder()
  const utf8 = new TextDecoder('utf-8')
  const finish = (): Line => {
    number++
    const line: Line = skipping ? { number, tooLong: true } : { number, text: utf8.decode(Buffer.concat(pieces)) }
    pieces = []
    length = 0
    skipping = false
    return line
  }
  for await (const raw of stream) {
    if (decoder === null && raw.length > 0) {
      decoder = decoderFor(raw)
      recode = decoder.encoding === 'utf-8' ? null : decoder
    }
    const chunk = recode === null ? raw : encoder.encode(recode.decode(raw, { stream: true }))
    let from = 0
    for (;;) {
      const at = chunk.indexOf(newline, from)
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at)
      length += piece.length
      if (length > maxBytes) {
        skipping = true
        pieces = []
      } else if (piece.length > 0) pieces.push(piece)
      if (at < 0) break
      yield finish()
      from = at + 1
    }
  }
  if (length > 0 || skipping) yield finish()
}
