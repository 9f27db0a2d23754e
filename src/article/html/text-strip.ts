import { parseFragment } from 'parse5'
import type { Strip } from '../strip.js'
import { isText, type TextNode } from './tree.js'

/** Character references already read: source as written to the characters it stands for. */
type References = Map<string, string>

/**
 * The strip of a text node: its decoded characters, each with its run of the source. References stand for their whole
 * run; a tag that the parser dropped inside the node is passed over.
 */
export function textStrip(node: TextNode, source: string, references: References): Strip {
  const text = node.value
  const at = new Int32Array(text.length).fill(-1)
  const to = new Int32Array(text.length).fill(-1)
  const place = node.sourceCodeLocation
  if (!place) return { text, at, to }
  let i = place.startOffset
  const end = place.endOffset
  for (let j = 0; j < text.length && i < end; ) {
    const char = source[i]!
    if (char === '&') {
      const read = referenceAt(source, i, references)
      if (read && text.startsWith(read.value, j)) {
        at[j] = i
        to[j] = i + read.length
        j += read.value.length
        i += read.length
        continue
      }
    }
    if (char === text[j]) {
      at[j] = i
      to[j] = i + 1
      i++
      j++
    } else if (char === '\r' && text[j] === '\n') {
      const wide = source[i + 1] === '\n' ? 2 : 1
      at[j] = i
      to[j] = i + wide
      i += wide
      j++
    } else if (char === '<') {
      const close = source.indexOf('>', i)
      i = close < 0 ? end : close + 1
    } else i++
  }
  return { text, at, to }
}

function referenceAt(source: string, start: number, references: References): { value: string; length: number } | null {
  const match = /^&(?:#[xX]?[0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)/.exec(source.slice(start, start + 34))
  if (!match) return null
  const written = match[0]
  let value = references.get(written)
  if (value === undefined) {
    const node = parseFragment(written).childNodes[0]
    value = node && isText(node) ? node.value : written
    references.set(written, value)
  }
  // A reference without its semicolon may be followed by letters of the text: they stand for themselves.
  let shared = 0
  if (!written.endsWith(';'))
    while (shared < value.length - 1 && value.at(-1 - shared) === written.at(-1 - shared)) shared++
  const length = written.length - shared
  return value === written ? null : { value: value.slice(0, value.length - shared), length }
}
