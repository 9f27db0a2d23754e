/**
 * Text on its way from the source to the cleaned article. Code unit `text[i]` stands for `source.slice(at[i], to[i])`;
 * a unit that a repair put in stands for nothing and has `at[i] === -1`.
 */
export interface Strip {
  readonly text: string
  readonly at: Int32Array
  readonly to: Int32Array
}

/** Replace `[start, end)` of a strip's text by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The strip of a whole source, each unit standing for itself; `from` is the source offset of its first unit. */
export function stripOf(text: string, from = 0): Strip {
  const at = new Int32Array(text.length)
  const to = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    at[i] = from + i
    to[i] = from + i + 1
  }
  return { text, at, to }
}

export function sliceStrip(strip: Strip, start: number, end: number): Strip {
  return { text: strip.text.slice(start, end), at: strip.at.subarray(start, end), to: strip.to.subarray(start, end) }
}

/** Where the strip's words lie in the source; null where nothing of it was printed there. */
export function placeOf(strip: Strip): { start: number; end: number } | null {
  let first = 0
  while (first < strip.at.length && strip.at[first] === -1) first++
  let last = strip.at.length - 1
  while (last >= first && strip.at[last] === -1) last--
  return last < first ? null : { start: strip.at[first]!, end: strip.to[last]! }
}

/** Strips one after the other, with a separator that was never printed between them. */
export function joinStrips(strips: readonly Strip[], separator: string): Strip {
  const size = strips.reduce((sum, s) => sum + s.text.length, 0) + separator.length * Math.max(0, strips.length - 1)
  const at = new Int32Array(size).fill(-1)
  const to = new Int32Array(size).fill(-1)
  let offset = 0
  for (const strip of strips) {
    at.set(strip.at, offset)
    to.set(strip.to, offset)
    offset += strip.text.length + separator.length
  }
  return { text: strips.map((s) => s.text).join(separator), at, to }
}

/** Edits in order of place; of two that overlap the one that begins first (then the longer one) stays. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Edit[] = []
  let until = -1
  for (const edit of sorted) {
    if (edit.start < until || (edit.start === until && edit.end === edit.start && kept.at(-1)?.end === edit.start))
      continue
    kept.push(edit)
    until = Math.max(edit.end, edit.start)
  }
  return kept
}

/**
 * Applies edits that are in order and do not overlap. The units of the new text stand for the old ones one by one;
 * where the new text is shorter its last unit stands for all that is left, where it is longer the rest was put in.
 */
export function editStrip(strip: Strip, edits: readonly Edit[]): Strip {
  if (edits.length === 0) return strip
  const grown = edits.reduce((sum, e) => sum + e.text.length - (e.end - e.start), 0)
  const size = strip.text.length + grown
  const at = new Int32Array(size)
  const to = new Int32Array(size)
  const parts: string[] = []
  let read = 0
  let write = 0
  const copy = (end: number): void => {
    parts.push(strip.text.slice(read, end))
    at.set(strip.at.subarray(read, end), write)
    to.set(strip.to.subarray(read, end), write)
    write += end - read
    read = end
  }
  for (const edit of edits) {
    copy(edit.start)
    parts.push(edit.text)
    const old = edit.end - edit.start
    for (let k = 0; k < edit.text.length; k++) {
      at[write] = k < old ? strip.at[edit.start + k]! : -1
      to[write] = k < old ? strip.to[edit.start + k]! : -1
      write++
    }
    if (edit.text.length > 0 && edit.text.length < old && strip.at[edit.end - 1] !== -1)
      to[write - 1] = strip.to[edit.end - 1]!
    read = edit.end
  }
  copy(strip.text.length)
  return { text: parts.join(''), at, to }
}
