import { clitics, contractions } from './abbreviations.js'
import { Char, charKind } from './characters.js'
import { signEnd } from './sign-end.js'
import { wordEnd } from './word-end.js'

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
