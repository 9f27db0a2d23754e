/** Characters that are gathered before they are handed on. */
const chunkLength = 1 << 16

/** Pieces of an export as bytes, small ones joined. */
export async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    if (text.length >= chunkLength || (typeof piece !== 'string' && text !== '')) {
      yield Buffer.from(text)
      text = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}
